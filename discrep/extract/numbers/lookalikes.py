"""Digits and number words that are no quantities: years, days, clock times, list marks, names, idioms."""

from __future__ import annotations

import re

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.idioms import is_idiom
from discrep.extract.numbers.naming import is_name
from discrep.extract.numbers.words import Words


def is_lookalike(text: str, amount: Amount, words: Words) -> bool:
    """Whether an amount read in a text is no quantity at all."""
    if amount.time or _GALLERY.fullmatch(text):
        return True
    if amount.kind in ("money", "percent", "points", "age"):
        return False
    here = words.span(amount.number_start, amount.number_end)
    if here is None or _is_dated(text, amount) or _is_mark(text, amount):
        return True
    return (
        _is_year(text, amount, words, *here)
        or is_name(text, amount, words, *here)
        or is_idiom(text, amount, words, *here)
    )


_GALLERY = re.compile(r"\s*(?!\d{1,3}(?: \d{3})+\s*$)\d{1,4}(?:[\s|]+\d{1,4})+\s*")
"""A line of bare numbers, as below the photos of a gallery."""
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.?|April|Apr\.?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY_BEHIND = re.compile(rf"(?:st|nd|rd|th)?(?:\s(?:of\s)?|-){_MONTH}(?!\w)")
_DAY_BEFORE = re.compile(
    rf"(?<!\w){_MONTH}(?:\s|\s?-\s?)(?:\d{{1,2}}(?:st|nd|rd|th)?\s?(?:-|–|to|and|or|,)\s?)?(?:the )?$"
)
_FIXED = frozenset({"9/11", "24/7", "7/7", "50/50", "26/11"})


def _is_dated(text: str, amount: Amount) -> bool:
    """`October 14`, `14 October`, `9/11`."""
    written = text[amount.number_start : amount.number_end]
    if written in _FIXED:
        return True
    if amount.unit is not None or not 0 < amount.written[0] <= 31:
        return False
    before = text[max(0, amount.number_start - 40) : amount.number_start]
    return _DAY_BEHIND.match(text, amount.number_end) is not None or _DAY_BEFORE.search(before) is not None


_MARKER = re.compile(r"\(?\d{1,3}[.)]\s\S")
_MARK_BEFORE = re.compile(r"[#@]\s?$|\+\d{1,3}[ -]$|\b(?i:nos?\.|nrs?\.)\s?$")
_MARK_BEHIND = re.compile(r"\s?[®™]|[-‐](?:on[-‐]one|fold|way|time|off|sided|star|class|on|handed|pronged)(?!\w)")


def _is_mark(text: str, amount: Amount) -> bool:
    """`1. First point`, `No. 5`, `#3`, `007`, `+44 20`, `two-way`."""
    start = amount.number_start
    written = text[start : amount.number_end]
    if len(written) > 1 and written[0] == "0" and written[1].isdigit():
        return True
    if _MARKER.match(text, start) and not text[:start].strip(" ("):
        return True
    before = text[max(0, start - 8) : start]
    return _MARK_BEFORE.search(before) is not None or _MARK_BEHIND.match(text, amount.number_end) is not None


_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|to|of|for|during|before|after|through|early|late|mid|and|or|year|years"
    r"|summer|winter|spring|autumn|fall)|[-–(,'’])\s?$",
    re.IGNORECASE,
)


def _is_year(text: str, amount: Amount, words: Words, first: int, last: int) -> bool:
    """A bare number of four digits that counts nothing, or stands where a year stands."""
    written = text[amount.number_start : amount.number_end]
    if amount.unit or amount.exactness == "about" or not _YEAR.fullmatch(written):
        return False
    if words.tokens[first].entity.endswith("-DATE"):
        return True
    noun = words.noun_behind(last)
    plural = noun is not None and words.tokens[noun].tag in ("NNS", "NNPS")
    dated = int(written) >= 1800 and _YEAR_BEFORE.search(text[: amount.number_start][-12:]) is not None
    return dated or (not plural and int(written) >= 1700)
