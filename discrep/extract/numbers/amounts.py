"""Numbers with their units, bounds and partners: what can be read without a parse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from fractions import Fraction

from discrep.extract.numbers.hedges import Hedge, hedge_before, hedge_behind, hedged
from discrep.extract.numbers.money import Currency, currency_before, currency_behind, pounds_behind
from discrep.extract.numbers.numerals import Numeral, find_numerals
from discrep.extract.numbers.units import read_unit
from discrep.model.interval import Interval
from discrep.model.mention import Exactness, QuantityKind

DIGITS = 15
"""Significant digits that a fraction is rounded to."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit and bounds at `start:end`; the bare number stands at `number_start:number_end`.

    `against` is the other number of a score. `time` marks a length of time, which is a duration.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: Interval
    kind: QuantityKind = "number"
    exactness: Exactness = "exact"
    unit: str | None = None
    against: Decimal | None = None
    time: bool = False
    vague: bool = False
    numeral: Numeral | None = None


def decimal(value: Fraction) -> Decimal:
    """The value as a decimal number without needless zeros.

    >>> decimal(Fraction(2, 3)), decimal(Fraction(5_000_000))
    (Decimal('0.666666666666667'), Decimal('5000000'))
    """
    if value.denominator == 1:
        return Decimal(value.numerator)
    with localcontext() as context:
        context.prec = DIGITS
        quotient = Decimal(value.numerator) / Decimal(value.denominator)
        return quotient.normalize() if quotient != quotient.to_integral_value() else quotient.quantize(Decimal(1))


def find_amounts(text: str) -> tuple[Amount, ...]:
    """The amounts of a text, left to right, without overlaps.

    >>> [(a.kind, str(a.value.low), a.unit) for a in find_amounts("€2bn, 7.5 per cent and 90 km/h")]
    [('money', '2000000000', 'EUR'), ('percent', '7.5', '%'), ('measure', '90', 'km/h')]
    """
    numerals = find_numerals(text)
    found: list[Amount] = []
    at = 0
    while at < len(numerals):
        amount, used = _read(text, numerals, at)
        at += used
        if amount is not None and (not found or amount.number_start >= found[-1].end):
            found.append(_hedge(text, amount, found[-1].end if found else 0))
    return tuple(found)


def _read(text: str, numerals: tuple[Numeral, ...], at: int) -> tuple[Amount | None, int]:
    """The amount that starts with a numeral, and how many numerals it takes."""
    first = numerals[at]
    if at + 1 < len(numerals):
        second = numerals[at + 1]
        pair = _cents(text, first, second) or _pair(text, first, second)
        if pair is not None:
            return pair, 2
    return _single(text, first), 1


def _single(text: str, numeral: Numeral) -> Amount | None:
    value = decimal(numeral.value)
    low, high = vague_span(text, numeral) or (value, value)
    amount = Amount(
        numeral.start, numeral.end, numeral.start, numeral.end, Interval(low, high), numeral=numeral,
        exactness="exact" if low == high else "about", vague=low != high,
    )  # fmt: skip
    if numeral.ordinal:
        return replace(amount, kind="ordinal")
    return with_unit(text, amount, numeral)


def with_unit(text: str, amount: Amount, numeral: Numeral) -> Amount:
    """The amount with the currency, per cent sign, age or unit that stands beside its number."""
    return (
        _percent(text, amount)
        or _age(text, amount)
        or _money(text, amount, numeral)
        or _magnitude(text, amount)
        or _measure(text, amount, numeral)
        or amount
    )


_PERCENT = re.compile(
    r"(?P<points>[\s-]?(?:percentage|percent|per cent|pct|%)[\s-]?points?(?!\w)|\s?pps?(?!\w)|\s?ppts?(?!\w)"
    r"|[\s-]?(?:basis points?|bps?)(?!\w))"
    r"|(?P<percent>\s?[%％٪]|[\s-]?(?:per[\s-]?cents?|percentage|pct\.?|p\.c\.)(?!\w)|\s?pc(?!\w))",
    re.IGNORECASE,
)


def _percent(text: str, amount: Amount) -> Amount | None:
    found = _PERCENT.match(text, amount.end)
    if found is None:
        return None
    if found["points"] is None:
        return replace(amount, end=found.end(), kind="percent", unit="%")
    basis = "b" in found["points"].lower()
    value = _times(amount.value, Decimal("0.01")) if basis else amount.value
    return replace(amount, end=found.end(), kind="points", unit="%", value=value)


def _times(value: Interval, factor: Decimal) -> Interval:
    low = None if value.low is None else value.low * factor
    high = None if value.high is None else value.high * factor
    return replace(value, low=low, high=high)


_YEARS = r"[\s-]?(?P<unit>years?|yrs?|months?|weeks?|days?)"
_AGE_BEHIND = re.compile(
    rf"{_YEARS}[\s-]?olds?(?!\w)|{_YEARS.replace('unit', 'of')} of age(?!\w)|\s?y/?o(?!\w)", re.I
)
_AGE_BEFORE = re.compile(r"(?<!\w)(?:aged?|of age|at the age of|age of)(?: between| about| around| from)?\s$", re.I)


def _age(text: str, amount: Amount) -> Amount | None:
    if amount.vague:
        return None
    behind = _AGE_BEHIND.match(text, amount.end)
    if behind is not None:
        unit = (behind["unit"] or behind["of"] or "year").lower().rstrip("s")
        return replace(amount, end=behind.end(), kind="age", unit="year" if unit == "yr" else unit)
    before = _AGE_BEFORE.search(text[max(0, amount.start - 24) : amount.start])
    value = amount.value.low
    if before is not None and value is not None and 0 <= value < 130 and not text[amount.end :].startswith("%"):
        end = re.compile(r" years?(?: old)?(?!\w)|").match(text, amount.end)
        assert end is not None
        start = amount.start - len(before.group())
        return replace(amount, start=start, end=end.end(), kind="age", unit="year")
    return None


_MILLIONS = re.compile(r"\s?(?:m|mm|MM)(?![^\W_])")


def _money(text: str, amount: Amount, numeral: Numeral) -> Amount | None:
    before = currency_before(text, amount.start)
    if before is not None:
        millions = None if numeral.suffix else _MILLIONS.match(text, amount.end)
        if millions is not None:
            value = _times(amount.value, Decimal(10**6))
            amount = replace(amount, end=millions.end(), number_end=millions.end(), value=value)
        start = before.start
        if text[:start].endswith(("-", "−")) and not text[: start - 1][-1:].isalnum():
            start, amount = start - 1, replace(amount, value=_negative(amount.value))
        behind = currency_behind(text, amount.end)
        named = behind is not None and behind.code in (before.code, "USD")
        return replace(
            amount, start=start, end=behind.end if behind and named else amount.end, kind="money", unit=before.code
        )
    millions = _MILLIONS.match(text, amount.end) if numeral.plain else None
    if millions is not None:
        behind = currency_behind(text, millions.end())
        if behind is not None:
            scaled = replace(amount, value=_times(amount.value, Decimal(10**6)))
            return _in_currency(scaled, behind)
    behind = currency_behind(text, amount.end) or pounds_behind(text, amount.end, numeral.value)
    return _in_currency(amount, behind) if behind is not None else None


def _in_currency(amount: Amount, currency: Currency) -> Amount:
    value = amount.value if currency.share == 1 else _times(amount.value, decimal(currency.share))
    return replace(amount, end=currency.end, kind="money", unit=currency.code, value=value)


def _negative(value: Interval) -> Interval:
    low = None if value.high is None else -value.high
    return Interval(low, None if value.low is None else -value.low)


_MAGNITUDE_BEHIND = re.compile(r"[\s-](?:magnitude|on the richter)(?!\w)", re.IGNORECASE)
_MAGNITUDE_BEFORE = re.compile(
    r"(?<!\w)(?:magnitude(?: of)?|measur\w+|richter)(?: about| around)?[\s-]$", re.IGNORECASE
)
_QUAKE = re.compile(r"\s(?:\w+\s)?(?:earth)?quakes?(?!\w)", re.IGNORECASE)


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
    if value != value.to_integral_value() and _QUAKE.match(text, amount.end):
        return replace(amount, kind="measure", unit="magnitude")
    return None


def _measure(text: str, amount: Amount, numeral: Numeral) -> Amount | None:
    digits = text[amount.number_end - 1 : amount.number_end].isdigit() or numeral.fraction
    unit = read_unit(text, amount.end, digits=digits)
    if unit is None:
        return None
    return replace(amount, end=unit.end, kind="measure", unit=unit.symbol, time=unit.time)


_CENTS = re.compile(r",? (?:and )?")


def _cents(text: str, first: Numeral, second: Numeral) -> Amount | None:
    """`thirteen dollars and forty-five cents`."""
    whole = currency_behind(text, first.end)
    if whole is None or whole.share != 1 or not _CENTS.fullmatch(text[whole.end : second.start]):
        return None
    part = currency_behind(text, second.end)
    if part is None or part.share == 1 or not 0 < second.value < 100:
        return None
    value = decimal(first.value + second.value / 100)
    return Amount(
        first.start, part.end, first.start, second.end, Interval(value, value), "money", unit=whole.code,
        numeral=first,
    )  # fmt: skip


_HYPHEN = r"\s?[-\u2010-\u2015−]\s?"
_RANGE = re.compile(
    rf"(?P<unit>[^\d\n]{{0,24}}?)(?P<join>{_HYPHEN}|-?\s(?:to|or|and|through|until)\s)(?P<sign>[^\w\s]?\s?)"
)
_BETWEEN = re.compile(r"(?<!\w)between\s(?:[^\w\s]\s?|US\$)?$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)from\s(?:an? \w+ |about |around )?(?:[^\w\s]\s?)?$", re.IGNORECASE)
_IN = re.compile(r" (?:in|out of)(?: every| each)? ")


def _pair(text: str, first: Numeral, second: Numeral) -> Amount | None:
    """Two numerals that are one amount: a range, a score, one in so many."""
    if first.ordinal or second.ordinal or second.start - first.end > 32:
        return None
    return _one_in(text, first, second) or _range(text, first, second)


def _one_in(text: str, first: Numeral, second: Numeral) -> Amount | None:
    """`one in five`, `two out of three`."""
    if not _IN.fullmatch(text[first.end : second.start]) or not 0 < first.value < second.value:
        return None
    round_ = second.value in (12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000)
    if first.value >= 10 or not (round_ or second.value <= 10):
        return None
    if re.match(
        r"[\s-](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|games?|attacks?)\b", text[second.end :]
    ):
        return None
    if currency_before(text, first.start) or currency_before(text, second.start):
        return None
    value = decimal(Fraction(first.value) / second.value)
    return Amount(first.start, second.end, first.start, second.end, Interval(value, value), "ratio", numeral=first)


def _range(text: str, first: Numeral, second: Numeral) -> Amount | None:
    found = _RANGE.fullmatch(text, first.end, second.start)
    if found is None:
        return None
    join = found["join"].strip(" -") or "-"
    between = _BETWEEN.search(text[max(0, first.start - 12) : first.start]) is not None
    if (join == "and") != between or (join == "until"):
        return None
    one = with_unit(text, _plain(first), first)
    two = with_unit(text, _plain(second), second)
    gap_used = one.end - first.end + len(found["join"].rstrip()) + len(found["sign"])
    tight = (
        found["join"].strip() == found["join"]
        and found["join"].strip("-\u2010\u2011\u2012\u2013\u2014\u2015−") == ""
    )
    if join == "-" and not tight and not (one.unit and two.unit):
        return None
    if text[one.end : second.start].strip() and gap_used and not _leads(text[one.end : second.start], found, two):
        return None
    if one.unit and two.unit and one.unit != two.unit:
        return None
    if join == "-" and not one.unit and first.plain and second.plain and not two.unit:
        return _hyphened(text, one, two, first, second)
    if join == "to" and _FROM.search(text[max(0, first.start - 24) : first.start]):
        return None
    return _between(text, one, two, join, first, second)


def _leads(gap: str, found: re.Match[str], two: Amount) -> bool:
    return gap == found["join"] + found["sign"] or gap.strip(" -") == (found["join"] + found["sign"]).strip(" -")


def _plain(numeral: Numeral) -> Amount:
    value = decimal(numeral.value)
    return Amount(numeral.start, numeral.end, numeral.start, numeral.end, Interval(value, value), numeral=numeral)


def _between(text: str, one: Amount, two: Amount, join: str, first: Numeral, second: Numeral) -> Amount | None:
    low, high = one.value.exact, two.value.exact
    if low is None or high is None or (one.unit and not two.unit and one.kind != "money"):
        return None
    unit, kind = two.unit or one.unit, two.kind if two.unit else one.kind
    low = _same_scale(low, high, first, second)
    if not low < high:
        if join != "to" or unit or first.fraction or second.fraction or not first.plain or not second.plain:
            return None
        return _score(one, two)
    if kind == "number" and join == "or" and high - low > max(low, Decimal(2)):
        return None
    return Amount(
        one.start, two.end, first.start, second.end, Interval(low, high), kind, "about", unit,
        time=two.time, numeral=first,
    )  # fmt: skip


def _same_scale(low: Decimal, high: Decimal, first: Numeral, second: Numeral) -> Decimal:
    """The lower end of `3 to 4 million`, which shares the scale word of the upper end."""
    if not first.plain or second.plain or low >= 1000 or high < 1000 or high != high.to_integral_value():
        return low
    for scale in (10**12, 10**9, 10**6, 10**3):
        if high >= scale and high / scale > low:
            return low * scale
    return low


_SCORED = re.compile(
    r"\b(w[io]n\w*|beat\w*|los[et]\w*|defeat\w*|draw\w*|drew|victor\w+|lead\w*|led|trail\w*|score\w*|tie[sd]?|tied"
    r"|vote[ds]?|voting|match|game|set|goal\w*|ruling|ruled|rout\w*|thrash\w*|down|up|over|past|against|decision)\b",
    re.IGNORECASE,
)


def _hyphened(text: str, one: Amount, two: Amount, first: Numeral, second: Numeral) -> Amount | None:
    """`15-16` is a range, `2-1` a score, `2013-14` and `555-0199` neither."""
    low, high = one.value.exact, two.value.exact
    if low is None or high is None or low != int(low) or high != int(high):
        return _between(text, one, two, "-", first, second)
    digits = text[first.start : first.end], text[second.start : second.end]
    if any(d.startswith("0") and len(d) > 1 for d in digits) or 1900 <= low <= 2100:
        return None
    if re.match(r"[-\u2010-\u2015/.]\d", text[second.end :]) or re.search(r"\d[-/.]$", text[: first.start]):
        return None
    if low >= high or (high <= 20 and _SCORED.search(text[max(0, one.start - 40) : two.end + 40])):
        return _score(one, two)
    return _between(text, one, two, "-", first, second)


def _score(one: Amount, two: Amount) -> Amount:
    return Amount(
        one.start, two.end, one.number_start, two.number_end, one.value, "score", against=two.value.exact,
        numeral=one.numeral,
    )  # fmt: skip


_SEVERAL = re.compile(r"(?<!\w)(?:several|a few|many|some|few)\s$", re.IGNORECASE)
_TENS = re.compile(r"(?<!\w)(tens|dozens|scores|hundreds|thousands) of (?:tens of )?$", re.IGNORECASE)
_TIMES = {"tens": 10, "dozens": 24, "scores": 40, "hundreds": 100, "thousands": 1000}


def vague_span(text: str, numeral: Numeral) -> tuple[Decimal, Decimal] | None:
    """The span of `hundreds`, `dozens`, `tens of thousands`, `several hundred`, `a dozen`; None when exact."""
    value = decimal(numeral.value)
    before = text[max(0, numeral.start - 20) : numeral.start]
    written = text[numeral.start : numeral.end].lower()
    many = _TENS.search(before)
    if many is not None and numeral.plural:
        low = _TIMES[many[1].lower()] * value
        return low, low * 10
    if numeral.plural and " " not in written and "-" not in written:
        return 2 * value, 10 * value
    if _SEVERAL.search(before) and written in ("dozen", "hundred", "thousand", "million", "billion"):
        return 2 * value, 10 * value
    if written.endswith("a dozen") or written in ("dozen", "half dozen"):
        return value * Decimal("0.9"), value * Decimal("1.1")
    return None


def _hedge(text: str, amount: Amount, floor: int) -> Amount:
    """The amount with the words before and behind it that make it vague or a bound."""
    many = _TENS.search(text[max(0, amount.start - 20) : amount.start]) or _SEVERAL.search(
        text[max(0, amount.start - 20) : amount.start]
    )
    if many is not None and amount.vague:
        start = amount.start - len(many.group())
        amount = replace(amount, start=start, number_start=start)
    before = hedge_before(text, amount.start)
    if before is not None and before.start < floor:
        before = None
    behind = hedge_behind(text, amount.end)
    hedge: Hedge | None = behind or before
    if hedge is None or amount.kind in ("ordinal", "score"):
        return amount
    low, high = amount.value.low, amount.value.high
    if low is None or high is None:
        return amount
    value, exactness = hedged(low, high, hedge.side)
    start = before.start if before else amount.start
    return replace(amount, start=start, end=behind.end if behind else amount.end, value=value, exactness=exactness)


def plain_amounts(text: str) -> Iterator[Amount]:
    """The amounts that are neither ordinals nor vague."""
    return (a for a in find_amounts(text) if a.kind != "ordinal" and not a.vague)
