"""New, changed, reopened, known, resolved: on findings made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from discrep.baseline.compare import compare, entries_of
from discrep.baseline.fingerprint import identify
from discrep.baseline.simhash import NEAR, distance, simhash
from discrep.model.baseline import Baseline
from discrep.model.finding import Evidence, Finding

TODAY = date(2026, 1, 15)
DIGESTS = {"a": simhash("one two three four"), "b": simhash("five six seven eight")}


def finding(
    topic: str = "nations vote", values: tuple[str, ...] = ("141", "143"), documents: str = "ab"
) -> Finding:
    evidence = tuple(
        Evidence(d, n + 1, 1, 0, 5, "words", value=v)
        for n, (d, v) in enumerate(zip(documents, values * len(documents), strict=False))
    )
    return Finding("NUM001", "number", "conflict", "error", "they differ", evidence, (topic,))


def baseline(*findings: Finding) -> Baseline:
    return Baseline(entries_of(findings), DIGESTS)


def statuses(findings: list[Finding], before: Baseline, digests: dict[str, str] | None = None) -> list[str]:
    return [c.finding.status for c in compare(findings, digests or DIGESTS, before, TODAY).changes]


def test_the_same_findings_are_known() -> None:
    result = compare([finding()], DIGESTS, baseline(finding()), TODAY)
    assert [c.finding.status for c in result.changes] == ["known"]
    assert result.resolved == ()


def test_a_finding_without_entry_is_new() -> None:
    assert statuses([finding(), finding("the dead")], baseline(finding())) == ["known", "new"]


def test_an_entry_without_finding_is_resolved() -> None:
    result = compare([], DIGESTS, baseline(finding()), TODAY)
    assert [e.topic for e in result.resolved] == [("nations vote",)]


def test_another_value_is_the_same_finding_changed() -> None:
    (change,) = compare([finding(values=("141", "152"))], DIGESTS, baseline(finding()), TODAY).changes
    assert change.finding.status == "changed"
    assert change.why == "152 instead of 143"


def test_a_second_identical_conflict_is_new() -> None:
    assert sorted(statuses([finding(), finding()], baseline(finding()))) == ["known", "new"]


def test_the_unchanged_one_of_two_twins_is_matched_first() -> None:
    now = [finding(values=("141", "150")), finding()]
    before = baseline(finding(), finding(values=("141", "145")))
    assert statuses(now, before) == ["changed", "known"]


def test_an_article_that_joins_changes_the_finding() -> None:
    now = finding(values=("141", "143"), documents="abc")
    (change,) = compare([now], {**DIGESTS, "c": simhash("nine ten")}, baseline(finding()), TODAY).changes
    assert (change.finding.status, change.why) == ("changed", "now also in c")


@pytest.mark.parametrize(
    ("entry", "values", "status"),
    [
        pytest.param({"reason": "wrong"}, ("141", "143"), "known", id="settled-and-the-same"),
        pytest.param({"reason": "wrong"}, ("141", "152"), "reopened", id="settled-and-changed"),
        pytest.param({"expires": date(2026, 1, 14)}, ("141", "143"), "changed", id="ran-out-yesterday"),
        pytest.param({"expires": TODAY}, ("141", "143"), "known", id="runs-out-today"),
        pytest.param(
            {"reason": "acknowledged", "expires": date(2026, 1, 14)},
            ("141", "143"),
            "reopened",
            id="settled-ran-out",
        ),
    ],
)
def test_what_was_said_of_a_finding(entry: dict[str, object], values: tuple[str, ...], status: str) -> None:
    (old,) = entries_of([finding()])
    before = Baseline((replace(old, **entry),), DIGESTS)  # type: ignore[arg-type]
    assert statuses([finding(values=values)], before) == [status]


def test_a_renamed_file_keeps_its_findings() -> None:
    renamed = finding(documents="xb")
    assert statuses([renamed], baseline(finding()), {"x": DIGESTS["a"], "b": DIGESTS["b"]}) == ["known"]


def test_another_file_under_a_new_name_does_not() -> None:
    other = {"x": simhash("entirely different words stand in this one here"), "y": simhash("and other ones again")}
    assert statuses([finding(documents="xy")], baseline(finding()), other) == ["new"]


def test_a_new_baseline_keeps_what_was_said() -> None:
    (old,) = entries_of([finding()])
    said = replace(old, reason="will not fix", author="desk", note="two votes")
    assert entries_of([finding()], [said]) == (said,)
    (changed,) = entries_of([finding(values=("141", "152"))], [said])
    assert changed.reason == ""


def test_identity_does_not_depend_on_position_value_or_message() -> None:
    (one,) = identify([finding()])
    moved = replace(finding(values=("1", "2")), message="other words", confidence=0.5)
    moved = replace(moved, evidence=tuple(replace(e, start=100, end=105, line=9) for e in moved.evidence))
    (other,) = identify([moved])
    assert one.fingerprint == other.fingerprint
    twins = identify([finding(), finding()])
    assert len({f.fingerprint for f in twins}) == 2


def test_simhash_is_near_for_an_edited_text_and_far_for_another() -> None:
    text = " ".join(f"word{n} follows word{n + 1}" for n in range(200))
    edited = text.replace("word77 follows", "word77 precedes")
    other = " ".join(f"noun{n} before verb{n * 7}" for n in range(200))
    assert distance(simhash(text), simhash(edited)) <= NEAR < distance(simhash(text), simhash(other))
