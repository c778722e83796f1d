"""Opposites, shares, minimal edits and words of certainty, on parsed sentences of our own."""

from __future__ import annotations

from functools import lru_cache

import pytest

from discrep.cache import Store
from discrep.config import Config
from discrep.model.document import Sentence
from discrep.model.statement import Statement
from discrep.pipeline import tokens
from discrep.rules.certainty import find_shift
from discrep.rules.minimal_edit import find_flip
from discrep.rules.opposites import are_opposite
from discrep.rules.share import clash, read


@lru_cache(maxsize=256)
def statement(text: str) -> Statement:
    (parsed,) = tokens([text], Config().parser, Store())
    return Statement(Sentence("x", 0, 0, 0, len(text), text, "body"), parsed)


@pytest.mark.parametrize(
    ("a", "b", "opposite"),
    [
        pytest.param("approve", "reject", True, id="own list"),
        pytest.param("near", "far away from", True, id="phrase"),
        pytest.param("lend", "borrow", True, id="WordNet"),
        pytest.param("possible", "impossible", True, id="prefix"),
        pytest.param("harmful", "harmless", True, id="suffix"),
        pytest.param("quickly", "slowly", True, id="adverbs of listed adjectives"),
        pytest.param("small", "tiny", False, id="one side"),
        pytest.param("port", "import", False, id="no negative prefix"),
        pytest.param("happy", "happy", False, id="same word"),
    ],
)
def test_opposites_are_symmetric(a: str, b: str, opposite: bool) -> None:
    assert are_opposite(a, b) is opposite
    assert are_opposite(b, a) is opposite


@pytest.mark.parametrize(
    ("a", "b", "turned"),
    [
        pytest.param("The bridge is safe for lorries.", "The bridge is not safe for lorries.", True, id="not"),
        pytest.param(
            "The bridge is safe for lorries.", "The bridge is dangerous for lorries.", True, id="opposite"
        ),
        pytest.param("The bridge is not safe.", "The bridge is dangerous.", False, id="denied opposite"),
        pytest.param("He serves in the council.", "He refused to serve in the council.", True, id="refused to"),
        pytest.param("The road is closed.", "The road is shut.", False, id="synonym"),
        pytest.param("Acme denied that it will close.", "Acme said it will not close.", False, id="denied, not"),
        pytest.param("Nobody backed the plan.", "No one backed the plan.", False, id="two words for none"),
        pytest.param("Not one member backed the plan.", "Some members backed the plan.", True, id="none and some"),
        pytest.param("Not all members backed it.", "Some members did not back it.", False, id="not all, some not"),
        pytest.param("She rarely rides to work.", "She never rides to work.", True, id="rarely and never"),
        pytest.param(
            "She rarely rides to work.", "She does not often ride to work.", False, id="rarely, not often"
        ),
        pytest.param("They meet on Monday, not on Friday.", "They meet on Friday.", True, id="denied by contrast"),
        pytest.param("They meet on Monday, not on Friday.", "They meet on Monday.", False, id="kept in contrast"),
        pytest.param("Not only Ann signed.", "Only Ann signed.", True, id="not only and only"),
        pytest.param("Not surprisingly, he won.", "Surprisingly, he won.", True, id="adverb of the sentence"),
    ],
)
def test_a_statement_is_turned_round(a: str, b: str, turned: bool) -> None:
    assert (find_flip(statement(a), statement(b)) is not None) is turned
    assert (find_flip(statement(b), statement(a)) is not None) is turned


def test_a_statement_does_not_turn_itself_round() -> None:
    text = "Not all of the towns are far from the river, but none is near the sea."
    assert find_flip(statement(text), statement(text)) is None
    assert find_shift(statement(text), statement(text)) is None


@pytest.mark.parametrize(
    ("a", "b", "clashes"),
    [
        pytest.param("all", "none", True, id="all none"),
        pytest.param("all", "some", False, id="all some"),
        pytest.param("few", "many", True, id="few many"),
        pytest.param("few", "none", True, id="few none"),
        pytest.param("many", "all", False, id="many all"),
        pytest.param("not all", "all", True, id="not all, all"),
    ],
)
def test_shares_that_exclude_each_other(a: str, b: str, clashes: bool) -> None:
    left, right = (read([*share.split(), "of", "they", "vote"]) for share in (a, b))
    assert clash(left, right) is clashes
    assert clash(right, left) is clashes


@pytest.mark.parametrize(
    ("a", "b", "levels"),
    [
        pytest.param(
            "The storm could reach Bergen.", "The storm will reach Bergen.", ("possible", "firm"), id="could"
        ),
        pytest.param(
            "The storm is likely to reach Bergen.", "The storm may reach Bergen.", None, id="other words too"
        ),
        pytest.param("The storm may reach Bergen.", "The storm might reach Bergen.", None, id="same level"),
        pytest.param("The storm could reach Bergen.", "The storm reached Bergen.", None, id="what came of it"),
    ],
)
def test_certainty_that_differs(a: str, b: str, levels: tuple[str, str] | None) -> None:
    shift = find_shift(statement(a), statement(b))
    assert (shift and (shift.left_level, shift.right_level)) == levels
