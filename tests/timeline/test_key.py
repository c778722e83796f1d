"""The dates of the five real articles, by file, line and words, with the days they mean."""

from __future__ import annotations

import pytest

from benchmarks.corpora import SHARED
from discrep.cache import Store
from discrep.config import Config
from discrep.model.document import Document
from discrep.model.statement import Article
from discrep.pipeline import analyse
from discrep.timeline import place_articles

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="needs ../shared")

DATES = {
    "000": [
        (1, "Friday", "2022-10-14"),
        (2, "November", "2022-11"),
        (5, "next month", "2022-11"),
        (6, "November 15-16, 2022", "2022-11-15/2022-11-16"),
        (7, "the year", "2022"),
        (9, "Wednesday", "2022-10-12"),
        (11, "March", "2022-03"),
    ],
    "001": [
        (5, "Tuesday", "XXXX-WXX-2"),
        (9, "Friday", "XXXX-WXX-5"),
        (12, "Tuesday", "XXXX-WXX-2"),
        (14, "Saturday", "XXXX-WXX-6"),
        (14, "the evening", "XXXX-XX-XXTEV"),
        (20, "Friday", "XXXX-WXX-5"),
        (20, "next month", "+P1M"),
        (26, "Friday", "XXXX-WXX-5"),
        (32, "Saturday", "XXXX-WXX-6"),
        (40, "2014", "2014"),
        (44, "Thursday", "XXXX-WXX-4"),
        (46, "June", "XXXX-06"),
    ],
    "002": [
        (13, "Friday", "2022-10-14"),
        (15, "October 14", "2022-10-14"),
        (17, "Earlier this month", "2022-10"),
        (19, "late March", "2022-03"),
        (27, "the end of February", "2022-02"),
        (36, "next month", "2022-11"),
        (46, "October 11", "2022-10-11"),
        (52, "September 21", "2022-09-21"),
        (52, "last month", "2022-09"),
    ],
    "003": [
        (2, "Oct. 30", "2022-10-30"),
        (3, "Oct. 30", "2022-10-30"),
        (3, "December-January", "2021-12/2022-01"),
        (4, "December", "2021-12"),
        (6, "November", "2022-11"),
        (7, "Oct. 19", "2022-10-19"),
        (9, "Oct. 30", "2022-10-30"),
        (9, "December-January", "2021-12/2022-01"),
        (10, "December", "2021-12"),
        (12, "November", "2022-11"),
        (13, "Oct. 19", "2022-10-19"),
    ],
    "004": [
        (3, "Tuesday", "XXXX-WXX-2"),
        (6, "2014", "2014"),
        (6, "2015", "2015"),
        (13, "Tuesday", "XXXX-WXX-2"),
    ],
}
VAGUE = {"PRESENT_REF", "PAST_REF", "FUTURE_REF"}
DURATIONS = {
    "000": [(1, "ninth month", "month"), (15, "Nearly eight months", "month")],
    "001": [],
    "002": [(27, "9th month", "month"), (50, "the next two weeks", "week")],
    "003": [],
    "004": [(4, "two hours", "hour"), (5, "weeks", "week"), (14, "Two hours", "hour")],
}
QUOTED = (10, "Today")
"""A day inside a quotation is the speaker's: it has a value seen from the article and no days."""


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    documents = [
        Document(p.stem[:3], p.read_text(encoding="utf-8")) for p in sorted((SHARED / "seeds").glob("*.txt"))
    ]
    return {a.id: a for a in place_articles(analyse(documents, Config(), Store()))}


@pytest.mark.parametrize("name", sorted(DATES))
def test_every_date_and_its_value(name: str, articles: dict[str, Article]) -> None:
    article = articles[name]
    found = [
        (article.place(d.start).line, d.text, d.value)
        for s in article.statements
        for d in s.dates
        if d.value not in VAGUE and (article.place(d.start).line, d.text) != QUOTED
    ]
    assert found == DATES[name]


@pytest.mark.parametrize("name", sorted(DURATIONS))
def test_every_duration(name: str, articles: dict[str, Article]) -> None:
    article = articles[name]
    found = [(article.place(d.start).line, d.text, d.grain) for s in article.statements for d in s.durations]
    assert found == DURATIONS[name]


def test_a_day_in_a_quotation_is_the_speakers(articles: dict[str, Article]) -> None:
    article = articles["000"]
    (today,) = (d for s in article.statements for d in s.dates if d.text == "Today")
    assert today.expression == "+P0D"
    assert today.range is None


def test_what_is_placed_has_days_and_what_is_not_has_none(articles: dict[str, Article]) -> None:
    for article in articles.values():
        for date in (d for s in article.statements for d in s.dates):
            if article.published is None:
                assert (date.range is not None) == date.expression.isdigit()
