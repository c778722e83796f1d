"""Which articles are reports of one event, and what in them is of that event."""

from __future__ import annotations

from datetime import date

import pytest

from discrep.checker import Checker
from discrep.facts.report import background
from discrep.facts.scene import Scenes
from discrep.facts.story import Stories, near_in_time
from discrep.model.document import Document
from discrep.model.run import Run

FERRY = (
    "Ferry sinks off Mindoro\n\n"
    "A ferry sank off Mindoro on Friday, killing 18 people. It was on its way to Batangas.\n\n"
    "The coast guard has called off the search for the night.\n\n"
    "In 2008 another ferry sank there in a typhoon. More than 800 people died. "
    "On Friday the sea was calm.\n"
)
TABLOID = (
    "Horror at sea\n\n"
    "Families wept as news of the Mindoro ferry tragedy broke. The ferry went down within minutes.\n\n"
    "The disaster killed 23.\n"
)
BANK = "Bank raises rates\n\nThe central bank of Chile raised its key rate on Friday. Economists had expected it.\n"


def run(*texts: str, days: tuple[date | None, ...] = ()) -> Run:
    days = days or (None,) * len(texts)
    return Checker().check(Document(str(n), t, date=d) for n, (t, d) in enumerate(zip(texts, days, strict=True)))


def told_as_one(*texts: str, days: tuple[date | None, ...] = ()) -> set[tuple[int, int]]:
    corpus = run(*texts, days=days).corpus
    found = Stories(corpus, Scenes(corpus))
    return {(p.left.article, p.right.article) for p in corpus.pairs if found.same(p)}


def test_reports_of_one_event_are_known_by_their_ledes() -> None:
    assert told_as_one(FERRY, TABLOID, BANK) == {(0, 1)}


def test_reports_of_other_weeks_are_of_other_events() -> None:
    assert not told_as_one(FERRY, TABLOID, days=(date(2021, 5, 7), date(2021, 5, 21)))


def test_what_happened_in_another_year_is_background_until_a_day_of_now() -> None:
    (article,) = run(FERRY).articles
    texts = [article.statements[n].sentence.text for n in background(article)]
    assert texts == ["In 2008 another ferry sank there in a typhoon.", "More than 800 people died."]


def test_a_toll_is_compared_between_reports_of_one_event_whatever_the_words() -> None:
    found = [f for f in run(FERRY, TABLOID).findings if f.rule == "NUM001"]
    assert [(f.verdict, f.values) for f in found] == [("conflict", ("18", "23"))]


@pytest.mark.parametrize(
    "part", ["The disaster killed three children.", "Another 23 were killed.", "Of the dead, 15 were women."]
)
def test_a_part_of_the_toll_is_no_other_toll(part: str) -> None:
    other = TABLOID.replace("The disaster killed 23.", f"The disaster killed 18. {part}")
    assert not [f for f in run(FERRY, other).findings if f.rule == "NUM001" and f.severity != "info"]


@pytest.mark.parametrize(("day", "near"), [(date(2021, 5, 11), True), (date(2021, 5, 13), False)])
def test_articles_are_near_in_time_up_to_a_few_days(day: date, near: bool) -> None:
    one, two = run(FERRY, TABLOID, days=(date(2021, 5, 7), day)).articles
    assert near_in_time(one, two) is near
