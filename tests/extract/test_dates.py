"""Dates in sentences of our own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discrep.cache import Store
from discrep.config import Config
from discrep.extract.dates import find_dates
from discrep.model.document import Sentence
from discrep.model.mention import DateMention
from discrep.pipeline import tokens


def dates(text: str) -> tuple[DateMention, ...]:
    sentence = Sentence("a", 0, 0, 0, len(text), text, "body")
    return find_dates(sentence, tokens([text], Config().parser, Store())[0], ())


FOUND = [
    ("The mayor resigned on 14 October 2022.", {"14 October 2022": "2022-10-14"}),
    ("The mayor resigned on October 14, 2022.", {"October 14, 2022": "2022-10-14"}),
    ("The mayor resigned on Friday, Oct. 14.", {"Friday, Oct. 14": "XXXX-10-14"}),
    ("The mayor resigned on the 14th of October.", {"the 14th of October": "XXXX-10-14"}),
    ("The letter is dated 2022-10-14.", {"2022-10-14": "2022-10-14"}),
    ("The letter is dated 14/10/2022.", {"14/10/2022": "2022-10-14"}),
    ("The letter is dated 14.10.2022.", {"14.10.2022": "2022-10-14"}),
    ("The letter is dated 10/14/98.", {"10/14/98": "1998-10-14"}),
    ("The fair takes place on November 15-16, 2022.", {"November 15-16, 2022": "2022-11-15/2022-11-16"}),
    ("The fair takes place on 15 and 16 November.", {"15 and 16 November": "XXXX-11-15/XXXX-11-16"}),
    (
        "The show runs from November 20 to December 11, 2015.",
        {"November 20": "2015-11-20", "December 11, 2015": "2015-12-11"},
    ),
    ("It was closed from December 2019 to March.", {"December 2019": "2019-12", "March": "2020-03"}),
    ("They want back the borders of December-January.", {"December-January": "XXXX-12/XXXX-01"}),
    ("The ferry sank in late March.", {"late March": "XXXX-03"}),
    ("The ferry sank at the end of February.", {"the end of February": "XXXX-02"}),
    ("The bridge was built in 2014 and 2015.", {"2014": "2014", "2015": "2015"}),
    ("The bridge was built in the mid-1990s.", {"the mid-1990s": "199"}),
    ("The bridge is the work of the 19th century.", {"the 19th century": "18"}),
    ("Profits rose in the third quarter of 2008.", {"the third quarter of 2008": "2008-Q3"}),
    ("Profits rose in the third quarter of last year.", {"the third quarter of last year": "-P1Y-Q3"}),
    ("Profits rose in Q3 2022.", {"Q3 2022": "2022-Q3"}),
    ("Profits rose in 3Q 2022.", {"3Q 2022": "2022-Q3"}),
    ("Profits rose in 3Q22.", {"3Q22": "2022-Q3"}),
    ("Profits rose in Q3 ’22.", {"Q3 ’22": "2022-Q3"}),
    ("Profits in the 2022 third quarter rose.", {"the 2022 third quarter": "2022-Q3"}),
    ("Profits rose in fiscal 2008.", {"fiscal 2008": "2008"}),
    ("Profits fell in the first half of 2009.", {"the first half of 2009": "2009-H1"}),
    ("The council will vote next month.", {"next month": "+P1M"}),
    ("The council voted last week.", {"last week": "-P1W"}),
    ("The council voted earlier this month.", {"earlier this month": "+P0M"}),
    ("The council will vote later this year.", {"later this year": "+P0Y"}),
    ("The council met on Tuesday night.", {"Tuesday night": "XXXX-WXX-2TNI"}),
    ("The council met last Friday.", {"last Friday": "-XXXX-WXX-5"}),
    ("The council met on Tuesday of last week.", {"Tuesday of last week": "-P1W-2"}),
    ("The council met over the weekend.", {"the weekend": "XXXX-WXX-WE"}),
    ("The council meets today and tomorrow.", {"today": "+P0D", "tomorrow": "+P1D"}),
    ("The council met yesterday morning.", {"yesterday morning": "-P1DTMO"}),
    ("The council meets tonight.", {"tonight": "+P0DTNI"}),
    ("The ferry sank three weeks ago.", {"three weeks ago": "-P3W"}),
    ("The ferry sank nearly two years ago.", {"nearly two years ago": "-P2Y"}),
    ("The ferry sank on 3 May; two days later it was found.", {"3 May": "XXXX-05-03", "two days later": "REF+P2D"}),
    ("Sales rose 4 percent from a year earlier.", {"a year earlier": "REF-P1Y"}),
    ("Sales beat those of the year-earlier quarter.", {"year-earlier": "REF-P1Y"}),
    ("The council met at 8.30 p.m. EDT.", {"8.30 p.m. EDT": "XXXX-XX-XXT20:30"}),
    ("The council met at 9 a.m. on Monday.", {"9 a.m. on Monday": "XXXX-WXX-1T09"}),
    ("The office is now closed.", {"now": "PRESENT_REF"}),
    ("The office has recently closed.", {"recently": "PAST_REF"}),
    ("The 2016 election was close.", {"2016": "2016"}),
    ("Crowds gathered for the 2014 protests.", {"2014": "2014"}),
    ("It happened last summer.", {"last summer": "-XXXX-SU"}),
    ("He was born on Christmas Day 1951.", {"Christmas Day 1951": "1951-12-25"}),
    ("The shop opens on Sundays.", {"Sundays": "XXXX-WXX-7"}),
    ("The shop closes at year's end.", {"year's end": "+P0Y"}),
    ("Prices have doubled since '82.", {"'82": "1982"}),
    ("The shop closes on weekends.", {"weekends": "XXXX-WXX-WE"}),
    ("The talks take place in the evening.", {"the evening": "XXXX-XX-XXTEV"}),
    ("The crew left at noon on the 18th.", {"noon": "XXXX-XX-XXT12:00", "the 18th": "XXXX-XX-18"}),
    ("The market peaked in the first week of July.", {"the first week of July": "XXXX-07"}),
    ("The next day they left.", {"The next day": "REF+P1D"}),
    ("He spoke of the future, not of the past.", {"the future": "FUTURE_REF", "the past": "PAST_REF"}),
    ("At 1500 GMT the port was closed.", {"1500 GMT": "XXXX-XX-XXT15:00"}),
    ("The quarter is over; sales for the quarter were poor.", {"the quarter": "REF+P0Q"}),
    ("He left in the early 1980s.", {"the early 1980s": "198"}),
    ("She won the 2008 race.", {"2008": "2008"}),
    ("Rail fares rise at mid-year.", {"mid-year": "+P0Y"}),
]
NOT_FOUND = [
    "The council may vote again.",
    "Farmers march through the town.",
    "Prices fall as farmers sell.",
    "Whether the fall in prices lasts is open.",
    "About 2000 people fled.",
    "They paid $2014 for it.",
    "April Jones won the second race.",
    "The F-16 and the Boeing 787 took off.",
    "She reads the Sunday Times.",
    "Shops were crowded on Black Friday.",
    "The score was 10-11 at half-time.",
    "An august assembly met.",
]
MODIFIERS = [
    ("They have been on strike since Friday.", "since"),
    ("They must answer by Friday.", "before"),
    ("They will strike until Friday.", "until"),
    ("They will strike from Friday.", "from"),
    ("They left after Friday.", "after"),
    ("They left around Friday.", "about"),
    ("They left on Friday.", ""),
    ("They left in early May.", "early"),
    ("They left in mid-May.", "mid"),
]
TENSES = [
    ("The crew left on Friday.", True),
    ("The crew will leave on Friday.", False),
    ("The crew is to leave on Friday.", False),
    ("The crew plans to leave on Friday.", False),
    ("The crew is expected to leave on Friday.", False),
    ("The talks are scheduled for Friday.", False),
    ("The captain said on Friday he would resign.", True),
    ("The captain said the crew would leave on Friday.", False),
    ("The talks were held on Friday.", True),
    ("The crew have been on board since Friday.", True),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[t for t, _ in FOUND])
def test_dates_are_found(text: str, expected: dict[str, str]) -> None:
    assert {m.text: m.expression for m in dates(text)} == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_look_alikes_are_no_dates(text: str) -> None:
    assert dates(text) == ()


@pytest.mark.parametrize(("text", "modifier"), MODIFIERS, ids=[t for t, _ in MODIFIERS])
def test_modifiers(text: str, modifier: str) -> None:
    assert [m.modifier for m in dates(text)] == [modifier]


@pytest.mark.parametrize(("text", "past"), TENSES, ids=[t for t, _ in TENSES])
def test_tense_of_the_clause(text: str, past: bool) -> None:
    assert [m.past for m in dates(text)] == [past]


_WORDS = st.sampled_from(
    "on Friday Oct. 14 , 2022 - the 1990s next month last three weeks ago early 10/14/98 mid- Q3 8.30 p.m. may 31 "
    "Feb 30 of until ' 99 century 29 February 0 000 12:75 İ 👍 \u2028 \t fall quarter year 2014-15 XXXX".split(" ")
)


@settings(max_examples=200, deadline=None)
@given(st.lists(_WORDS, max_size=14), st.integers(0, 50))
def test_every_date_is_a_slice_of_its_sentence(words: list[str], start: int) -> None:
    text = " ".join(words)
    for mention in find_dates(Sentence("a", 0, 0, start, start + len(text), text, "body"), (), ()):
        assert start <= mention.start < mention.end <= start + len(text)
        assert text[mention.start - start : mention.end - start] == mention.text


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    find_dates(Sentence("a", 0, 0, 0, len(text), text, "body"), (), ())


@pytest.mark.parametrize("text", ["9" * 10_000, "May " * 3_000, "👍" * 10_000, "1-" * 4_000, "the " * 4_000])
def test_what_is_no_prose_is_left_alone(text: str) -> None:
    assert find_dates(Sentence("a", 0, 0, 0, len(text), text, "body"), (), ()) == ()
