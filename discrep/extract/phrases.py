"""Noun phrases in the roles of a frame."""

from __future__ import annotations

from discrep.extract.tree import Tree
from discrep.model.document import Sentence
from discrep.model.mention import Phrase

_CLAUSES = {"relcl", "acl", "advcl", "ccomp", "parataxis"}
_CONTENT = {"NOUN", "PROPN", "ADJ", "NUM", "PRON"}
_HOLLOW = {
    "a lot", "any", "bit", "group", "handful", "host", "kind", "lot", "majority", "member", "minority", "number",
    "pair", "part", "range", "rest", "series", "set", "some", "sort", "team", "total", "variety",
}  # fmt: skip


def phrase_nodes(tree: Tree, node: int) -> list[int]:
    """The nodes of the noun phrase around a head, without clauses, appositions and outer punctuation."""
    nodes = tree.subtree(node, lambda n: _is_outside(tree, n))
    behind = [n for n in tree.having(node, "amod") if n > node]
    if behind:
        nodes = [n for n in nodes if n < behind[0]]
    while nodes and tree.dep(nodes[0]) in {"cc", "preconj"} and nodes[0] != node:
        nodes.pop(0)
    while nodes and tree.dep(nodes[-1]) in {"cc", "punct", "case"} and nodes[-1] != node:
        nodes.pop()
    return nodes


def _is_outside(tree: Tree, node: int) -> bool:
    """Whether a branch is no part of the phrase: a clause, an apposition after a comma, an adjective behind."""
    head = tree.head(node)
    if tree.dep(node) == "appos":
        return head is None or tree.subtree(node)[0] != head + 1
    return tree.dep(node) in _CLAUSES or tree.dep(node) == "punct"


def phrase(tree: Tree, node: int, sentence: Sentence) -> Phrase:
    """The noun phrase around a head; its words are the lemmas of nouns, names, adjectives and numbers."""
    nodes = phrase_nodes(tree, node)
    start, end = tree.tokens[nodes[0]].start, tree.tokens[nodes[-1]].end
    text = sentence.text[start - sentence.start : end - sentence.start]
    following = sentence.text[end - sentence.start : end - sentence.start + 1]
    if (following == ")" and text.count("(") > text.count(")")) or (
        following == "”" and "“" in text and "”" not in text
    ):
        end, text = end + 1, text + following
    members = tree.members(node)
    heads = tuple(tree.lemma(head_noun(tree, n)) for n in members) if len(members) > 1 else ()
    return Phrase(start, end, text, tree.lemma(head_noun(tree, node)), content_words(tree, nodes), heads=heads)


def content_words(tree: Tree, nodes: list[int]) -> tuple[str, ...]:
    """Lemmas in lower case of the content words among `nodes`, in order."""
    return tuple(tree.lemma(n) for n in nodes if tree.tokens[n].pos in _CONTENT)


def head_noun(tree: Tree, node: int) -> int:
    """The noun that says what a phrase is: in `a number of talks` the talks."""
    seen = {node}
    while tree.lemma(node) in _HOLLOW:
        of = next((c for c in tree.having(node, "prep") if tree.lemma(c) == "of"), None)
        inner = tree.first(of, "pobj") if of is not None else None
        if inner is None or inner in seen:
            break
        seen.add(inner)
        node = inner
    return node
