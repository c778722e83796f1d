"""Where sentences break off or begin anew, by surface and parse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from discrep.model.document import Paragraph
from discrep.model.mention import Token
from discrep.model.statement import Article, Statement
from discrep.rules.restarts import find_restarts
from discrep.rules.speech import Spans, quoted_spans
from discrep.rules.words import FINITE, by_paragraph, word_list

BreakKind = Literal["no end", "no mark", "begun in the middle", "begun anew"]
_FINAL = re.compile(r"[.!?…:;][\"“”‘’'»)\]*_\s]*$|[\"”’')\]]$")
_CREDIT = re.compile(r"(?:image|photo|picture|credit|file|source|video)s?\b", re.IGNORECASE)
_QUESTION = re.compile(r"(?:how|why|what|where|when|who)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:@|://|www\.)\S*$")
_SIGNED = re.compile(r"[\"”.] ?[-–—]+ ?(?:[A-Z][\w.]*[ ,]*){1,5}$")
_QUOTE = re.compile("[“\"‘']")
_ITEM = re.compile(r"[-–—•*·▪◦>|#]|\(?(?:\w|\d\d|[ivx]+)[.)]\s|\d\d? [a-z]")
_SMALL = re.compile(r"[a-z][a-z'’]*\b(?![A-Z.:)])")
_OPEN_TAGS = frozenset({"IN", "DT", "CC", "TO", "MD", "PRP$", "WDT", "WP", "WRB", "POS"})
_TAKEN = frozenset({"dobj", "auxpass", "nsubjpass", "ccomp", "parataxis", "attr", "dative"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "pcomp", "ccomp", "auxpass", "aux"})
LEAST_WORDS = 5
"""A shorter line without a full stop is a label."""


@dataclass(frozen=True, slots=True)
class Break:
    """A sentence that goes wrong at `mark_start:mark_end`."""

    kind: BreakKind
    start: int
    end: int
    mark_start: int
    mark_end: int


def find_breaks(article: Article) -> Iterator[Break]:
    """Breaks of an article, in order; at most one of a kind in a sentence."""
    unfinished, spans = _unfinished_paragraphs(article), quoted_spans(article)
    for index, statements in by_paragraph(article):
        role = article.paragraphs[index].role
        if role == "body":
            for before, statement in zip([None, *statements], statements, strict=False):
                yield from _begun_in_middle(before, statement)
                yield from _stopped_short(statement)
                yield from _begun_anew(statement)
                yield from _ends_open(statement)
        if index in unfinished and role in ("body", "heading"):
            yield from _unfinished(statements, spans)


def _unfinished_paragraphs(article: Article) -> frozenset[int]:
    """Paragraphs without a final mark; not those of lists, of lines wrapped by hand, or of an unmarked text."""
    text, paragraphs = article.document.text, article.paragraphs
    body = [p for p in paragraphs if p.role == "body"]
    unmarked = {p.index for p in paragraphs if not _FINAL.search(text, p.start, p.end)}
    if 2 * sum(p.index in unmarked for p in body) > len(body) > 1:
        return frozenset()
    pairs = zip(paragraphs, (*paragraphs[1:], None), strict=False)
    return frozenset(p.index for p, following in pairs if p.index in unmarked and not _goes_on(text, p, following))


def _goes_on(text: str, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a paragraph needs no final mark: a list item, an address, a question, or what comes next."""
    line, after = text[paragraph.start : paragraph.end], text[following.start : following.end] if following else ""
    if _ITEM.match(line) or _QUESTION.match(line) or _ADDRESS.search(line) or _SIGNED.search(line):
        return True
    speaks = line.endswith((",", "–", "—", "-")) and bool(_QUOTE.match(after))
    return speaks or after[:1].islower() or bool(_CREDIT.match(after))


def _unfinished(statements: Sequence[Statement], spans: Spans) -> Iterator[Break]:
    """The last sentence of a paragraph that has no final mark."""
    sentence, tokens = statements[-1].sentence, statements[-1].tokens
    words = _words(tokens)
    if not _is_prose(words, spans, several=len(statements) > 1):
        return
    open_ended = sentence.text.endswith(",") or _asks_for_more(tokens, words[-1])
    if sentence.role == "body" or (open_ended and words[-1].tag in ("DT", "CC", "PRP$")):
        kind: BreakKind = "no end" if open_ended else "no mark"
        yield Break(kind, sentence.start, sentence.end, words[-2].start, words[-1].end)


def _is_prose(words: Sequence[Token], spans: Spans, *, several: bool) -> bool:
    """Whether a line is meant as a sentence: with a verb of its own, or after others, and not in capitals."""
    spoken = any(t.tag in FINITE and not any(low <= t.start < high for low, high in spans) for t in words)
    capitals = sum(t.text[0].isupper() for t in words)
    dated = words[-1].text[-1].isdigit() if words else False
    return len(words) >= LEAST_WORDS and (spoken or several) and 2 * capitals <= len(words) and not dated


def _words(tokens: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if any(c.isalnum() for c in t.text)]


def _asks_for_more(tokens: Sequence[Token], last: Token) -> bool:
    """Whether the word cannot be the last: an article, a preposition, a verb without its object."""
    if last.tag in _OPEN_TAGS or last.text.lower() in word_list("open_ended"):
        return True
    if last.text.lower() not in word_list("transitive") or last.dep in _CLAUSES:
        return False
    return not any(tokens[t.head] == last and t.dep in _TAKEN for t in tokens)


def _ends_open(statement: Statement) -> Iterator[Break]:
    """A sentence whose full stop comes after an article or the like."""
    sentence, words = statement.sentence, _words(statement.tokens)
    stopped = sentence.text.endswith(".") and not sentence.text.endswith("..")
    if stopped and len(words) >= LEAST_WORDS and words[-1].text in word_list("never_last"):
        yield Break("no end", sentence.start, sentence.end, words[-2].start, words[-1].end)


def _begun_in_middle(before: Statement | None, statement: Statement) -> Iterator[Break]:
    """A sentence that begins with a small letter after a full stop."""
    sentence, first = statement.sentence, _SMALL.match(statement.sentence.text)
    if before is None or first is None or first.group() in word_list("names_in_small"):  # van, iPhone
        return
    text = before.sentence.text
    last = text.split()[-1].rstrip(".")
    abbreviated = last in word_list("abbreviations") or len(last) == 1 or "." in last
    if text.endswith(".") and not text.endswith("..") and not abbreviated:
        yield Break(
            "begun in the middle", before.sentence.start, sentence.end, sentence.start, sentence.start + first.end()
        )


def _stopped_short(statement: Statement) -> Iterator[Break]:
    """A full stop amid a sentence, with a small letter after it."""
    sentence, tokens = statement.sentence, statement.tokens
    for word, stop, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        plain = word.text.isalpha() and len(word.text) > 2 and word.text not in word_list("abbreviations")
        apart = word.end == stop.start and stop.end + 1 == after.start
        if plain and stop.text == "." and apart and _SMALL.match(after.text) and after.text.isalpha():
            yield Break("begun in the middle", sentence.start, sentence.end, after.start, after.end)
            return


def _begun_anew(statement: Statement) -> Iterator[Break]:
    """The first place where a sentence begins a second time."""
    sentence = statement.sentence
    for low, high in find_restarts(statement.tokens):
        yield Break("begun anew", sentence.start, sentence.end, low, high)
        return
