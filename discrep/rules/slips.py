"""Slips of the pen inside a sentence: doubled words, misplaced words, stray marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from discrep.model.statement import Article, Statement
from discrep.rules.doubles import find_doubles
from discrep.rules.misplaced import find_misplaced, find_wrong_articles
from discrep.rules.words import word_list

SlipKind = Literal["doubled", "misplaced", "article", "punctuation"]
_STRAY = re.compile(r"(?<!\.)\.\s?,|,\s?\.(?!\.)|,\s?,|;\s?[,;]|:\s?[,;]|(?<!\.)\.\s\.(?!\s?\.)")
_INITIALS = re.compile(r"(?:\b\w\.)+\w?$")


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip at `mark_start:mark_end` of the sentence `start:end`."""

    kind: SlipKind
    start: int
    end: int
    mark_start: int
    mark_end: int


def find_slips(article: Article) -> Iterator[Slip]:
    """The first slip of each kind in each sentence."""
    for statement in article.statements:
        sentence = statement.sentence
        found: dict[SlipKind, Iterator[tuple[int, int]]] = {
            "doubled": find_doubles(statement.tokens),
            "misplaced": find_misplaced(statement.tokens),
            "article": find_wrong_articles(statement.tokens),
            "punctuation": _punctuation(statement),
        }
        for kind, spans in found.items():
            for low, high in spans:
                yield Slip(kind, sentence.start, sentence.end, low, high)
                break


def _punctuation(statement: Statement) -> Iterator[tuple[int, int]]:
    """Marks that cannot follow each other, with the word before them."""
    base, text = statement.sentence.start, statement.sentence.text
    for found in _STRAY.finditer(text):
        if not (found.group()[0] == "." and _abbreviated(text[: found.start()])):
            low = text.rfind(" ", 0, found.start()) + 1
            yield base + low, base + found.end()


def _abbreviated(text: str) -> bool:
    """Whether the text ends with an abbreviation, whose full stop is about to follow."""
    return bool(_INITIALS.search(text)) or any(w in word_list("abbreviations") for w in text.split()[-1:])
