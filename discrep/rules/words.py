"""Words of a stretch of text, as the text rules see them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from discrep.model.statement import Article, Statement

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of `lists/NAME.txt`, one a line; a line that starts with # is a remark."""
    lines = (Path(__file__).parent / "lists" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@dataclass(frozen=True, slots=True)
class Word:
    """A word in the document; `form` is lower-cased, with straight apostrophes."""

    start: int
    end: int
    form: str


def find_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `text[start:end]`, punctuation left out.

    >>> [w.form for w in find_words("The U.S. wasn’t - so far - 1.5 ahead.")]
    ['the', 'u.s', "wasn't", 'so', 'far', '1.5', 'ahead']
    """
    matches = _WORD.finditer(text, start, len(text) if end is None else end)
    return tuple(Word(m.start(), m.end(), m.group().casefold().replace("’", "'")) for m in matches)


def forms(text: str) -> tuple[str, ...]:
    """The forms of the words of `text`."""
    return tuple(w.form for w in find_words(text))


def topic_words(text: str, most: int = 6) -> tuple[str, ...]:
    """The first words of `text` without its numbers, for a finding's topic."""
    return tuple(f for f in forms(text) if not any(c.isdigit() for c in f))[:most]


def shortened(text: str, most: int = 120) -> str:
    """The text on one line, cut after a word when it is longer than `most` characters.

    >>> shortened("a ferry left the pier", 12)
    'a ferry left …'
    """
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most + 1].rpartition(" ")[0] + " …"


def by_paragraph(article: Article) -> Iterator[tuple[int, list[Statement]]]:
    """The statements of each paragraph, in order."""
    kept: dict[int, list[Statement]] = {}
    for statement in article.statements:
        kept.setdefault(statement.sentence.paragraph, []).append(statement)
    yield from kept.items()


def has_finite_verb(statement: Statement) -> bool:
    """Whether the parse sees a verb that makes a clause."""
    return any(t.tag in FINITE for t in statement.tokens)
