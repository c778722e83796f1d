"""Quarters, halves and fiscal years: `the third quarter`, `Q3 2022`, `first half of last year`, `fiscal 2008`."""

from __future__ import annotations

import re

from discrep.extract.timex.lexicon import ordinal_of
from discrep.extract.timex.reading import Pattern, Reading, pattern

_YEAR = (
    r"(?:(?:,|\s+of|\s+in)?\s+(?:(?:the\s+)?(?:fiscal\s+)?(?:year\s+)?(?P<year>(?:19|20)\d\d)"
    r"|(?P<which>last|this|next)\s+year))?"
)
_SIGN = {"last": "-P1Y", "this": "+P0Y", "next": "+P1Y"}


def _whose(match: re.Match[str]) -> str:
    if match["year"]:
        return str(match["year"])
    return _SIGN[match["which"].lower()] if match["which"] else "XXXX"


def _quarter(match: re.Match[str]) -> Reading | None:
    rank = ordinal_of(match["rank"])
    if rank is None or not 1 <= rank <= 4:
        return None
    return Reading(match.start(), match.end(), f"{_whose(match)}-Q{rank}", "quarter")


def _half(match: re.Match[str]) -> Reading | None:
    rank = ordinal_of(match["rank"])
    if rank not in (1, 2):
        return None
    return Reading(match.start(), match.end(), f"{_whose(match)}-H{rank}", "half")


def _fiscal(match: re.Match[str]) -> Reading:
    year = match["year"]
    return Reading(match.start(), match.end(), year if len(year) == 4 else f"20{year}", "year", exactness="about")


def _which_fiscal(match: re.Match[str]) -> Reading:
    return Reading(match.start(), match.end(), _SIGN[match["which"].lower()], "year", exactness="about")


def _short_quarter(match: re.Match[str]) -> Reading:
    rank = match["rank"] or match["rank2"]
    return Reading(match.start(), match.end(), f"{_whose(match)}-Q{rank}", "quarter")


def _quarter_of(match: re.Match[str]) -> Reading:
    return Reading(match.start(), match.end(), f"{match['year']}-Q{match['rank']}", "quarter")


_RANK = r"first|second|third|fourth|1st|2nd|3rd|4th"

PERIODS: tuple[Pattern, ...] = (
    pattern(rf"(?:the\s+)? (?:fiscal\s+)? (?P<rank>{_RANK}) [-\s]+ quarter {_YEAR}", _quarter),
    pattern(rf"(?-i: Q(?P<rank>[1-4]) | (?P<rank2>[1-4])Q) {_YEAR}", _short_quarter),
    pattern(r"(?P<year>(?:19|20)\d\d) \s+ (?-i: Q(?P<rank>[1-4]))", _quarter_of),
    pattern(rf"(?:the\s+)? (?P<rank>{_RANK}) [-\s]+ half {_YEAR} (?=\s*(?:\W|$|and|as|was|were|had|but))", _half),
    pattern(r"(?:the\s+)? (?:fiscal(?:\s+year)?|FY) [-\s]* (?P<year>(?:19|20)\d\d|\d\d)", _fiscal),
    pattern(r"(?:the\s+)? (?P<which>last|this|next) \s+ fiscal \s+ year", _which_fiscal),
)
