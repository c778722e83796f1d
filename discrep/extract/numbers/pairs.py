"""Two numbers that are one amount: ranges, scores, tolerances, dollars and cents."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from discrep.extract.numbers.amount import Amount, plain_amount
from discrep.extract.numbers.beside import with_unit
from discrep.extract.numbers.numerals import Numeral
from discrep.extract.numbers.prices import rated, with_cents
from discrep.extract.numbers.values import decimal, is_whole

_JOIN = re.compile(
    r"(?P<word>-to-|-?\s(?P<to>to|or|and|through|until)\s|\s?(?P<tolerance>±|\+/-)\s?)"
    r"|(?P<tight>[-\u2010-\u2015−])|(?P<loose>\s[-\u2010-\u2015−]\s)"
)
_SIGN = re.compile(r"(?:[A-Z]{0,3}[$€£¥₹]|[-−])?\s?")
_BETWEEN = re.compile(r"(?<!\w)between\s(?:\S{0,3}[^\w\s]\s?)?$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)from\s(?:an? \w+ |about |around |just )?(?:\S{0,3}[^\w\s]\s?)?$", re.IGNORECASE)
_SPAN = re.compile(r"\b(?:rang\w+|var(?:y|ies|ied|ying)|anywhere)\s(?:\w+\s){0,3}$", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:r[io]s\w*|f[ae]ll\w*|gr[eo]w\w*|increas\w+|decreas\w+|decline\w*|drop\w*|cut\w*|rais\w+|reduc\w+|chang\w+"
    r"|lower\w*|up|down|climb\w*|jump\w*|went|go(?:es|ing)?|plung\w+|soar\w*|slip\w*|shr[aiu]nk\w*|expand\w*|revis\w+"
    r"|upgrad\w+|downgrad\w+|improv\w+|widen\w*|narrow\w*|mov\w+|double\w*|boost\w*|slash\w*|trim\w*|swell\w*)\b",
    re.IGNORECASE,
)
_BY_HOW_MUCH = re.compile(rf"{_CHANGE.pattern}\s(?:by\s)?$", re.IGNORECASE)
_WIDE = 5
"""How many times the lower end the upper one may be behind a verb of change: `rose 3 to 25` is no range."""
_POINTS = re.compile(r"(?:points?|bps?|pps?|ppts?)$", re.IGNORECASE)
_BASIS = re.compile(r"(?:basis[\s-]points?|bps?)$", re.IGNORECASE)
_SCORED = re.compile(
    r"\b(?:w[io]n\w*|beat\w*|los[et]\w*|defeat\w*|draw\w*|drew|victor\w+|lead\w*|led|trail\w*|scor\w+|tie[sd]?|votes?"
    r"|voted|voting|match|game|goal\w*|ruling|ruled|rout\w*|thrash\w*|past|decision|split|advantage)\b",
    re.IGNORECASE,
)
_MORE_DIGITS = re.compile(r"[-\u2010-\u2015/.]\d|[^\W\d_]{2}")


def is_span_of_years(text: str, first: Numeral, second: Numeral) -> bool:
    """Whether the two are the years `2013-14` or `1939-1945`."""
    if not (first.plain and second.plain and 1500 <= first.value <= 2100):
        return False
    tight = re.fullmatch(r"[-\u2010-\u2015/]", text[first.end : second.start]) is not None
    return tight and (second.end - second.start == 2 or first.value < second.value <= 2100)


def paired(text: str, first: Numeral, second: Numeral) -> Amount | None:
    """The one amount that two numerals make, or None when they are two."""
    if first.ordinal or second.ordinal or text[first.start : first.end].lower() in ("half", "quarter"):
        return None
    if second.start - first.end > 40 or first.share or second.share:
        return None
    whole = with_cents(text, first, second) or _height(text, first, second)
    if whole is not None:
        return whole
    if (result := _result(text, first, second)) is not None:
        return result
    one, two = with_unit(text, plain_amount(first)), with_unit(text, plain_amount(second))
    lead = _SIGN.match(text, two.start if two.start > one.end else second.start)
    join = _JOIN.fullmatch(text, one.end, min(two.start, second.start))
    if join is None or lead is None or (one.unit and two.unit and one.unit != two.unit):
        return None
    if not one.unit and _BASIS.search(text[two.number_end : two.end]):
        one = one.times(Decimal("0.01"))
    if one.unit and not two.unit and one.kind not in ("money", "age"):
        return None
    if join["tolerance"]:
        return _tolerance(text, one, two)
    return (
        _worded(text, one, two, join["to"] or "to")
        if join["word"]
        else _dashed(text, one, two, bool(join["tight"]))
    )


_SIDE = r"[A-Z][\w.'’-]*(?: (?:of |and |& )?[A-Z][\w.'’-]*){0,3}"
_HOME = re.compile(rf"(?:^|[.:;,] ){_SIDE} $")
_AWAY = re.compile(rf",? {_SIDE} ")
_FULL_TIME = re.compile(r"\s*(?:$|[:;,.(–—-])")
_MOST_GOALS = 60
"""Goals or points of one side in a result that is told by the two names alone."""
_VOTES = re.compile(r" votes? (?:to|against) ")


def _result(text: str, first: Numeral, second: Numeral) -> Amount | None:
    """`Norway 2 Italy 0:` at the start of a clause, `by 57 votes to 40`."""
    if not (first.plain and second.plain and first.value.denominator == second.value.denominator == 1):
        return None
    between = text[first.end : second.start]
    match = _HOME.search(text[: first.start]) and _AWAY.fullmatch(between) and _FULL_TIME.match(text, second.end)
    if not _VOTES.fullmatch(between) and not (match and max(first.value, second.value) <= _MOST_GOALS):
        return None
    return _score(plain_amount(first), plain_amount(second))


_FEET = re.compile(r"[\s,]*(?:and )?")
_INCHES = re.compile(r"\s?(?:inch(?:es)?|in|\"|″|”)(?![^\W\d_])|(?=[\s,.;)]|$)")


def _height(text: str, first: Numeral, second: Numeral) -> Amount | None:
    """`6ft 2in`, `5 feet 4 inches`, in feet."""
    feet = with_unit(text, plain_amount(first))
    if feet.unit != "ft" or not second.plain or not 0 < second.value < 12:
        return None
    end = _INCHES.match(text, second.end)
    if end is None or not _FEET.fullmatch(text, feet.end, second.start):
        return None
    value = decimal(first.value + second.value / 12)
    return replace(feet, end=end.end(), number_end=second.end).spanning(value, value)


def _tolerance(text: str, one: Amount, two: Amount) -> Amount | None:
    low, high = one.written[0] - two.written[0], one.written[0] + two.written[0]
    whole = _joined(text, one, two, low, high)
    return replace(whole, written=(one.written[0], one.written[0]))


def _worded(text: str, one: Amount, two: Amount, word: str) -> Amount | None:
    """`15 to 16`, `between 44 and 50`, `12 or 13`; `from 3 to 5` behind a verb of change is two values."""
    before = text[max(0, one.number_start - 60) : one.number_start]
    between = _BETWEEN.search(before[-16:]) is not None
    if word == "until" or (word == "and") > between:
        return None
    low, high = _same_scale(one, two)
    if word == "or" and (low >= high or one.per != two.per):
        return None
    spanned = _SPAN.search(before.removesuffix("from "))
    if _FROM.search(before[-24:]) and not spanned and (_CHANGE.search(before) or (one.unit and two.unit)):
        return None
    if word == "to" and _is_change(text, one, two, high > _WIDE * low):
        return None
    if low >= high:
        if spanned and one.unit:
            return _joined(text, one, two, high, low)
        return _score(one, two) if word == "to" and _countable(one, two) else None
    if word == "or" and high - low > max(low, Decimal(2)):
        return None
    return _joined(text, one, two, low, high)


def _is_change(text: str, one: Amount, two: Amount, wide: bool) -> bool:
    """Whether it says by how much and to what: `rose 70 basis points to 13.8 percent`, `rose by 3 to 25`."""
    points = [bool(_POINTS.search(text[a.number_start : a.end])) for a in (one, two)]
    if one.unit and points[0] and not points[1]:
        return True
    return wide and bool(_BY_HOW_MUCH.search(text[max(0, one.start - 30) : one.start]))


def _dashed(text: str, one: Amount, two: Amount, tight: bool) -> Amount | None:
    """`15-16` is a range, `2-1` a score, `555-0199` neither."""
    if not tight and not two.unit:
        return None
    low, high = _same_scale(one, two)
    if not _countable(one, two):
        return _joined(text, one, two, low, high) if low < high else None
    digits = (text[a.number_start : a.number_end] for a in (one, two))
    if any(d.startswith("0") and len(d) > 1 for d in digits):
        return None
    if _MORE_DIGITS.match(text, two.end) or re.search(r"(?:\d[-/.]|[^\W\d_]-?)$", text[: one.start]):
        return None
    around = text[max(0, one.start - 40) : two.end + 40]
    if low >= high or (high <= 20 and _SCORED.search(around)):
        return _score(one, two)
    return _joined(text, one, two, low, high)


def _countable(one: Amount, two: Amount) -> bool:
    """Whether both are plain whole numbers, as the sides of a score are."""
    whole = all(a.numeral.plain and is_whole(a.written[0]) and a.written[0] >= 0 for a in (one, two))
    return whole and one.unit is None and two.unit is None


def _same_scale(one: Amount, two: Amount) -> tuple[Decimal, Decimal]:
    """Both ends; the lower end of `3 to 4 million` shares the scale word of the upper end."""
    low, high = one.written[0], two.written[0]
    if (
        one.numeral.plain
        and not two.numeral.plain
        and (one.unit is None or two.unit in (None, one.unit))
        and low < 1000 <= high
    ):
        for scale in (10**12, 10**9, 10**6, 10**3):
            if high >= scale and high / scale > low:
                return low * scale, high
    return low, high


def _joined(text: str, one: Amount, two: Amount, low: Decimal, high: Decimal) -> Amount:
    whole = replace(two, start=one.start, number_start=one.number_start)
    if one.unit and not two.unit:
        whole = replace(whole, unit=one.unit, kind=one.kind)
    whole = whole.spanning(low, high)
    return rated(text, whole) if whole.kind == "money" else whole


def _score(one: Amount, two: Amount) -> Amount:
    return replace(one, end=two.end, number_end=two.number_end, kind="score", against=two.written[0])
