"""Events without a verb: nouns of events, and the bare states of headlines (`Five dead`, `No progress`)."""

from __future__ import annotations

from collections.abc import Container, Iterator

from discrep.extract.clauses import Clause, has_no, read_obliques
from discrep.extract.lexicon import state_verb, words
from discrep.extract.tree import Tree

_LEAVES = {"leave", "find", "report", "confirm", "declare", "pronounce", "see"}
"""Verbs whose object is in a state: floods left six dead."""
_SUPPOSES = {"fear", "believe", "presume", "think", "suspect", "assume"}
"""Verbs that only suppose a state: 25 feared dead."""


def read_nominal(tree: Tree, noun: int, subject: int | None = None) -> Clause:
    """An event noun as a clause: whose it is, of what, with whom."""
    clause = Clause(noun, subject, obliques=read_obliques(tree, noun))
    if tree.tag(noun) == "VBG":
        clause.object = tree.head(noun)
    owner = tree.first(noun, "poss")
    if owner is not None and tree.tag(owner) != "PRP$":
        clause.subject = owner
    for preposition, node in list(clause.obliques):
        if preposition == "of" and clause.object is None:
            clause.object = node
            clause.obliques.remove((preposition, node))
    return clause


def find_states(tree: Tree, taken: Container[int]) -> Iterator[tuple[Clause, bool]]:
    """States and denied nouns that head a piece of text without a verb, and whether they are only supposed."""
    for node in range(len(tree)):
        if node in taken:
            continue
        verb = state_verb(tree.lemma(node))
        whose = _bearer(tree, node) if verb is not None else None
        if verb is not None and whose is not None:
            yield _state(tree, node, verb, whose), _is_supposed(tree, node)
        elif tree.dep(node) in ("ROOT", "appos") and has_no(tree, node) and tree.having(node, "prep"):
            yield Clause(node, attribute=node, negated=True), False


def _state(tree: Tree, node: int, verb: str, whose: int) -> Clause:
    """Who is dead has died; who is wounded was wounded by somebody."""
    obliques = read_obliques(tree, node) + [o for o in read_obliques(tree, whose) if o[1] > node]
    if verb in words("events", "undergo"):
        return Clause(node, object=whose, obliques=obliques, passive=True)
    return Clause(node, whose, obliques=obliques)


def _bearer(tree: Tree, node: int) -> int | None:
    """Who or how many are in a state: the noun before it, its number, or what a verb leaves in it."""
    head, dep = tree.head(node), tree.dep(node)
    own = tree.first(node, "nsubj", "nummod", "quantmod")
    if head is None or dep == "ROOT":
        return own
    if not tree.is_verb(head):
        if dep in ("amod", "acl", "appos", "nmod", "conj", "advcl"):
            return head if node > head and dep != "conj" else own
        return own
    if tree.lemma(head) in _LEAVES:
        return own if own is not None else tree.first(head, "dobj", "nsubj")
    if tree.lemma(head) in _SUPPOSES and dep in ("oprd", "acomp", "xcomp", "ccomp", "advcl", "dobj"):
        supposed = tree.first(head, "nsubjpass", "nsubj", "dobj")
        return tree.head(head) if supposed is None and tree.dep(head) == "acl" else supposed
    return own if dep in ("ccomp", "dep", "advcl", "parataxis", "conj", "dobj") else None


def _is_supposed(tree: Tree, node: int) -> bool:
    head = tree.head(node)
    return head is not None and tree.lemma(head) in _SUPPOSES
