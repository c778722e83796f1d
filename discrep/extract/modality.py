"""How sure and how willing a clause is, and what is left of it when it is denied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from discrep.extract.clauses import Clause
from discrep.extract.tree import Tree
from discrep.model.mention import Modality

_MODALS: dict[str, Modality] = {
    "will": "will", "shall": "will", "'ll": "will", "’ll": "will", "wo": "will",
    "can": "can", "could": "can", "may": "can", "might": "can", "would": "can", "ca": "can", "'d": "can",
    "’d": "can",
    "must": "must", "should": "must", "ought": "must", "need": "must",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Colour:
    """How an event is coloured so far."""

    modality: Modality = "fact"
    negated: bool = False

    def then(self, modality: Modality, negated: bool) -> Colour:
        """Add what stands further inside; the outer modality wins unless it only says when."""
        outer = self.modality
        if modality == "undecided":
            return Colour("undecided", self.negated != negated)
        weak = outer in ("fact", "will") or (outer == "can" and modality in ("plan", "ready", "can"))
        return Colour(modality if weak and modality != "fact" else outer, self.negated != negated)


def auxiliary_modality(tree: Tree, clause: Clause, reported: bool = False) -> Modality:
    """What a modal verb says of its clause; `would` in what somebody reported is the future of the past."""
    for aux in clause.auxiliaries:
        if tree.tag(aux) == "MD" or tree.lemma(aux) in ("'ll", "’ll"):
            if (
                reported
                and tree.lemma(aux) == "would"
                and not any(tree.lemma(a) == "have" for a in clause.auxiliaries)
            ):
                return "will"
            return _MODALS.get(tree.lemma(aux), "fact")
    if clause.auxiliaries and tree.tag(clause.auxiliaries[0]) == "TO":
        return "plan"
    return "fact"


def settle(kind: str, negated: bool) -> tuple[Modality, bool]:
    """What is left of an attitude that is denied: no plans are a refusal, no refusal leaves it open."""
    if negated and kind in ("plan", "undecided"):
        return "refuse", False
    if negated and kind == "refuse":
        return "can", False
    return as_modality(kind), negated


def as_modality(kind: str) -> Modality:
    """The modality of this name; raises ValueError when there is none."""
    for modality in get_args(Modality):
        if kind == modality:
            found: Modality = modality
            return found
    raise ValueError(f"no modality {kind!r}")
