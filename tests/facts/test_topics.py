"""Dates and lengths of time by what they are told of, in whatever words."""

from __future__ import annotations

from datetime import date

import pytest

from discrep.cache import Store
from discrep.config import Config
from discrep.facts.topics import Told, compare_told, read_told
from discrep.facts.topics.agree import agree
from discrep.model.document import Document
from discrep.pipeline import inspect


def told(text: str, index: int = 0) -> list[Told]:
    document = Document("a", f"{text}\n", date=date(2021, 5, 4))
    return list(read_told(inspect(document, Config(), Store()), index))


READ = [
    ("The ferry line was founded in 1951.", "1951", "origin"),
    ("The ferry line, set up in 1951, has six ships.", "1951", "origin"),
    ("The bridge, opened in 1968, was closed.", "1968", "origin"),
    ("The tower has stood since 1912.", "1912", "origin"),
    ("The new rule takes effect on July 1.", "July 1", "force"),
    ("The new rule will come into force on July 1.", "July 1", "force"),
    ("Lessons resume on Thursday.", "Thursday", "resumption"),
    ("The road will stay closed until Thursday.", "Thursday", "resumption"),
    ("The alarm was raised at 2:15 a.m.", "2:15 a.m.", "alarm"),
    ("The doors opened at 6 p.m.", "6 p.m.", "admission"),
    ("At 11:40 a.m., when the slope gave way, it was cold.", "11:40 a.m.", "onset"),
    ("The baker was jailed for eight years.", "eight years", "verdict"),
    ("The baker is serving an eight-year term for fraud.", "eight-year", "verdict"),
    ("The trial lasted 11 weeks.", "11 weeks", "trial"),
    ("It took nine weeks of hearings to get there.", "nine weeks", "trial"),
    ("Police ended a six-hour siege.", "six-hour", "captivity"),
    ("A gunman held six people for eight hours.", "eight hours", "captivity"),
]


@pytest.mark.parametrize(("text", "words", "topic"), READ, ids=[r[0] for r in READ])
def test_a_date_or_a_length_is_told_of(text: str, words: str, topic: str) -> None:
    assert topic in {t for one in told(text) if one.mention.text == words for t in one.topics}


UNREAD = [
    ("Prosecutors had asked for eight years in prison.", "what was asked for"),
    ("The last trial lasted 11 weeks.", "an earlier one"),
    ("The trial was the longest in eight years.", "a record"),
    ("In 2009 a trial lasted 11 weeks.", "long ago"),
    ("The index hit 6.6 percent in March.", "a level"),
    ("If he is found guilty, he could be jailed for eight years.", "what may be"),
]


@pytest.mark.parametrize("text", [u[0] for u in UNREAD], ids=[u[1] for u in UNREAD])
def test_what_is_no_value_of_the_happening_is_left_out(text: str) -> None:
    assert not [t for t in told(text) if t.topics - {"origin"}]


TWO = [
    ("The baker was jailed for eight years.", "The baker got a ten-year prison sentence.", ["conflict"]),
    ("The baker was jailed for eight years.", "The baker got an eight-year prison sentence.", []),
    ("The bridge was built in 1974.", "The bridge was opened in 1968.", ["conflict"]),
    ("Ostrava Steel was founded in 1951.", "Norvik Motors was founded in 1946.", []),
    ("The alarm was raised at 2:15 a.m.", "Firefighters got the first call at 3.40am.", ["conflict"]),
    ("The alarm was raised at about 2:15 a.m.", "Firefighters got the first call at 2.30am.", []),
    ("The museum will reopen on Thursday.", "The museum stays shut until Saturday.", ["conflict"]),
    (
        "The museum will reopen on Thursday.",
        "The museum stays shut until Saturday, two days longer than announced.",
        ["explained"],
    ),
    ("Trials of the pair lasted 11 weeks. The trial of his son lasted six weeks.", "The trial lasted a year.", []),
]


@pytest.mark.parametrize(("one", "two", "outcomes"), TWO, ids=[f"{a} / {b}" for a, b, _ in TWO])
def test_two_reports_of_one_happening(one: str, two: str, outcomes: list[str]) -> None:
    left, right = told(one), told(two, 1)
    assert [c.outcome for c in compare_told(left, right, one_story=True)] == outcomes
    assert [c.outcome for c in compare_told(right, left, one_story=True)] == outcomes


def test_without_one_story_only_what_lasts_of_one_name_is_compared() -> None:
    here, there = told("Ostrava Steel was founded in 1951."), told("Ostrava Steel, set up in 1946, is for sale.", 1)
    assert [c.about for c in compare_told(here, there, one_story=False)] == ["origin"]
    jailed, term = told("The baker was jailed for eight years."), told("The baker got a ten-year prison term.", 1)
    assert not list(compare_told(jailed, term, one_story=False))


CLOCKS = [
    ("It fell at 11:40 a.m.", "It fell at 1.10 p.m.", "conflict"),
    ("It fell at 5:42 p.m.", "It fell at 5:42.", "equal"),
    ("It fell at 5:42 p.m.", "It fell at 6:24.", "conflict"),
    ("It fell at 5 p.m.", "It fell at 5:08 p.m.", "rounding"),
    ("It fell at 5 p.m.", "It fell at 5:12 p.m.", "conflict"),
    ("It fell at 4:12 a.m.", "It fell at 0912 GMT.", None),
]


@pytest.mark.parametrize(("one", "two", "agreement"), CLOCKS, ids=[f"{a} / {b}" for a, b, _ in CLOCKS])
def test_clock_times(one: str, two: str, agreement: str | None) -> None:
    documents = [Document("a", text) for text in (one, two)]
    articles = [inspect(d, Config(), Store()) for d in documents]
    (left,), (right,) = (a.statements[0].dates for a in articles)
    assert agree(left, right) == agreement
