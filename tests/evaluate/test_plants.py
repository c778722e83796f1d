"""Plants are found in a run, change just what they say, and are told apart from what was there before."""

from __future__ import annotations

import pytest

from discrep import Checker, Document
from discrep.evaluate.plants import Plant, find_plants, sample
from discrep.evaluate.selftest import new_findings, plant_one, tally
from discrep.model.finding import Evidence, Finding

LONG = "The council of the town met on the market square and talked about the new bridge for two hours."


def documents() -> list[Document]:
    other = "A walker saw a heron at the river this morning and told the whole village about it at noon."
    return [
        Document("a", f"{LONG}\n\n{other}\n\nNobody else had seen the bird, not even the fishermen."),
        Document("b", LONG),
    ]


def finding(topic: str, value: str = "1") -> Finding:
    return Finding(
        "R", "number", "conflict", "error", "m", (Evidence("a", 1, 1, 0, 3, "One", value=value),), (topic,)
    )


def test_a_plant_changes_only_its_own_characters() -> None:
    plant = Plant("number one off", ("number",), "a", 4, 7, "144")
    assert plant.apply(Document("a", "The 143 left.")).text == "The 144 left."


def test_the_same_seed_draws_the_same_plants() -> None:
    plants = [Plant(kind, (), "a", n, n, "x") for kind in ("k", "l") for n in range(50)]
    assert sample(plants, 5, 7) == sample(plants, 5, 7) != sample(plants, 5, 8)
    assert [p.kind for p in sample(plants, 2, 0)] == ["k", "k", "l", "l"]


def test_new_findings_are_those_of_another_topic_or_value() -> None:
    before = [finding("x"), finding("y", "1")]
    after = [finding("x"), finding("x"), finding("y", "2")]
    assert new_findings(before, after) == [finding("x"), finding("y", "2")]


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def test_a_pasted_paragraph_is_planted_and_found(checker: Checker) -> None:
    run = checker.check(documents())
    plants = [p for p in find_plants(run.corpus) if p.kind == "paragraph pasted"]
    assert {p.document for p in plants} == {"a", "b"}
    planted = [plant_one(run, plant, checker.check) for plant in plants]
    (row,) = tally(planted)
    assert (row.found.hits, row.found.total, row.silent) == (len(plants), len(plants), False)


def test_another_order_of_paragraphs_is_a_silent_plant(checker: Checker) -> None:
    run = checker.check(documents())
    (plant,) = [p for p in find_plants(run.corpus) if p.kind == "paragraphs reordered"]
    changed = plant.apply(run.articles[0].document).text
    assert sorted(filter(None, changed.split("\n"))) == sorted(
        filter(None, run.articles[0].document.text.split("\n"))
    )
    assert plant_one(run, plant, checker.check).found is None
