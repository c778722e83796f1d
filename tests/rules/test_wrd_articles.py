"""Wording findings over whole articles: the real five, and order that does not matter."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import pytest

from benchmarks.corpora import SHARED
from discrep import Checker, Document
from discrep.model.finding import Finding
from discrep.rules.base import Example, Rule
from discrep.rules.registry import all_rules

SEEDS = SHARED / "seeds"
needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the five articles are not beside the project")
WORDING = [r for r in all_rules() if r.code.startswith(("WRD", "NAM"))]


@lru_cache(maxsize=1)
def findings() -> tuple[Finding, ...]:
    return (
        Checker().check([Document(p.stem[:3], p.read_text(encoding="utf-8")) for p in SEEDS.glob("*.txt")]).findings
    )


def places(finding: Finding) -> set[tuple[str, int]]:
    return {(e.document, e.line) for e in finding.evidence}


@needs_seeds
@pytest.mark.parametrize(
    ("rule", "severity", "lines"),
    [
        pytest.param("WRD001", "error", {("003", 6), ("000", 4)}, id="will attend, has not decided"),
        pytest.param(
            "WRD001", "error", {("000", 5), ("002", 40)}, id="not even to discuss, would if asked to discuss"
        ),
        pytest.param("WRD001", "info", {("000", 1), ("003", 3)}, id="no need in October, could at its end"),
        pytest.param("WRD002", "warning", {("000", 2), ("002", 38)}, id="one answer in two wordings"),
        pytest.param("WRD002", "warning", {("001", 20), ("001", 30)}, id="a word lost in the second quotation"),
        pytest.param("WRD002", "warning", {("002", 42), ("002", 44)}, id="a heading in marks that nobody says"),
        pytest.param("WRD005", "warning", {("000", 1), ("002", 27)}, id="two words for one war"),
        pytest.param("WRD005", "warning", {("003", 3), ("001", 5)}, id="an insult and an office"),
        pytest.param("WRD006", "warning", {("003", 1), ("003", 2)}, id="a condition lost in the headline"),
        pytest.param("WRD006", "error", {("004", 1), ("004", 4)}, id="an aide's words given to his president"),
        pytest.param("NAM001", "warning", {("002", 7), ("003", 1)}, id="a capital spelled in two ways"),
        pytest.param("NAM001", "warning", {("002", 17), ("002", 19)}, id="a country spelled in two ways"),
    ],
)
def test_the_five_articles(rule: str, severity: str, lines: set[tuple[str, int]]) -> None:
    assert any(f.rule == rule and f.severity == severity and lines <= places(f) for f in findings())


@needs_seeds
@pytest.mark.parametrize(
    "lines",
    [
        pytest.param({("003", 3), ("003", 8)}, id="two sides, each about itself"),
        pytest.param({("002", 50), ("002", 52)}, id="no more, and the first"),
        pytest.param({("001", 5), ("004", 1)}, id="a preview and an outcome"),
        pytest.param({("004", 13), ("004", 5)}, id="a claim and the narration"),
    ],
)
def test_look_alikes_of_the_five_articles(lines: set[tuple[str, int]]) -> None:
    loud = [f for f in findings() if f.rule.startswith(("WRD", "NAM")) and f.severity != "info"]
    assert not [f.message for f in loud if lines <= places(f)]


def fingerprints(example: Example, ids: str) -> list[str]:
    """Of what the rules on wording and names find in the example, its articles named by the letters of `ids`."""
    days = [date.fromisoformat(d) if d else None for d in example.dates] or [None] * len(example.texts)
    documents = [Document(i, t, date=day) for i, t, day in zip(ids, example.texts, days, strict=True)]
    return sorted(f.fingerprint for f in Checker().check(documents).findings if f.rule.startswith(("WRD", "NAM")))


@pytest.mark.parametrize("rule", [pytest.param(r, id=r.code) for r in WORDING])
def test_the_order_of_two_articles_does_not_matter(rule: Rule) -> None:
    for example in rule.flags:
        if len(example.texts) == 2:
            found = fingerprints(example, "ab")
            assert found
            assert found == fingerprints(example, "ba")


def test_a_remark_over_several_sentences_is_shown_whole() -> None:
    told = "“It is an old bridge. Nobody has looked at it for {} years. We shall see,” said engineer Paula Stone."
    run = Checker().check([Document("a", told.format("ten")), Document("b", told.format("many"))])
    (finding,) = [f for f in run.findings if f.rule == "WRD002"]
    assert [e.start for e in finding.evidence] == [0, 0]
    assert all("years" in e.mention and "years" in e.text for e in finding.evidence)


@pytest.mark.parametrize(
    ("one", "other", "findings"),
    [
        pytest.param("29 targets", "twenty-nine targets", 0, id="a number in words"),
        pytest.param("29 targets", "28 targets", 1, id="another number"),
        pytest.param("twelve percent of them", "12 per cent of them", 0, id="percent"),
        pytest.param("nine months", "9 months", 0, id="a length of time"),
        pytest.param("May 4, 2021", "4 May 2021", 0, id="a date"),
        pytest.param("May 4, 2021", "5 May 2021", 1, id="another date"),
    ],
)
def test_a_value_has_one_wording_however_it_is_written(one: str, other: str, findings: int) -> None:
    told = "“The old bridge was closed because of {} when the engineers had looked at the beams,” said Paula Stone."
    run = Checker().check([Document("a", told.format(one)), Document("b", told.format(other))])
    assert sum(f.rule == "WRD002" for f in run.findings) == findings


@pytest.mark.parametrize(
    ("other", "findings"),
    [
        pytest.param("Council members of the town have not prepared the fair all year.", 1, id="denied"),
        pytest.param("Council members of the town have prepared the fair all year.", 0, id="the same"),
        pytest.param("Firemen of the region have not rehearsed for the fair this time.", 0, id="other words"),
    ],
)
def test_a_not_in_a_copy_is_found_though_the_vectors_lie_apart(other: str, findings: int) -> None:
    rest = " The fair opens on Monday. It rained. Nobody minded."
    said = "Council members of the town have prepared the fair all year."
    run = Checker().check([Document("a", said + rest), Document("b", other + rest)])
    assert sum(f.rule == "WRD001" for f in run.findings) == findings
