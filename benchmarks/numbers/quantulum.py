"""The test sentences of quantulum3: all quantities of a sentence with their units."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from benchmarks.corpora import SHARED
from benchmarks.numbers.cases import Case, Reading
from discrep.extract.numbers.money import currency_behind
from discrep.extract.numbers.units import parse_unit

FOLDER = SHARED / "data" / "quantulum3_tests"
COUNTS = {"dozen": 12, "baker's dozen": 13, "gross": 144}
CENTS = {"cent": "USD", "penny": "GBP", "dime": "USD"}


def cases() -> Iterator[Case]:
    """The sentences of both files, each with all its quantities."""
    for name in ("quantities", "quantities.ambiguity"):
        for row in json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")):
            yield Case(f"quantulum3 {name}", row["req"], tuple(map(_reading, row["res"])), "all")


def _reading(result: dict[str, Any]) -> Reading:
    value, spread = Fraction(str(result["value"])), Fraction(str(result.get("uncertainty") or 0))
    name = result["unit"]
    if name in COUNTS:
        value, name = value * COUNTS[name], "dimensionless"
    if name in CENTS:
        value, name = value / (10 if name == "dime" else 100), CENTS[name]
    if "+/-" in result["surface"] or "±" in result["surface"]:
        spread = Fraction(0)
    symbol = "mL" if name == "cubic centimetre" and "ml" in result["surface"] else unit_symbol(name)
    return Reading(value - spread, value + spread, symbol)


def unit_symbol(name: str) -> str | None:
    """The symbol of one of quantulum3's units; None for a bare number."""
    if name in ("dimensionless", "USD", "GBP"):
        return None if name == "dimensionless" else name
    if name == "percentage":
        return "%"
    money, per, rest = name.partition(" per ")
    found = currency_behind(f" {money}", 0)
    if found is not None and found.end == len(money) + 1:
        return f"{found.code}/{parse_unit(rest)}" if per else found.code
    return parse_unit(name) or name
