"""Workflow commands that put findings beside the lines of a pull request."""

from __future__ import annotations

from discrep.model.finding import Evidence, Finding
from discrep.model.run import Run
from discrep.report.sections import section_of

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render_github(run: Run) -> str:
    """One annotation a finding, at its first place; what is settled is left out."""
    paths = {a.id: a.document.path or a.id for a in run.articles}
    return "".join(_annotation(f, paths) for f in run.findings if section_of(f) != "settled")


def _annotation(finding: Finding, paths: dict[str, str]) -> str:
    first, *others = finding.evidence
    properties = {"file": paths[first.document], "line": first.line, "col": first.column, "title": finding.rule}
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    parts = [finding.message, finding.reason, _also(others, paths)]
    message = "\n".join(part for part in parts if part)
    return f"::{_COMMANDS[finding.severity]} {told}::{_data(message)}\n"


def _also(others: list[Evidence], paths: dict[str, str]) -> str:
    places = ", ".join(dict.fromkeys(f"{paths[e.document]}:{e.line}" for e in others))
    return f"See also {places}" if places else ""


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
