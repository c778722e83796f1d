"""Slips of the pen inside a sentence: doubled words, misplaced words, stray marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from discrep.model.statement import Article, Statement
from discrep.rules.words import word_list

_DOUBLE = re.compile(r"\b(?P<one>[A-Za-z'’]+)\s(?P<two>[A-Za-z'’]+)\b", re.ASCII)
_MAY_DOUBLE = word_list("may_double")
_STRAY = re.compile(r"(?<!\.)\.\s?,|,\s?\.(?!\.)|,\s?,|;\s?[,;]|:\s?[,;]|(?<!\.)\.\s\.(?!\s?\.)")
_INITIALS = re.compile(r"(?:\b\w\.)+\w?$")
_NEVER = re.compile(
    r"\b(?:the|a|an) (?:of|to|and|is|was|were|are|has|had|with|from|that|by|at|it|he|they|she|be|been|will|would|"
    r"the|a|an|its|their|his)\b"
)
_VERBS = frozenset({"VBD", "VBN", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip at `mark_start:mark_end` of the sentence `start:end`."""

    kind: str
    start: int
    end: int
    mark_start: int
    mark_end: int


def find_slips(article: Article) -> Iterator[Slip]:
    """The first slip of each kind in each sentence."""
    for statement in article.statements:
        for kind, find in (("doubled", _doubled), ("misplaced", _misplaced), ("punctuation", _punctuation)):
            span = next(find(statement), None)
            if span is not None:
                sentence = statement.sentence
                yield Slip(kind, sentence.start, sentence.end, sentence.start + span[0], sentence.start + span[1])


def _doubled(statement: Statement) -> Iterator[tuple[int, int]]:
    text, at = statement.sentence.text, 0
    while (found := _DOUBLE.search(text, at)) is not None:
        at = found.start("two")
        one, two = found["one"], found["two"]
        if one.lower() == two.lower() and one.lower() not in _MAY_DOUBLE and not two[0].isupper():
            yield found.span()


def _misplaced(statement: Statement) -> Iterator[tuple[int, int]]:
    base, tokens = statement.sentence.start, statement.tokens
    for before, one, noun, two in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        if (
            one.text == two.text
            and len(one.text) > 2
            and two.tag in _VERBS
            and noun.pos in ("NOUN", "PROPN")
            and before.pos in ("NUM", "DET", "ADJ")
        ):
            yield one.start - base, two.end - base
    yield from (m.span() for m in _NEVER.finditer(statement.sentence.text))


def _punctuation(statement: Statement) -> Iterator[tuple[int, int]]:
    text = statement.sentence.text
    for found in _STRAY.finditer(text):
        if not (found.group()[0] == "." and _abbreviated(text[: found.start()])):
            low = max(text.rfind(" ", 0, found.start()), 0)
            yield low + (text[low] == " "), found.end()


def _abbreviated(text: str) -> bool:
    """Whether the text ends with an abbreviation, whose full stop is about to follow."""
    return text.split()[-1] in word_list("abbreviations") or bool(_INITIALS.search(text))
