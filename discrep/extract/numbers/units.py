"""Units of measure as written, brought to their usual symbols."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_PREFIXES = {
    "tera": "T", "giga": "G", "mega": "M", "kilo": "k", "hecto": "h", "deci": "d", "centi": "c", "milli": "m",
    "micro": "µ", "nano": "n", "pico": "p", "femto": "f", "atto": "a", "peta": "P", "exa": "E",
}  # fmt: skip
_SIGNS = {"µ": ("µ", "μ", "u"), "k": ("k", "K")}
_CLOCK = {"pm", "am", "PM", "AM"}
"""Signs that read as the time of day."""
_CAPITALS = {"A", "B", "N", "P", "b", "T", "G", "M"}
"""Signs too short to be trusted after a space."""
_POWER = re.compile(r"(?P<word> squared| cubed)|\^?(?P<up>[-−⁻]?[1-4](?![\d.,]*\d))|(?P<sup>[²³]|⁻[¹²])")
_SQUARE = re.compile(r"(?i:(square|sq\.?|cubic|cu\.?)[\s-])")
_PER = re.compile(r"\s?/\s?|[\s-](?:per|an?)[\s-]")
_SUPERSCRIPTS = {"²": "2", "³": "3", "⁻¹": "-1", "⁻²": "-2"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that ends at `end`; `time` when it is a length of time and nothing else."""

    symbol: str
    end: int
    time: bool = False


@dataclass(frozen=True, slots=True)
class _Table:
    names: dict[str, str]
    signs: dict[str, str]
    times: frozenset[str]
    name: re.Pattern[str]
    sign: re.Pattern[str]


@cache
def _table() -> _Table:
    names: dict[str, str] = {}
    signs: dict[str, str] = {}
    times = set()
    rows = tomllib.loads((Path(__file__).parent / "units.toml").read_text(encoding="utf-8"))
    for symbol, row in rows.items():
        if row.get("time"):
            times.add(symbol)
        prefixes = {"": ""} | (_PREFIXES if row.get("si") else {})
        for word, letter in prefixes.items():
            for name in row.get("names", ()):
                names.setdefault(f"{word}{name}".lower(), letter + symbol)
            for sign in row.get("signs", ()):
                for spelt in _SIGNS.get(letter, (letter,)):
                    signs.setdefault(spelt + sign, letter + symbol)
    return _Table(names, signs, frozenset(times), _any(names, "(?:e?s)?"), _any(signs, ""))


def _any(words: dict[str, str], plural: str) -> re.Pattern[str]:
    longest = sorted(words, key=lambda w: (-len(w), w))
    either = "|".join(re.escape(w).replace(r"\ ", r"[\s-]") for w in longest)
    flags = re.IGNORECASE if plural else re.NOFLAG
    return re.compile(rf"(?P<unit>{either}){plural}(?![^\W\d_])", flags)


def read_unit(text: str, at: int, digits: bool = True) -> Unit | None:
    """The unit that stands at `at`, behind a number; signs (km) are read behind `digits` only.

    >>> read_unit("5 square miles", 1)
    Unit(symbol='mi2', end=14, time=False)
    >>> read_unit("90 km/h", 2).symbol, read_unit("3 killed in", 1)
    ('km/h', None)
    """
    bracket = re.compile(r"\s?[(\[{<](?=[^\W\d_])").match(text, at) if digits else None
    gap = bracket or re.compile(r"\s?-\s?|\s?").match(text, at)
    assert gap is not None
    unit = _compound(text, gap.end(), digits, spaced=bool(gap.group()) and not bracket)
    if unit is None or bracket is None:
        return unit
    closed = re.compile(r"[)\]}>]").match(text, unit.end)
    return Unit(unit.symbol, closed.end(), unit.time) if closed else None


def parse_unit(name: str) -> str | None:
    """The symbol of a unit given by its name or sign, or None.

    >>> parse_unit("kilometre per square second"), parse_unit("km/s2"), parse_unit("people")
    ('km/s2', 'km/s2', None)
    """
    unit = _compound(name, 0, signs=True, spaced=False)
    return unit.symbol if unit is not None and unit.end == len(name) else None


def _compound(text: str, at: int, signs: bool, spaced: bool) -> Unit | None:
    first = _factor(text, at, signs, spaced)
    if first is None:
        return None
    symbol, end = first
    alone = symbol in _table().times
    while (per := _PER.match(text, end)) is not None:
        below = _factor(text, per.end(), True, False)
        if below is None:
            break
        if per.group().strip(" -") in ("a", "an") and below[0] not in _table().times:
            break
        symbol, end, alone = f"{symbol}/{below[0]}", below[1], False
    return Unit(symbol, end, alone)


def _factor(text: str, at: int, signs: bool, spaced: bool) -> tuple[str, int] | None:
    """One unit with its power: `square metres`, `km²`, `s-1`."""
    square = _SQUARE.match(text, at)
    found = _atom(text, square.end() if square else at, signs, spaced)
    if found is None:
        return None
    symbol, end = found
    if square:
        return f"{symbol}{2 if square[1][0].lower() == 's' else 3}", end
    power = _POWER.match(text, end)
    if power is not None and (power["word"] or power["sup"] or text[at:end].isalpha()):
        raised = {" squared": "2", " cubed": "3"}.get(power["word"] or "", "")
        raised = raised or _SUPERSCRIPTS.get(power["sup"] or "", "") or (power["up"] or "")
        return f"{symbol}{raised.replace('−', '-').replace('⁻', '-')}", power.end()
    return symbol, end


def _atom(text: str, at: int, signs: bool, spaced: bool) -> tuple[str, int] | None:
    table = _table()
    name = table.name.match(text, at)
    if name is not None:
        key = re.sub(r"[\s-]", " ", name["unit"].lower())
        symbol = table.names.get(key) or table.names.get(key.replace(" ", "-"))
        if symbol is not None:
            return symbol, name.end()
    sign = table.sign.match(text, at) if signs else None
    if sign is None or sign["unit"] in _CLOCK or (spaced and sign["unit"] in _CAPITALS):
        return None
    if sign["unit"] in ("in", "in.") and not _is_inch(text, sign.end()):
        return None
    return table.signs[sign["unit"]], sign.end()


_INCHES = re.compile(r"[^\w\s]|\s*$|\s(?:thick|tall|long|wide|high|deep|by|x|diameter|of (?:rain|snow))\b")


def _is_inch(text: str, end: int) -> bool:
    return _INCHES.match(text, end) is not None
