"""Dates of a sentence placed by the article's day, by each other and by quotations."""

from __future__ import annotations

from datetime import date

import pytest

from discrep.cache import Store
from discrep.config import Config
from discrep.model.document import Document
from discrep.model.mention import DateMention
from discrep.pipeline import analyse
from discrep.timeline import place_articles


def dates(text: str, day: date | None = date(2022, 10, 14)) -> list[DateMention]:
    (article,) = place_articles(analyse([Document("a", text, date=day)], Config(), Store()))
    return [d for s in article.statements for d in s.dates]


def days(mention: DateMention) -> tuple[str, str] | None:
    return (str(mention.range.low), str(mention.range.high)) if mention.range else None


CASES = [
    ("The ferry sank in early March.", ("2022-03-01", "2022-03-13")),
    ("The ferry sank in late March.", ("2022-03-20", "2022-04-01")),
    ("The ferry sank earlier this month.", ("2022-10-01", "2022-10-15")),
    ("The ferry will sail again later this year.", ("2022-10-14", "2023-01-01")),
    ("The ferry sank two years ago.", ("2020-04-17", "2021-04-13")),
    ("The August figures may move the port.", ("2022-08-01", "2022-09-01")),
    ("The port stays closed until Saturday.", ("2022-10-15", "2022-10-16")),
    ("They want to go back to the prices of December.", ("2021-12-01", "2022-01-01")),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[t for t, _ in CASES])
def test_days_of_a_date(text: str, expected: tuple[str, str]) -> None:
    assert [days(d) for d in dates(text)] == [expected]


def test_the_next_day_is_told_from_the_day_last_named() -> None:
    first, second = dates("The ferry sank on 3 May. The next day divers found it.")
    assert days(first) == ("2022-05-03", "2022-05-04")
    assert days(second) == ("2022-05-04", "2022-05-05")


def test_the_next_day_of_nothing_has_no_days() -> None:
    (mention,) = dates("The next day divers found it.")
    assert mention.range is None


def test_what_is_compared_with_moves_no_story_on() -> None:
    _, first, second = dates("Sales fell in May from the previous year. Profits rose from a year earlier.")
    assert first.value == second.value == "2021"


def test_a_time_of_day_is_that_of_the_only_day_of_its_sentence() -> None:
    day, time = dates("On Tuesday the ferry left the port, and it sank at 8.30 p.m. near the island.")
    assert time.range == day.range
    assert time.value == "2022-10-11T20:30"


def test_today_in_a_quotation_is_the_speakers_day() -> None:
    (mention,) = dates("“Today the ferry is safe,” said the captain, Ana Petrova.")
    assert mention.value == "2022-10-14"
    assert mention.range is None


def test_today_beside_a_day_of_the_week_before_is_doubted() -> None:
    first, second = dates("At a meeting on October 11 the captain said the ferry had sunk earlier today.")
    assert days(first) == ("2022-10-11", "2022-10-12")
    assert second.range is None
    first, second = dates("At a meeting on October 1 it was sold, and today it sank.")
    assert days(second) == ("2022-10-14", "2022-10-15")


def test_an_undated_article_leaves_its_dates_open() -> None:
    mentions = dates("The ferry sank on Friday, three weeks ago, in 2014.", day=None)
    assert [d.range is None for d in mentions] == [True, True, False]


def test_every_dates_of_a_dated_article_say_so() -> None:
    first, second = dates("The ferry sank on Friday; it was built in 1982.")
    assert (first.anchored, second.anchored) == (True, False)
