"""Pasted blocks and sentences said twice."""

from __future__ import annotations

import pytest

from benchmarks.corpora import SHARED
from discrep import Checker, Document
from discrep.model.finding import Finding
from discrep.rules.repeats import in_one_table

LINES = [
    "The harbour office closed the northern ferry line on Monday after a crane fell across its pier.",
    "Divers will look at the pier on Wednesday, and a second crane is on its way from the capital.",
    "Fishermen moved their boats to the southern pier before the storm came in from the west.",
]
BETWEEN = "Nobody was hurt when the crane came down, but forty passengers waited until the evening."


def found(text: str, rule: str) -> list[Finding]:
    return [f for f in Checker().check([Document("a", text)]).findings if f.rule == rule]


def article(*lines: str) -> str:
    return "\n".join(("Pier closed", *lines)) + "\n"


def test_a_pasted_block_is_one_finding_with_every_line_at_both_places() -> None:
    (finding,) = found(article(*LINES, BETWEEN, *LINES), "DUP001")
    assert [e.line for e in finding.evidence] == [2, 6, 3, 7, 4, 8]
    assert finding.severity == "error"


def test_a_block_pasted_three_times_has_three_places() -> None:
    (finding,) = found(article(*LINES[:2], BETWEEN, *LINES[:2], "It rained.", *LINES[:2]), "DUP001")
    assert [e.line for e in finding.evidence] == [2, 5, 8, 3, 6, 9]


def test_a_paragraph_of_a_told_block_that_comes_a_third_time_is_told_with_all_its_places() -> None:
    block, third = found(article(*LINES, BETWEEN, *LINES, "It rained.", LINES[1]), "DUP001")
    assert [e.line for e in block.evidence] == [2, 6, 3, 7, 4, 8]
    assert [e.line for e in third.evidence] == [3, 7, 10]
    assert "(3 times in all)" in third.message


def test_two_blocks_in_another_order_are_two_findings() -> None:
    assert len(found(article(LINES[0], LINES[1], BETWEEN, LINES[1], LINES[0]), "DUP001")) == 2


def test_the_topic_does_not_change_when_the_block_moves() -> None:
    near = found(article(*LINES, *LINES), "DUP001")
    far = found(article(BETWEEN, *LINES, "It rained.", *LINES), "DUP001")
    assert near[0].topic == far[0].topic


@pytest.mark.parametrize(
    ("again", "findings"),
    [
        pytest.param(f"{LINES[0].replace('Monday', 'Sunday')} {LINES[1]}", 1, id="a word changed"),
        pytest.param(f"{LINES[1]} {BETWEEN}", 0, id="half of it new"),
    ],
)
def test_a_paragraph_in_nearly_the_same_words(again: str, findings: int) -> None:
    near = [
        f for f in found(article(f"{LINES[0]} {LINES[1]}", LINES[2], again), "DUP001") if f.severity == "warning"
    ]
    assert len(near) == findings


@pytest.mark.parametrize(
    ("left", "right", "rows"),
    [
        ("it fell 2 points to 40", "it rose 3 points to 50", True),
        ("it fell 2 points to 40", "it rose 3 points to 40", False),
        ("it fell 2 points", "it fell two points", False),
    ],
    ids=["two numbers differ", "one number differs", "a number in words"],
)
def test_rows_of_a_table_are_told_by_their_numbers(left: str, right: str, rows: bool) -> None:
    assert in_one_table(left.split(), right.split()) is rows


@pytest.mark.skipif(not SHARED.exists(), reason="needs the articles beside the project")
@pytest.mark.parametrize(
    ("rule", "places"),
    [
        ("DUP001", {("003", 3), ("003", 9), ("003", 4), ("003", 10), ("003", 8), ("003", 14)}),
        ("DUP002", {("001", 9), ("001", 26)}),
        ("DUP002", {("004", 14)}),
    ],
    ids=["pasted block", "caption and sentence", "speaker named twice"],
)
def test_the_five_articles(rule: str, places: set[tuple[str, int]]) -> None:
    documents = [Document(p.stem, p.read_text(encoding="utf-8")) for p in sorted((SHARED / "seeds").glob("*.txt"))]
    findings = [f for f in Checker().check(documents).findings if f.rule == rule]
    assert any(places <= {(e.document[:3], e.line) for e in f.evidence} for f in findings)
