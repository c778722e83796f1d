"""Long passages are cut to what matters, short ones are shown whole."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrep.report.excerpt import WIDTH, Passage, passages, pieces, shorten
from tests.report import sample


def passage(text: str, *marks: tuple[int, int]) -> Passage:
    return Passage("a", 1, text, marks)


@pytest.mark.parametrize(("size", "whole"), [(WIDTH, True), (WIDTH + 1, False)])
def test_where_cutting_begins(size: int, whole: bool) -> None:
    text = ("word " * 100)[: size - 1] + "."
    shown = "".join(p.text for p in pieces(passage(text)))
    assert (shown == text) is whole
    assert shown.endswith("…") is not whole


def test_a_long_passage_keeps_its_marks() -> None:
    text = "word " * 200 + "seven " + "word " * 200
    shown = pieces(passage(text, (1000, 1005)))
    assert [p.text for p in shown if p.marked] == ["seven"]
    assert len("".join(p.text for p in shown)) < WIDTH


@given(st.lists(st.sampled_from(["a", "bee", "ant\n", "  elephant,"]), min_size=1, max_size=200), st.data())
def test_nothing_is_added_but_ellipses_and_no_mark_is_lost(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    low = data.draw(st.integers(0, len(text) - 1))
    mark = (low, data.draw(st.integers(low + 1, min(len(text), low + 30))))
    shown = pieces(passage(text, mark))
    assert all(p.text.replace("…", "").strip() in " ".join(text.split()) for p in shown)
    assert [p.text for p in shown if p.marked] == [re.sub(r"\s+", " ", text[slice(*mark)])]


def test_places_in_one_sentence_are_shown_once() -> None:
    _, second = sample.articles()
    sentence = "The council approved 14 bridges, up from 9 in May, and 3 roads | paths."
    (found,) = passages([sample.place(second, sentence, "14"), sample.place(second, sentence, "9")])
    assert [found.text[a:b] for a, b in found.marks] == ["14", "9"]


@pytest.mark.parametrize(
    ("text", "width", "short"),
    [("one two", 7, "one two"), ("one two", 6, "one …"), ("onetwothree", 6, "onet …"), ("a \n b", 3, "a b")],
)
def test_shorten(text: str, width: int, short: str) -> None:
    assert shorten(text, width) == short
