"""Facts: one row for each thing said, with all its values; and the comparisons that made them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from discrep.model.pair import StatementRef

Outcome = Literal["equal", "compatible", "explained", "conflict", "incomparable"]
Reason = Literal["other event", "other date", "part of a whole", "update", "other speaker", "rounding", "bound", ""]
MentionKind = Literal["quantity", "date", "duration", "name", "quote", "frame"]


@dataclass(frozen=True, order=True, slots=True)
class MentionRef:
    """A mention: its statement, its kind, and its index among the statement's mentions of that kind."""

    statement: StatementRef
    kind: MentionKind
    index: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing two mentions.

    `axis` names the axis that decided: the one that is missing or differs when the outcome is
    incomparable or explained, `value` when it is a conflict. `shown` holds the words of the text that
    show the reason.
    """

    left: MentionRef
    right: MentionRef
    outcome: Outcome
    axis: str = ""
    reason: Reason = ""
    shown: str = ""
    about: str = ""
    """What both values measure, in a reader's words: `nations voting for the resolution`."""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class FactValue:
    """One value of a fact, and the mentions that give it."""

    value: str
    mentions: tuple[MentionRef, ...]
    sources: int = 1
    """How many independent articles stand behind it: copies of one wire text count once."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of the fact register: what it is about and every value given for it, most widely held first."""

    id: str
    about: str
    kind: str
    values: tuple[FactValue, ...]
