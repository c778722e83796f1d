"""Punctuation that is left over or in the wrong place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from discrep.model.mention import Token
from discrep.model.statement import Statement
from discrep.rules.words import FINITE, word_list

_STRAY = re.compile(r"(?<!\.)\.\s?,|,\s?\.(?!\.)|,\s?,|;\s?[,;]|:\s?[,;]|(?<!\.)\.\s\.(?!\s?\.)")
_INITIALS = re.compile(r"(?:\b\w\.)+\w?$")
_STOP_INSIDE = re.compile(r"(?<=\w )\([a-z][^()]*[^.()]\.\)")
_HALF_DASH = re.compile(r"\b(?:him|her|it|them|me|us|you|he|she|they|we|this|that|there|here|so|now|then)-(?= \w)")

_CLAUSE = frozenset({"VERB", "AUX", "CCONJ", "SCONJ", "PRON"})


def find_stray_marks(statement: Statement) -> Iterator[tuple[int, int]]:
    """Ranges of marks that cannot follow each other, with the word before them."""
    base, text = statement.sentence.start, statement.sentence.text
    if text[0] in ",;" and len(text) > 1:
        yield base, base + 1
    for found in _STRAY.finditer(text):
        if not (found.group()[0] == "." and _abbreviated(text[: found.start()])):
            low = text.rfind(" ", 0, found.start()) + 1
            yield base + low, base + found.end()


def find_loose_marks(statement: Statement) -> Iterator[tuple[int, int]]:
    """Ranges of smaller slips: a full stop inside a bracket, a hyphen for a dash, a comma left out."""
    base, text = statement.sentence.start, statement.sentence.text
    for pattern in (_STOP_INSIDE, _HALF_DASH):
        for found in pattern.finditer(text):
            if not _abbreviated(found.group().rstrip(".)- ")):
                yield base + found.start(), base + found.end()
    yield from _half_apposition(statement.tokens)


def _abbreviated(text: str) -> bool:
    """Whether the text ends with an abbreviation, whose full stop is about to follow."""
    return bool(_INITIALS.search(text)) or any(w in word_list("abbreviations") for w in text.split()[-1:])


def _half_apposition(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """A name between comma and verb, after the office of its bearer: `The port's envoy, Anna Lind said`."""
    comma = next((n for n, t in enumerate(tokens) if t.text == ","), 0)
    office = [t.text.lower() for t in tokens[:comma]]
    plain = (
        comma > 1
        and tokens[0].pos in ("DET", "PROPN", "NOUN", "ADJ")
        and not any(t.pos in _CLAUSE or t.text == ":" for t in tokens[:comma])
    )
    if not plain or not word_list("offices") & set(office):
        return
    end = comma + 1
    while end < len(tokens) and tokens[end].pos == "PROPN":
        end += 1
    if comma + 1 < end < len(tokens) and tokens[end].tag in FINITE:
        yield tokens[comma].start, tokens[end].end
