"""Whatever the text, quantities are slices of it that lie in their sentence, and nothing is raised."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discrep.extract.numbers.amounts import find_amounts
from discrep.extract.numbers.anchors import Surroundings
from discrep.extract.numbers.numerals import find_numerals
from discrep.extract.numbers.words import Words
from discrep.extract.quantities import LONGEST, find_quantities, read_quantities
from discrep.model.document import Sentence
from discrep.model.mention import Quantity, Token

PIECES = st.sampled_from(
    (
        "12|3,400|1.5m|€2bn|$5|½|2 1/4|35-year-old|two-thirds|one|hundred|thousand|dozens|of|and|a|between|first"
        "|more than|or so|%|per cent|points|minus|-|–|(|)|,|.|:|km|people|killed|dead|İ|ß|G20|F-16|😀|٣|³|१२|Ⅳ"
        "|over|’s|in"
        "|out of|seconds|1e9|9^99|0x|1/0|£|p|\u202f|\u200b|\x00|up to|nearly|another|including"
    ).split("|")
)
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=12).map(" ".join), st.lists(PIECES, max_size=12).map("".join)
)


def chained(text: str, offset: int) -> tuple[Token, ...]:
    """Words cut at spaces, each hanging on the next: a parse that knows nothing."""
    words = [m.span() for m in re.finditer(r"\S+", text)]
    return tuple(
        Token(
            offset + s, offset + e, text[s:e], text[s:e].lower(), "NOUN", "NN", "nummod", min(i + 1, len(words) - 1)
        )
        for i, (s, e) in enumerate(words)
    )


def raising(sentence: Sentence) -> Iterator[Quantity]:
    """The quantities of a sentence, read so that an error is not swallowed."""
    words = Words(sentence.text, chained(sentence.text, sentence.start), sentence.start)
    return read_quantities(Surroundings(sentence, words, (), (), ()), []) if words.tokens else iter(())


@settings(max_examples=250, deadline=None)
@given(TEXTS, st.integers(0, 3))
def test_quantities_are_slices_of_their_sentence(text: str, offset: int) -> None:
    sentence = Sentence("d", 0, 0, offset, offset + len(text), text, "body")
    before = 0
    for quantity in raising(sentence):
        start, end = quantity.start - offset, quantity.end - offset
        assert 0 <= start < end <= len(text)
        assert quantity.text == text[start:end]
        assert offset <= quantity.phrase_start <= quantity.start
        assert quantity.end <= quantity.phrase_end <= offset + len(text)
        low, high = quantity.value.low, quantity.value.high
        assert low is None or high is None or low <= high
        assert start >= before
        before = end


@settings(max_examples=250, deadline=None)
@given(TEXTS)
def test_numerals_and_amounts_stand_in_order_without_overlap(text: str) -> None:
    numerals = [(n.start, n.end) for n in find_numerals(text)]
    amounts = [(a.start, a.end) for a in find_amounts(text)]
    for found in (numerals, amounts):
        ends = [0, *(end for _, end in found)]
        assert all(last <= start < end <= len(text) for last, (start, end) in zip(ends, found, strict=False))


HARD = {
    "digits": "7" * 10_000,
    "spaced digits": "12 " * 3_000,
    "number words": "one hundred and " * 600,
    "halves": "two and a half million " * 300,
    "ordinals": "twenty first " * 700,
    "emoji": "😀" * 10_000,
    "control characters": "\x00\x07\x1b" * 3_000,
    "mixed scripts": "१२३ ٣٤ 五 Ⅻ 12 ß İ " * 400,
    "commas": "1,000," * 1_500,
    "dashes": "1-2-" * 2_000,
    "long word": "x" * 10_000 + " 5 dead",
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_a_hard_text_does_not_raise(text: str) -> None:
    find_amounts(text[:LONGEST])
    sentence = Sentence("d", 0, 0, 0, len(text), text, "body")
    list(raising(sentence))


def test_a_text_without_numbers_is_left_alone() -> None:
    sentence = Sentence("d", 0, 0, 0, 9, "No number", "body")
    assert find_quantities(sentence, chained("No number", 0), (), (), (), ()) == ()
