"""Words that stand for one happening or one thing, each under the first word of its line."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources


def canonical(lemma: str) -> str:
    """The word that stands for the group of `lemma`, or the lemma itself.

    >>> canonical("fatality"), canonical("earthquake"), canonical("table")
    ('kill', 'quake', 'table')
    """
    return _groups().get(lemma, lemma)


def is_event(lemma: str) -> bool:
    """Whether the word, or its group, names a happening (`crash`, `talks`)."""
    return canonical(lemma) in _heads("events.txt")


def is_person(lemma: str) -> bool:
    """Whether the noun counts people (`villager`, `passenger`, `people`)."""
    return lemma in _words("persons.txt")


def is_empty(lemma: str) -> bool:
    """Whether the word says little of what a sentence is about (`have`, `year`)."""
    return lemma in _words("empty.txt")


@lru_cache(maxsize=1)
def _groups() -> dict[str, str]:
    files = ("events.txt", "outcomes.txt", "things.txt")
    return {word: row[0] for name in files for row in _rows(name) for word in row}


@lru_cache
def _heads(name: str) -> frozenset[str]:
    return frozenset(row[0] for row in _rows(name))


@lru_cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word for row in _rows(name) for word in row)


def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a word list; `#` starts a comment, words are separated by blanks."""
    lines = resources.files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split()) for line in lines if line.strip() and not line.startswith("#"))
