"""What an editor may hand in, one case each: the message names file and remedy, the others are checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Cli

GOOD = "The town opens a bridge\n\nThe council of Alder met on Monday. It voted for the new bridge.\n"


@pytest.fixture
def good(folder: Path) -> Path:
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    return folder


BAD = {
    "empty": (b"", "empty"),
    "blank": (b" \n\n ", "white space"),
    "binary": (bytes(range(256)) * 40, "bad.txt"),
    "zip": (b"PK\x03\x04" + bytes(2000), "bad.txt"),
}


@pytest.mark.parametrize(("content", "said"), BAD.values(), ids=BAD)
def test_a_file_that_is_no_article(good: Path, cli: Cli, content: bytes, said: str) -> None:
    (good / "bad.txt").write_bytes(content)
    done = cli("report", "good.txt", "bad.txt")
    assert done.exit_code == 0
    assert "warning: bad.txt: " in done.stderr
    assert said in done.stderr
    assert [d["id"] for d in load(good)["documents"]] == ["good"]
    assert "bad.txt" in (good / "reports/consistency.md").read_text()


@pytest.mark.parametrize(("content", "said"), BAD.values(), ids=BAD)
def test_nothing_but_a_file_that_is_no_article(folder: Path, cli: Cli, content: bytes, said: str) -> None:
    (folder / "bad.txt").write_bytes(content)
    done = cli("report", "bad.txt")
    assert done.exit_code == 2
    assert done.stderr.startswith("error: bad.txt: ")
    assert said in done.stderr
    assert not (folder / "reports").exists()


def test_a_path_that_is_not_there(good: Path, cli: Cli) -> None:
    done = cli("report", "good.txt", "gone.txt")
    assert done.exit_code == 0
    assert "gone.txt" in done.stderr
    assert len(load(good)["documents"]) == 1


def test_only_a_path_that_is_not_there(folder: Path, cli: Cli) -> None:
    done = cli("report", "gone.txt")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "gone.txt" in done.stderr


def test_a_folder_without_articles(folder: Path, cli: Cli) -> None:
    (folder / "pictures").mkdir()
    (folder / "pictures" / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    done = cli("report", "pictures")
    assert done.exit_code == 2
    assert "pictures" in done.stderr


def test_the_default_folder_is_named_when_it_is_missing(folder: Path, cli: Cli) -> None:
    done = cli("report")
    assert done.exit_code == 2
    assert "seeds" in done.stderr


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16", "utf-8-sig"])
def test_other_encodings(folder: Path, cli: Cli, encoding: str) -> None:
    text = "L'été du maire de Besançon\n\nLe maire a rencontré la presse à Besançon, où l'été fut long.\n"
    (folder / "a.txt").write_bytes(text.encode(encoding))
    done = cli("report", "a.txt", "--format", "json", "--out", "-")
    assert done.exit_code == 0
    data = json.loads(done.stdout)
    assert "Besançon" in data["documents"][0]["title"]
    assert any("save it as UTF-8" in note for note in data["run"]["notes"]) is (encoding in ("latin-1", "cp1252"))


def test_a_very_large_article(good: Path, cli: Cli) -> None:
    (good / "large.txt").write_text("\n".join("\n" * 900 + f"Line {n}." for n in range(11_000)))
    assert (good / "large.txt").stat().st_size > 9_900_000
    done = cli("report", "good.txt", "large.txt")
    assert done.exit_code == 0
    assert "large.txt" in done.stderr
    assert len(load(good)["documents"]) == 2


@pytest.mark.parametrize(
    "text", ["A line without an end", "Short.", "x", "é\n"], ids=["line", "short", "letter", "é"]
)
def test_an_article_of_one_line(folder: Path, cli: Cli, text: str) -> None:
    (folder / "a.txt").write_text(text)
    assert cli("report", "a.txt").exit_code == 0
    assert len(load(folder)["documents"]) == 1


def test_a_single_article(good: Path, cli: Cli) -> None:
    assert cli("report", "good.txt").exit_code == 0
    assert "**No conflicts** in 1 article" in (good / "reports/consistency.md").read_text()


def test_two_identical_articles(good: Path, cli: Cli) -> None:
    (good / "copy.txt").write_text(GOOD)
    assert cli("report", ".").exit_code == 0
    data = load(good)
    assert [d["id"] for d in data["documents"]] == ["copy", "good"]
    assert not [f for f in data["findings"] if f["verdict"] == "conflict"]


def test_names_with_spaces_and_letters_of_all_kinds(folder: Path, cli: Cli) -> None:
    names = ["a b.txt", "größe.txt", "статья.txt", "[x](y).txt", "100%#1.txt"]
    for name in names:
        (folder / name).write_text(GOOD)
    done = cli("report", *names)
    assert done.exit_code == 0
    report = (folder / "reports/consistency.md").read_text(encoding="utf-8")
    assert "](../a%20b.txt)" in report
    assert r"[\[x\](y).txt](../%5Bx%5D%28y%29.txt)" in report
    assert "](../100%25%231.txt)" in report
    assert len(load(folder)["documents"]) == 5


def test_lines_that_end_as_on_windows(good: Path, cli: Cli) -> None:
    (good / "good.txt").write_bytes(GOOD.replace("\n", "\r\n").encode() + b"The new bridge was was dear.\r\n")
    done = cli("report", "good.txt")
    assert done.exit_code == 0
    (found,) = [f for f in load(good)["findings"] if f["rule"] == "TXT003"]
    assert found["evidence"][0]["line"] == 4


def test_standard_input(folder: Path, cli: Cli) -> None:
    done = cli("report", "-", "--out", "-", "--format", "json", input=GOOD.encode())
    assert done.exit_code == 0
    (document,) = json.loads(done.stdout)["documents"]
    assert (document["id"], document["path"]) == ("stdin", None)


def load(folder: Path) -> Any:
    return json.loads((folder / "reports/findings.json").read_text("utf-8"))
