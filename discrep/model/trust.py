"""How far the findings of a run can be trusted: what became of planted faults, and what editors decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from discrep.model.share import Share


@dataclass(frozen=True, slots=True)
class Trial:
    """One kind of planted fault: how many were found, or, of changes that alter nothing, how many were flagged.

    `false` counts findings elsewhere that nobody planted.
    """

    kind: str
    silent: bool
    found: Share
    false: int


@dataclass(frozen=True, slots=True)
class Trust:
    """The self-test on the articles of a run, and how often each rule was right by what editors decided."""

    trials: tuple[Trial, ...] = ()
    right: tuple[tuple[str, Share], ...] = ()
    """Code of a rule and its share of true findings, in the order of the codes."""

    def to_dict(self) -> dict[str, Any]:
        """The figures as data."""
        return {
            "selftest": [
                {
                    "kind": t.kind,
                    "silent": t.silent,
                    "planted": t.found.total,
                    "flagged" if t.silent else "found": t.found.hits,
                    "false": t.false,
                }
                for t in self.trials
            ],
            "right": [{"rule": code, "decided": share.total, "right": share.hits} for code, share in self.right],
        }
