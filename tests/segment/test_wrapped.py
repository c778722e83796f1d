"""Lines broken to a width are joined; lines that are paragraphs are not."""

from __future__ import annotations

import re
import textwrap

import pytest

from benchmarks.corpora import SHARED
from discrep.ingest import mark_furniture
from discrep.model.document import Document
from discrep.segment import segment

PARAGRAPHS = [
    "Two ships leave port after strike",
    "OSLO - The harbour office said on Friday that two ships had left and that a third one, which had come from the"
    " north, stayed behind for a week. The mayor, who had waited for it since the morning, went home.",
    "“We stay,” the captain of the third ship said. “Nobody has told us when the pilots will be back, or whether"
    " they will be back at all.” The office did not answer.",
    "Nobody answered.",
]


def said(text: str) -> list[str]:
    return [re.sub(r"\s+", " ", s.text) for s in segment(mark_furniture(Document("a", text))).sentences]


def wrap(paragraphs: list[str], width: int, gap: str, end: str) -> str:
    filled = [textwrap.fill(p, width, break_on_hyphens=False) for p in paragraphs]
    return gap.join(filled).replace("\n", end)


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_wrapped_text_has_the_sentences_of_the_text(width: int, end: str) -> None:
    assert said(wrap(PARAGRAPHS, width, "\n\n", end)) == said("\n\n".join(PARAGRAPHS))


def test_paragraphs_and_roles_of_wrapped_text() -> None:
    cut = segment(mark_furniture(Document("a", wrap(PARAGRAPHS, 72, "\n\n", "\n"))))
    assert [p.role for p in cut.paragraphs] == ["title", "body", "body", "body"]


@pytest.mark.parametrize(
    "text",
    [
        "Two ships left.\nA third stayed.\nNobody answered.\nIt rained.",
        "Back then the office refused\nThe mayor, who had waited since the morning, went home and said nothing.\n"
        * 3,
        "Ships\nPilots\nQuays\nharbours\nboats",
        "The office wants these things from the ministry before the winter\n- two pilots\n- a boat\n- new radios\n",
    ],
    ids=["sentences", "breaks off", "list", "items"],
)
def test_lines_that_are_paragraphs_stay_apart(text: str) -> None:
    assert len(segment(Document("a", text)).paragraphs) == len(text.splitlines())


@pytest.mark.skipif(not SHARED.exists(), reason="the data beside the project is not there")
def test_no_line_of_the_five_articles_is_joined() -> None:
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert not [p for p in segment(Document("a", text)).paragraphs if "\n" in text[p.start : p.end]]
