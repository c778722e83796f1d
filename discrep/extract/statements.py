"""All mentions of a document, in the order in which they need each other."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.extract.attribution import attribute
from discrep.extract.dates import find_dates
from discrep.extract.durations import find_durations
from discrep.extract.frames import find_frames
from discrep.extract.named import find_names
from discrep.extract.quantities import find_quantities
from discrep.extract.quotes import find_quotes
from discrep.model.document import Document, Sentence
from discrep.model.mention import Token
from discrep.model.statement import Statement


def extract(
    document: Document, sentences: Sequence[Sentence], tokens: Sequence[tuple[Token, ...]]
) -> tuple[Statement, ...]:
    """The statements of a document; `tokens` are those of each sentence, with offsets in the document."""
    quotes = find_quotes(document, sentences, tokens)
    statements = []
    for sentence, words, quoted in zip(sentences, tokens, quotes, strict=True):
        names = find_names(sentence, words)
        frames = find_frames(sentence, words, quoted)
        dates = find_dates(sentence, words, frames)
        durations = find_durations(sentence, words, frames)
        quantities = find_quantities(sentence, words, frames, dates, durations, names)
        statements.append(Statement(sentence, words, quantities, dates, durations, names, quoted, frames))
    return attribute(statements)
