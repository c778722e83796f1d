"""A case of a number set, and what a reader makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Reading:
    """A value with its unit: an ISO code for money, a symbol for a measure, `%`, a word for an age, or None.

    `low` and `high` are the ends of a range; they are the same for a single value.
    """

    low: Fraction
    high: Fraction
    unit: str | None = None

    def fits(self, other: Reading) -> bool:
        """Whether both say the same, to six digits."""
        return self.unit == other.unit and _near(self.low, other.low) and _near(self.high, other.high)


def _near(one: Fraction, two: Fraction) -> bool:
    return abs(one - two) <= max(abs(one), abs(two)) / 1_000_000


@dataclass(frozen=True, slots=True)
class Case:
    """A text of set `source` and the readings it should give, in order."""

    source: str
    text: str
    want: tuple[Reading, ...]
    task: str
    """Which numbers are asked for: number, ordinal, percent, money, age, measure, all, words."""


Reader = Callable[[str, str], tuple[Reading, ...]]
"""Text and task → the readings found."""


def missed(cases: list[Case], read: Reader) -> Iterator[tuple[Case, tuple[Reading, ...]]]:
    """The cases that are not read as they should, with what was read."""
    for case in cases:
        got = read(case.text, case.task)
        if len(got) != len(case.want) or not all(g.fits(w) for g, w in zip(got, case.want, strict=True)):
            yield case, got


def one(value: Fraction | int | str, unit: str | None = None) -> Reading:
    """A single value."""
    number = Fraction(value)
    return Reading(number, number, unit)
