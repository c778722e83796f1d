"""Every rule speaks on its own examples and stays silent on its look-alikes."""

from __future__ import annotations

import pytest

from discrep import Checker
from discrep.model.finding import Finding
from discrep.rules.base import Example, Rule
from discrep.rules.registry import all_rules
from tests.snapshots.sets import documents_of

FLAGS = [pytest.param(r, e, id=f"{r.code}-{n}") for r in all_rules() for n, e in enumerate(r.flags)]
SILENT = [pytest.param(r, e, id=f"{r.code}-{n}") for r in all_rules() for n, e in enumerate(r.silent)]


def found(rule: Rule, example: Example) -> list[Finding]:
    return [f for f in Checker().check(documents_of(example)).findings if f.rule == rule.code]


@pytest.mark.parametrize(("rule", "example"), FLAGS)
def test_a_rule_speaks_on_its_examples(rule: Rule, example: Example) -> None:
    findings = found(rule, example)
    assert findings, "nothing found"
    assert any(set(example.values) <= set(f.values) for f in findings), [f.values for f in findings]
    if example.severity:
        assert example.severity in {f.severity for f in findings}


@pytest.mark.parametrize(("rule", "example"), SILENT)
def test_a_rule_is_silent_on_look_alikes(rule: Rule, example: Example) -> None:
    loud = [f for f in found(rule, example) if f.severity != "info" or example.severity == "none"]
    assert not loud, [f.message for f in loud]


@pytest.mark.parametrize("rule", [pytest.param(r, id=r.code) for r in all_rules()])
def test_a_rule_explains_itself(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert rule.explanation.strip()
    assert rule.flags
    assert len(rule.silent) >= len(rule.flags), "at least as many look-alikes as examples"
