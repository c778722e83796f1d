"""The specifications of Recognizers-Text: the English cases marked as supported in Python."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.corpora import SHARED
from benchmarks.numbers.cases import Case, Reading, one
from discrep.extract.numbers.money import currency_behind
from discrep.extract.numbers.units import parse_unit

FOLDER = SHARED / "data" / "recognizers_text" / "Specs"
FILES = {
    "Number/English/NumberModel.json": "number",
    "Number/English/OrdinalModel.json": "ordinal",
    "Number/English/PercentModel.json": "percent",
    "NumberWithUnit/English/CurrencyModel.json": "money",
    "NumberWithUnit/English/AgeModel.json": "age",
    "NumberWithUnit/English/DimensionModel.json": "measure",
}
CENTS = {"Cent": "USD", "Penny": "GBP", "Pence": "GBP", "Sen": "MYR"}
NAMES = {"Netherlands guilder": "NLG", "United States dollar": "USD", "Dollar": "USD", "Pound": "GBP"}


def cases() -> Iterator[Case]:
    """Every supported case; a unit that stands without a number (`the dollar`) is no reading."""
    for name, task in FILES.items():
        for row in json.loads((FOLDER / name).read_text(encoding="utf-8-sig")):
            if "python" in f"{row.get('NotSupported')}{row.get('NotSupportedByDesign')}":
                continue
            results = [r["Resolution"] for r in row["Results"] if r["Resolution"].get("value") is not None]
            want = tuple(_reading(r, task, row["Input"]) for r in results)
            yield Case(Path(name).stem, row["Input"], want, task)


def _reading(resolution: dict[str, Any], task: str, text: str) -> Reading:
    value, unit = str(resolution["value"]), resolution.get("unit", "")
    match task:
        case "percent":
            return one(value.rstrip("%"), "%")
        case "money":
            if unit in CENTS:
                return one(one(value).low / 100, CENTS[unit])
            found = currency_behind(f" {unit}", 0)
            return one(value, resolution.get("isoCurrency") or NAMES.get(unit) or (found.code if found else unit))
        case "age":
            return one(value, "year" if unit == "Age" else unit.lower())
        case "measure":
            if unit == "Ton" and "tonne" in text:  # the specification does not tell tons from tonnes
                return one(value, "t")
            return one(value, parse_unit(unit) or unit)
    return one(value)
