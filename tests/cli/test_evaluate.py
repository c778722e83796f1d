"""`discrep evaluate` and `discrep selftest` on small sets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from discrep.cli.app import app

RUNNER = CliRunner()
LONG = "The council of the town met on the market square and talked about the new bridge for two hours."


def case(id: str, left: str, right: str, **labels: object) -> str:
    documents = [{"id": "a", "text": left}, {"id": "b", "text": right}]
    return json.dumps({"id": id, "documents": documents, **labels}) + "\n"


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    path = tmp_path / "cases.jsonl"
    trap = case("trap", "A storm hit the coast.", "A storm hit the coast.", forbid=[{}])
    lost = case("lost", "Snow fell.", "Rain fell.", expect=[{"family": "duplicate"}])
    path.write_text(trap + lost, encoding="utf-8")
    return path


def test_a_score_is_printed_and_written(cases: Path, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "score.json"
    result = RUNNER.invoke(app, ["evaluate", str(cases), "--out", str(out), "--quiet"])
    assert result.exit_code == 0, result.output
    data = json.loads(out.read_text(encoding="utf-8"))
    assert (data["cases"], data["missed"]) == (2, ["lost"])
    assert "Missed (1)" in result.output


def test_what_changed_since_is_named(cases: Path, tmp_path: Path) -> None:
    before = tmp_path / "before.json"
    before.write_text('{"schema": "discrep-evaluation/1", "false": [], "missed": ["trap"]}', encoding="utf-8")
    result = RUNNER.invoke(app, ["evaluate", str(cases), "--against", str(before)])
    assert "+ lost" in result.output
    assert "- trap" in result.output


@pytest.mark.parametrize("text", ["{", "{}", '{"schema": "other"}', "[]"])
def test_an_earlier_result_that_is_none_is_refused(cases: Path, tmp_path: Path, text: str) -> None:
    before = tmp_path / "before.json"
    before.write_text(text, encoding="utf-8")
    result = RUNNER.invoke(app, ["evaluate", str(cases), "--against", str(before)])
    assert result.exit_code == 2
    assert "before.json" in result.output


def test_a_selftest_counts_by_kind(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"A title\n\n{LONG}\n", encoding="utf-8")
    out = tmp_path / "selftest.json"
    result = RUNNER.invoke(app, ["selftest", str(tmp_path / "a.txt"), "--each", "2", "--out", str(out)])
    assert result.exit_code == 0, result.output
    kinds = {row["kind"]: row for row in json.loads(out.read_text(encoding="utf-8"))["kinds"]}
    assert kinds["paragraph pasted"]["found"] == kinds["paragraph pasted"]["planted"] == 1
