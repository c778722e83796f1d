"""Events without a verb: nouns of events, and the bare states of headlines (`Five dead`, `No progress`)."""

from __future__ import annotations

from discrep.extract.clauses import Clause, has_no, read_obliques
from discrep.extract.lexicon import state_verb
from discrep.extract.tree import Tree


def read_nominal(tree: Tree, noun: int, subject: int | None = None) -> Clause:
    """An event noun as a clause: whose it is, of what, with whom."""
    clause = Clause(noun, subject, obliques=read_obliques(tree, noun))
    owner = tree.first(noun, "poss")
    if owner is not None and tree.tag(owner) != "PRP$":
        clause.subject = owner
    for preposition, node in list(clause.obliques):
        if preposition == "of" and clause.object is None:
            clause.object = node
            clause.obliques.remove((preposition, node))
    return clause


def find_states(tree: Tree, seen: set[int]) -> list[tuple[int, Clause]]:
    """States and denied nouns that head a piece of text without a verb."""
    found = []
    for node in range(len(tree)):
        head, lemma = tree.head(node), tree.lemma(node)
        if node in seen or (head is not None and tree.is_verb(head)):
            continue
        if state_verb(lemma) is not None and tree.dep(node) in ("ROOT", "amod", "acl", "appos", "nmod"):
            whose = head if head is not None and node > head else tree.first(node, "nsubj", "nummod")
            if whose is not None:
                found.append((node, Clause(node, whose, obliques=read_obliques(tree, node))))
        elif tree.dep(node) in ("ROOT", "appos") and has_no(tree, node) and tree.having(node, "prep"):
            found.append((node, Clause(node, attribute=node, negated=True)))
    return found
