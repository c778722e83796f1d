"""What a word of attitude is about: the infinitive, gerund or event noun that it governs."""

from __future__ import annotations

from discrep.extract.lexicon import attitudes, event_verb, words
from discrep.extract.tree import Tree

_TOWARDS = {"for", "of", "on", "to", "in", "against", "from", "about", "with"}


def complement_of(tree: Tree, node: int) -> int | None:
    """What an adjective or noun of attitude is about: to meet, of meeting, for talks."""
    inner = infinitive(tree, node)
    if inner is not None:
        return inner
    for preposition in tree.having(node, "prep"):
        if tree.lemma(preposition) not in _TOWARDS:
            continue
        gerund, noun = tree.first(preposition, "pcomp"), tree.first(preposition, "pobj")
        if gerund is not None and tree.tag(gerund) == "VBG":
            return gerund
        misread = _misread_gerund(tree, noun, preposition) if noun is not None else None
        if misread is not None and tree.lemma(node) in words("attitudes", "plan", "nouns"):
            return misread
        if noun is not None and event_verb(tree.lemma(noun)) is not None:
            return noun
    return None


def infinitive(tree: Tree, node: int) -> int | None:
    """The infinitive with `to` right below a node."""
    for child in tree.having(node, "xcomp", "acl", "advcl", "ccomp", "relcl"):
        aux = tree.having(child, "aux")
        if not any(tree.tag(a) == "TO" for a in aux) or tree.first(child, "nsubj") is not None:
            continue
        if tree.dep(child) == "advcl" and not _close(tree, node, child):
            continue
        if child > node:
            return child
    return None


def _close(tree: Tree, node: int, child: int) -> bool:
    """Whether an infinitive parsed as an adverbial follows its verb directly (`were working to …`)."""
    start = tree.subtree(child)[0]
    return start - node <= 1 and tree.lemma(node) in attitudes("verbs")


def _misread_gerund(tree: Tree, noun: int, after: int) -> int | None:
    """A gerund that the parse took for an adjective of its own object (`stopped enriching uranium`)."""
    first = tree.first(noun, "amod", "compound")
    return first if first is not None and tree.tag(first) == "VBG" and first == after + 1 else None


def gerund(tree: Tree, node: int, name: str) -> int | None:
    """The gerund below a verb of this name, bare or after a preposition (`avoid paying`, `refrain from paying`)."""
    if name in words("attitudes", "to_only"):
        return None
    for child in tree.having(node, "xcomp"):
        if tree.tag(child) == "VBG" and tree.first(child, "nsubj") is None:
            return child
    target = tree.first(node, "dobj")
    misread = _misread_gerund(tree, target, node) if target is not None else None
    if misread is not None:
        return misread
    for preposition in tree.having(node, "prep"):
        inner = tree.first(preposition, "pcomp")
        if (
            inner is not None
            and tree.tag(inner) == "VBG"
            and tree.lemma(preposition) in ("from", "of", "on", "about")
        ):
            return inner
    return None
