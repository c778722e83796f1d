"""Figures of two reports of one incident: which are values of one thing, and which are kept apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from discrep.facts.reports.figures import Figure, Sort, telling
from discrep.facts.reports.incident import (
    LIKELY,
    VERY_LIKELY,
    Match,
    least_likely,
    may_be_compared,
    outdone,
)
from discrep.facts.reports.kinship import contrary, excluded, likelihood, rarity, traits
from discrep.facts.reports.sameness import by_chance
from discrep.model.fact import MentionRef
from discrep.model.interval import DayRange
from discrep.model.mention import AnchoredDay, Quantity, exactly
from discrep.model.pair import StatementRef
from discrep.model.statement import Article
from tests.statements import article


def figure(value: int, at: tuple[int, int, int] = (0, 0, 0), sort: Sort = "count", **sides: object) -> Figure:
    """A figure by hand: `at` gives its article, sentence and place there."""
    ref = MentionRef(StatementRef(at[0], at[1]), "quantity", at[2])
    quantity = Quantity(0, 2, str(value), "count", exactly(value))
    base = Figure(ref, quantity, sort, exactly(value), noun="miner", words=frozenset({"miner", "kill"}))
    return replace(base, **sides)  # type: ignore[arg-type]


def test_likeness_does_not_ask_which_comes_first() -> None:
    one, other = figure(12), figure(14, (1, 0, 0), outcome=frozenset({"kill"}), words=frozenset({"kill"}))
    weight = rarity([one, other])
    assert traits(one, other, 0.4, 0.5, weight) == traits(other, one, 0.4, 0.5, weight)


def test_two_that_fit_better_than_their_rivals_are_more_likely_one_thing() -> None:
    one, same = figure(12), figure(14, (1, 0, 0))
    found = traits(one, same, 0.5, 0.5, rarity([one, same])) | {"cosine ahead": 0.2, "phrase": 0.5}
    assert likelihood(found) > likelihood(found | {"cosine ahead": -0.2})
    assert likelihood(found) > likelihood(found | {"phrase": 0.1})
    assert likelihood(found, {}, 0.0) == 0.5


@pytest.mark.parametrize(
    ("sides", "apart"),
    [
        pytest.param({}, False, id="nothing sets them apart"),
        pytest.param({"far": True}, True, id="years ago"),
        pytest.param({"passing": True}, True, id="at noon"),
        pytest.param({"outcome": frozenset({"vote for"})}, True, id="one side of a vote"),
        pytest.param({"day": DayRange(date(2021, 5, 4), date(2021, 5, 5))}, True, id="a stand of the markets"),
    ],
)
def test_what_keeps_two_figures_apart(sides: dict[str, object], apart: bool) -> None:
    outcome = frozenset({"kill"}) if "injure" in str(sides) else frozenset[str]()
    one, other = figure(12, outcome=outcome), replace(figure(14, (1, 0, 0)), **sides)  # type: ignore[arg-type]
    assert excluded(one, other) is apart
    assert excluded(other, one) is apart


def test_by_and_to_are_not_compared_but_with_and_none_are() -> None:
    one, other = figure(12, preposition="by"), figure(14, (1, 0, 0), preposition="to")
    assert excluded(one, other)
    assert not excluded(one, replace(other, preposition="with"))


@pytest.mark.parametrize(
    ("one", "other", "known", "expected"),
    [
        ({"norvik"}, {"dahlgren"}, {"norvik", "dahlgren"}, True),
        ({"norvik"}, {"dahlgren"}, set(), True),
        ({"norvik"}, set(), {"norvik"}, False),
        ({"norvik"}, {"norvik motors"}, {"norvik"}, False),
    ],
    ids=["two firms", "names only one article has", "one unnamed", "a longer name"],
)
def test_other_people_or_bodies(one: set[str], other: set[str], known: set[str], expected: bool) -> None:
    left, right = figure(12, subject=frozenset(one)), figure(14, (1, 0, 0), subject=frozenset(other))
    assert contrary(left, right, frozenset(known)) is expected


def test_a_neighbour_in_the_sentence_that_fits_nearly_as_well_leaves_doubt() -> None:
    here = figure(12)
    match = Match(here, figure(14, (1, 0, 0)), 0.6, "conflict")
    beside = Match(here, figure(15, (1, 0, 1)), 0.55, "conflict")
    elsewhere = Match(here, figure(15, (1, 3, 0)), 0.55, "conflict")
    again = Match(here, figure(14, (1, 3, 0)), 0.7, "conflict")
    assert outdone(match, [match, beside])
    assert not outdone(match, [match, elsewhere])
    assert not outdone(match, [match, again]), "the same value said again is no rival"


@pytest.mark.parametrize(("value", "expected"), [("12", True), ("13", False), ("2.5", False)])
def test_small_whole_numbers_meet_by_chance(value: str, expected: bool) -> None:
    assert by_chance(replace(figure(1), value=exactly(value))) is expected


def report(name: str, day: int | None) -> Article:
    """A report of three sentences, of a day in May."""
    found = article(name, ["One.", "Two.", "Three."])
    if day is None:
        return found
    return replace(
        found, published=AnchoredDay(DayRange(date(2021, 5, day), date(2021, 5, day + 1)), "argument", "")
    )


@pytest.mark.parametrize(
    ("days", "expected"),
    [((1, 4), True), ((1, 5), False), ((1, None), True)],
    ids=["three days apart", "four days apart", "one without a date"],
)
def test_reports_of_one_incident(days: tuple[int | None, int | None], expected: bool) -> None:
    assert may_be_compared(report("a", days[0]), report("b", days[1])) is expected


def test_words_that_tell_are_those_of_their_groups() -> None:
    assert telling({"People", "fatality", "18", ""}) == {"kill"}


@pytest.mark.parametrize(
    ("alike", "days", "expected"),
    [
        (1.2, 3, LIKELY),
        (1.19, 1, VERY_LIKELY),
        (1.19, 2, None),
        (0.85, 1, VERY_LIKELY),
        (0.84, 0, None),
        (1.2, None, VERY_LIKELY),
        (1.0, None, VERY_LIKELY),
        (0.99, None, None),
    ],
)
def test_how_likely_figures_must_be_by_how_surely_two_reports_are_of_one_incident(
    alike: float, days: int | None, expected: float | None
) -> None:
    assert least_likely(alike, days) == expected


def test_a_value_many_times_as_large_is_of_another_thing() -> None:
    assert excluded(figure(60), figure(11, (1, 0, 0)))
    assert not excluded(figure(55), figure(11, (1, 0, 0)))
