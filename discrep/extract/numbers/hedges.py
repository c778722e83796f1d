"""Words that make a number vague or a bound: `more than`, `nearly`, `up to`, `or so`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from discrep.extract.numbers.values import tidy
from discrep.model.interval import Interval
from discrep.model.mention import Exactness

Side = Literal["above", "from", "below", "to", "about", "just above", "just below"]

ROUNDING = Decimal("0.1")
"""How far a rough number may lie from the true one, as a share of it."""

_WORDS: dict[Side, str] = {
    "just above": r"(?:just|slightly|a little|a bit|little) (?:more than|over|above)|a touch over",
    "just below": r"(?:just|slightly|a little|a bit|little) (?:less than|under|below|shy of|short of)"
    r"|nearly|almost|close to|approaching|not quite|near(?:s|ed|ing)?",
    "above": r"more than|greater than|larger than|higher than|in excess of|upwards? of|north of|over|above"
    r"|well over|beyond|better than|exceed(?:s|ed|ing)?|topp?(?:s|ed|ing)|(?<=s )top|(?:sur)?pass(?:es|ed|ing)"
    r"|cross(?:es|ed|ing)|breach(?:es|ed|ing)",
    "from": r"at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|minimum of|at the least",
    "below": r"(?:less|fewer|lower|smaller|younger) than|under|below|south of|shy of|well under|short of",
    "to": r"up to|as many as|as much as|at most|no more than|not more than|not exceeding|a maximum of|maximum of"
    r"|as high as|as few as|no (?:larger|higher|greater) than",
    "about": r"about|around|some|roughly|approximately|approx\.?|an estimated|estimated|circa|c\.|in the region of"
    r"|or so|something like|somewhere around|on the order of|more or less|~|≈|a reported|reportedly",
}
_BEFORE = re.compile(
    r"(?<!\w)(?:" + "|".join(f"(?P<{side.replace(' ', '_')}>{words})" for side, words in _WORDS.items())
    + r")(?: a| an| another| only)?\s?$",
    re.IGNORECASE,
)  # fmt: skip
_SIGNS: dict[str, Side] = {"<": "below", ">": "above", "≤": "to", "≥": "from", "~": "about"}
_BEHIND = re.compile(
    r"(?P<from>\+(?!\w)|[ -]?plus(?!\w)|,? or (?:more|greater|higher|above|over|older|larger)(?!\w)"
    r"|,? and (?:over|above|up)(?!\w))"
    r"|(?P<to>,? or (?:less|fewer|below|under|younger|lower|smaller)(?!\w))"
    r"|(?P<about>,? or so(?!\w)|[ -]odd(?!\w)|[ -]?ish(?!\w)|,? or thereabouts(?!\w)|,? approximately(?!\w))",
    re.IGNORECASE,
)


_VERB = re.compile(r"(?:exceed|top|(?:sur)?pass|cross|breach|near)(?:p?(?:s|ed|ing)|es|ed|ing|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge as written at `start:end`; `verb` where it is the clause's verb (passes 1,000)."""

    side: Side
    start: int
    end: int
    verb: bool = False


def hedge_before(text: str, at: int) -> Hedge | None:
    """The hedge that stands right before `at`.

    >>> hedge_before("no more than 20", 13).side
    'to'
    """
    window = text[max(0, at - 32) : at]
    sign = re.search(r"([<>≤≥~])\s?$", window)
    if sign is not None:
        return Hedge(_SIGNS[sign[1]], at - len(window) + sign.start(), at)
    found = _BEFORE.search(window)
    if found is None:
        return None
    side = next(s for s in _WORDS if found[s.replace(" ", "_")])
    verb = _VERB.fullmatch(found.group().strip()) is not None
    return Hedge(side, at - len(window) + found.start(), at, verb)


def hedge_behind(text: str, at: int) -> Hedge | None:
    """The hedge that stands right behind `at`: `or more`, `+`, `-odd`."""
    found = _BEHIND.match(text, at)
    if found is None:
        return None
    sides: tuple[Side, ...] = ("from", "to", "about")
    return Hedge(next(s for s in sides if found[s]), at, found.end())


def hedged(low: Decimal, high: Decimal, side: Side | None) -> tuple[Interval, Exactness]:
    """The values a number between `low` and `high` may have once it is hedged.

    >>> hedged(Decimal(50), Decimal(50), "above")
    (Interval(low=Decimal('50'), high=None, open_low=True, open_high=False), 'bound')
    """
    if low != high and side == "about":
        return Interval(low, high), "about"
    less, more = tidy(low - abs(low) * ROUNDING), tidy(high + abs(high) * ROUNDING)
    match side:
        case "above":
            return Interval(low, None, open_low=True), "bound"
        case "from":
            return Interval(low, None), "bound"
        case "below":
            return Interval(None, high, open_high=True), "bound"
        case "to":
            return Interval(None, high), "bound"
        case "about":
            return Interval(less, more), "about"
        case "just above":
            return Interval(low, more, open_low=True), "about"
        case "just below":
            return Interval(less, high, open_high=True), "about"
    return Interval(low, high), "exact" if low == high else "about"
