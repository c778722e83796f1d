"""What a clause depends on: if, unless, provided that."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.extract.tree import Tree
from discrep.model.document import Sentence

_ALONE = {"if", "unless", "provided", "providing", "assuming"}


def condition_of(tree: Tree, chain: Sequence[int], sentence: Sentence) -> str:
    """The words of the if-clause on one of the nodes of `chain`, with `if`; empty without one."""
    for head in chain:
        for child in tree.children[head]:
            if tree.dep(child) in ("advcl", "ccomp") and child not in chain and _is_condition(tree, child):
                nodes = tree.subtree(child)
                start, end = tree.tokens[nodes[0]].start, tree.tokens[nodes[-1]].end
                return sentence.text[start - sentence.start : end - sentence.start].rstrip(' ,;.”"')
    return ""


def _is_condition(tree: Tree, clause: int) -> bool:
    marks = {tree.lemma(m) for m in tree.having(clause, "mark")}
    if marks & _ALONE:
        return True
    only = any(tree.lemma(c) == "only" for n in tree.subtree(clause)[:3] for c in (n, *tree.children[n]))
    return only and any(tree.lemma(w) in ("when", "if", "after", "once") for w in tree.children[clause])
