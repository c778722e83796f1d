"""Clauses → drafts of frames: those that only colour another clause are folded into it."""

from __future__ import annotations

from dataclasses import dataclass, field

from discrep.extract.attitude import Step, find_step, find_verbless
from discrep.extract.clauses import Clause, clause_heads, is_negated, read_clause
from discrep.extract.lexicon import words
from discrep.extract.modality import Colour, auxiliary_modality
from discrep.extract.nominal import find_states, read_nominal
from discrep.extract.reporting import Report, report_of, reporter
from discrep.extract.sharing import is_singled_out, set_surface_subject, share_roles, surface_subject
from discrep.extract.tree import Tree
from discrep.model.mention import Modality

_LETS = {"let", "make", "help", "have", "see", "watch"}
"""Verbs whose bare infinitive is as sure as they are: refused to let the miners go."""


@dataclass(slots=True)
class Draft:
    """A frame in the making; `chain` are the heads of the clauses it was read from, outermost first."""

    chain: list[int]
    carrier: int
    clause: Clause
    colour: Colour
    steps: list[Step] = field(default_factory=list)
    report: Report | None = None


def find_drafts(tree: Tree) -> list[Draft]:
    """One draft for each clause; clauses that only colour another one are folded into it."""
    clauses = {head: read_clause(tree, head) for head in clause_heads(tree)}
    share_roles(tree, clauses)
    reading = _Reading(tree, clauses)
    drafts = [d for step, owner in find_verbless(tree) for d in reading.verbless(step, owner)]
    for head in sorted(clauses, key=lambda h: (sum(1 for _ in tree.ancestors(h)), h)):
        if head not in reading.seen:
            drafts.extend(reading.unfold(head))
    for clause, is_supposed in find_states(tree, reading.seen | clauses.keys()):
        colour = Colour("can" if is_supposed else "fact", clause.negated)
        drafts.append(Draft([clause.head], clause.head, clause, colour))
    return drafts


@dataclass(slots=True)
class _Reading:
    """The clauses of one sentence, those already folded into another, and how sure each is."""

    tree: Tree
    clauses: dict[int, Clause]
    seen: set[int] = field(default_factory=set)
    colours: dict[int, Colour] = field(default_factory=dict)

    def unfold(self, head: int) -> list[Draft]:
        """Follow the attitudes from a clause down to its event; acts on the way keep drafts of their own."""
        tree, clause = self.tree, self.clauses[head]
        self._share_subject(clause)
        found, chain, steps = list[Draft](), [head], list[Step]()
        colour, report = self._outer_colour(clause), None
        while (step := find_step(tree, clause)) is not None and step.complement not in self.seen:
            self.seen.update((head, step.complement))
            if not steps:
                colour = colour.then(self._modality(clause), False)
            if step.is_act:
                own = Colour(self._modality(clause), clause.negated)
                found.append(Draft(chain, clause.head, clause, own))
                report, chain = report_of(tree, clause.head), []
            steps.append(step)
            colour = colour.then(step.modality, step.negated)
            subject = step.subject if step.subject is not None else surface_subject(clause)
            inner = self._inner(step.complement, subject)
            chain, clause = [*chain, inner.head], inner
            if inner.head not in self.clauses:
                return [*found, Draft(chain, inner.head, inner, colour, steps, report)]
            self.colours[inner.head] = colour
        modality = self._modality(clause) if not steps or chain == [] else "fact"
        colour = colour.then(modality, clause.negated)
        self.colours[clause.head] = colour
        return [*found, Draft(chain, clause.head, clause, colour, steps, report)]

    def _share_subject(self, clause: Clause) -> None:
        """A coordinated verb takes the subject that the first one was given by an attitude."""
        above = self.tree.head(clause.head)
        if self.tree.dep(clause.head) != "conj" or above not in self.clauses or surface_subject(clause) is not None:
            return
        set_surface_subject(clause, surface_subject(self.clauses[above]))

    def verbless(self, step: Step, owner: int | None) -> list[Draft]:
        """The draft of an attitude without a verb."""
        self.seen.update((step.verb, step.complement))
        inner = self._inner(step.complement, owner)
        colour = Colour(step.modality, step.negated != inner.negated)
        return [Draft([step.verb], inner.head, inner, colour, [step])]

    def _inner(self, node: int, subject: int | None) -> Clause:
        """The clause of what an attitude is about; an event noun is read as one."""
        whose = subject if subject is not None and subject >= 0 else None
        inner = self.clauses.get(node)
        if inner is None:
            return read_nominal(self.tree, node, whose)
        if whose is not None or self.tree.first(node, "nsubj", "nsubjpass") is None:
            set_surface_subject(inner, whose)
        return inner

    def _modality(self, clause: Clause) -> Modality:
        shared = clause.shares and self.tree.head(clause.head) in self.colours
        if shared or self._is_even(clause.head) or self._is_result(clause):
            return "fact"
        reported = self.tree.dep(clause.head) in ("ccomp", "conj")
        return auxiliary_modality(self.tree, clause, reported and reporter(self.tree, clause.head) is not None)

    def _is_even(self, head: int) -> bool:
        """Whether an infinitive is as sure as the clause it widens (`will not meet, even to discuss …`)."""
        even = any(self.tree.lemma(a) == "even" for a in self.tree.having(head, "advmod"))
        return even and self.tree.dep(head) == "advcl" and self.tree.tag(head) == "VB"

    def _is_result(self, clause: Clause) -> bool:
        """Whether an infinitive tells what came of it and not a purpose (`fell to close at 7,000`)."""
        tree, above = self.tree, self.tree.head(clause.head)
        if above is None:
            return False
        moved = tree.lemma(above) in words("attitudes", "moves") and tree.dep(clause.head) in ("advcl", "xcomp")
        return moved or is_singled_out(tree, clause.head)

    def _outer_colour(self, clause: Clause) -> Colour:
        """What a clause takes from above: coordination without auxiliaries of its own, `make sure that`."""
        tree, above = self.tree, self.tree.head(clause.head)
        if above is None:
            return Colour("undecided" if _is_asked(tree) else "fact")
        shares = tree.dep(clause.head) == "conj" and clause.shares
        if (shares or self._is_even(clause.head)) and above in self.colours:
            return self.colours[above]
        if tree.dep(clause.head) == "ccomp" and tree.lemma(above) in words("attitudes", "ensures"):
            return Colour("plan")
        if tree.dep(clause.head) == "ccomp" and tree.lemma(above) == "deny":
            return Colour("can") if is_negated(tree, above) else Colour("fact", True)
        if tree.dep(clause.head) == "ccomp" and tree.tag(clause.head) == "VB" and tree.lemma(above) in _LETS:
            return self.colours.get(above, Colour())
        if tree.dep(clause.head) == "conj" and tree.tag(clause.head) == "VB" and not clause.auxiliaries:
            return self._infinitive_before(above, clause.head)
        marks = {tree.lemma(m) for m in tree.having(clause.head, "mark")}
        if "whether" in marks:
            return Colour("undecided")
        if marks & {"if", "unless", "lest"}:
            return Colour("can")
        return Colour()

    def _infinitive_before(self, above: int, head: int) -> Colour:
        """How sure the last infinitive between two coordinated verbs is (`is expected to start and end`)."""
        inside = [
            n for n in self.tree.subtree(above) if n < head and n in self.colours and self.tree.tag(n) == "VB"
        ]
        return self.colours[inside[-1]] if inside else Colour()


def _is_asked(tree: Tree) -> bool:
    """Whether a sentence ends in a question mark."""
    last = next((t.text for t in reversed(tree.tokens) if t.text not in ("”", '"', "’", "'", "''")), "")
    return last.endswith("?")
