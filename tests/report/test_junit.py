"""JUnit XML: a suite an article, a case a rule."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

import pytest

from discrep.model.document import Document
from discrep.model.finding import Finding
from discrep.report.junit import render_junit
from tests.report import sample


def suites(*findings: Finding) -> Element:
    return fromstring(render_junit(replace(sample.run(), findings=findings)))


def case(root: Element, code: str = "NUM001") -> Element:
    found = root.find(f"testsuite/testcase[@name='{code}']")
    assert found is not None
    return found


def test_an_open_finding_is_a_failure_with_its_places() -> None:
    root = suites(*sample.run().findings)
    failure = case(root).find("failure")
    assert failure is not None
    assert failure.get("message") == "first says 12 bridges; second says 14."
    assert "second:3: The council approved 14 bridges" in (failure.text or "")
    assert dict(root.attrib) == {"name": "discrep", "tests": "4", "failures": "2", "skipped": "0"}


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({}, "failure"),
        ({"severity": "info"}, "system-out"),
        ({"decision": "reject"}, "skipped"),
        ({"suppressed": "two votes"}, "skipped"),
    ],
    ids=str,
)
def test_the_outcome_of_a_case(change: dict[str, str], outcome: str) -> None:
    changed: Finding = replace(sample.run().findings[0], **change)  # type: ignore[arg-type]
    assert [child.tag for child in case(suites(changed))] == [outcome]


def test_a_rule_without_findings_passes() -> None:
    assert list(case(suites(), "TXT003")) == []


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    document = Document("a", "One\x00 & <two>\ud800.")
    run = sample.run_of(document, "defect", [sample.evidence_of(document, 1)])
    failure = fromstring(render_junit(run)).find("testsuite/testcase/failure")
    assert failure is not None
    assert "One\ufffd & <two>\ufffd." in (failure.text or "")
