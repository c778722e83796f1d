"""The words of the calendar, and the pieces of pattern made of them."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

WORDS: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
MONTHS: dict[str, int] = WORDS["months"]
WEEKDAYS: dict[str, int] = WORDS["weekdays"] | WORDS["weekdays_short"]
SEASONS: dict[str, str] = WORDS["seasons"]
PARTS: dict[str, str] = WORDS["parts"]
UNITS: dict[str, str] = WORDS["units"]
ORDINALS: dict[str, int] = WORDS["ordinals"]
NUMBERS: dict[str, int] = WORDS["numbers"]
ADVERBS: dict[str, tuple[int, str]] = WORDS["adverbs"]

CODES = {
    "second": "S", "minute": "MIN", "hour": "H", "day": "D", "week": "W", "weekend": "WE", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "fortnight": "F",
}  # fmt: skip
"""Letters of the units in an expression; minutes are `MIN`, so that `M` is always a month."""


def either(words: Any) -> str:
    """An alternation of words, the longest first; white space in a word stands for any white space."""
    longest = sorted(words, key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+").replace("'", "['’]") for w in longest) + ")"


def _cased(words: Any) -> str:
    """The words with a capital letter or in capitals only: `march` and `may` are verbs, `sat` is another."""
    return either({form for w in words for form in (w.capitalize(), w.upper())})


_LOWER_MONTHS = {"january", "february", "april", "june", "july", "september", "october", "november", "december"}
_SHORT_MONTHS = {m for m in MONTHS if len(m) <= 4 and m not in ("may", "june", "july")}
_LONG_MONTHS = MONTHS.keys() - _SHORT_MONTHS
MONTH = rf"(?-i:(?:{_cased(_LONG_MONTHS)}|{either(_LOWER_MONTHS)})\b|{_cased(_SHORT_MONTHS)}(?:\.|\b))"
WEEKDAY = rf"(?-i:{_cased(WORDS['weekdays'])}|{either(WORDS['weekdays'])})\b"
WEEKDAY_ANY = rf"(?:{WEEKDAY}|(?-i:{_cased(WORDS['weekdays_short'])})\b\.?)"
SEASON = either(SEASONS)
PART = either(PARTS)
UNIT = either(k for k in UNITS if UNITS[k] not in ("quarter", "second", "weekend"))
PERIOD = either(["day", "week", "weekend", "month", "quarter", "year", "decade", "century"])
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]|20)\d\d"
ORDINAL = rf"(?:{either(ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))"
DASH = r"\s?[-–—]\s?"
NUMBER_WORD = either(NUMBERS.keys() - {"dozen"})
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{NUMBER_WORD}(?:[-\s]{NUMBER_WORD}){{0,5}})"


def number_of(text: str) -> Decimal | None:
    """The number that digits or number words stand for.

    >>> number_of("twenty-four"), number_of("1,200"), number_of("two hundred"), number_of("often")
    (Decimal('24'), Decimal('1200'), Decimal('200'), None)
    """
    plain = text.lower().replace(",", "").strip()
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return Decimal(plain)
    total = 0
    for word in re.split(r"[-\s]+", plain):
        if word not in NUMBERS:
            return None
        total = (total or 1) * 100 if word == "hundred" else total + NUMBERS[word]
    return Decimal(total)


def ordinal_of(text: str) -> int | None:
    """The rank that an ordinal stands for.

    >>> ordinal_of("ninth"), ordinal_of("21st"), ordinal_of("last")
    (9, 21, None)
    """
    plain = text.lower()
    digits = re.match(r"\d+", plain)
    return int(digits.group()) if digits else ORDINALS.get(plain)


def month_of(text: str) -> int:
    """The number of a month's name or abbreviation."""
    return MONTHS[text.lower().rstrip(".")]


def weekday_of(text: str) -> int:
    """The ISO number of a weekday's name: Monday is 1."""
    return WEEKDAYS[text.lower().rstrip(".")]


def code_of(text: str) -> str:
    """The letter of a unit's name in an expression."""
    return CODES[UNITS[text.lower()]]
