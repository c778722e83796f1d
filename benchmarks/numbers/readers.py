"""The readers that are compared: our own, and the recognizers library by itself."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from importlib import import_module
from typing import Any

from benchmarks.numbers.cases import Reading, one
from discrep.cache import Store
from discrep.config import Config
from discrep.extract.dates import find_dates
from discrep.extract.durations import find_durations
from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.amounts import find_amounts
from discrep.extract.numbers.money import currency_behind
from discrep.extract.numbers.numerals import find_numerals, is_pronoun
from discrep.extract.numbers.units import parse_unit
from discrep.extract.quantities import find_quantities
from discrep.model.document import Sentence
from discrep.model.mention import Duration, Quantity
from discrep.pipeline import tokens


def own(text: str, task: str) -> tuple[Reading, ...]:
    """What discrep reads, without a parse."""
    match task:
        case "number" | "words":
            return _numbers(text, task)
        case "all":
            return tuple(_reading(a) for a in find_amounts(text) if a.kind != "ordinal" and not a.vague)
    return tuple(_upper(a) for a in find_amounts(text) if a.kind == task and not a.time)


def _numbers(text: str, task: str) -> tuple[Reading, ...]:
    """Numbers alone; the specification of numbers leaves out those that a unit is stuck to."""
    found = [n for n in find_numerals(text) if not is_pronoun(text, n)]
    if task == "number":
        found = [n for n in found if not n.ordinal and not text[n.end : n.end + 1].isalpha()]
    return tuple(one(n.value) for n in found)


def _reading(amount: Amount) -> Reading:
    low, high = amount.written
    unit = f"{amount.unit}/{amount.per}" if amount.per else amount.unit
    return Reading(Fraction(low), Fraction(high), unit)


def _upper(amount: Amount) -> Reading:
    """As the specifications have it: the upper end of a range (`eight to 10 feet`), no rates but speeds."""
    unit = amount.unit
    if amount.kind == "measure" and unit is not None and not unit.endswith(("/h", "/s")):
        unit = unit.partition("/")[0]
    return one(Fraction(amount.written[1]), unit)


def parsed(text: str, task: str) -> tuple[Reading, ...]:
    """What `find_quantities` makes of the text as one sentence, look-alikes left out.

    Lengths of time count as numbers too where all numbers are asked for: they are the durations.
    """
    (words,) = tokens([text], Config().parser, _store())
    sentence = Sentence("case", 0, 0, 0, len(text), text, "body")
    dates, durations = find_dates(sentence, words, ()), find_durations(sentence, words, ())
    quantities = find_quantities(sentence, words, (), dates, durations, ())
    found = [(q.start, _of_quantity(q, task)) for q in quantities if _asked(q, task)]
    if task in ("number", "words", "all"):
        found += [(d.start, _of_duration(d, task)) for d in durations]
    return tuple(reading for _, reading in sorted(found, key=lambda f: f[0]))


def _asked(quantity: Quantity, task: str) -> bool:
    if task == "number" and quantity.kind == "measure" and quantity.text[-1].isalpha() and " " not in quantity.text:
        return False  # the specification of numbers leaves out those that a unit is stuck to
    return task == "words" or (task in ("number", "all") and quantity.kind != "ordinal") or quantity.kind == task


def _of_duration(duration: Duration, task: str) -> Reading:
    ends = [Fraction(end) for end in (duration.amount.low, duration.amount.high) if end is not None]
    return Reading(ends[0], ends[-1], None if task != "all" else parse_unit(duration.grain))


def _of_quantity(quantity: Quantity, task: str) -> Reading:
    low, high = quantity.value.low, quantity.value.high
    if quantity.stated is not None:
        low = high = quantity.stated
    ends = [Fraction(end) for end in (low, high) if end is not None]
    unit = f"{quantity.unit}/{quantity.per}" if quantity.per and task == "all" else quantity.unit
    if task == "measure" and unit is not None and not unit.endswith(("/h", "/s")):
        unit = unit.partition("/")[0]
    if task in ("number", "words"):
        unit = None
    return Reading(ends[-1] if task == "measure" else ends[0], ends[-1], unit)


@cache
def _store() -> Store:
    return Store()


def library(text: str, task: str) -> tuple[Reading, ...]:
    """What Recognizers-Text reads by itself."""
    plain, united = import_module("ms_recognizers_number"), import_module("ms_recognizers_number_with_unit")
    calls = {
        "number": [plain.recognize_number],
        "ordinal": [plain.recognize_ordinal],
        "percent": [plain.recognize_percentage],
        "money": [united.recognize_currency],
        "age": [united.recognize_age],
        "measure": [united.recognize_dimension],
        "words": [plain.recognize_number, plain.recognize_ordinal],
    }
    calls["all"] = [*calls["money"], *calls["measure"], *calls["percent"], *calls["number"]]
    found: dict[int, tuple[int, Reading]] = {}
    for call in calls[task]:
        for result in call(text, "en-us"):
            start, end = result.start, result.end + 1
            reading = _of_library(result.resolution or {}, task)
            if reading is not None and not any(s < end and start < e for s, (e, _) in found.items()):
                found[start] = (end, reading)
    return tuple(reading for _, (_, reading) in sorted(found.items()))


def _of_library(resolution: dict[str, Any], task: str) -> Reading | None:
    value, unit = resolution.get("value"), resolution.get("unit")
    try:
        number = Fraction(str(value).rstrip("%"))
    except ValueError:
        return None
    if str(value).endswith("%"):
        return one(number, "%")
    if unit is None:
        return one(number)
    if task == "age":
        return one(number, "year" if unit == "Age" else unit.lower())
    code = resolution.get("isoCurrency")
    if unit in ("Cent", "Penny", "Pence"):
        return one(number / 100, "USD" if unit == "Cent" else "GBP")
    money = currency_behind(f" {unit}", 0)
    return one(number, code or parse_unit(unit) or (money.code if money else unit.lower()))
