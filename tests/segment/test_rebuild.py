"""Slices rebuild the document, whatever is in it."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpora import SHARED
from discrep.ingest import mark_furniture
from discrep.model.document import Document
from discrep.segment import segment
from discrep.segment.split import SHOWN

PIECES = st.sampled_from(
    [
        *("Two ships left.", " “We stay,” ", "U.S. ", "Mr. ", "...", "'' ", '" ', "Harbour", "| ", "- ", "(left)"),
        *("14 15", "Read more: x", "(file)", "Oct. 14, 2022", "By Ann Lee", "By ", "Photo: ", "Share"),
        *("\n", "\r\n", "\r", "\n\n", "\u2028", "\x0b", "\x1c", "\x85", "\u200b", "\t", "İ", "🚢"),
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=40).map("".join))


def check(text: str) -> None:
    document = mark_furniture(Document("a", text))
    cut = segment(document)
    bounds = [(p.start, p.end) for p in cut.paragraphs]
    assert bounds == sorted(bounds)
    assert all(a[1] <= b[0] for a, b in pairwise(bounds))
    covered = bytearray(len(text))
    last = 0
    for n, s in enumerate(cut.sentences):
        paragraph = cut.paragraphs[s.paragraph]
        assert (s.index, s.text, s.role) == (n, text[s.start : s.end], paragraph.role)
        assert s.text == s.text.strip() != ""
        assert last <= s.start < s.end
        assert paragraph.start <= s.start < s.end <= paragraph.end
        last = s.end
        covered[s.start : s.end] = b"\1" * (s.end - s.start)
    for f in document.furniture:
        assert not any(covered[f.start : f.end]), "a sentence takes in furniture"
        covered[f.start : f.end] = b"\1" * (f.end - f.start)
    left = "".join(c for c, seen in zip(text, covered, strict=True) if not seen and not c.isspace())
    said = "".join(s.text for s in cut.skipped)
    if all(len(s.text) <= SHOWN for s in cut.skipped):
        assert len(left) <= len(said), "something is neither a sentence nor furniture nor skipped"
        assert all(c in said for c in left)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_slices_rebuild_any_text(text: str) -> None:
    check(text)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_marking_furniture_twice_changes_nothing(text: str) -> None:
    once = mark_furniture(Document("a", text))
    assert mark_furniture(once) == once


def shared_texts() -> list[Path]:
    return sorted(
        p for p in SHARED.rglob("*") if p.suffix in {".txt", ".md", ".conllu", ".py", ".csv"} and p.is_file()
    )


@pytest.mark.skipif(not SHARED.exists(), reason="the data beside the project is not there")
@pytest.mark.parametrize("path", shared_texts(), ids=lambda p: p.relative_to(SHARED).as_posix())
def test_slices_rebuild_the_files_beside_the_project(path: Path) -> None:
    check(path.read_bytes().decode("utf-8", errors="replace")[:100_000])


@pytest.mark.skipif(not SHARED.exists(), reason="the data beside the project is not there")
def test_slices_rebuild_the_articles_beside_the_project() -> None:
    for path in sorted((SHARED / "data" / "meantime").rglob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(data, dict) and "text" in data:
            check(data["text"])
