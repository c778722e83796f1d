"""How many: `nearly eight`, `two and a half`, `several`, `one to two`, as intervals."""

from __future__ import annotations

import re
from decimal import Decimal

from discrep.extract.timex.lexicon import NUMBER, either, number_of
from discrep.model.interval import Interval
from discrep.model.mention import Exactness

_BELOW = ["nearly", "almost", "close to", "just under", "approaching", "some way short of"]
_ABOUT = ["about", "around", "roughly", "approximately", "some", "or so"]
_OVER = ["more than", "over", "in excess of", "upwards of", "just over", "longer than"]
_UNDER = ["less than", "under", "fewer than", "shorter than"]
_LEAST = ["at least", "a minimum of", "no less than", "not less than"]
_MOST = ["up to", "at most", "as much as", "as many as", "no more than", "as long as", "a maximum of"]
_ONLY = ["just", "only", "another", "an additional", "a further", "a full", "full"]
HEDGE = either([*_BELOW, *_ABOUT, *_OVER, *_UNDER, *_LEAST, *_MOST, *_ONLY])

_VAGUE: dict[str, tuple[int | str, int | str | None]] = {
    "a couple of": (2, 2), "a couple": (2, 2), "couple of": (2, 2), "a few": (2, 9), "few": (2, 9),
    "several": (3, 9), "many": (3, None), "some": (2, None), "a number of": (3, None), "dozens of": (24, None),
    "hundreds of": (200, None), "thousands of": (2000, None), "half a dozen": (6, 6), "half a": ("0.5", "0.5"),
    "half an": ("0.5", "0.5"), "a half": ("0.5", "0.5"), "half": ("0.5", "0.5"), "a dozen": (12, 12),
    "a hundred": (100, 100), "a quarter of an": ("0.25", "0.25"), "the last few": (2, 9),
}  # fmt: skip
_HALF = r"(?:\s+and\s+a\s+half|\s?½|\s+1/2)"
_BETWEEN = r"(?:(?<!ty)\s?[-–—]\s?|\s+to\s+|\s+or\s+)"
"""What stands between the two ends of a range; the hyphen of `twenty-one` does not."""
VAGUE = either(_VAGUE)
RANGE = r"(?:\s?[-–—]\s?|\s+to\s+|\s+or\s+)"
AMOUNT = rf"(?:{VAGUE}|(?:{NUMBER}|an?){_HALF}?(?:{RANGE}{NUMBER}{_HALF}?)?)"
_SLACK, _LEAST_SLACK = Decimal("0.1"), Decimal("0.5")
"""What `nearly` and `about` leave open: a tenth, at least half a unit, but never more than a quarter."""


def parse_amount(text: str) -> Interval | None:
    """The interval of an amount without hedge.

    >>> parse_amount("two and a half").exact, parse_amount("one to two").high, parse_amount("several").low
    (Decimal('2.5'), Decimal('2'), Decimal('3'))
    >>> parse_amount("twenty-one").exact, parse_amount("10-15").high
    (Decimal('21'), Decimal('15'))
    """
    plain = re.sub(r"\s+", " ", text.lower()).strip()
    if plain in _VAGUE:
        low, high = _VAGUE[plain]
        return Interval(Decimal(low), None if high is None else Decimal(high))
    parts = re.split(_BETWEEN, plain)
    if len(parts) == 2 and (low_high := (_single(parts[0]), _single(parts[1]))) and None not in low_high:
        return Interval(*low_high) if low_high[0] <= low_high[1] else None  # type: ignore[operator]
    one = _single(plain)
    return None if one is None else Interval(one, one)


def _single(text: str) -> Decimal | None:
    half = re.search(rf"{_HALF}$", text)
    stem = text[: half.start()] if half else text
    if half and stem in ("a", "an") and "and" not in half.group():
        return Decimal("0.5")  # `a ½ hour`
    number = Decimal(1) if stem in ("a", "an") else number_of(stem)
    return None if number is None else number + (Decimal("0.5") if half else 0)


def hedged(amount: Interval, hedge: str) -> tuple[Interval, Exactness]:
    """The amount as its hedge widens it: `nearly` and `about` by a tenth, of small amounts by more.

    >>> hedged(Interval(Decimal(8), Decimal(8)), "nearly")[0].low
    Decimal('7.2')
    """
    words = re.sub(r"\s+", " ", hedge.lower()).strip()
    low, high = amount.low, amount.high
    if low is None or not words or words in _ONLY:
        return amount, "exact" if amount.exact is not None else "about"
    slack = max(low * _SLACK, min(_LEAST_SLACK, low / 4))
    if words in _BELOW:
        return Interval(low - slack, high), "about"
    if words in _ABOUT:
        return Interval(max(low - slack, Decimal(0)), None if high is None else high + slack), "about"
    if words in _OVER:
        return Interval(high or low, None, open_low=True), "bound"
    if words in _UNDER:
        return Interval(Decimal(0), low, open_high=True), "bound"
    if words in _LEAST:
        return Interval(low, None), "bound"
    return Interval(Decimal(0), high), "bound"
