"""Of two wordings of one thing only the words that differ are marked."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from discrep.model.document import Document
from discrep.model.finding import Verdict
from discrep.report.excerpt import WIDTH, Passage, Quotation
from discrep.report.markdown import render_markdown
from discrep.report.sharpen import sharpen
from tests.report import sample


def quotation(text: str, mark: str | None = None) -> Quotation:
    low = text.index(mark) if mark else 0
    passage = Passage("a", 1, text, ((low, low + len(mark or text)),))
    return Quotation(passage, (passage,))


def marked(*found: Quotation) -> list[list[str]]:
    return [[q.passage.text[low:high] for low, high in q.passage.marks] for q in sharpen(found)]


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("we will build the bridge", "we may build the bridge", [["will"], ["may"]]),
        ("We will build it", "we will build it soon", [[], ["soon"]]),
        ("very, very difficult", "very difficult", [["very"], []]),
        ("one two three four five", "one 2 three 4 five", [["two", "four"], ["2", "4"]]),
        ("one two three four", "one two three four", [["one two three four"]] * 2),
        ("one two", "one three", [["one two"], ["one three"]]),
        ("one two three four", "one five six seven", [["one two three four"], ["one five six seven"]]),
        ("one two three four", "one two six seven", [["three four"], ["six seven"]]),
        ("can't stop the bridge", "can stop the bridge", [["can't"], ["can"]]),
    ],
    ids=str,
)
def test_the_words_that_differ(left: str, right: str, words: list[list[str]]) -> None:
    assert marked(quotation(left), quotation(right)) == words


def test_marks_stay_inside_the_wording() -> None:
    left = quotation("He said: we will build the bridge. Then he left.", "we will build the bridge")
    right = quotation("“We may build the bridge,” she said.", "We may build the bridge")
    assert marked(left, right) == [["will"], ["may"]]


def test_a_long_passage_keeps_the_mark_it_is_cut_around() -> None:
    words = "we will build it"
    long = "x " * WIDTH + words
    assert marked(quotation(long, words), quotation(words + " soon")) == [[words], ["soon"]]


def test_more_than_two_stay_as_they_are() -> None:
    three = [quotation("one two three"), quotation("one two four"), quotation("one two five")]
    assert marked(*three) == [["one two three"], ["one two four"], ["one two five"]]


@pytest.mark.parametrize(("verdict", "bold"), [("variant", ["will", "may"]), ("duplicate", [])])
def test_what_is_repeated_keeps_its_marks(verdict: Verdict, bold: list[str]) -> None:
    document = Document("a", "We will build the bridge.\nWe may build the bridge.", path="a.txt")
    places = [sample.evidence_of(document, 1), sample.evidence_of(document, 2)]
    places = [replace(p, mark_start=p.start, mark_end=p.end - 1) for p in places]
    report = render_markdown(sample.run_of(document, verdict, places))
    words = re.findall(r"\*\*(\w+)\*\*", report.partition("### It differs")[2])
    assert words == bold
