"""`discrep check` and `discrep baseline` on seeds/: one changed value, one finding, one exit code."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from discrep.cli.app import app

SEEDS = Path(__file__).parents[2] / "seeds"
RUNNER = CliRunner()


def discrep(*arguments: str) -> Result:
    return RUNNER.invoke(app, [*arguments, "--quiet"] if arguments[0] in ("check", "baseline") else arguments)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    assert discrep("baseline", "write").exit_code == 0
    return tmp_path / "seeds"


def change(article: Path, old: str, new: str) -> None:
    text = article.read_text(encoding="utf-8")
    assert old in text
    article.write_text(text.replace(old, new), encoding="utf-8")


def told(result: Result) -> list[str]:
    return [
        line.split()[1] for line in result.output.splitlines() if line.startswith(("  error", "  warn", "  info"))
    ]


def test_a_changed_value_is_one_finding_until_it_is_known(desk: Path) -> None:
    assert discrep("check").exit_code == 0
    change(desk / "1-astana.txt", "141 nations", "140 nations")
    result = discrep("check")
    assert (result.exit_code, told(result)) == (1, ["NUM001"])
    assert "140 instead of 141" in result.output
    assert discrep("baseline", "write").exit_code == 0
    assert discrep("check").exit_code == 0


@pytest.mark.parametrize(
    ("level", "code"), [("never", 0), ("error", 0), ("warning", 0), ("new", 1), ("any", 1)], ids=str
)
def test_the_level_decides_the_exit_code(desk: Path, level: str, code: int) -> None:
    change(desk / "1-astana.txt", "141 nations", "140 nations")
    assert discrep("check", "--fail-on", level).exit_code == code


def test_a_stale_entry_can_be_made_to_fail_and_is_pruned(desk: Path) -> None:
    change(desk / "1-astana.txt", "countries countries", "countries")
    assert "Resolved (1)" in discrep("check").output
    assert discrep("check", "--fail-on-stale").exit_code == 1
    assert "1 entries taken out" in discrep("baseline", "prune").output
    assert discrep("check", "--fail-on-stale").exit_code == 0


def test_what_is_said_of_an_entry_is_kept_until_its_value_changes(desk: Path) -> None:
    shown = RUNNER.invoke(app, ["baseline", "show"]).output.splitlines()
    number = next(line.split()[0] for line in shown if "NUM001" in line)
    said = ["baseline", "note", number, "--reason", "will not fix", "--author", "desk", "--note", "two votes"]
    assert RUNNER.invoke(app, said).exit_code == 0
    assert "will not fix, by desk, two votes" in RUNNER.invoke(app, ["baseline", "show"]).output
    discrep("baseline", "write")
    assert "will not fix" in RUNNER.invoke(app, ["baseline", "show"]).output
    change(desk / "1-astana.txt", "141 nations", "140 nations")
    assert "Reopened (1)" in discrep("check").output


@pytest.mark.parametrize(
    "arguments",
    [("note", "999", "--reason", "wrong"), ("note", "1", "--reason", "because")],
    ids=["no-such-entry", "no-such-reason"],
)
def test_a_wrong_note_is_refused(desk: Path, arguments: tuple[str, ...]) -> None:
    assert RUNNER.invoke(app, ["baseline", *arguments]).exit_code == 2


def test_a_finding_that_the_article_asks_to_leave_alone_is_known(desk: Path) -> None:
    change(desk / "5-after-the-call.txt", "a serious talk", "a a serious talk")
    assert told(discrep("check")) == ["TXT003"]
    (desk / "5-after-the-call.txt.discrep").write_text("15 TXT003 a stammer\n", encoding="utf-8")
    assert discrep("check").exit_code == 0
