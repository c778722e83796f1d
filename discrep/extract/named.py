"""Names of people, places and organisations, with the titles beside them."""

from __future__ import annotations

from discrep.model.document import Sentence
from discrep.model.mention import Name, Token


def find_names(sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[Name, ...]:
    """The named of a sentence."""
    return ()
