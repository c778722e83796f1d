"""One year said for two dates: `from May to October 2020`, `on 3 March and 5 April 2019`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from discrep.extract.timex.reading import Reading

_JOINED = re.compile(
    r"\s*(?:,|,?\s*(?:and|or|to|through|until|till|by|&)|[-–—])\s+(?:from\s+|on\s+|in\s+|the\s+)*|\s?[-–—]\s?"
)
_OPEN = re.compile(r"XXXX-(\d\d.*)")
_DATED = re.compile(r"(\d{4})-(\d\d.*)")


def share_years(readings: Sequence[Reading], text: str) -> list[Reading]:
    """The readings, in order; a month or day without a year takes that of the one it is joined to.

    In front of a date with its year it lies before that date; behind one it lies after it.
    """
    shared = list(readings)
    for index in range(len(shared) - 1, 0, -1):
        one, other = shared[index - 1], shared[index]
        if _JOINED.fullmatch(text, one.end, other.start):
            shared[index - 1] = _before(one, other)
    for index in range(1, len(shared)):
        one, other = shared[index - 1], shared[index]
        if _JOINED.fullmatch(text, one.end, other.start):
            shared[index] = _after(one, other)
    return shared


def _before(one: Reading, other: Reading) -> Reading:
    opened, dated = _OPEN.fullmatch(one.expression), _DATED.match(other.expression)
    if not opened or not dated or one.grain != other.grain:
        return one
    return replace(one, expression=f"{int(dated[1]) - (opened[1] > dated[2])}-{opened[1]}")


def _after(one: Reading, other: Reading) -> Reading:
    dated, opened = _DATED.match(one.expression), _OPEN.fullmatch(other.expression)
    if not opened or not dated or one.grain != other.grain:
        return other
    return replace(other, expression=f"{int(dated[1]) + (opened[1] < dated[2])}-{opened[1]}")
