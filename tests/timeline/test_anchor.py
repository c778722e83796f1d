"""What an expression means, seen from a day: Friday 14 October 2022 unless the case says otherwise."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrep.timeline.anchor import anchor
from discrep.timeline.calendar import days_of

FRIDAY = date(2022, 10, 14)
CASES = [
    # expression, tense (True past), low, high
    ("2022-10-14", None, "2022-10-14", "2022-10-15"),
    ("2022-10", None, "2022-10-01", "2022-11-01"),
    ("2022-Q3", None, "2022-07-01", "2022-10-01"),
    ("2022-H2", None, "2022-07-01", "2023-01-01"),
    ("2021-WI", None, "2021-12-01", "2022-03-01"),
    ("199", None, "1990-01-01", "2000-01-01"),
    ("18", None, "1800-01-01", "1900-01-01"),
    ("XXXX-WXX-5", True, "2022-10-14", "2022-10-15"),
    ("XXXX-WXX-4", True, "2022-10-13", "2022-10-14"),
    ("XXXX-WXX-4", False, "2022-10-20", "2022-10-21"),
    ("XXXX-WXX-6", None, "2022-10-15", "2022-10-16"),
    ("XXXX-WXX-1", None, "2022-10-10", "2022-10-11"),
    ("XXXX-WXX-WE", True, "2022-10-08", "2022-10-10"),
    ("-XXXX-WXX-5", None, "2022-10-07", "2022-10-08"),
    ("+XXXX-WXX-5", None, "2022-10-21", "2022-10-22"),
    ("=XXXX-WXX-6", False, "2022-10-15", "2022-10-16"),
    ("=XXXX-WXX-6", True, "2022-10-08", "2022-10-09"),
    ("XXXX-10-30", True, "2021-10-30", "2021-10-31"),
    ("XXXX-10-30", False, "2022-10-30", "2022-10-31"),
    ("XXXX-10-30", None, "2022-10-30", "2022-10-31"),
    ("XXXX-03", True, "2022-03-01", "2022-04-01"),
    ("XXXX-03", False, "2023-03-01", "2023-04-01"),
    ("XXXX-10-05", False, "2022-10-05", "2022-10-06"),
    ("XXXX-02-29", True, "2020-02-29", "2020-03-01"),
    ("-XXXX-12", None, "2021-12-01", "2022-01-01"),
    ("XXXX-12/XXXX-01", True, "2021-12-01", "2022-02-01"),
    ("XXXX-11-15/XXXX-11-16", False, "2022-11-15", "2022-11-17"),
    ("XXXX-11~4-4", False, "2022-11-24", "2022-11-25"),
    ("XXXX-XX-18", False, "2022-10-18", "2022-10-19"),
    ("+P0D", None, "2022-10-14", "2022-10-15"),
    ("-P1D", None, "2022-10-13", "2022-10-14"),
    ("-P1W", None, "2022-10-03", "2022-10-10"),
    ("-P1W-2", None, "2022-10-04", "2022-10-05"),
    ("+P1M", None, "2022-11-01", "2022-12-01"),
    ("-P1Y", None, "2021-01-01", "2022-01-01"),
    ("-P1Y-Q3", None, "2021-07-01", "2021-10-01"),
    ("+P0DTNI", None, "2022-10-14", "2022-10-15"),
]
VALUES = [
    ("XXXX-WXX-4T20:30", "2022-10-13T20:30"),
    ("-P1W", "2022-W40"),
    ("-P1M", "2022-09"),
    ("-P1Q", "2022-Q3"),
    ("-P1DE", "201"),
    ("XXXX-03", "2022-03"),
    ("XXXX-WXX-WE", "2022-W40-WE"),
    ("+P0DTMO", "2022-10-14TMO"),
    ("PRESENT_REF", "PRESENT_REF"),
    ("-PXY", "PAST_REF"),
]


@pytest.mark.parametrize(("expression", "past", "low", "high"), CASES, ids=[f"{c[0]}-{c[1]}" for c in CASES])
def test_days(expression: str, past: bool | None, low: str, high: str) -> None:
    found = anchor(expression, FRIDAY, past).range
    assert found is not None
    assert (str(found.low), str(found.high)) == (low, high)


@pytest.mark.parametrize(("expression", "value"), VALUES, ids=[e for e, _ in VALUES])
def test_value(expression: str, value: str) -> None:
    assert anchor(expression, FRIDAY, True).value == value


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2022, 10, 18), "2022-10-20"), (date(2022, 10, 17), "2022-10-13")],
    ids=["twice as near", "not twice as near"],
)
def test_without_a_tense_the_future_must_be_twice_as_near(day: date, expected: str) -> None:
    found = anchor("XXXX-WXX-4", day).range
    assert found is not None
    assert str(found.low) == expected


def test_a_distance_leaves_half_a_unit_open() -> None:
    found = anchor("-P3W", FRIDAY, about=True).range
    assert found is not None
    assert (str(found.low), str(found.high)) == ("2022-09-20", "2022-09-27")


@pytest.mark.parametrize("expression", ["XXXX-WXX-5", "+P1M", "XXXX-10-14", "XXXX-12/XXXX-01", "REF+P1D"])
def test_without_a_day_it_stays_open(expression: str) -> None:
    found = anchor(expression, None)
    assert found.range is None
    assert found.value == expression


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 7), st.sampled_from([True, False, None]))
def test_a_weekday_lies_within_a_week(day: date, weekday: int, past: bool | None) -> None:
    found = anchor(f"XXXX-WXX-{weekday}", day, past).range
    assert found is not None
    assert found.low is not None
    assert found.low.isoweekday() == weekday
    assert abs((found.low - day).days) < 7


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.sampled_from(["+P1M", "-P2Y", "-P1W", "+P1Q", "+P0WE", "-P1DE"]),
)
def test_a_value_names_the_days_of_its_range(day: date, expression: str) -> None:
    found = anchor(expression, day)
    assert days_of(found.value) == found.range


@pytest.mark.parametrize("day", [date.min, date.max, date(4, 2, 29)])
@pytest.mark.parametrize("expression", [e for e, *_ in CASES])
def test_at_the_ends_of_the_calendar_nothing_breaks(day: date, expression: str) -> None:
    for past in (True, False, None):
        anchor(expression, day, past)
        anchor(expression, day, past, about=True)
