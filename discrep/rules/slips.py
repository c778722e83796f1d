"""Slips of the pen inside a sentence: doubled words, misplaced words, stray marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from discrep.model.statement import Article
from discrep.rules.doubles import find_doubles
from discrep.rules.misplaced import find_misplaced, find_out_of_order, find_wrong_articles
from discrep.rules.missing import find_missing
from discrep.rules.stray import find_loose_marks, find_stray_marks
from discrep.rules.swapped import find_swapped

SlipKind = Literal["doubled", "misplaced", "order", "article", "missing", "punctuation", "loose mark"]


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
        if sentence.role in ("title", "heading"):
            continue
        found: dict[SlipKind, Iterator[tuple[int, int]]] = {
            "doubled": find_doubles(statement.tokens),
            "misplaced": find_misplaced(statement.tokens),
            "order": chain(find_out_of_order(statement.tokens), find_swapped(statement.tokens)),
            "article": find_wrong_articles(statement.tokens),
            "missing": find_missing(statement.tokens),
            "punctuation": find_stray_marks(statement),
            "loose mark": find_loose_marks(statement),
        }
        slips = {kind: span for kind, spans in found.items() if (span := next(spans, None))}
        if "misplaced" in slips:
            slips.pop("order", None)
        for kind, (low, high) in slips.items():
            yield Slip(kind, sentence.start, sentence.end, low, high)
