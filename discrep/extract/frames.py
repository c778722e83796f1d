"""Who did what to whom, negated or not, how sure, said by whom."""

from __future__ import annotations

from dataclasses import dataclass, field

from discrep.extract.clauses import Clause, clause_heads, read_clause, read_obliques
from discrep.extract.condition import condition_of
from discrep.extract.ellipsis import complete
from discrep.extract.lexicon import event_verb, state_verb, words
from discrep.extract.modality import Colour, Step, auxiliary_modality, find_step, find_verbless
from discrep.extract.nominal import find_states, read_nominal
from discrep.extract.phrases import head_noun, phrase
from discrep.extract.reporting import (
    Report,
    named_after_colon,
    named_before_colon,
    report_of,
    reporter,
    speaker_text,
)
from discrep.extract.sharing import set_surface_subject, share_roles, surface_subject
from discrep.extract.tense import tense_of
from discrep.extract.tree import Tree
from discrep.model.document import Sentence
from discrep.model.mention import Frame, Modality, Oblique, Phrase, Quote, Token


@dataclass(slots=True)
class Draft:
    """A frame in the making; `chain` are the heads of the clauses it was read from, outermost first."""

    chain: list[int]
    carrier: int
    clause: Clause
    colour: Colour
    steps: list[Step] = field(default_factory=list)
    report: Report | None = None


def find_frames(sentence: Sentence, tokens: tuple[Token, ...], quotes: tuple[Quote, ...]) -> tuple[Frame, ...]:
    """The frames of a sentence, in the order of their verbs."""
    if not tokens:
        return ()
    tree = Tree(tokens)
    drafts = sorted(find_drafts(tree), key=lambda d: (d.carrier, d.chain))
    index = {node: n for n, d in enumerate(drafts) for node in d.chain}
    index |= {d.carrier: n for n, d in enumerate(drafts)}
    return complete(tuple(_frame(tree, d, n, index, sentence, quotes) for n, d in enumerate(drafts)))


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
        if self._is_even(clause.head) or self._is_result(clause):
            return "fact"
        reported = any(d in ("ccomp", "conj") for d in (self.tree.dep(clause.head),))
        return auxiliary_modality(self.tree, clause, reported and reporter(self.tree, clause.head) is not None)

    def _is_even(self, head: int) -> bool:
        """Whether an infinitive is as sure as the clause it widens (`will not meet, even to discuss …`)."""
        even = any(self.tree.lemma(a) == "even" for a in self.tree.having(head, "advmod"))
        return even and self.tree.dep(head) == "advcl" and self.tree.tag(head) == "VB"

    def _is_result(self, clause: Clause) -> bool:
        """Whether an infinitive tells what came of it and not a purpose (`fell to close at 7,000`)."""
        above = self.tree.head(clause.head)
        moved = above is not None and self.tree.lemma(above) in words("attitudes", "moves")
        return moved and self.tree.dep(clause.head) in ("advcl", "xcomp")

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
        marks = {tree.lemma(m) for m in tree.having(clause.head, "mark")}
        if "whether" in marks:
            return Colour("undecided")
        if marks & {"if", "unless", "lest"}:
            return Colour("can")
        return Colour()


def _is_asked(tree: Tree) -> bool:
    """Whether a sentence ends in a question mark."""
    last = next((t.text for t in reversed(tree.tokens) if t.text not in ("”", '"', "’", "'", "''")), "")
    return last.endswith("?")


def _frame(
    tree: Tree, draft: Draft, number: int, index: dict[int, int], sentence: Sentence, quotes: tuple[Quote, ...]
) -> Frame:
    clause, verb = draft.clause, tree.tokens[draft.carrier]
    top = draft.chain[0] if draft.chain else draft.carrier
    start, end = _span(tree, top)
    report = draft.report or named_before_colon(tree, draft.carrier, sentence) or reporter(tree, top)
    if report is None:
        report = named_after_colon(tree, draft.carrier, sentence)
    said = speaker_text(tree, report.speaker) if report else None
    obliques = _obliques(tree, draft)
    target = clause.object if clause.object is not None else clause.attribute
    name = _verb(tree, draft)
    return Frame(
        start,
        end,
        sentence.text[start - sentence.start : end - sentence.start],
        name,
        verb.start,
        verb.end,
        _phrase(tree, clause.subject, sentence),
        None if name in words("events", "fixed") else _phrase(tree, target, sentence),
        tuple(Oblique(p, phrase(tree, n, sentence)) for p, n in obliques),
        draft.colour.negated,
        draft.colour.modality,
        tense_of(tree, top, clause if not draft.steps else None),
        condition_of(tree, [*draft.chain, *(s.noun for s in draft.steps if s.noun is not None)], sentence),
        sentence.text[said[0] - sentence.start : said[1] - sentence.start] if said else None,
        report.cue if report else "",
        any(q.start <= verb.start < q.end for q in quotes),
        clause.passive,
        _parent(tree, top, number, index),
        _event(tree, draft, name),
    )


def _verb(tree: Tree, draft: Draft) -> str:
    lemma, target = tree.lemma(draft.carrier), draft.clause.object
    if not tree.is_verb(draft.carrier):
        return state_verb(lemma) or event_verb(lemma) or "be"
    fixed = f"{lemma} {tree.lemma(target)}" if target is not None else ""
    return fixed if fixed in words("events", "fixed") else f"{lemma} {draft.clause.particle}".strip()


def _event(tree: Tree, draft: Draft, verb: str) -> str:
    """What happens: the verb, or the verb of the noun or adjective that carries the event."""
    clause = draft.clause
    inside = clause.object
    if verb in words("events", "occurs"):
        inside = clause.subject
    elif verb in ("engage", "take part", "participate", "enter"):
        inside = next((n for p, n in clause.obliques if p in ("in", "into")), None)
    elif verb == "be" and clause.attribute is not None:
        return state_verb(tree.lemma(clause.attribute)) or verb
    elif verb not in words("events", "light"):
        return verb
    return (event_verb(tree.lemma(head_noun(tree, inside))) if inside is not None else None) or verb


def _obliques(tree: Tree, draft: Draft) -> list[tuple[str, int]]:
    """Those of the event, of the noun that carries it, and of the words that only colour it."""
    clause = draft.clause
    found = list(clause.obliques)
    carried = clause.object if clause.object is not None else clause.attribute
    if carried is not None and event_verb(tree.lemma(carried)):
        found.extend(o for o in read_obliques(tree, carried) if o[0] != "of")
    for step in draft.steps:
        if not step.is_act and step.verb in draft.chain:
            inside = set(tree.subtree(step.complement))
            found.extend(o for o in read_obliques(tree, step.verb) if o[1] not in inside)
    return sorted(set(found), key=lambda o: o[1])


def _phrase(tree: Tree, node: int | None, sentence: Sentence) -> Phrase | None:
    return None if node is None else phrase(tree, node, sentence)


def _span(tree: Tree, top: int) -> tuple[int, int]:
    """From the first to the last word of a clause, without clauses coordinated with it."""
    nodes = tree.subtree(
        top, lambda n: tree.dep(n) in ("conj", "parataxis") and tree.is_verb(n) and tree.head(n) == top
    )
    while len(nodes) > 1 and tree.dep(nodes[0]) in ("punct", "cc", "mark"):
        nodes.pop(0)
    while len(nodes) > 1 and tree.dep(nodes[-1]) in ("punct", "cc"):
        nodes.pop()
    return tree.tokens[nodes[0]].start, tree.tokens[nodes[-1]].end


def _parent(tree: Tree, top: int, number: int, index: dict[int, int]) -> int | None:
    return next((index[a] for a in tree.ancestors(top) if a in index and index[a] != number), None)
