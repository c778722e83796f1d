"""SARIF: what a code host reads."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from discrep.model.document import Document
from discrep.model.finding import Finding
from discrep.model.run import Run
from discrep.report.sarif import RuleText, render_sarif
from tests.report import sample

VALIDATOR = Draft202012Validator(json.loads((Path(__file__).parent / "sarif.schema.json").read_text("utf-8")))
RULES = (
    RuleText("NUM001", "value differs", "number", "Two values.", "Of one *thing*."),
    RuleText("NUM009", "not run", "number", "x.", "x"),
    RuleText("TXT003", "words doubled", "text", "A word twice.", "Twice."),
)


def log(run: Run) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render_sarif(run, RULES))
    VALIDATOR.validate(found)
    return found


def result(run: Run, number: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = log(run)["runs"][0]["results"][number]
    return found


def with_first(**change: Any) -> Run:
    run = sample.run()
    first: Finding = replace(run.findings[0], **change)
    return replace(run, findings=(first, *run.findings[1:]))


def test_the_first_place_is_the_location_and_the_other_article_is_related() -> None:
    found = result(sample.run())
    place = found["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "articles/first%20one.txt"
    assert place["region"] == {
        "startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 43,
        "snippet": {"text": "The council approved 12 bridges on Monday."},
    }  # fmt: skip
    (other,) = found["relatedLocations"]
    assert other["physicalLocation"]["artifactLocation"]["uri"] == "articles/second_gr%C3%B6%C3%9Fe.md"
    assert (other["id"], other["message"]) == (1, {"text": "14"})


def test_rules_that_ran_are_described_and_pointed_to() -> None:
    run = log(sample.run())["runs"][0]
    assert [r["id"] for r in run["tool"]["driver"]["rules"]] == ["NUM001", "TXT003"]
    assert run["tool"]["driver"]["rules"][1]["name"] == "WordsDoubled"
    pointed = {r["ruleId"]: r.get("ruleIndex") for r in run["results"]}
    assert pointed["NUM001"] == 0
    assert pointed["TXT003"] == 1
    assert pointed["DUP002"] is None


def test_the_fingerprint_goes_along() -> None:
    run = sample.run()
    assert result(run)["partialFingerprints"] == {"discrep/v1": run.findings[0].fingerprint}


@pytest.mark.parametrize(
    ("status", "state"), [("new", "new"), ("known", "unchanged"), ("changed", "updated"), ("reopened", "new")]
)
def test_the_state_against_the_baseline(status: str, state: str) -> None:
    assert result(with_first(status=status))["baselineState"] == state


@pytest.mark.parametrize(
    ("change", "suppressions"),
    [
        ({}, []),
        ({"decision": "accept"}, []),
        ({"suppressed": "two votes"}, [{"kind": "inSource", "justification": "two votes"}]),
        (
            {"decision": "reject", "note": "wrong"},
            [{"kind": "external", "status": "accepted", "justification": "wrong"}],
        ),
    ],
    ids=str,
)
def test_suppressions(change: dict[str, str], suppressions: list[dict[str, str]]) -> None:
    assert result(with_first(**change))["suppressions"] == suppressions


@pytest.mark.parametrize(("number", "level"), [(0, "error"), (1, "warning"), (-1, "note")])
def test_levels(number: int, level: str) -> None:
    assert result(sample.run(), number)["level"] == level


def test_files_that_could_not_be_read_are_told() -> None:
    (invocation,) = log(sample.run(("gone.txt: not there",)))["runs"][0]["invocations"]
    assert invocation["toolExecutionNotifications"][0]["message"] == {"text": "gone.txt: not there"}


def test_a_place_over_several_lines_ends_on_the_last() -> None:
    document = Document("a b", "One\ntwo\r\nthree.")
    place = replace(sample.evidence_of(document, 1), end=len(document.text), text=document.text)
    region = result(sample.run_of(document, "defect", [place]))["locations"][0]["physicalLocation"]["region"]
    assert (region["endLine"], region["endColumn"]) == (3, 7)


def test_a_run_without_findings() -> None:
    assert log(replace(sample.run(), findings=()))["runs"][0]["results"] == []
