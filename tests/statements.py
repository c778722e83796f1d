"""Statements by hand: articles without a parser or an encoder."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.model.document import Document, Paragraph, Sentence, line_starts
from discrep.model.mention import Token
from discrep.model.statement import Article, Statement


def words(text: str, start: int, tags: dict[str, str]) -> tuple[Token, ...]:
    """A token for each word; `tags` gives the part of speech of those that are no noun."""
    tokens, at = [], start
    for n, word in enumerate(text.split()):
        at = start + text.index(word, at - start)
        plain = word.strip(".,")
        pos = tags.get(plain, "NOUN")
        tokens.append(Token(at, at + len(plain), plain, plain.lower(), pos, "", "", n))
        at += len(word)
    return tuple(tokens)


def article(name: str, texts: Sequence[str], tags: dict[str, str] | None = None) -> Article:
    """An article with one sentence a line and bare tokens."""
    text = "\n".join(texts)
    statements, paragraphs, at = [], [], 0
    for n, line in enumerate(texts):
        end = at + len(line)
        paragraphs.append(Paragraph(n, at, end, "body"))
        sentence = Sentence(name, n, n, at, end, line, "body")
        statements.append(Statement(sentence, words(line, at, tags or {})))
        at = end + 1
    return Article(Document(name, text), line_starts(text), tuple(paragraphs), tuple(statements))
