"""Shared passages and lineages, on texts made here."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrep.align import find_copies, find_lineages
from discrep.align.lineage import ONE_TEXT
from discrep.align.passages import LEAST_WORDS
from discrep.model.document import Document, Paragraph, Sentence
from discrep.model.pair import Copy
from discrep.model.statement import Article, Statement

WIRE = " ".join(f"wire{n}" for n in range(40))
OWN = " ".join(f"own{n}" for n in range(40))


def article(name: str, text: str) -> Article:
    sentence = Sentence(name, 0, 0, 0, len(text), text, "body")
    return Article(Document(name, text), (0,), (Paragraph(0, 0, len(text), "body"),), (Statement(sentence),))


def articles(*texts: str) -> list[Article]:
    return [article(f"{n:03}", text) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("words", "passages"),
    [pytest.param(LEAST_WORDS - 1, 0, id="a title and a name"), pytest.param(LEAST_WORDS, 1, id="a passage")],
)
def test_a_passage_has_a_least_length(words: int, passages: int) -> None:
    shared = " ".join(WIRE.split()[:words])
    copies = find_copies(articles(f"{OWN} {shared}", f"{shared} other words of another paper"))
    assert sum(len(c.passages) for c in copies) == passages


def test_a_passage_is_told_with_its_places_and_words() -> None:
    left, right = articles(f"Before. {WIRE}, after.", f"Elsewhere “{WIRE}”")
    (copy,) = find_copies([left, right])
    (passage,) = copy.passages
    assert left.document.text[passage.left_start : passage.left_end] == WIRE
    assert right.document.text[passage.right_start : passage.right_end] == WIRE
    assert (copy.left, copy.right, passage.words) == (0, 1, 40)


def test_an_edit_divides_a_passage_and_leaves_one_text() -> None:
    words = WIRE.split()
    (copy,) = find_copies(articles(WIRE, " ".join([*words[:18], "edited", *words[19:]])))
    assert [p.words for p in copy.passages] == [21, 18]
    assert [lineage.articles for lineage in find_lineages([copy])] == [(0, 1)]


def test_letters_case_and_punctuation_do_not_hide_a_copy() -> None:
    (copy,) = find_copies(articles(WIRE, WIRE.upper().replace(" ", ", ")))
    assert copy.share == 1


@pytest.mark.parametrize(
    ("share", "groups"), [pytest.param(ONE_TEXT, 1, id="from it on"), pytest.param(ONE_TEXT - 0.01, 0, id="below")]
)
def test_the_share_that_makes_one_text(share: float, groups: int) -> None:
    assert len(find_lineages([Copy(0, 1, 30, share, ())])) == groups


def test_copies_of_copies_are_one_group() -> None:
    copies = [Copy(3, 4, 9, 0.9, ()), Copy(0, 2, 9, 0.5, ()), Copy(2, 5, 9, 0.8, ()), Copy(0, 1, 9, 0.1, ())]
    assert [(g.articles, g.share) for g in find_lineages(copies)] == [((0, 2, 5), 0.5), ((3, 4), 0.9)]


def test_many_copies_of_one_text_are_one_group() -> None:
    groups = find_lineages(find_copies(articles(*[f"{WIRE} own{n} words{n}" for n in range(60)])))
    assert [g.articles for g in groups] == [tuple(range(60))]


def test_a_repeated_run_within_one_article_is_no_copy() -> None:
    assert find_copies(articles(f"{WIRE} {WIRE}", OWN)) == ()


@pytest.mark.parametrize(
    "texts", [(), ("",), ("one", "one"), ("", WIRE)], ids=["none", "empty", "short", "one empty"]
)
def test_there_may_be_nothing_to_share(texts: tuple[str, ...]) -> None:
    assert find_copies(articles(*texts)) == ()


@given(st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=60), st.lists(st.sampled_from("abcd"), max_size=60))
def test_swapping_two_articles_keeps_what_they_share(left: list[str], right: list[str]) -> None:
    one, two = " ".join(left), " ".join(right)
    there, back = find_copies(articles(one, two)), find_copies(articles(two, one))
    assert [(c.runs, c.share) for c in there] == [(c.runs, c.share) for c in back]


@given(st.lists(st.sampled_from("abcdefgh"), max_size=60), st.lists(st.sampled_from("abcdefgh"), max_size=60))
def test_passages_are_the_same_words_on_both_sides(left: list[str], right: list[str]) -> None:
    pair = articles(" ".join(left), " ".join(right))
    for copy in find_copies(pair):
        for p in copy.passages:
            text = pair[0].document.text[p.left_start : p.left_end]
            assert text == pair[1].document.text[p.right_start : p.right_end]
            assert len(text.split()) == p.words
