"""`discrep diff`: two findings files, two folders, two revisions."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from discrep.baseline.describe import describe_change
from discrep.cli.app import app
from discrep.model.finding import Evidence, Finding

RUNNER = CliRunner()
BRIDGE = "The council of the town met on the market square and talked about the new bridge for two hours."
OTHER = "A walker saw a heron at the river this morning and told the whole village about it at noon."


def finding(**values: str) -> Finding:
    evidence = tuple(Evidence(d, 1, 1, 0, 1, "A", value=v) for d, v in values.items())
    return Finding("NUM001", "number", "conflict", "error", "differs", evidence, ("votes",))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        pytest.param(
            {"a": "143", "b": "141", "c": "143"},
            {"a": "143", "b": "152", "c": "143"},
            "b now says 152 (141 before); a and c still say 143",
            id="one-changed",
        ),
        pytest.param({"a": "1", "b": "2"}, {"a": "1", "b": "2"}, "", id="nothing"),
        pytest.param(
            {"a": "1", "b": "2"},
            {"a": "1", "b": "2", "c": "2"},
            "c says 2, too; a still says 1; b still says 2",
            id="joined",
        ),
        pytest.param(
            {"a": "1", "b": "2", "c": "2"},
            {"a": "1", "b": "2"},
            "c no longer speaks of it; a still says 1; b still says 2",
            id="left",
        ),
    ],
)
def test_a_change_is_told_by_article(old: dict[str, str], new: dict[str, str], says: str) -> None:
    assert describe_change(finding(**old), finding(**new)) == says


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old, new):
        folder.mkdir()
        (folder / "a.txt").write_text(f"{BRIDGE}\n\n{OTHER}\n", encoding="utf-8")
    (new / "a.txt").write_text(f"{BRIDGE}\n\n{OTHER}\n\n{BRIDGE}\n", encoding="utf-8")
    return old, new


def test_two_folders(folders: tuple[Path, Path]) -> None:
    old, new = map(str, folders)
    result = RUNNER.invoke(app, ["diff", old, new, "--fail-on", "new"])
    assert result.exit_code == 1, result.output
    assert "New (1)" in result.output
    result = RUNNER.invoke(app, ["diff", new, old, "--fail-on", "new"])
    assert result.exit_code == 0
    assert "Resolved (1)" in result.output


def test_two_findings_files(folders: tuple[Path, Path], tmp_path: Path) -> None:
    files = []
    for folder in folders:
        out = tmp_path / f"report-{folder.name}"
        assert RUNNER.invoke(app, ["report", str(folder), "--out", str(out), "--quiet"]).exit_code == 0
        files.append(str(out / "findings.json"))
    assert "New (1)" in RUNNER.invoke(app, ["diff", *files]).output
    assert "0 new" in RUNNER.invoke(app, ["diff", files[1], files[1]]).output


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_two_revisions(folders: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "desk"
    (place / "texts").mkdir(parents=True)
    monkeypatch.chdir(place)
    git = ["git", "-c", "user.name=desk", "-c", "user.email=desk@example.org"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    for folder in folders:
        shutil.copy(folder / "a.txt", place / "texts" / "a.txt")
        subprocess.run([*git, "add", "."], check=True)
        subprocess.run([*git, "commit", "--quiet", "--message", folder.name], check=True)
    assert "New (1)" in RUNNER.invoke(app, ["diff", "--rev", "HEAD~1..HEAD", "texts"]).output
    assert "0 new" in RUNNER.invoke(app, ["diff", "--rev", "HEAD..", "texts"]).output
    unknown = RUNNER.invoke(app, ["diff", "--rev", "nowhere..HEAD", "texts"])
    assert unknown.exit_code == 2
    assert "nowhere" in unknown.output


@pytest.mark.parametrize("arguments", [["one"], ["--rev", "HEAD"], ["no.json", "none.json"]])
def test_what_cannot_be_compared(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert RUNNER.invoke(app, ["diff", *arguments]).exit_code == 2
