from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from discrep.cli.app import app

ONE = "A ferry sank off Mindoro, killing 12 passengers. The harbour was closed. Divers searched all night."
TWO = "Fifteen passengers were killed when a ferry sank off Mindoro. The sea was rough. A survivor was found."


@pytest.fixture
def two(tmp_path: Path) -> tuple[str, str]:
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "two.txt").write_text(TWO, encoding="utf-8")
    return str(tmp_path / "one.txt"), str(tmp_path / "two.txt")


def shown(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["inspect", *arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_two_articles_are_shown_with_the_evidence_of_their_alignment(two: tuple[str, str]) -> None:
    text = shown(*two)
    assert text.index("one:1 A ferry sank") < text.index("two:1 Fifteen passengers")
    assert "both name mindoro" in text
    assert "both tell of kill, sink" in text
    assert "conflict  12 / Fifteen" in text


def test_the_evidence_as_data(two: tuple[str, str]) -> None:
    first = json.loads(shown(*two, "--format", "json"))["alignments"][0]
    assert (first["left"]["document"], first["left"]["line"], first["right"]["document"]) == ("one", 1, "two")
    assert ONE[first["left"]["start"] : first["left"]["end"]] == first["left"]["text"]
    assert first["similarity"] > 0.7
    assert [(c["left"], c["right"], c["outcome"], c["axis"]) for c in first["compared"]] == [
        ("12", "Fifteen", "conflict", "value")
    ]


def test_the_rest_is_counted(two: tuple[str, str]) -> None:
    text = shown(*two, "--limit", "1")
    assert "The harbour was closed" not in text
    assert "--limit" in text


def test_an_article_beside_itself_is_refused(two: tuple[str, str]) -> None:
    result = CliRunner().invoke(app, ["inspect", two[0], two[0]])
    assert result.exit_code == 2


def test_one_article_shows_its_mentions(two: tuple[str, str]) -> None:
    rows = json.loads(shown(two[0], "--format", "json"))["mentions"]
    assert [(r["kind"], r["text"]) for r in rows][:2] == [("name", "Mindoro"), ("quantity", "12")]
