from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from discrep.cli.app import app

ONE = "A ferry sank off Mindoro, killing 12 passengers. The harbour was closed. Divers searched all night."
TWO = "Fifteen passengers were killed when a ferry sank off Mindoro. The sea was rough. A survivor was found."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "two.txt").write_text(TWO, encoding="utf-8")
    return tmp_path


def shown(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["facts", *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def test_every_value_is_shown_with_its_places(folder: Path) -> None:
    text = shown("--in", str(folder))
    assert "12  one:1" in text
    assert "15  two:1" in text


def test_a_question_finds_the_fact_by_meaning(folder: Path) -> None:
    assert "passengers" in shown("how many people died on the boat", "--in", str(folder))


def test_a_question_of_something_else_finds_nothing(folder: Path) -> None:
    assert "no fact is near" in shown("quarterly earnings per share", "--in", str(folder))
