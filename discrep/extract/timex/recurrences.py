"""What comes again and again: `every two hours`, `daily`, `$28 an hour`, `per year`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import cast

from discrep.extract.timex.amounts import parse_amount
from discrep.extract.timex.length import ONE, SINGULAR, UNIT, Length, LengthPattern, length_pattern, measured
from discrep.extract.timex.lexicon import ADVERBS, NUMBER, either
from discrep.model.interval import Interval
from discrep.model.mention import Grain

_TWO = Interval(Decimal(2), Decimal(2))
_RATE = re.compile(
    r"(?:\d|%|\b(?:once|twice|times|percent|per\s?cent|million|billion|thousand|hundred|dollars|euros|pounds))\s+$",
    re.IGNORECASE,
)


def is_rate(match: re.Match[str]) -> bool:
    """Whether `a day` or `an hour` stands behind an amount."""
    return bool(_RATE.search(match.string[: match.start()]))


def _every(match: re.Match[str]) -> Length | None:
    number = parse_amount(match["number"]) if match["number"] else ONE
    return None if number is None else measured(match, number, "every")


def _each(match: re.Match[str]) -> Length:
    return measured(match, ONE, "every")


def _every_other(match: re.Match[str]) -> Length:
    return measured(match, _TWO, "every")


def _adverb(match: re.Match[str]) -> Length:
    count, unit = ADVERBS[match["adverb"].lower()]
    amount = Interval(Decimal(count), Decimal(count))
    return Length(match.start(), match.end(), amount, cast(Grain, unit), "every", "exact")


RECURRENCES: tuple[LengthPattern, ...] = (
    length_pattern(rf"every\s+ (?:(?P<number>{NUMBER})\s+)? (?P<unit>{UNIT}|{SINGULAR})", _every),
    length_pattern(rf"(?:each|per|once\s+an?|twice\s+an?)\s+ (?P<unit>{SINGULAR})", _each),
    length_pattern(rf"every\s+other\s+ (?P<unit>{SINGULAR})", _every_other),
    length_pattern(rf"(?P<adverb>{either(ADVERBS)})", _adverb),
)
