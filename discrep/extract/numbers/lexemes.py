"""Text → the words and digit groups that numbers are made of."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Literal

Sort = Literal["digits", "unit", "tens", "hundred", "scale", "suffix", "dozen", "part", "glyph", "joint"]

JOINTS = frozenset(
    ["and", "&", "a", "an", "point", "minus", "negative", "of", "over", "out", "in", "every", "each", "o", "oh"]
)
_SPACE = "[ \u00a0\u2009\u202f]"
_DIGITS = rf"""
    (?:\d{{1,3}}(?:,\d{{3}})+(?![\d]|,\d) (?:\.\d+)?         # 1,234.5
      |(?<!\w)\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d|,\d|{_SPACE}\d) (?:\.\d+)?   # 1 234 567
      |(?<!\d,)\d+,\d{{1,2}}(?!\d|,\d)                       # 1,3 with a decimal comma
      |(?<!\d\.)\d+\.\d+(?!\d|\.\d)
      |\d+
      |(?<![\w.])\.\d+)
"""
_POWER = r"(?:[eE][+-]?\d+(?![\w])|\s?[×x]\s?10\^?[+\-−]?\d+|\^(?:--|[+-])?\d+)?"
_LEXEME = re.compile(
    rf"(?P<digits>(?<![\d]){_DIGITS}{_POWER})(?P<ordinal>(?:st|nd|rd|th|ST|ND|RD|TH)\b)?"
    r"|(?P<glyph>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])|(?P<word>[^\W\d_]+|&)",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A digit group or word that may be part of a number; offsets in the text that was read."""

    start: int
    end: int
    sort: Sort
    value: Fraction
    text: str
    ordinal: bool = False
    plural: bool = False


@cache
def words() -> dict[str, tuple[Sort, Fraction, bool, bool]]:
    """Every number word: its sort, value, whether it is an ordinal, whether it is a plural."""
    table = tomllib.loads((Path(__file__).parent / "number_words.toml").read_text(encoding="utf-8"))
    found: dict[str, tuple[Sort, Fraction, bool, bool]] = {}
    for word, value in (table["units"] | table["tens"]).items():
        sort: Sort = "unit" if value < 20 else "tens"
        found[word] = (sort, Fraction(value), False, False)
        if value > 3:
            found[f"{word}th"] = (sort, Fraction(value), True, False)
    for word, value in table["scales"].items():
        sort = "hundred" if word == "hundred" else "scale"
        for form, ordinal, plural in ((word, 0, 0), (f"{word}s", 0, 1), (f"{word}th", 1, 0)):
            found[form] = (sort, Fraction(value), bool(ordinal), bool(plural))
    for word, value in table["ordinals"].items():
        found[word] = ("unit" if value < 20 else "tens", Fraction(value), True, False)
    for word, (sort, value, ordinal, _) in list(found.items()):
        if ordinal and word not in ("zeroth", "second"):
            found[f"{word}s"] = (sort, value, True, True)
    for word, value in table["dozens"].items():
        found[word] = ("dozen", Fraction(value), False, word.endswith("s"))
    for word, value in table["fractions"].items():
        found[word] = ("part", Fraction(value), True, word.endswith("s"))
    return found


@cache
def suffixes() -> dict[str, Fraction]:
    """Scales that stand behind digits (`1.2bn`), by their exact spelling."""
    table = tomllib.loads((Path(__file__).parent / "number_words.toml").read_text(encoding="utf-8"))
    return {word: Fraction(value) for word, value in table["suffixes"].items()}


@cache
def _glyphs() -> dict[str, Fraction]:
    table = tomllib.loads((Path(__file__).parent / "number_words.toml").read_text(encoding="utf-8"))
    return {glyph: Fraction(value) for glyph, value in table["glyphs"].items()}


def find_lexemes(text: str) -> Iterator[Lexeme]:
    """The digit groups, number words and joints of a text, in order; other words are left out."""
    known = words()
    for match in _LEXEME.finditer(text):
        start, end = match.span()
        if match["digits"]:
            if start and text[start - 1] == "_":
                continue
            value = digits_value(match["digits"])
            if value is not None:
                yield Lexeme(start, end, "digits", value, match[0], ordinal=bool(match["ordinal"]))
        elif match["glyph"]:
            yield Lexeme(start, end, "glyph", _glyphs()[match[0]], match[0])
        else:
            yield from _word(match[0], start, end, known)


def _word(word: str, start: int, end: int, known: dict[str, tuple[Sort, Fraction, bool, bool]]) -> Iterator[Lexeme]:
    lower = word.lower()
    if lower in known and len(lower) == len(word):
        sort, value, ordinal, plural = known[lower]
        yield Lexeme(start, end, sort, value, lower, ordinal, plural)
    elif word in suffixes():
        yield Lexeme(start, end, "suffix", suffixes()[word], word)
    elif lower in JOINTS:
        yield Lexeme(start, end, "joint", Fraction(0), lower)


_PARTS = re.compile(r"^(?P<base>[^eE^×x]+?)\s?(?:[eE](?P<e>.+)|[×x]\s?10\^?(?P<ten>.+)|\^(?P<power>.+))?$")


def digits_value(text: str) -> Fraction | None:
    """The value of digits, with thousands separators and powers; None when it is out of any use.

    >>> digits_value("1,234.5")
    Fraction(2469, 2)
    >>> digits_value("1e3"), digits_value("5,00")
    (Fraction(1000, 1), Fraction(5, 1))
    """
    parts = _PARTS.match(text)
    if parts is None or len(text) > 60:
        return None
    base = re.sub(_SPACE, "", parts["base"])
    base = base.replace(",", ".") if re.fullmatch(r"\d+,\d{1,2}", base) else base.replace(",", "")
    try:
        value = Fraction(base)
        exponent = parts["e"] or parts["ten"]
        if exponent:
            power = int(exponent.replace("−", "-"))
            return value * Fraction(10) ** power if abs(power) < 100 else None
        if parts["power"]:
            power = int(parts["power"].replace("−", "-").replace("--", ""))
            return Fraction(float(value) ** power).limit_denominator(10**15) if abs(power) < 100 else None
    except (ValueError, OverflowError, ZeroDivisionError):
        return None
    return value
