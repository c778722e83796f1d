"""The few words that say what a figure is of, in the order of the text."""

from __future__ import annotations

from discrep.facts.reports.figures import Figure
from discrep.lexicon import canonical
from discrep.model.statement import Statement

NOTHING = "number"
"""What is said of a figure of which no word tells anything."""


def phrase(statement: Statement, figure: Figure) -> str:
    """The words of the sentence that belong to a figure, each once, without names and numbers."""
    own = figure.words | {figure.noun}
    words = [t.text.lower() for t in statement.tokens if t.pos != "PROPN" and canonical(t.lemma.lower()) in own]
    return " ".join(dict.fromkeys(words)) or NOTHING
