"""`discrep report`: what it prints, writes and returns."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from discrep.cli.output import FILES, save_text
from discrep.errors import InputError
from discrep.review.decisions import value_digest
from tests.cli.conftest import Cli

ROOT = Path(__file__).parents[2]
FIRST = "A bridge for Alder\n\nThe council of Alder met met on Monday.\n"
SECOND = "Alder gets its bridge\n\nThe bridge of Alder will open in June, the mayor said.\n"


@pytest.fixture
def articles(folder: Path) -> Path:
    (folder / "articles").mkdir()
    (folder / "articles" / "first.txt").write_text(FIRST)
    (folder / "articles" / "second.txt").write_text(SECOND)
    return folder


def test_the_last_line_is_the_path_of_the_report(articles: Path, cli: Cli) -> None:
    done = cli("report", "articles", "--out", "some/where")
    assert done.stdout == "some/where/consistency.md\n"
    assert sorted(p.name for p in (articles / "some/where").iterdir()) == ["consistency.md", "findings.json"]


@pytest.mark.parametrize(
    ("given", "files"),
    [
        ("md", ["consistency.md"]),
        ("json", ["findings.json"]),
        ("json,md", ["consistency.md", "findings.json"]),
        ("jsonl, CSV", ["findings.csv", "findings.jsonl"]),
        ("sarif,github,junit,html", ["annotations.txt", "consistency.html", "findings.sarif", "junit.xml"]),
    ],
    ids=str,
)
def test_formats(articles: Path, cli: Cli, given: str, files: list[str]) -> None:
    done = cli("report", "articles", "--format", given)
    written = sorted(p.name for p in (articles / "reports").iterdir())
    assert written == files
    assert Path(done.stdout.strip()).name in files


def test_standard_output_holds_the_report_and_nothing_else(articles: Path, cli: Cli) -> None:
    done = cli("report", "articles", "articles/gone.txt", "--out", "-", "--format", "json")
    assert json.loads(done.stdout)["schema"] == "discrep/1"
    assert "gone.txt" in done.stderr
    assert not (articles / "reports").exists()


def test_links_on_standard_output_start_from_here(articles: Path, cli: Cli) -> None:
    assert "](articles/first.txt)" in cli("report", "articles", "--out", "-").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "pdf"], "--format pdf: there are md, json, jsonl, csv, sarif, github, junit, html"),
        (["--format", ","], "--format ,: there are md, json, jsonl, csv, sarif, github, junit, html"),
        (["--date", "first"], "--date first: write it as ARTICLE=YYYY-MM-DD"),
        (["--date", "first=2022-02-30"], "--date first=2022-02-30: write it as"),
        (["--date", "third=2022-02-03"], "--date third: there is no such article; there are first, second"),
        (["--model", "./nowhere"], "./nowhere: there is no such folder"),
        (["--config", "gone.toml"], "gone.toml: the configuration cannot be read"),
        (["--out", "articles/first.txt/x"], "--out articles/first.txt/x: articles/first.txt is a file"),
    ],
    ids=lambda a: " ".join(a) if isinstance(a, list) else None,
)
def test_what_cannot_be_done_is_said_in_one_message(
    articles: Path, cli: Cli, arguments: list[str], said: str
) -> None:
    done = cli("report", "articles", *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("error: ")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_usage_errors_are_2(articles: Path, cli: Cli) -> None:
    assert cli("report", "--nothing").exit_code == 2
    assert cli("report", "articles", "--out", "-", "--format", "md,json").exit_code == 2


@pytest.mark.parametrize("name", ["first", "first.txt", "articles/first.txt"])
def test_a_date_by_any_name_of_the_article(articles: Path, cli: Cli, name: str) -> None:
    done = cli("report", "articles", "--date", f"{name}=2022-10-14", "--out", "-", "--format", "json")
    first, second = json.loads(done.stdout)["documents"]
    assert (first["date"], first["date_from"]) == ("2022-10-14", "argument")
    assert second["date_from"] in (None, "set")


@pytest.mark.parametrize(("level", "code"), [("never", 0), ("error", 0), ("warning", 1), ("info", 1)])
def test_fail_on(articles: Path, cli: Cli, level: str, code: int) -> None:
    (articles / "discrep.toml").write_text('[rules]\n"*" = "off"\nTXT003 = "warning"')
    assert cli("report", "articles", "--fail-on", level).exit_code == code


def test_rules_can_be_switched_off(articles: Path, cli: Cli) -> None:
    (articles / "discrep.toml").write_text('[rules]\n"*" = "off"')
    data = json.loads(cli("report", "articles", "--out", "-", "--format", "json").stdout)
    assert (data["run"]["rules"], data["findings"]) == ([], [])


def test_lines_and_files_can_be_left_out(articles: Path, cli: Cli) -> None:
    (articles / "discrep.toml").write_text('[ignore]\nlines = ["met met"]\npaths = ["sec*"]')
    data = json.loads(cli("report", "articles", "--out", "-", "--format", "json").stdout)
    assert [d["id"] for d in data["documents"]] == ["first"]
    assert data["run"]["skipped"][0] | {"text": ""} == {
        "document": "first", "line": 3, "why": "left out by the configuration", "text": "",
    }  # fmt: skip
    assert data["findings"] == []


def test_quiet(articles: Path, cli: Cli) -> None:
    assert cli("report", "articles", "gone.txt", "--quiet").stderr == ""


def test_a_report_among_the_articles_is_not_read_as_one(articles: Path, cli: Cli) -> None:
    formats = ",".join(FILES)
    cli("report", "articles", "--out", "articles", "--format", formats)
    assert set(FILES.values()) < {p.name for p in (articles / "articles").iterdir()}
    before = read(articles / "articles")
    cli("report", "articles", "--out", "articles", "--format", formats)
    assert read(articles / "articles") == before
    assert len(json.loads(before["findings.json"])["documents"]) == 2


def test_the_order_of_the_arguments_does_not_matter(articles: Path, cli: Cli) -> None:
    cli("report", "articles/first.txt", "articles/second.txt", "--out", "one")
    cli("report", "articles/second.txt", "articles/first.txt", "--out", "two")
    cli("report", str(articles / "articles"), "--out", "six")
    assert read(articles / "one") == read(articles / "two") == read(articles / "six")


def test_an_interrupted_run_leaves_with_130_and_no_half_report(articles: Path) -> None:
    code = (
        "import signal, time, discrep.pipeline\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "def slow(*_):\n    print('ready', flush=True)\n    time.sleep(60)\n"
        "discrep.pipeline.analyse = slow\n"
        "from discrep.__main__ import main\nmain()\n"
    )
    command = [sys.executable, "-c", code, "--no-cache", "report", "articles"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=articles, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert not (articles / "reports").exists()


def test_a_text_is_saved_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.txt"
    save_text(target, "old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(InputError, match="No space left"):
        save_text(target, "new")
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
    assert target.read_text() == "old"


def test_half_a_character_is_written_as_its_escape(tmp_path: Path) -> None:
    save_text(tmp_path / "a.json", '"\ud800"')
    assert json.loads((tmp_path / "a.json").read_text()) == "\ud800"


def read(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}


def test_what_is_known_and_what_was_decided_stand_in_the_report(articles: Path, cli: Cli) -> None:
    cli("report", "articles")
    (found,) = [f for f in findings(articles) if f["rule"] == "TXT003"]
    cli("baseline", "write", "articles")
    row = {"fingerprint": found["fingerprint"], "digest": value_digest(found["values"]), "decision": "accept"}
    row |= {"note": "cut one", "who": "me", "when": "2022-10-14T10:00:00+00:00"}
    (articles / "reports" / "decisions.jsonl").write_text(json.dumps(row) + "\n")
    cli("report", "articles")
    (again,) = [f for f in findings(articles) if f["rule"] == "TXT003"]
    assert (again["status"], again["decision"], again["note"]) == ("known", "accept", "cut one")
    assert "## To do" in (articles / "reports/consistency.md").read_text()


def findings(folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((folder / "reports/findings.json").read_text())["findings"]
    return found


def test_a_desk_adds_words_that_take_sides(articles: Path, cli: Cli) -> None:
    (articles / "articles" / "first.txt").write_text("Mayor Lena Ortiz opened the bridge in Alder on Monday.\n")
    (articles / "articles" / "second.txt").write_text("Boss Lena Ortiz opened the bridge in Alder on Monday.\n")
    cli("report", "articles")
    assert "WRD005" not in {f["rule"] for f in findings(articles)}
    (articles / "discrep.toml").write_text('[loaded_terms]\nboss = "mayor"\n')
    cli("report", "articles")
    (found,) = [f for f in findings(articles) if f["rule"] == "WRD005"]
    assert "Lena Ortiz" in found["message"]


def test_the_self_test_stands_in_the_report_only_when_asked_for(articles: Path, cli: Cli) -> None:
    decided = [decision("TXT003", "accept", "one"), decision("TXT003", "reject", "two")]
    (articles / "out").mkdir()
    (articles / "out" / "decisions.jsonl").write_text("".join(json.dumps(row) + "\n" for row in decided))
    cli("report", "articles", "--out", "out")
    report = articles / "out" / "consistency.md"
    assert "How far to trust" not in report.read_text()
    cli("report", "articles", "--out", "out", "--with-selftest")
    assert "How far to trust" in report.read_text()
    assert "**1 of 2 were right**: TXT003 1 of 2." in report.read_text()
    (row,) = json.loads((articles / "out" / "findings.json").read_text())["run"]["trust"]["selftest"]
    assert row == {"kind": "sentence cut", "silent": False, "planted": 2, "found": 2, "false": 0}


def decision(rule: str, said: str, fingerprint: str) -> dict[str, str]:
    return {"fingerprint": fingerprint, "digest": "", "rule": rule, "decision": said, "when": f"2022-10-14-{said}"}
