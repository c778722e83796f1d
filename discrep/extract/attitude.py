"""Attitudes: what stands between a subject and the event its clause is about.

`has not yet decided whether to attend` is about attending; deciding only colours it. A chain of such
words is followed from the outside in, each adding its modality, down to the word of the event.
"""

from __future__ import annotations

from dataclasses import dataclass

from discrep.extract.clauses import Clause, has_no, is_negated
from discrep.extract.complements import complement_of, gerund, infinitive
from discrep.extract.lexicon import attitudes, event_verb, words
from discrep.extract.modality import as_modality, settle
from discrep.extract.tree import Tree
from discrep.model.mention import Modality

_NOBODY = -1
"""A subject that is taken away: `it is possible to` says not whose doing it is."""


@dataclass(frozen=True, slots=True)
class Step:
    """One attitude and the event (or further attitude) it governs; `subject` when control shifts."""

    verb: int
    complement: int
    modality: Modality
    negated: bool
    subject: int | None = None
    is_act: bool = False
    noun: int | None = None
    """The noun or adjective that carries the attitude, when it is not the verb."""


def find_step(tree: Tree, clause: Clause) -> Step | None:
    """The attitude a clause's verb expresses, with what it is about; None when it names its own event."""
    for read in (_adjective, _planned, _decided, _mind, _noun, _controlled, _towards_event):
        step = read(tree, clause)
        if step is not None:
            return step
    return None


def _name(tree: Tree, clause: Clause) -> str:
    return f"{tree.lemma(clause.head)} {clause.particle}".strip()


def _adjective(tree: Tree, clause: Clause) -> Step | None:
    """Is ready to, is not able to, remains open to talks."""
    adjective = clause.attribute
    if adjective is None or _name(tree, clause) not in words("attitudes", "copula"):
        return None
    known = attitudes("adjectives")
    kinds = known.get(tree.lemma(adjective)) or known.get(tree.tokens[adjective].text.lower())
    complement = complement_of(tree, adjective) or infinitive(tree, clause.head)
    if kinds is None or complement is None:
        return None
    negated = is_negated(tree, clause.head) != is_negated(tree, adjective)
    whose = _NOBODY if _is_impersonal(tree, clause) and kinds[0] in ("can", "must", "unable") else None
    if kinds[0] == "unable":
        return Step(clause.head, complement, "can", not negated, whose, noun=adjective)
    return Step(clause.head, complement, *settle(kinds[0], negated), whose, noun=adjective)


def _is_impersonal(tree: Tree, clause: Clause) -> bool:
    return clause.subject is not None and tree.lemma(clause.subject) == "it"


def _planned(tree: Tree, clause: Clause) -> Step | None:
    """Is to, is going to, has to, used to."""
    lemma, inner = tree.lemma(clause.head), infinitive(tree, clause.head)
    if inner is None or tree.first(clause.head, "dobj", "acomp", "attr") is not None:
        return None
    yet = any(tree.lemma(a) == "yet" for a in tree.having(clause.head, "advmod"))
    if yet and lemma in ("be", "have", "remain"):
        return Step(clause.head, inner, "fact", True)
    if lemma == "be" or (lemma == "go" and tree.tag(clause.head) == "VBG"):
        return Step(clause.head, inner, "will", is_negated(tree, clause.head))
    if lemma == "have":
        return Step(clause.head, inner, "must", is_negated(tree, clause.head))
    used_to = lemma == "use" and tree.tag(clause.head) == "VBD" and tree.first(clause.head, "nsubj") is not None
    return Step(clause.head, inner, "fact", False) if used_to else None


def _decided(tree: Tree, clause: Clause) -> Step | None:
    """Has not decided whether to, does not know if."""
    name = _name(tree, clause)
    if name not in words("attitudes", "decides") and name not in attitudes("verbs"):
        return None
    for inner in tree.having(clause.head, "xcomp", "ccomp", "advcl"):
        if any(tree.lemma(m) == "whether" for m in tree.having(inner, "mark")):
            return Step(clause.head, inner, "undecided", False, tree.first(inner, "nsubj", "nsubjpass"))
    return None


def _mind(tree: Tree, clause: Clause) -> Step | None:
    """Has not made up his mind about going."""
    mind = clause.object
    if mind is None or tree.lemma(mind) != "mind" or tree.lemma(clause.head) not in ("make", "change"):
        return None
    complement = complement_of(tree, clause.head) or complement_of(tree, mind)
    if complement is None:
        return None
    is_open = is_negated(tree, clause.head) or tree.lemma(clause.head) == "change"
    return Step(clause.head, complement, "undecided" if is_open else "plan", False, None, noun=mind)


def _noun(tree: Tree, clause: Clause) -> Step | None:
    """Has no plans to, sees no need for, there is no decision on, denied any intention to."""
    name = _name(tree, clause)
    noun = clause.object if clause.object is not None else clause.attribute
    there = tree.first(clause.head, "expl") is not None
    if noun is None or clause.passive:
        return None
    kinds = attitudes("nouns").get(tree.lemma(noun))
    complement = complement_of(tree, noun) if kinds else None
    if kinds is None or complement is None:
        return None
    lacks = name in words("attitudes", "lacks")
    if not (there or lacks or name in words("attitudes", "holds") or name in words("attitudes", "decides")):
        return None
    negated = is_negated(tree, clause.head) != lacks
    modality: Modality
    if negated and name in words("attitudes", "decides") and name not in ("make", "take", "say", "know"):
        modality, negated = "undecided", False
    elif kinds[0] == "unable":
        modality, negated = "can", not negated
    elif kinds[0] == "undecided":
        modality, negated = ("undecided" if negated else "plan"), False
    else:
        modality, negated = settle(kinds[0], negated)
    return Step(clause.head, complement, modality, negated, None, name in words("attitudes", "acts"), noun)


def _controlled(tree: Tree, clause: Clause) -> Step | None:
    """Wants to, refused to, was told to, failed to, continues to, avoids doing."""
    name, head = _name(tree, clause), clause.head
    inner = infinitive(tree, head) or gerund(tree, head, name)
    if inner is None:
        return _other_subject(tree, clause, name)
    negated = is_negated(tree, head)
    if name in words("attitudes", "not"):
        return Step(head, inner, "fact", not negated, None, name in words("attitudes", "acts"))
    if name in words("attitudes", "phase") and tree.first(head, "dobj") is None:
        return Step(head, inner, "fact", negated)
    kinds = attitudes("verbs").get(name, ())
    told = clause.object
    for kind in ("order", "can"):
        if kind in kinds and told is not None and not (clause.passive and "plan" in kinds):
            return Step(head, inner, kind, negated, told, True)
    return _own(tree, clause, inner, name)


def _own(tree: Tree, clause: Clause, inner: int, name: str) -> Step | None:
    """An attitude to what one does oneself (or, in a passive, to what its subject does)."""
    told = clause.object
    kind = next((k for k in attitudes("verbs").get(name, ()) if k != "order"), None)
    if kind is None or (told is not None and not clause.passive):
        return None
    negated = is_negated(tree, clause.head)
    if name in words("attitudes", "decides") and negated:
        return Step(clause.head, inner, "undecided", False)
    is_act = name in words("attitudes", "acts")
    if clause.passive:
        return Step(clause.head, inner, as_modality(kind), negated, told, is_act)
    return Step(clause.head, inner, *settle(kind, negated), None, is_act)


def _other_subject(tree: Tree, clause: Clause, name: str) -> Step | None:
    """Asked X to, wants X to, where the parse makes X the subject of what follows."""
    kinds = attitudes("verbs").get(name, ())
    for inner in tree.having(clause.head, "ccomp"):
        subject = tree.first(inner, "nsubj", "nsubjpass")
        to = any(tree.tag(a) == "TO" for a in tree.having(inner, "aux"))
        if not to or subject is None or not {"order", "can"} & set(kinds):
            continue
        modality: Modality = "plan" if name == "expect" else "order" if "order" in kinds else "can"
        return Step(clause.head, inner, modality, is_negated(tree, clause.head), subject, True)
    return None


def _towards_event(tree: Tree, clause: Clause) -> Step | None:
    """Rejected a meeting, wants talks, asked for a vote."""
    name, head = _name(tree, clause), clause.head
    for child, verb in _noun_complements(tree, clause, name):
        own = verb in words("attitudes", "own_events")
        if event_verb(tree.lemma(child)) is None or not (own or verb in words("attitudes", "others_events")):
            continue
        negated = is_negated(tree, head)
        if verb in words("attitudes", "not"):
            return Step(head, child, "fact", not negated)
        kind = next(
            (k for k in attitudes("verbs").get(verb, ()) if k in ("plan", "ready", "undecided", "refuse")), None
        )
        if kind is None:
            continue
        whose = None if own else _NOBODY
        if clause.passive:
            whose = clause.subject if clause.subject is not None else _NOBODY
        return Step(head, child, *settle(kind, negated), whose, name in words("attitudes", "acts"))
    return None


def _noun_complements(tree: Tree, clause: Clause, name: str) -> list[tuple[int, str]]:
    found = [] if clause.object is None else [(clause.object, name)]
    for preposition in tree.having(clause.head, "prep"):
        inner = tree.first(preposition, "pobj")
        if inner is not None:
            found.append((inner, f"{name} {tree.lemma(preposition)}"))
    return found


def find_verbless(tree: Tree) -> list[tuple[Step, int | None]]:
    """Attitudes without a verb, as headlines have them, with whose they are."""
    found: list[tuple[Step, int | None]] = []
    for node in range(len(tree)):
        dep, lemma = tree.dep(node), tree.lemma(node)
        if tree.tokens[node].pos == "ADJ" and dep in ("ROOT", "amod", "appos") and lemma in attitudes("adjectives"):
            owner = tree.head(node) if dep != "ROOT" else tree.first(node, "nsubj")
            if dep == "amod" and owner is not None and owner > node:
                continue
            kind = attitudes("adjectives")[lemma][0]
        elif tree.tokens[node].pos == "NOUN" and dep in ("ROOT", "appos") and lemma in attitudes("nouns"):
            owner, kind = tree.first(node, "poss"), attitudes("nouns")[lemma][0]
        else:
            continue
        complement = complement_of(tree, node)
        if complement is None:
            continue
        negated = has_no(tree, node) or is_negated(tree, node)
        if kind in ("unable", "undecided"):
            settled: tuple[Modality, bool] = ("can", not negated) if kind == "unable" else ("undecided", False)
        else:
            settled = settle(kind, negated)
        found.append((Step(node, complement, *settled, noun=node), owner))
    return found
