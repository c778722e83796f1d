"""Measures: numbers with a unit, the magnitude of earthquakes, degrees."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.units import read_unit
from discrep.extract.numbers.values import is_whole
from discrep.model.mention import QuantityKind

_MAGNITUDE_BEHIND = re.compile(r"[\s-](?:magnitude|on the richter)(?!\w)", re.IGNORECASE)
_MAGNITUDE_BEFORE = re.compile(
    r"(?<!\w)(?:magnitude(?: of)?|measur\w+|richter)(?: about| around)?[\s-]$", re.IGNORECASE
)
_QUAKE = re.compile(r"\s(?:\w+\s)?(?:earth)?quakes?(?!\w)", re.IGNORECASE)
_DEGREE = re.compile(r"\s?(?P<scale>[CF])(?!\w)")
_WEATHER = re.compile(
    r"\b(?:weather|cold|hot|heat|temperatures?|outside|warm\w*|fr[eo]ez\w*|degrees)\b|°", re.IGNORECASE
)
_ON_SCALE = re.compile(r"\s?(?:°|degrees) on the (?P<scale>Celsius|Fahrenheit) scale", re.IGNORECASE)


def with_measure(text: str, amount: Amount) -> Amount | None:
    """The amount with its unit, or None where none stands behind it."""
    return _magnitude(text, amount) or _degrees(text, amount) or _measure(text, amount)


def _magnitude(text: str, amount: Amount) -> Amount | None:
    """How strong an earthquake was: `7.2-magnitude`, `magnitude 6.3`, `6.8 quake`."""
    value = amount.value.exact
    if value is None or not Decimal(0) < value < Decimal(11):
        return None
    behind = _MAGNITUDE_BEHIND.match(text, amount.end)
    if behind is not None:
        return replace(amount, end=behind.end(), kind="measure", unit="magnitude")
    before = _MAGNITUDE_BEFORE.search(text[max(0, amount.start - 24) : amount.start])
    if before is not None and ("magn" in before.group().lower() or "quake" in text.lower()):
        return replace(amount, start=amount.start - len(before.group()), kind="measure", unit="magnitude")
    if not is_whole(value) and _QUAKE.match(text, amount.end):
        return replace(amount, kind="measure", unit="magnitude")
    return None


def _degrees(text: str, amount: Amount) -> Amount | None:
    """`40C` in a text on the weather, `573 K` beside other degrees, absolute zero."""
    if text[: amount.start].lower().endswith("absolute ") and not amount.written[0]:
        return replace(amount, start=amount.start - 9, kind="measure", unit="K")
    on_scale = _ON_SCALE.match(text, amount.end)
    if on_scale is not None:
        return replace(amount, end=on_scale.end(), kind="measure", unit=f"°{on_scale['scale'][0].upper()}")
    if amount.numeral.suffix and text[amount.end - 1] == "K" and "°" in text:
        return replace(amount.times(Decimal("0.001")), kind="measure", unit="K")
    found = _DEGREE.match(text, amount.end)
    if found is None or not _WEATHER.search(text):
        return None
    return replace(amount, end=found.end(), kind="measure", unit=f"°{found['scale']}")


def _measure(text: str, amount: Amount) -> Amount | None:
    digits = text[amount.number_end - 1].isdigit() or amount.numeral.fraction
    spelt = text[amount.number_start : amount.number_end]
    finely = "." in spelt and len(spelt.partition(".")[2]) != 2  # 2.13 am is a time, 2.1 pm a length
    millions = re.compile(r"m(?=\s)").match(text, amount.end) if amount.numeral.plain else None
    if millions is not None:  # 3m tonnes
        named = read_unit(text, millions.end(), digits=False)
        if named is not None:
            scaled = replace(amount.times(Decimal(10**6)), number_end=millions.end())
            return replace(scaled, end=named.end, kind="measure", unit=named.symbol, time=named.time)
    unit = read_unit(text, amount.end, digits=digits, clock=finely)
    if unit is None:
        return None
    kind: QuantityKind = "points" if unit.symbol == "point" else "measure"
    return replace(amount, end=unit.end, kind=kind, unit=unit.symbol, time=unit.time)
