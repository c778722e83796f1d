"""The configuration chooses rules and their severity."""

from __future__ import annotations

import pytest

from discrep.config import Config
from discrep.model.finding import Finding, Severity
from discrep.rules.choose import choose, grade, level_of
from discrep.rules.registry import all_rules


def finding(severity: Severity, confidence: float = 1.0) -> Finding:
    return Finding("TXT001", "text", "defect", severity, "m", (), (), confidence=confidence)


@pytest.mark.parametrize(
    ("levels", "level"),
    [
        ([], "on"),
        ([("NUM*", "off")], "on"),
        ([("*", "off")], "off"),
        ([("*", "off"), ("TXT001", "on")], "on"),
        ([("TXT001", "error"), ("TXT*", "info")], "info"),
        ([("txt001", "off")], "on"),
    ],
    ids=str,
)
def test_the_last_pattern_that_fits_counts(levels: list[tuple[str, str]], level: str) -> None:
    assert level_of("TXT001", levels) == level


def test_a_rule_that_is_off_does_not_run() -> None:
    left = choose(all_rules(), [("*", "off"), ("NAM001", "warning")])
    assert [r.code for r in left] == ["NAM001"]


@pytest.mark.parametrize(
    ("level", "before", "after"),
    [
        ("error", "warning", "error"),
        ("info", "error", "info"),
        ("on", "warning", "warning"),
        ("error", "info", "info"),
    ],
)
def test_severity_is_set_but_information_stays(level: str, before: Severity, after: Severity) -> None:
    (graded,) = grade([finding(before)], Config(rules=(("TXT*", level),)))
    assert graded.severity == after


@pytest.mark.parametrize(("confidence", "kept"), [(0.5, 1), (0.49, 0)])
def test_findings_below_the_threshold_are_left_out(confidence: float, kept: int) -> None:
    assert len(list(grade([finding("error", confidence)], Config(confidence=0.5)))) == kept
