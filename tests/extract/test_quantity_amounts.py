"""Numbers with units, bounds and partners, read without a parse."""

from __future__ import annotations

from decimal import Decimal

import pytest

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.amounts import find_amounts


def shown(amount: Amount) -> str:
    """Value, unit and what it is counted by: `(13..`, `..50`, `3..4 kg`, `70 USD/share`."""
    value = amount.value
    if value.exact is not None:
        number = f"{value.exact:f}"
    else:
        low = "" if value.low is None else f"{value.low:f}"
        high = "" if value.high is None else f"{value.high:f}"
        number = f"{'(' if value.open_low else ''}{low}..{high}{')' if value.open_high else ''}"
    number += "" if amount.against is None else f"-{amount.against}"
    unit = "" if amount.unit is None else f" {amount.unit}"
    return f"{number}{unit}" + ("" if amount.per is None else f"/{amount.per}")


MONEY = [
    ("$1.2bn", "1200000000 USD"),
    ("€2m", "2000000 EUR"),
    ("2.4 million euros", "2400000 EUR"),
    ("A$40 and HK$7,000", "40 AUD|7000 HKD"),
    ("A $20 note", "20 USD"),
    ("45p or 60 cents", "0.45 GBP|0.6 USD"),
    ("$5 to $7 million", "5000000..7000000 USD"),
    ("£3 a litre, $70 a share", "3 GBP/L|70 USD/share"),
    ("$4.92 a month ago", "4.92 USD"),
    ("billions of dollars", "2000000000..10000000000 USD"),
    ("it cost 300 pounds", "300 GBP"),
    ("Turf club pays 30m pounds", "30000000 GBP"),
    ("cut by a quarter point, by half a point", "0.25 %|0.5 %"),
    ("he weighs 30 kilos", "30 kg"),
    ("Norway 4 Malta 1: fans cheer", "4-1"),
    ("On May 4 Malta 1 fan", "4|1"),
    ("passed by 61 votes to 40", "61-40"),
    ("61 votes and 40 vetoes", "61|40"),
    ("he weighs 300 pounds", "300 lb"),
    ("$5 billion on top of the four billion it had", "5000000000 USD|4000000000 USD"),
    ("the 12 won twice", "12"),
]
BOUNDS = [
    ("more than 13,000", "(13000.."),
    ("at least a dozen", "12.."),
    ("as many as 40", "..40"),
    ("no more than 6", "..6"),
    ("fewer than nine", "..9)"),
    ("about 200", "180..220"),
    ("nearly 50", "45..50)"),
    ("just over 60", "(60..66"),
    ("80 or so", "72..88"),
    ("18+", "18.."),
    ("more than the 141", "141"),
    ("passes 1,000", "(1000.."),
]
SPANS = [
    ("dozens", "24..120"),
    ("hundreds of thousands", "100000..1000000"),
    ("tens of thousands", "10000..100000"),
    ("several hundred", "200..1000"),
    ("15-16", "15..16"),
    ("3 to 4 million", "3000000..4000000"),
    ("between 30 and 35", "30..35"),
    ("fell from 9 to 7", "9|7"),
    ("from 7 to 10 of them", "7..10"),
    ("8- to 16-metre", "8..16 m"),
    ("won 2-1", "2-1"),
    ("a 52-35 vote", "52-35"),
    ("3.16% to 2138.14", "3.16 %|2138.14"),
    ("the 2013-14 season", ""),
    ("call 555-0199", ""),
]
UNITS = [
    ("7.5 per cent", "7.5 %"),
    ("3 percentage points, 25 basis points", "3 %|0.25 %"),
    ("half a percentage point", "0.5 %"),
    ("5 and 10 percent", "5 %|10 %"),
    ("a 6.8 quake", "6.8 magnitude"),
    ("90 km/h, 60mph", "90 km/h|60 mi/h"),
    ("300 sq km", "300 km2"),
    ("500,000 barrels a day", "500000 bbl/d"),
    ("6ft 3in", "6.25 ft"),
    ("40C in the heat", "40 °C"),
    ("a 34-year-old", "34 year"),
    ("aged between 18 and 25", "18..25 year"),
    ("a man in his late 50s", "57..59 year"),
    ("a five-month-old", "5 month"),
    ("12 killed in fire", "12"),
]
ALL = [*MONEY, *BOUNDS, *SPANS, *UNITS]


@pytest.mark.parametrize(("text", "amounts"), ALL, ids=[c[0] for c in ALL])
def test_amounts(text: str, amounts: str) -> None:
    assert "|".join(map(shown, find_amounts(text))) == amounts


APART = ["G20", "an F-16", "737s", "at 10:30", "at 6pm", "https://x.org/7/2", "10.0.0.12", "that one", "COVID-19"]


@pytest.mark.parametrize("text", APART)
def test_numbers_stuck_to_something_are_no_amounts(text: str) -> None:
    assert find_amounts(text) == ()


def test_the_number_as_written_is_kept_beside_its_bounds() -> None:
    (amount,) = find_amounts("more than 13,000 people")
    assert amount.written == (Decimal(13000), Decimal(13000))
    assert amount.exactness == "bound"
