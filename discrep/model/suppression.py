"""What an author said beforehand: this finding, at this place, is to be left alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suppression:
    """A rule that is to be silent on one line of an article, or on all of it when `line` is None."""

    rule: str
    reason: str
    line: int | None = None
