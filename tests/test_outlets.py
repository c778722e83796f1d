"""The own reports of incidents: what their key says is in their texts."""

from __future__ import annotations

import pytest

from benchmarks.outlets.__main__ import SETS, cases
from benchmarks.outlets.read import Incident, Mark, load_headlines, load_incidents, parse_incident
from benchmarks.outlets.score import judge
from discrep.evaluate.cases import parse_case
from discrep.model.finding import Evidence, Finding, Severity

INCIDENTS = load_incidents()
SHORT = """part: development
conflict dead: 12 and 14

=== wire 2021-05-04
[Twelve](dead=12) die

Police spoke of [12](dead=12) dead.

=== daily
Fire kills [14](dead=14)
"""


@pytest.mark.parametrize("incident", INCIDENTS, ids=lambda i: i.name)
def test_every_conflict_has_two_values_in_two_articles(incident: Incident) -> None:
    for thing in (t for t, kind in incident.things.items() if kind == "conflict"):
        marks = [m for m in incident.marks if m.thing == thing]
        assert len({m.value for m in marks}) > 1, thing
        assert len({m.document for m in marks}) > 1, thing


def test_development_and_held_out_are_of_one_size() -> None:
    parts = [i.part for i in INCIDENTS]
    assert parts.count("development") == parts.count("held out") == 9


def test_marks_are_taken_out_of_the_text() -> None:
    incident = parse_incident("fire", SHORT)
    assert [d.text for d in incident.documents] == ["Twelve die\n\nPolice spoke of 12 dead.\n", "Fire kills 14\n"]
    assert incident.marks[2] == Mark("daily", 11, 13, "dead", "14")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SHORT.replace("conflict dead", "quarrel dead"), "not a line of a key"),
        (SHORT.replace("(dead=14)", "(hurt=14)"), "hurt"),
    ],
    ids=["unknown kind", "not in the key"],
)
def test_a_faulty_key_is_told(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse_incident("fire", text)


def _finding(*places: tuple[str, int, int], severity: Severity = "warning") -> Finding:
    evidence = tuple(Evidence(d, 1, 1, 0, 40, "", mark_start=a, mark_end=b) for d, a, b in places)
    return Finding("NUM001", "number", "conflict", severity, "", evidence, ())


def test_a_finding_is_true_when_it_shows_two_values_of_one_conflict() -> None:
    incident = parse_incident("fire", SHORT)
    right, same = _finding(("wire", 0, 6), ("daily", 11, 13)), _finding(("wire", 0, 6), ("wire", 28, 30))
    judged = judge(incident, [right, same])
    assert judged.true == [right]
    assert judged.false == [same]


def test_the_set_can_be_read_by_evaluate() -> None:
    assert len([parse_case(case) for case in cases(INCIDENTS)]) == len(INCIDENTS)


@pytest.mark.parametrize("name", sorted(SETS))
def test_headlines_have_known_labels(name: str) -> None:
    labels = {label for label, _, _ in load_headlines(name)}
    assert labels == {"conflict", "weak", "equal", "other_quantity", "other_event"}
