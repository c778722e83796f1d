from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrep.facts.values import Value, agree, days_agree, expressions_agree
from discrep.model.interval import DayRange, Interval
from discrep.model.mention import exactly


def number(low: int | str | None, high: int | str | None = "same", *, open_low: bool = False) -> Value:
    bottom = None if low is None else Decimal(low)
    top = bottom if high == "same" else None if high is None else Decimal(high)
    bound = low is None or high is None
    return Value(Interval(bottom, top, open_low=open_low), "bound" if bound else "exact")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(number(143), number(143), "equal", id="same"),
        pytest.param(number(143), number(141), "conflict", id="two-apart"),
        pytest.param(number(47), number(50), "conflict", id="small-whole-numbers-are-never-round"),
        pytest.param(number(13000), number(13400), "rounding", id="thousands"),
        pytest.param(number(13000), number(13700), "conflict", id="beyond-half-the-last-digit"),
        pytest.param(number("8.5"), number("8.54"), "rounding", id="decimals"),
        pytest.param(number("8.5"), number("8.6"), "conflict", id="next-decimal"),
        pytest.param(number(12, None), number(15, None), "bound", id="at-least-twice"),
        pytest.param(number(12, None), number(11), "conflict", id="below-at-least"),
        pytest.param(number(500, None, open_low=True), number(400), "conflict", id="more-than"),
        pytest.param(number(None, 6), number(5), "bound", id="up-to"),
    ],
)
def test_values_agree(left: Value, right: Value, expected: str) -> None:
    assert agree(left, right) == expected
    assert agree(right, left) == expected


def about(told: str) -> Value:
    number = Decimal(told)
    return Value(Interval(number * Decimal("0.9"), number * Decimal("1.1")), "about", told=number)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(about("60"), about("65"), "rounding", id="a step of ten apart"),
        pytest.param(about("40000"), about("45000"), "rounding", id="a step of ten thousand apart"),
        pytest.param(about("7.5"), about("8.5"), "conflict", id="ten steps apart"),
        pytest.param(about("8"), about("10"), "conflict", id="small ones"),
        pytest.param(about("60"), number(61), "rounding", id="an estimate and a count"),
    ],
)
def test_estimates_agree(left: Value, right: Value, expected: str) -> None:
    assert agree(left, right) == expected
    assert agree(right, left) == expected


def test_written_decimals_are_no_rounding() -> None:
    cents, tenths = (Value(exactly(Decimal(n)), decimals=d) for n, d in (("1.3", 2), ("1.3", 1)))
    other = Value(exactly(Decimal("1.32")), decimals=2)
    assert (agree(cents, other), agree(tenths, other)) == ("conflict", "rounding")


def both_ends(low: str, high: str) -> Value:
    return Value(Interval(Decimal(low), Decimal(high)), "exact", span=True)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(both_ends("3.2", "4.4"), both_ends("3.20", "4.4"), "equal", id="same"),
        pytest.param(both_ends("3.24", "4.41"), both_ends("3.2", "4.4"), "rounding", id="both ends rounded"),
        pytest.param(
            both_ends("3.2", "4.4"), both_ends("3.25", "4.4"), "conflict", id="one end other, one the same"
        ),
        pytest.param(both_ends("3.2", "4.4"), both_ends("3.9", "5.1"), "conflict", id="both ends other"),
    ],
)
def test_ranges_agree(left: Value, right: Value, expected: str) -> None:
    assert agree(left, right) == expected
    assert agree(right, left) == expected


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_agreement_is_symmetric(one: int, two: int) -> None:
    assert agree(number(one), number(two)) == agree(number(two), number(one))


@pytest.mark.parametrize(
    ("left", "right", "power"),
    [
        pytest.param(35_000_000, 35_000_000_000, 3, id="million-billion"),
        pytest.param(130, 1300, 1, id="ten"),
        pytest.param(2, 20, 0, id="small"),
        pytest.param(35, 360, 0, id="other-digits"),
        pytest.param(35, 35, 0, id="same"),
    ],
)
def test_scale_slips(left: int, right: int, power: int) -> None:
    assert exactly(left).power_of_ten(exactly(right)) == power
    assert exactly(right).power_of_ten(exactly(left)) == power


def days(low: str, high: str) -> DayRange:
    return DayRange(date.fromisoformat(low), date.fromisoformat(high))


def test_a_coarser_date_agrees_and_another_day_does_not() -> None:
    november, day = days("2022-11-01", "2022-12-01"), days("2022-11-15", "2022-11-16")
    assert days_agree(day, day) == "equal"
    assert days_agree(november, day) == "rounding"
    assert days_agree(day, days("2022-11-16", "2022-11-17")) == "conflict"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("XXXX-WXX-2", "XXXX-WXX-5", "conflict", id="weekdays"),
        pytest.param("XXXX-10-14", "XXXX-10", "rounding", id="month-holds-day"),
        pytest.param("XXXX-10-14", "XXXX-11", "conflict", id="months"),
        pytest.param("2022-10-14", "XXXX-10-14", "rounding", id="year-left-out"),
        pytest.param("XXXX-10-14", "XXXX-WXX-5", None, id="weekday-and-day"),
        pytest.param("+P1M", "XXXX-11", None, id="offset"),
    ],
)
def test_dates_without_a_place_in_time(left: str, right: str, expected: str | None) -> None:
    assert expressions_agree(left, right) == expected
    assert expressions_agree(right, left) == expected
