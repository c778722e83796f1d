"""Two sentences laid beside each other: what they share, what each has alone, what stands elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrep.facts.slots import NUMBER, Slots, lay
from discrep.model.document import Sentence
from discrep.model.mention import Quantity, exactly
from discrep.model.statement import Statement
from tests.statements import words

TAGS = {"the": "DET", "a": "DET", "of": "ADP"}


def statement(text: str) -> Statement:
    """Bare tokens; numbers in figures are quantities."""
    starts = [(text.index(w), w) for w in text.split() if w.isdecimal()]
    quantities = tuple(Quantity(at, at + len(w), w, "count", exactly(w)) for at, w in starts)
    return Statement(Sentence("a", 0, 0, 0, len(text), text, "body"), words(text, 0, TAGS), quantities)


def laid(left: str, right: str) -> Slots:
    return lay(statement(left), statement(right))


def test_function_words_of_one_sentence_are_not_told() -> None:
    slots = laid("the brill zarned frools", "a brill snorped frools")
    assert [sorted(side) for side in (slots.left, slots.right, slots.moved)] == [["zarned"], ["snorped"], []]
    assert slots.ratio == 0.5
    assert not slots.one_wording


def test_words_in_other_places_are_moved() -> None:
    slots = laid("brill zarned frools", "frools zarned brill")
    assert slots.moved >= {"brill"} or slots.moved >= {"frools"}
    assert slots.left == slots.right == frozenset()
    assert not slots.one_wording


@pytest.mark.parametrize(
    ("left", "right", "ratio"),
    [
        pytest.param("the brill zarned 12 frools", "a brill zarned 14 frools", 0.8, id="a number for a number"),
        pytest.param("brill zarned 12 frools", "brill zarned 14 frools", 1.0, id="all but the value"),
        pytest.param("", "", 1.0, id="nothing"),
    ],
)
def test_one_wording_and_the_share_of_common_words(left: str, right: str, ratio: float) -> None:
    slots = laid(left, right)
    assert slots.ratio == ratio
    assert slots.one_wording
    assert slots.same == (frozenset({(NUMBER, 0, 0)}) if left else frozenset())


def test_mentions_in_one_slot_are_paired_by_their_place() -> None:
    assert laid("12 frools and 7 brills", "9 brills").same == {(NUMBER, 1, 0)}


@given(*[st.lists(st.sampled_from("brill zarned frools the of 7 12 snorped".split()), unique=True)] * 2)
def test_the_order_of_the_sentences_does_not_matter(one: list[str], two: list[str]) -> None:
    assert laid(" ".join(one), " ".join(two)).turned() == laid(" ".join(two), " ".join(one))
