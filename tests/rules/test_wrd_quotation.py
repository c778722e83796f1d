"""Quotations as words: parts, variations, and a few words out of a longer one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrep.rules.quotation import is_part, said, variation, within

LONG = "We will rebuild the old harbour before the winter storms return to the coast"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("We can’t wait.", ["we", "can", "not", "wait"], id="contraction"),
        pytest.param("I met him (the mayor) there.", ["i", "met", "him", "there"], id="an editor's brackets"),
        pytest.param("Twenty percent!", ["twenty", "per", "cent"], id="spelling"),
    ],
)
def test_what_was_said(text: str, words: list[str]) -> None:
    assert [s.word for s in said(text)] == words


@pytest.mark.parametrize(
    ("other", "odd"),
    [
        pytest.param(
            "We will rebuild the new harbour before the winter storms return to the coast", "new", id="word"
        ),
        pytest.param("will rebuild the old harbour before the storms return", "", id="word lost in a part"),
        pytest.param("rebuild the old harbour before the winter storms", None, id="a part"),
        pytest.param("We will sell the new theatre after the summer", None, id="another remark"),
    ],
)
def test_variations_of_one_remark(other: str, odd: str | None) -> None:
    found = variation(said(LONG), said(other))
    turned = variation(said(other), said(LONG))
    assert (found is None) is (odd is None)
    assert (turned is None) is (odd is None)
    if found is not None and turned is not None:
        assert " ".join(w.word for w in found.odd_right) == odd
        assert turned.odd_left == found.odd_right


def test_a_few_words_that_lost_one_on_the_way() -> None:
    whole = said("it would make it really hard for the town to pay for it")
    found = within(said("make it"), said("really, really hard"), said("for the"), whole)
    assert found is not None
    assert [w.word for w in found.right] == ["really", "hard"]
    assert within(said("make it"), said("really hard"), said("for the"), whole) is None
    assert within((), said("really, really hard"), said("for the"), whole) is None


@given(st.lists(st.sampled_from(LONG.split()), min_size=1, max_size=12))
def test_an_utterance_is_part_of_itself_and_no_variation(words: list[str]) -> None:
    utterance = said(" ".join(words))
    assert is_part(utterance, utterance)
    assert variation(utterance, utterance) is None
