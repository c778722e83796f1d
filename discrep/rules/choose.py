"""Which rules run, and how severe their findings are, as the configuration has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase

from discrep.config import Config
from discrep.model.finding import SEVERITIES, Finding
from discrep.rules.base import Rule

Levels = Sequence[tuple[str, str]]


def choose(rules: Iterable[Rule], levels: Levels) -> tuple[Rule, ...]:
    """The rules that are not switched off."""
    return tuple(rule for rule in rules if level_of(rule.code, levels) != "off")


def level_of(code: str, levels: Levels) -> str:
    """What is set for a rule: the last pattern that fits counts, and `on` when none does.

    >>> level_of("TXT004", [("TXT*", "off"), ("TXT004", "info")])
    'info'
    """
    return next((level for pattern, level in reversed(levels) if fnmatchcase(code, pattern)), "on")


def grade(findings: Iterable[Finding], config: Config) -> Iterator[Finding]:
    """The findings that are sure enough, with the severity that is set for their rule.

    What a rule itself calls no more than information stays that.
    """
    for finding in findings:
        if finding.confidence < config.confidence:
            continue
        level = level_of(finding.rule, config.rules)
        severity = next((s for s in SEVERITIES if s == level), finding.severity)
        yield finding if finding.severity == "info" else replace(finding, severity=severity)
