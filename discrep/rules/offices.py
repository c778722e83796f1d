"""Offices read from the words beside a name, and which of them one person cannot hold at a time."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from discrep.rules.sides import Sides


@dataclass(frozen=True, slots=True)
class Office:
    """What a title says: the office, what it is in charge of, the side, and whether it is held now."""

    head: str
    portfolio: str
    side: str | None
    plain: bool


@lru_cache(maxsize=1)
def _offices() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("offices.toml").read_text(encoding="utf-8"))


def read_office(role: str, sides: Sides) -> Office | None:
    """What a title says, or None when it is no office that excludes others."""
    words = [w.strip(".,'’") for w in role.casefold().replace("-", " ").replace("'s", "").split()]
    text = " ".join(words)
    head = next((h for h in _heads() if re.search(rf"\b{h}\b", text)), None)
    if head is None:
        return None
    portfolio = next((w for w in words if w in _offices()["portfolios"]), "")
    past = any(w in _offices()["past"] for w in words) and head != "vice president"
    return Office(_same(head), _alike(portfolio), sides.side_in(role), not past)


@lru_cache(maxsize=1)
def _heads() -> tuple[str, ...]:
    known = {h for group in (*_offices()["exclusive"], *_offices()["same"]) for h in group}
    return tuple(sorted(known, key=lambda h: (-len(h), h)))


def _same(head: str) -> str:
    return next((group[0] for group in _offices()["same"] if head in group), head)


def _alike(portfolio: str) -> str:
    return next((group[0] for group in _offices()["alike"] if portfolio in group), portfolio)


def offices_clash(a: Office, b: Office) -> bool:
    """Whether one person cannot hold both offices at a time."""
    if not (a.plain and b.plain):
        return False
    if a.head == b.head:
        portfolios = bool(a.portfolio and b.portfolio and a.portfolio != b.portfolio)
        return portfolios or bool(a.side and b.side and a.side != b.side and a.head != "spokesman")
    return any(a.head in group and b.head in group for group in _offices()["exclusive"])
