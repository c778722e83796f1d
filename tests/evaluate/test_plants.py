"""Plants are found in a run, change just what they say, and are told apart from what was there before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from discrep import Checker, Document
from discrep.evaluate.plants import Plant, find_plants, sample
from discrep.evaluate.same import say_the_same
from discrep.evaluate.selftest import new_findings, plant_one, tally
from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence, Finding
from discrep.model.run import Run
from discrep.model.statement import Article

LONG = "The council of the town met on the market square and talked about the new bridge for two hours."


def documents() -> list[Document]:
    other = "A walker saw a heron at the river this morning and told the whole village about it at noon."
    return [
        Document("a", f"{LONG}\n\n{other}\n\nNobody else had seen the bird, not even the fishermen."),
        Document("b", LONG),
    ]


def run_of(document: Document, findings: tuple[Finding, ...]) -> Run:
    article = Article(document, (0,), (), ())
    return Run("0", "none", (), "", Corpus((article,), (), (), (), ()), findings)


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


def test_a_finding_at_its_old_place_is_not_new() -> None:
    text = "The ship left and and came back."
    again = "The vessel left and and came back."
    double = Finding(
        "TXT003",
        "text",
        "defect",
        "warning",
        "m",
        (Evidence("a", 1, 1, 0, 32, text, "and and", "", 14, 21),),
        ("ship",),
    )
    moved = replace(double, topic=("vessel",), evidence=(Evidence("a", 1, 1, 0, 34, again, "and and", "", 16, 23),))
    other = replace(moved, evidence=(Evidence("a", 1, 1, 0, 34, again, "vessel", "", 4, 10),))
    plant = Plant("another word", (), "a", 4, 8, "vessel")
    before = run_of(Document("a", text), (double,))
    assert plant_one(before, plant, lambda _: run_of(Document("a", again), (moved,))).false == ()
    assert plant_one(before, plant, lambda _: run_of(Document("a", again), (other,))).false == (other,)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Lund opened the bridge.", "Lund opened the bridge.", True, id="the same"),
        pytest.param("Lund opened the bridge.", "Lund closed the bridge.", False, id="another verb"),
        pytest.param("Lund opened the bridge.", "Lund did not open the bridge.", False, id="denied"),
        pytest.param("Lund opened 2 bridges.", "Lund opened two bridges.", True, id="a number in words"),
        pytest.param("Lund opened 2 bridges.", "Lund opened 3 bridges.", False, id="another number"),
        pytest.param("Lund left on May 4, 2021.", "Lund left on 4 May 2021.", True, id="a date"),
        pytest.param("Lund left on May 4, 2021.", "Lund left on 5 May 2021.", False, id="another date"),
        pytest.param("Lund left on Friday.", "Lund left.", False, id="a date on one side"),
        pytest.param("A quiet night", "A quiet night", False, id="no clause"),
    ],
)
def test_statements_that_say_the_same(checker: Checker, one: str, other: str, same: bool) -> None:
    left, right = checker.check([Document("a", one), Document("b", other)]).articles
    assert say_the_same(left.statements[0], right.statements[0], together=True) is same


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


@pytest.mark.parametrize(
    ("said", "kind", "text"),
    [
        pytest.param(
            "Paula Stone, 81, won the race on the lake.", "age of another decade", ("81", "91"), id="an age"
        ),
        pytest.param(
            "The new ferry was delivered eight months behind schedule.",
            "length of time one off",
            ("eight months", "nine months"),
            id="a length of time",
        ),
    ],
)
def test_ages_and_lengths_of_time_are_planted_where_two_articles_agree(
    said: str, kind: str, text: tuple[str, str]
) -> None:
    documents = [Document(name, f"{LONG} {said}") for name in "ab"]
    checker = Checker()
    run = checker.check(documents)
    plants = [p for p in find_plants(run.corpus) if (p.kind, documents[0].text[p.start : p.end]) == (kind, text[0])]
    assert {(p.document, p.text) for p in plants} == {("a", text[1]), ("b", text[1])}
    assert plant_one(run, plants[0], checker.check).found is not None
