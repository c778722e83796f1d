"""The precision of each rule by what editors decided."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from discrep.cli.app import app
from discrep.model.decision import Decision, Verdict
from discrep.model.share import Share
from discrep.review.decisions import append_decisions
from discrep.review.precision import precision_by_rule


def decided(number: int, verdict: Verdict, rule: str = "NUM001") -> Decision:
    return Decision(f"v1:{number}", "0", verdict, rule, when=f"2026-01-01T00:00:{number:02}Z")


DECISIONS = [
    decided(1, "accept"),
    decided(2, "explained"),
    decided(3, "reject"),
    decided(4, "accept"),
    decided(4, "undo"),
    decided(5, "reject", "DAT001"),
]


def test_accepted_and_explained_findings_are_true() -> None:
    assert precision_by_rule(DECISIONS) == {"NUM001": Share(2, 3), "DAT001": Share(0, 1)}


def test_the_command_prints_it(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    append_decisions(path, DECISIONS)
    lines = CliRunner().invoke(app, ["rules", "--precision", "--decisions", str(path)]).output.splitlines()
    (line,) = [line for line in lines if line.startswith("NUM001")]
    assert "(2/3)" in line
    assert any("nothing decided" in line for line in lines)
