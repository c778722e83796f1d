"""`Checker.inspect` and `discrep inspect`: what is found in one article."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from benchmarks.corpora import SHARED
from discrep import Checker, Document
from discrep.cli.app import app

TEXT = "Harbour strike ends\nMayor Tom Hill said on Monday that “the harbour is open”. The talks took two days."


def test_the_mentions_of_an_article() -> None:
    found = Checker().inspect(Document("a", TEXT, date=date(2024, 5, 7)))
    assert list(found) == ["document", "date", "date_from", "time_group", "mentions"]
    assert found["date"] == "2024-05-07"
    rows = [(m["kind"], m["text"]) for m in found["mentions"]]
    assert ("name", "Tom Hill") in rows
    assert ("quote", "the harbour is open") in rows
    quote = next(m for m in found["mentions"] if m["kind"] == "quote")
    assert quote["speaker"] == "tom hill"
    assert all(value is not None for m in found["mentions"] for value in m.values())
    assert all(TEXT[m["start"] : m["end"]] == m["text"] for m in found["mentions"])


def test_the_command_prints_the_same_as_json(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    result = CliRunner().invoke(app, ["inspect", str(path), "--format", "json"])
    assert result.exit_code == 0, result.output
    assert json.loads(result.output)["mentions"] == Checker().inspect(Document("a", TEXT))["mentions"]


def test_the_command_shows_names_and_clauses(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    result = CliRunner().invoke(app, ["inspect", str(path)])
    assert "Mayor Tom Hill said on Monday" in result.output
    assert "tom hill" in result.output
    assert "\x1b[" not in result.output, "no colour outside a terminal"


def test_a_missing_article_is_an_error(tmp_path: Path) -> None:
    assert CliRunner().invoke(app, ["inspect", str(tmp_path / "none.txt")]).exit_code == 2


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.sampled_from(list("aZ é‘’“”\"'.,:-–()\n\u00a0\u2028\u0130İß😀0９ ")), max_size=120))
def test_odd_text_is_read_without_failing(text: str) -> None:
    found = Checker().inspect(Document("a", text))
    assert all(text[m["start"] : m["end"]] == m["text"] for m in found["mentions"])


@pytest.mark.parametrize(
    "text", ["x" * 10_000, "7 " * 500, "😀" * 300, "\x00\x01\x02 \x07", "“" * 200, "Дом house 家 بيت."], ids=repr
)
def test_a_bad_sentence_never_stops_a_run(text: str) -> None:
    assert Checker().inspect(Document("a", text))["document"] == "a"


@pytest.mark.skipif(not SHARED.exists(), reason="needs ../shared")
@pytest.mark.parametrize("path", sorted((SHARED / "seeds").glob("*.txt")), ids=lambda p: p.stem[:3])
def test_every_mention_is_a_slice_of_its_article(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    mentions = Checker().inspect(Document("a", text))["mentions"]
    assert mentions
    assert all(text[m["start"] : m["end"]] == m["text"] for m in mentions)
