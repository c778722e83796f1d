"""When a clause is set, by its verb forms."""

from __future__ import annotations

from typing import Literal

from discrep.extract.clauses import Clause
from discrep.extract.tree import Tree

Tense = Literal["past", "present", "future", "none"]


def tense_of(tree: Tree, head: int, clause: Clause | None = None) -> Tense:
    """Past, present or future of the finite verb; none without one.

    A present perfect is past; could and would are future.
    """
    auxiliaries = clause.auxiliaries if clause is not None else tree.having(head, "aux", "auxpass")
    forms = [*auxiliaries, head]
    for node in forms:
        tag, lemma = tree.tag(node), tree.lemma(node)
        if tag == "MD":
            have = any(tree.lemma(n) in ("have", "'ve", "’ve") for n in auxiliaries)
            return "past" if have else "present" if lemma in ("can", "must") else "future"
        if tag == "VBD":
            return "past"
        if tag in ("VBZ", "VBP"):
            perfect = node != head and lemma in ("have", "'ve", "’ve") and tree.tag(head) in ("VBN", "VBD")
            return "past" if perfect else "present"
    return "past" if tree.tag(head) == "VBN" else "none"
