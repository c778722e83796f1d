"""What an editor said of a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["accept", "reject", "explained", "undo"]
VERDICTS: tuple[Verdict, ...] = ("accept", "reject", "explained", "undo")


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the decisions file.

    `digest` is that of the finding's values at the time: when they change, the decision no longer holds.
    `when` is an ISO time in UTC.
    """

    fingerprint: str
    digest: str
    decision: Verdict
    rule: str = ""
    note: str = ""
    who: str = ""
    when: str = ""
