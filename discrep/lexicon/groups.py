"""Words that stand for one happening or one thing, each under the first word of its line."""

from __future__ import annotations

from collections.abc import Iterable
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


def is_outcome(lemma: str) -> bool:
    """Whether the word says what became of something counted (`killed`, `missing`, `rise`)."""
    return canonical(lemma) in _heads("outcomes.txt")


def is_person(lemma: str) -> bool:
    """Whether the noun counts people (`villager`, `passenger`, `people`)."""
    return lemma in _words("persons.txt")


def is_general(noun: str) -> bool:
    """Whether the noun counts people of any kind (`people`, `victim`)."""
    return noun in _words("general.txt")


def is_empty(lemma: str) -> bool:
    """Whether the word says little of what a sentence is about (`have`, `year`)."""
    return lemma in _words("empty.txt")


def grows(outcome: str) -> bool:
    """Whether counts of this outcome grow while a story runs (`kill`, the word of its group)."""
    return outcome in _words("growing.txt")


def is_update(lemma: str) -> bool:
    """Whether the word tells of a count that still grows (`climb`, `so far`)."""
    return lemma in _words("updates.txt")


def is_reporting(lemma: str) -> bool:
    """Whether the verb tells of words said (`announce`)."""
    return lemma in _words("reporting.txt")


def is_tally(noun: str) -> bool:
    """Whether the noun only says that something is counted up (`toll`)."""
    return noun in _words("tallies.txt")


def is_recurring(event: str) -> bool:
    """Whether the happening comes again day by day (`close`, of markets)."""
    return event in _words("recurring.txt")


def is_level(noun: str) -> bool:
    """Whether the noun stands for something that changes from day to day (`point`, of an index)."""
    return noun in _words("levels.txt")


def is_basis(word: str) -> bool:
    """Whether the word says on which basis an amount is reckoned (`core` inflation, `adjusted` earnings)."""
    return word in _words("bases.txt")


def is_body(noun: str) -> bool:
    """Whether the noun stands for something that has a name and was founded or opened (`airline`, `town`)."""
    return noun in _words("bodies.txt")


def is_other(word: str) -> bool:
    """Whether the word sets a count apart from those spoken of before (`another`)."""
    return word in _words("others.txt")


def is_occurrence(noun: str) -> bool:
    """Whether an ordinal of the noun tells which of several it is (`the second Test`)."""
    return noun in _words("occurrences.txt")


def is_opener(word: str) -> bool:
    """Whether the first word of a headline is a noun, for all its capital, in the singular or plural.

    >>> is_opener("thieves"), is_opener("bankers"), is_opener("nokia")
    (True, True, False)
    """
    stems = (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ves") + "f")
    return any(is_person(stem) or stem in _words("openers.txt") for stem in stems)


def lines(name: str, words: Iterable[str]) -> frozenset[int]:
    """The lines of a word list on which one of the words stands.

    >>> lines("sites", ["mall", "town"]) == lines("sites", ["shop"]), lines("sites", ["town"])
    (True, frozenset())
    """
    by_word = _lines(f"{name}.txt")
    return frozenset(n for word in words for n in by_word.get(word, ()))


VOTES = {"for": frozenset({"favor", "favour", "for", "yes"}), "against": frozenset({"against", "no"})}


def vote_side(words: str) -> str:
    """The side of a vote by the words behind the verb; empty when they name none, or both.

    >>> vote_side("voted against the resolution"), vote_side("voted on Monday")
    ('against', '')
    """
    said = set(words.lower().split())
    sides = [side for side, marks in VOTES.items() if said & marks]
    return sides[0] if len(sides) == 1 else ""


@lru_cache(maxsize=1)
def _groups() -> dict[str, str]:
    files = ("changes.txt", "events.txt", "outcomes.txt", "things.txt")
    return {word: row[0] for name in files for row in _rows(name) for word in row}


@lru_cache
def _lines(name: str) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, row in enumerate(_rows(name)):
        for word in row:
            found[word] = (*found.get(word, ()), number)
    return found


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
