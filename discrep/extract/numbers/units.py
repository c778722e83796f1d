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
class _Mode:
    """What may be read: short signs (behind digits), whether a space stands before, `pm` and `am`."""

    digits: bool = True
    spaced: bool = False
    clock: bool = False


_ANY = _Mode(clock=True)


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
    signs |= {"mb": "Mbit", "mbps": "Mbit/s", "gb": "Gbit"}  # nobody means thousandths of a bit
    return _Table(names, signs, frozenset(times), _any(names, "(?:e?s)?"), _any(signs, ""))


def _any(words: dict[str, str], plural: str) -> re.Pattern[str]:
    longest = sorted(words, key=lambda w: (-len(w), w))
    either = "|".join(re.escape(w).replace(r"\ ", r"[\s-]") for w in longest)
    flags = re.IGNORECASE if plural else re.NOFLAG
    return re.compile(rf"(?P<unit>{either}){plural}(?![^\W\d_²³⁻¹])", flags)


def read_unit(text: str, at: int, digits: bool = True, clock: bool = False) -> Unit | None:
    """The unit that stands at `at`, behind a number; short signs (m) are read behind `digits` only.

    `clock` lets `pm` and `am` be units (picometre), which they hardly ever are.

    >>> read_unit("5 square miles", 1)
    Unit(symbol='mi2', end=14, time=False)
    >>> read_unit("90 km/h", 2).symbol, read_unit("3 killed in", 1)
    ('km/h', None)
    """
    bracket = re.compile(r"\s?[(\[{<](?=[^\W\d_])").match(text, at) if digits else None
    gap = bracket or re.compile(r"\s?-\s?|\s?").match(text, at)
    assert gap is not None
    mode = _Mode(digits, bool(gap.group()) and not bracket, clock)
    unit = _compound(text, gap.end(), mode)
    if unit is None or re.compile(r"\d|[-‐]\d").match(text, unit.end):
        return None
    if bracket is None:
        return unit
    closed = re.compile(r"[)\]}>]").match(text, unit.end)
    return Unit(unit.symbol, closed.end(), unit.time) if closed else None


def parse_unit(name: str) -> str | None:
    """The symbol of a unit given by its name or sign, or None.

    >>> parse_unit("kilometre per square second"), parse_unit("km/s2"), parse_unit("people")
    ('km/s2', 'km/s2', None)
    """
    inverse = name.removeprefix("inverse ")
    if inverse != name:
        below = parse_unit(inverse)
        return f"{below}-1" if below else None
    unit = _compound(name, 0, _ANY)
    return unit.symbol if unit is not None and unit.end == len(name) else None


def _compound(text: str, at: int, mode: _Mode) -> Unit | None:
    first = _factor(text, at, mode)
    if first is None:
        return None
    symbol, end = first
    alone = symbol in _table().times
    while (per := _PER.match(text, end)) is not None:
        below = _factor(text, per.end(), _ANY)
        if below is None:
            break
        if per.group().strip(" -") in ("a", "an") and below[0] not in _table().times:
            break
        symbol, end, alone = f"{symbol}/{below[0]}", below[1], False
    return Unit(symbol, end, alone)


def _factor(text: str, at: int, mode: _Mode) -> tuple[str, int] | None:
    """One unit with its power: `square metres`, `km²`, `s-1`."""
    square = _SQUARE.match(text, at)
    found = _atom(text, square.end() if square else at, mode)
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


def _atom(text: str, at: int, mode: _Mode) -> tuple[str, int] | None:
    table = _table()
    name = table.name.match(text, at)
    if name is not None:
        key = re.sub(r"[\s-]", " ", name["unit"].lower())
        symbol = table.names.get(key) or table.names.get(key.replace(" ", "-"))
        if symbol is not None:
            return symbol, name.end()
    sign = table.sign.match(text, at)
    if sign is None or not _is_sign(text, sign, mode):
        return None
    return table.signs[sign["unit"]], sign.end()


def _is_sign(text: str, found: re.Match[str], mode: _Mode) -> bool:
    """Whether the letters are a sign, not a word or a name that looks like one."""
    sign = found["unit"]
    if sign in _CLOCK:
        return mode.clock
    if sign in ("in", "in."):
        return mode.digits and _INCHES.match(text, found.end()) is not None
    if sign in ('"', "”") and text[: found.start()].count('"') % 2 + ("“" in text[: found.start()]):
        return False
    if mode.spaced and sign in _CAPITALS:
        return False
    return mode.digits or len(sign) > 1


_INCHES = re.compile(r"[^\w\s]|\s*$|\s(?:thick|tall|long|wide|high|deep|by|x|diameter|of (?:rain|snow))\b")
