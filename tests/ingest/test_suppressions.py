"""Comments and files that ask to leave a finding alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from discrep.ingest.suppressions import find_comments, load_sidecar, parse_sidecar
from discrep.model.suppression import Suppression


@pytest.mark.parametrize(
    ("source", "line"),
    [
        pytest.param("One.\n\n<!-- discrep: ignore NUM001 two votes -->\nTwo.", 4, id="next-line"),
        pytest.param("One.\n<!-- discrep: ignore NUM001 two votes -->\n\n\nTwo.", 5, id="next-line-with-text"),
        pytest.param("One.\nTwo. <!-- discrep: ignore NUM001 two votes -->\nThree.", 2, id="own-line"),
        pytest.param("<!-- discrep: ignore num001:\n two\n votes -->\n<p>One.</p>", 4, id="over-lines"),
        pytest.param("<!-- discrep: ignore NUM001 two votes -->\n<!-- remark -->\nOne.", 3, id="past-a-remark"),
    ],
)
def test_a_comment_speaks_for_a_line(source: str, line: int) -> None:
    assert find_comments(source).suppressions == (Suppression("NUM001", "two votes", line),)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("<!-- discrep: ignore NUM001 -->", id="no-reason"),
        pytest.param("<!-- discrep: ignore -->", id="no-rule"),
        pytest.param("<!-- discrep: silence NUM001 please -->", id="other-word"),
    ],
)
def test_a_comment_without_reason_is_a_problem(source: str) -> None:
    found = find_comments(f"One.\n{source}\n")
    assert found.suppressions == ()
    assert [p.startswith("line 2:") for p in found.problems] == [True]


def test_other_comments_are_left_alone() -> None:
    assert find_comments("<!-- a remark on discrep -->") == find_comments("")


def test_a_file_beside_the_article(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    assert load_sidecar(article).suppressions == ()
    (tmp_path / "a.txt.discrep").write_text("# by the desk\n3 TXT001 poem\n* NAM001 house style\n4 NUM001\n")
    found = load_sidecar(article)
    assert found.suppressions == (Suppression("TXT001", "poem", 3), Suppression("NAM001", "house style"))
    assert len(found.problems) == 1


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt.discrep").write_bytes(b"\xff\xfe\x00")
    assert "a.txt.discrep" in load_sidecar(tmp_path / "a.txt").problems[0]


def test_lines_of_the_file_are_parsed() -> None:
    assert parse_sidecar("\n  12   num001   a reason  ").suppressions == (Suppression("NUM001", "a reason", 12),)
