"""Digits and number words → exact values."""

from __future__ import annotations

from fractions import Fraction

import pytest

from discrep.extract.numbers.numerals import find_numerals

CASES = [
    ("12,450 tents", "12450"),
    ("4.75 litres", "19/4"),
    ("40 000 seats", "40000"),
    ("2½ tons and 2 1/4 tons", "5/2 9/4"),
    ("3.2m and 7bn and 15k", "16/5 7000000000 15000"),
    ("twenty-seven or ninety two", "27 92"),
    ("a hundred and six", "106"),
    ("nineteen hundred", "1900"),
    ("two hundred and two thousand", "202000"),
    ("three million four hundred thousand", "3400000"),
    ("one and a half million", "1500000"),
    ("half a million", "500000"),
    ("two point seven one", "271/100"),
    ("two-thirds, three quarters, a fifth", "2/3 3/4 1/5"),
    ("one in four, two out of three", "1/4 2/3"),
    ("the 21st and the forty-third", "21 43"),
    ("half a dozen, three dozen", "6 36"),
    ("four thousand, five thousand", "4000 5000"),
    ("between one hundred and two hundred", "100 200"),
    ("$4 million and 12 years", "4000000 12"),
    ("nine, ten and eleven", "9 10 11"),
    ("minus forty and -3", "-40 -3"),
    ("no numerals here", ""),
]


@pytest.mark.parametrize(("text", "values"), CASES, ids=[c[0] for c in CASES])
def test_values(text: str, values: str) -> None:
    assert [n.value for n in find_numerals(text)] == [Fraction(v) for v in values.split()]


def test_an_ordinal_is_told_from_a_fraction() -> None:
    shares = [(n.ordinal, n.fraction) for n in find_numerals("the fifth, a fifth, two fifths")]
    assert shares == [(True, False), (False, True), (False, True)]
