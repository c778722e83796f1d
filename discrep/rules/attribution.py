"""Who is named as the speaker around a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from discrep.model.statement import Article, Statement
from discrep.rules.words import by_paragraph

SAID = r"(?:said|says|added|told|stated|noted|explained|warned|remarked)"
_NAME = r"[^\W\d_a-z]\w*(?:[ -][^\W\d_a-z][\w.]*){0,3}"
_BEFORE = re.compile(rf"(?P<name>{_NAME}) {SAID}[,:]? ?(?P<mark>[“\"])")
_AFTER = re.compile(rf"[”\"] ?(?:{SAID} (?P<last>{_NAME})|(?P<first>{_NAME}) {SAID}\b)")


@dataclass(frozen=True, slots=True)
class Side:
    """Words that name the speaker, and the sentence they stand in."""

    start: int
    end: int
    text: str
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True)
class DoubleAttribution:
    """One quotation with its speaker named before and after it."""

    before: Side
    after: Side


def double_attributions(article: Article) -> Iterator[DoubleAttribution]:
    """Quotations within a paragraph that are introduced and closed with the same speaker."""
    text = article.document.text
    for index, statements in by_paragraph(article):
        paragraph = article.paragraphs[index]
        for opened in _BEFORE.finditer(text, paragraph.start, paragraph.end):
            closing = re.compile('[”"]').search(text, opened.end(), paragraph.end)
            after = closing and _AFTER.match(text, closing.start(), paragraph.end)
            if after and _same(opened["name"], after["last"] or after["first"]):
                yield DoubleAttribution(
                    _side(text, statements, opened.start(), opened.start("mark")),
                    _side(text, statements, after.start() + 1, after.end()),
                )


def _same(one: str, other: str) -> bool:
    """Whether the two forms name one person: the same last word."""
    return one.split()[-1].strip(".") == other.split()[-1].strip(".")


def _side(text: str, statements: list[Statement], start: int, end: int) -> Side:
    while text[start].isspace():
        start += 1
    words = text[start:end].rstrip(" ,:")
    holder = next((s.sentence for s in statements if s.sentence.start <= start < s.sentence.end), None)
    low, high = (holder.start, holder.end) if holder else (start, end)
    return Side(start, start + len(words), words, low, high)
