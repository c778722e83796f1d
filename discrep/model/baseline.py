"""What was found before, and what somebody said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from discrep.model.finding import Finding

Acceptance = Literal["acknowledged", "wrong", "will not fix", ""]
REASONS: tuple[Acceptance, ...] = ("acknowledged", "wrong", "will not fix", "")


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding of an earlier run: its identity, its values, and why it is left standing.

    No position, no sentence: an entry stays the same while the text around it moves.
    """

    rule: str
    documents: tuple[str, ...]
    topic: tuple[str, ...]
    values: tuple[str, ...]
    message: str
    reason: Acceptance = ""
    author: str = ""
    note: str = ""
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings that are known; `documents` holds a digest of each article, to see through a new name."""

    entries: tuple[Entry, ...] = ()
    documents: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """A finding of this run beside its entry of the earlier one; `entry` is None when it is new."""

    finding: Finding
    entry: Entry | None = None
    why: str = ""
    """What changed, in an editor's words; empty when nothing did."""


@dataclass(frozen=True, slots=True)
class Delta:
    """A run against the baseline: every finding with its status, and the entries that are gone."""

    changes: tuple[Change, ...]
    resolved: tuple[Entry, ...]
    expired: tuple[Entry, ...] = ()

    def of(self, status: str) -> tuple[Change, ...]:
        """The changes whose finding has this status."""
        return tuple(c for c in self.changes if c.finding.status == status)
