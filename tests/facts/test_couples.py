"""Couples of figures of two reports: the traits that are worked out among all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from discrep.facts.contexts import Contexts, Vectors
from discrep.facts.reports.couples import Couple, add_rivals, couples
from discrep.facts.reports.phrases import phrase
from tests.facts.test_incident import figure
from tests.statements import article

MINE = article("mine", ["Blast kills 12 miners at Holt.", "The firm paid 40 rescuers.", "A fire began."])
PIT = article("pit", ["Miners died: 14 miners at Holt.", "It took 55 rescuers.", "A fire."])


def encode(texts: Sequence[str]) -> Vectors:
    """A vector of the words miner, rescuer and paid."""
    rows = np.array([[0.1, *(float(w in t.lower()) for w in ("miner", "rescuer", "paid"))] for t in texts])
    unit: Vectors = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return unit


def found() -> dict[tuple[str, str], Couple]:
    """The couples of the figures of two reports by their values."""
    left = [figure(12), replace(figure(40, (0, 1, 0)), noun="rescuer", words=frozenset({"rescuer"}))]
    right = [figure(14, (1, 0, 0)), replace(figure(55, (1, 1, 0)), noun="rescuer", words=frozenset({"rescuer"}))]
    contexts = Contexts([MINE, PIT], encode)
    contexts.read_phrases({f.ref: f.noun for f in (*left, *right)})
    all_couples = couples(left, right, contexts, alike=1.3, placed=True)
    return {(c.left.mention.text, c.right.mention.text): c for c in all_couples}


def test_a_couple_knows_by_how_much_it_fits_better_than_its_rivals() -> None:
    couple = found()["12", "14"]
    assert couple.traits["own phrase ahead"] > 0.5
    assert couple.traits["words ahead"] == 1.0
    assert couple.traits["alike"] == 1.3


def test_figures_without_a_common_word_whose_phrases_are_unlike_are_no_couple() -> None:
    assert set(found()) == {("12", "14"), ("40", "55")}
    assert found()["40", "55"].traits["choice"] == 1.39, "but they are rivals of the couples"


def test_a_couple_without_rivals_is_ahead_all_the_same() -> None:
    traits = {(0, 0): {"cosine": 0.4, "own phrase": 0.1, "words": 0.0}}
    add_rivals(traits)
    assert traits[0, 0]["cosine ahead"] == 0.3
    assert traits[0, 0]["choice"] == 0.0


@pytest.mark.parametrize(
    ("words", "expected"),
    [({"miner", "kill"}, "kills miners"), (set(), "number")],
    ids=["the words of the text in its order", "no word tells anything"],
)
def test_a_phrase_holds_the_words_that_belong_to_a_figure(words: set[str], expected: str) -> None:
    own = replace(figure(12), noun="", words=frozenset(words))
    statement = MINE.statements[0]
    tokens = tuple(replace(t, lemma=t.lemma.rstrip("s")) for t in statement.tokens)
    assert phrase(replace(statement, tokens=tokens), own) == expected
