"""Article text comes out of Markdown as it went in."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from discrep.report.escape import escape, render_pieces
from discrep.report.excerpt import Piece

TEXT = st.text(
    st.one_of(st.sampled_from("*_`[]<>#|~$&!\\-+=.)(1 ab\"'“"), st.characters(exclude_categories=["C", "Z"])),
    max_size=30,
)


class Reader(HTMLParser):
    """Words of a page, and those of them in bold; a tag that is not expected is an error."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.bold, self.depth = "", "", 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        assert tag in {"p", "b", "strong"}, tag
        self.depth += tag != "p"

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag != "p"

    def handle_data(self, data: str) -> None:
        self.words += data
        self.bold += data if self.depth else ""


def read(markdown: str) -> Reader:
    reader = Reader()
    reader.feed(MarkdownIt("gfm-like", {"linkify": False}).render(markdown))
    reader.close()
    return reader


def plain(text: str) -> str:
    return " ".join(text.split())


@given(TEXT)
def test_escaped_text_reads_as_it_is(text: str) -> None:
    assert plain(read(escape(text)).words) == plain(text)


@given(TEXT, TEXT.filter(bool), TEXT)
def test_only_the_marked_words_are_bold(before: str, marked: str, after: str) -> None:
    pieces = [Piece(before), Piece(marked, marked=True), Piece(after)]
    page = read(render_pieces([p for p in pieces if p.text]))
    assert re.sub(r"\s", "", page.bold) == re.sub(r"\s", "", marked)


@pytest.mark.parametrize(
    ("before", "marked", "after", "written"),
    [
        ("fell ", "12.9%", " in May", "fell **12.9%** in May"),
        ("of ", "$5", ".", r"of **\$5**."),
        ("a", "$5", "b", r"a<b>\$5</b>b"),
        ("un", "happy", "ness", "un**happy**ness"),
        ("said ", "“no", "”", "said **“no**”"),
    ],
)
def test_how_bold_is_written(before: str, marked: str, after: str, written: str) -> None:
    assert render_pieces([Piece(before), Piece(marked, marked=True), Piece(after)]) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a_name_here stays", "a_name_here stays"),
        ("_slanted_", r"\_slanted\_"),
        ("3. third", r"3\. third"),
        ("- item", r"\- item"),
        ("costs $5 to $6", r"costs \$5 to \$6"),
        ("<img src=x onerror=y>", r"\<img src=x onerror=y\>"),
        ("AT&amp;T", r"AT\&amp;T"),
    ],
)
def test_what_is_escaped(text: str, written: str) -> None:
    assert escape(text) == written
