"""Where sentences break off or begin anew, by surface and parse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from discrep.model.mention import Token
from discrep.model.statement import Article, Statement
from discrep.rules.words import by_paragraph, has_finite_verb, word_list

_FINAL = re.compile(r"[.!?…:;][\"”’'»)\]*_]*$|[\"”’')\]]$")
_OPEN_TAGS = frozenset({"IN", "DT", "CC", "TO", "MD", "PRP$", "WDT", "WP", "WRB", "POS"})
_OPEN_WORDS = word_list("open_ended")
_RESTART = re.compile(
    r"(?<=[a-z,]) (?P<again>(?:In|On|At|But|And|When|Till|Until|While|After|Before|If|As|For|With|By|From|"
    r"He|She|They|We|It|This|That|These|Those|There|The|His|Her|Their|Its|An)) (?P<next>[a-z]+)(?: (?P<after>\w+))?"
)
_SMALL = re.compile(r"[a-z][a-z'’]*\b(?![A-Z.])")
_NAMES_IN_SMALL = word_list("names_in_small")


@dataclass(frozen=True, slots=True)
class Break:
    """A sentence that goes wrong at `mark_start:mark_end`; `kind` is a key of the rule's wording."""

    kind: str
    start: int
    end: int
    mark_start: int
    mark_end: int


def find_breaks(article: Article) -> Iterator[Break]:
    """Breaks of an article, in order; at most one of a kind in a sentence."""
    closes = _usually_closed(article)
    for index, statements in by_paragraph(article):
        if article.paragraphs[index].role != "body":
            continue
        for before, statement in zip([None, *statements], statements, strict=False):
            yield from _begun_in_middle(before, statement)
            yield from _begun_anew(statement)
        if closes:
            yield from _unfinished(statements[-1])


def _usually_closed(article: Article) -> bool:
    """Whether most paragraphs of the article end with a mark, as those of prose do."""
    ends = [
        bool(_FINAL.search(article.document.text[p.start : p.end])) for p in article.paragraphs if p.role == "body"
    ]
    return 2 * sum(ends) >= len(ends)


def _unfinished(statement: Statement) -> Iterator[Break]:
    sentence, words = statement.sentence, [t for t in statement.tokens if t.pos not in ("PUNCT", "SPACE")]
    if _FINAL.search(sentence.text) or len(words) < 5 or not has_finite_verb(statement):
        return
    kind = "no end" if _asks_for_more(statement, words[-1]) else "no mark"
    low = words[-2].start if len(words) > 1 else words[-1].start
    yield Break(kind, sentence.start, sentence.end, low, words[-1].end)


def _asks_for_more(statement: Statement, last: Token) -> bool:
    if last.tag in _OPEN_TAGS or last.text.lower() in _OPEN_WORDS:
        return True
    return last.tag in ("VBD", "VBZ", "VBP", "VB") and not _has_object(statement, last)


def _has_object(statement: Statement, verb: Token) -> bool:
    tokens = statement.tokens
    return any(tokens[t.head] == verb and t.dep in ("dobj", "attr", "prep", "advmod", "ccomp") for t in tokens)


def _begun_in_middle(before: Statement | None, statement: Statement) -> Iterator[Break]:
    sentence = statement.sentence
    first = _SMALL.match(sentence.text)
    if before is None or first is None or first.group() in _NAMES_IN_SMALL:
        return
    if before.sentence.text.endswith(".") and not before.sentence.text.endswith("..."):
        start = sentence.start
        yield Break("begun in the middle", before.sentence.start, sentence.end, start, start + first.end())


def _begun_anew(statement: Statement) -> Iterator[Break]:
    sentence = statement.sentence
    for found in _RESTART.finditer(sentence.text):
        if found["after"] and found["after"][0].isupper():
            continue
        low, high = sentence.start + found.start("again"), sentence.start + found.end("next")
        yield Break("begun anew", sentence.start, sentence.end, low, high)
        return
