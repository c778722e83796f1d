"""Months, years, quarters, seasons, decades: `late March`, `2014`, `Q3 2022`, `last summer`, `the 1990s`."""

from __future__ import annotations

import re

from discrep.extract.timex.days import full_year
from discrep.extract.timex.edges import EDGE, edge_of
from discrep.extract.timex.lexicon import (
    DASH,
    MONTH,
    ORDINAL,
    SEASON,
    SEASONS,
    WORDS,
    YEAR,
    either,
    month_of,
    ordinal_of,
)
from discrep.extract.timex.reading import Pattern, Reading, pattern, plain, whole

_SIGNS = {"last": "-", "past": "-", "this": "=", "next": "+", "coming": "+"}
_SHIFTS = {"last": "-P1Y", "past": "-P1Y", "this": "+P0Y", "current": "+P0Y", "next": "+P1Y", "coming": "+P1Y"}
_WHICH = either(_SHIFTS)
_NTH = {"last": "late", "final": "late", "closing": "late", "second": "mid", "third": "mid"}


def _month(match: re.Match[str]) -> Reading:
    return whole(match, f"{match['year'] or 'XXXX'}-{month_of(match['month']):02}", "month", edge_of(match["edge"]))


def _which_month(match: re.Match[str]) -> Reading:
    sign = _SIGNS[plain(match["which"])]
    return whole(match, f"{sign}XXXX-{month_of(match['month']):02}", "month", edge_of(match["edge"]))


def _month_of_year(match: re.Match[str]) -> Reading:
    shift = _SHIFTS[plain(match["which"])]
    return whole(match, f"{shift}-{month_of(match['month']):02}", "month", edge_of(match["edge"]))


def _months(match: re.Match[str]) -> Reading:
    first, second, year = month_of(match["month"]), month_of(match["month2"]), match["year"]
    if year is None:
        return whole(match, f"XXXX-{first:02}/XXXX-{second:02}", "month")
    return whole(match, f"{int(year) - (first > second)}-{first:02}/{year}-{second:02}", "month")


def _year(match: re.Match[str]) -> Reading:
    return whole(match, match["year"], "year", edge_of(match["edge"]))


def _short_year(match: re.Match[str]) -> Reading:
    """`since '82`."""
    return whole(match, full_year(match["short"]) or "", "year")


def _years(match: re.Match[str]) -> Reading | None:
    """`2014-15`; two whole years with a dash are two dates."""
    first, second = match["year"], match["year"][:2] + match["year2"]
    return whole(match, f"{first}/{second}", "year") if first < second else None


def _decade(match: re.Match[str]) -> Reading:
    digits = match["digits"]
    return whole(match, digits[:3] if len(digits) == 4 else f"19{digits[0]}", "decade", edge_of(match["edge"]))


def _spoken_decade(match: re.Match[str]) -> Reading:
    return whole(match, f"19{WORDS['decades'][match['word'].lower()]}", "decade", edge_of(match["edge"]))


def _century(match: re.Match[str]) -> Reading | None:
    rank = ordinal_of(match["rank"])
    return whole(match, str(rank - 1), "century", edge_of(match["edge"])) if rank and 11 <= rank <= 30 else None


def _whose(match: re.Match[str]) -> str:
    if match["year"]:
        return full_year(match["year"]) or ""
    return _SHIFTS[plain(match["which"])] if match["which"] else "XXXX"


def _quarter(match: re.Match[str]) -> Reading | None:
    rank = ordinal_of(match["rank"])
    return whole(match, f"{_whose(match)}-Q{rank}", "quarter") if rank and rank <= 4 else None


def _short_quarter(match: re.Match[str]) -> Reading:
    """`4Q20`, `Q4 ’20`."""
    return whole(match, f"{full_year(match['year'])}-Q{match['rank'] or match['rank2']}", "quarter")


def _half(match: re.Match[str]) -> Reading | None:
    rank = ordinal_of(match["rank"])
    return whole(match, f"{_whose(match)}-H{rank}", "half") if rank in (1, 2) else None


def _fiscal(match: re.Match[str]) -> Reading:
    """A fiscal year by its number: where it begins is the company's, so its days are about right only."""
    year = match["year"]
    return whole(match, year if len(year) == 4 else f"20{year}", "year", exactness="about")


def _which_fiscal(match: re.Match[str]) -> Reading:
    return whole(match, _SHIFTS[plain(match["which"])], "year", exactness="about")


def _season(match: re.Match[str]) -> Reading:
    season, which, year = SEASONS[match["season"].lower()], plain(match["which"]), match["year"]
    if match["of"]:
        return whole(match, f"{_SHIFTS[plain(match['of'])]}-{season}", "season", edge_of(match["edge"]))
    expression = f"{year}-{season}" if year else f"{_SIGNS.get(which, '')}XXXX-{season}"
    return whole(match, expression, "season", edge_of(match["edge"]))


def _nth_of(match: re.Match[str]) -> Reading:
    """`the first week of July`: its month or year, at its beginning, middle or end."""
    edge = _NTH.get(plain(match["nth"]), "early")
    if match["month"]:
        return whole(match, f"{match['year'] or 'XXXX'}-{month_of(match['month']):02}", "month", edge)
    return whole(match, match["only"], "year", edge)


def _holiday(match: re.Match[str]) -> Reading:
    name, year = plain(match["name"]).replace("’", "'"), match["year"] or "XXXX"
    if name in WORDS["holidays"]:
        return whole(match, f"{year}-{WORDS['holidays'][name]}", "day")
    month, weekday, count = WORDS["floating"][name]
    return whole(match, f"{year}-{month:02}~{count}-{weekday}", "day")


def _september_11(match: re.Match[str]) -> Reading:
    return whole(match, "2001-09-11", "day")


_YEAR_AFTER = rf"(?:(?:\s?,\s?|\s+(?:of\s+|in\s+)?)(?P<year>{YEAR}))"
_YEAR_OF = rf"""
    (?:(?:,|\s+of|\s+in)?\s+(?:(?:the\s+)?(?:fiscal\s+)?(?:year\s+)?(?P<year>(?:19|20)\d\d)
    |(?P<which>{_WHICH})\s+year))?"""
_RANK = r"(?P<rank>first|second|third|fourth|1st|2nd|3rd|4th)"
_HOLIDAY = either([*WORDS["holidays"], *WORDS["floating"]])

PERIODS: tuple[Pattern, ...] = (
    pattern(rf"{EDGE} (?:the\s+)? (?:fiscal\s+)? {_RANK} [-\s]+ quarter {_YEAR_OF}", _quarter),
    pattern(rf"(?:the\s+)? (?P<which>)(?P<year>{YEAR}) \s+ (?:fiscal\s+)? {_RANK} [-\s]+ quarter", _quarter),
    pattern(rf"Q(?P<rank>[1-4]) {_YEAR_OF}", _quarter),
    pattern(rf"(?P<rank>[1-4])Q {_YEAR_OF}", _quarter),
    pattern(r"(?:(?P<rank>[1-4])Q ['’]? | Q(?P<rank2>[1-4]) \s? ['’]) (?P<year>\d\d)", _short_quarter),
    pattern(r"(?P<which>)(?P<year>(?:19|20)\d\d) [\s-]+ Q(?P<rank>[1-4])", _quarter),
    pattern(r"(?P<which>)(?P<year>(?:19|20)\d\d) [\s-]+ H(?P<rank>[12])", _half),
    pattern(rf"(?:the\s+)? {_RANK} [-\s]+ half {_YEAR_OF} (?=\s*(?:\W|$|and|as|was|were|had|but))", _half),
    pattern(r"(?:the\s+)? (?:fiscal(?:\s+year)?|FY) [-\s]* (?P<year>(?:19|20)\d\d|\d\d)", _fiscal),
    pattern(rf"(?:the\s+)? (?P<which>{_WHICH}) \s+ fiscal \s+ year", _which_fiscal),
    pattern(rf"{EDGE} (?P<month>{MONTH}) {_YEAR_AFTER}?", _month),
    pattern(rf"{EDGE} (?P<month>{MONTH}) [-/] (?P<year>{YEAR})", _month),
    pattern(rf"{EDGE} (?P<year>{YEAR})\s+ (?P<month>{MONTH})", _month),
    pattern(rf"{EDGE} (?P<which>{either(_SIGNS)})\s+ (?P<month>{MONTH})", _which_month),
    pattern(rf"{EDGE} (?P<month>{MONTH}) (?:\s+of)? \s+ (?P<which>{_WHICH}) \s+ year", _month_of_year),
    pattern(rf"(?P<month>{MONTH}) {DASH} (?P<month2>{MONTH}) {_YEAR_AFTER}? (?!\s+\d)", _months),
    pattern(
        rf"(?:the\s+)? (?P<nth>first|second|third|opening|last|final|closing) \s+ (?:(?:few|two|three|four)\s+)?"
        rf"(?:days?|weeks?|weekend|months?) \s+ of \s+ (?:(?P<month>{MONTH}) {_YEAR_AFTER}? | (?P<only>{YEAR}))",
        _nth_of,
    ),
    pattern(rf"{EDGE} (?:the\s+year\s+)? (?P<year>{YEAR})", _year),
    pattern(rf"(?P<year>{YEAR}) {DASH} (?P<year2>\d\d) (?!\d)", _years),
    pattern(rf"(?:the\s+)? {EDGE} (?:the\s+)? (?P<digits>(?:1[5-9]|20)\d0) ['’]?s", _decade),
    pattern(rf"{EDGE} (?:the\s+)? ['’] (?P<digits>[2-9]0)s", _decade),
    pattern(rf"{EDGE} the\s+ (?P<digits>[2-9]0)s", _decade),
    pattern(
        r"(?:(?<=in\s)|(?<=since\s)|(?<=of\s)|(?<=from\s)|(?<=until\s)) ['’] (?P<short>\d\d) (?!s)", _short_year
    ),
    pattern(rf"(?<!in\stheir\s) {EDGE} the\s+ (?P<word>{either(WORDS['decades'])})", _spoken_decade),
    pattern(rf"{EDGE} (?:the\s+)? (?P<rank>{ORDINAL}) [-\s]+ century", _century),
    pattern(
        rf"{EDGE} (?:the\s+)? (?:(?P<which>{either(_SIGNS)})\s+)? (?P<season>{SEASON})"
        rf"(?:(?:\s+of|,)?\s+(?:(?P<year>(?:19|20)\d\d)|(?P<of>{_WHICH})\s+year))?",
        _season,
    ),
    pattern(rf"(?P<name>{_HOLIDAY}) (?:,?\s+(?P<year>{YEAR}))?", _holiday),
    pattern(r"9/11 | (?:sept\.|september)\s+11(?:th)? (?=\s+(?:terror\w*\s+)?attacks)", _september_11),
)
