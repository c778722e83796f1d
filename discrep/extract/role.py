"""Titles and offices beside a person's name."""

from __future__ import annotations

from discrep.extract.lexicon import load_words
from discrep.extract.tree import Tree
from discrep.model.document import Sentence


def role_of(tree: Tree, low: int, high: int, sentence: Sentence) -> str | None:
    """The title or office of the person named by tokens `low` to `high`: before the name, else behind it."""
    for start, end in (_before(tree, low), _behind(tree, low, high)):
        if start < end:
            first, last = tree.tokens[start].start, tree.tokens[end - 1].end
            return sentence.text[first - sentence.start : last - sentence.start]
    return None


def is_role(word: str) -> bool:
    """Whether a word says what somebody is; forms of address say nothing.

    >>> is_role("spokeswoman"), is_role("Mr")
    (True, False)
    """
    roles, lower = load_words("roles"), word.lower()
    return lower in roles["nouns"] or lower in roles["short"] or lower.removesuffix("s") in roles["nouns"]


def _before(tree: Tree, low: int) -> tuple[int, int]:
    """The words left of a name that belong to its phrase, when a role ends them."""
    tokens, end = tree.tokens, low
    if (
        end > 2
        and tokens[end - 2].text in ("of", "for")
        and is_role(tokens[end - 3].text)
        and tokens[end - 1].pos == "PROPN"
    ):
        start = end - 3
    elif end > 0 and is_role(tokens[end - 1].text):
        start = end - 1
    else:
        return end, end
    while start > 0 and _goes_on(tree, start - 1, end):
        start -= 1
    return _without_edges(tree, start, end)


def _goes_on(tree: Tree, node: int, end: int) -> bool:
    """Whether a word left of a role is part of it: it hangs on a word between it and the name, or is a people."""
    token, head = tree.tokens[node], tree.head(node)
    if token.entity[2:] in ("NORP", "GPE") and token.tag != "POS" and is_role(tree.tokens[node + 1].text):
        return True
    if token.pos in ("NOUN", "PROPN", "ADJ", "NUM") or token.text == "-":
        return head is not None and node < head < end
    return token.tag == "POS" or (token.text in ("’", "'") and tree.tag(node - 1)[:2] == "NN")


def _without_edges(tree: Tree, start: int, end: int) -> tuple[int, int]:
    tokens = tree.tokens
    while start < end and (
        tokens[start].pos in ("DET", "PUNCT", "PART", "ADP", "CCONJ") or tokens[start].tag == "PRP$"
    ):
        start += 1
    return start, end


def _behind(tree: Tree, low: int, high: int) -> tuple[int, int]:
    """An apposition between commas, or the noun before a comma to which the name is one."""
    tokens = tree.tokens
    for node in range(low, high):
        for child in tree.having(node, "appos"):
            if child >= high and tokens[child].pos in ("NOUN", "PROPN") and is_role(tokens[child].text):
                return _apposition(tree, child, high)
    if low > 1 and tokens[low - 1].text == ",":
        last = next((n for n in range(low, high) if tree.dep(n) in ("nsubj", "nsubjpass", "appos")), None)
        above = tree.head(last) if last is not None else None
        over = [] if last is None else list(tree.ancestors(last))
        sisters = [] if above is None else [*over, *tree.having(above, "nsubj", "nsubjpass")]
        for noun in sisters:
            nodes = [n for n in tree.subtree(noun) if n < low - 1]
            if noun < low and is_role(tokens[noun].text) and nodes and nodes[-1] == low - 2:
                return _without_edges(tree, nodes[0], low - 1)
    return high, high


def _apposition(tree: Tree, node: int, high: int) -> tuple[int, int]:
    nodes = [
        n
        for n in tree.subtree(node, lambda n: tree.dep(n) in ("relcl", "acl", "conj", "cc", "appos"))
        if n > high - 1
    ]
    while nodes and (tree.tokens[nodes[0]].pos in ("DET", "PUNCT") or tree.tokens[nodes[0]].tag == "PRP$"):
        nodes.pop(0)
    bracket = next((k for k, n in enumerate(nodes) if tree.tokens[n].text in "(["), len(nodes))
    nodes = nodes[:bracket]
    while nodes and tree.tokens[nodes[-1]].pos == "PUNCT":
        nodes.pop()
    return (nodes[0], nodes[-1] + 1) if nodes else (high, high)
