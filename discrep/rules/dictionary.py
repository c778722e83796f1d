"""Words that are spelled wrong, and what they should be.

A word is known when the word list has it, its American spelling, its stem, or the words it is made of.
A correction is one slip of the hand away (a letter too many, too few, two that changed places, a wrong vowel)
and much more common than any new word would be. The word list is that of pyspellchecker.
"""

from __future__ import annotations

import gzip
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import msgspec

SHORTEST = 6
"""Letters; a shorter unknown word is more often an abbreviation than a slip."""
SHORTEST_SWAPPED = 4
COMMON = 500
"""Occurrences, in the list's 1.6 billion words, from which on a word is what somebody meant to write."""
VERY_COMMON = 20_000
"""The same for short words whose letters changed places (`thier`)."""
PART = 1_000
"""The same for the parts of a compound."""
_VOWELS = "aeiouy"


class _Parts(msgspec.Struct, frozen=True):
    """Parts of words: British spellings with their American ones, prefixes, suffixes."""

    british: list[tuple[str, str]]
    prefixes: list[str]
    suffixes: list[str]


@cache
def _parts() -> _Parts:
    text = (Path(__file__).parent / "lists" / "word_parts.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), _Parts)


@cache
def frequencies() -> dict[str, int]:
    """How often each word of the list is used."""
    packed = files("spellchecker").joinpath("resources", "en.json.gz").read_bytes()
    return msgspec.json.decode(gzip.decompress(packed), type=dict[str, int])


@cache
def is_known(word: str) -> bool:
    """Whether a word of small letters is English, old or new.

    >>> [is_known(w) for w in ("harbour", "unboarded", "smartphone", "recieve", "occured")]
    [True, True, True, False, False]
    """
    return (
        word in frequencies()
        or any(american in frequencies() for american in _american(word))
        or any(_is_stem(stem) for stem in _stems(word))
        or _is_compound(word)
    )


def find_correction(word: str, nearby: frozenset[str] = frozenset()) -> str | None:
    """What an unknown word was meant to be, or None when that is not clear.

    `nearby` are words of the other articles; one of them need not be a common word.

    >>> find_correction("recieve"), find_correction("ferrymen"), find_correction("thier")
    ('receive', None, 'their')
    """
    if is_known(word):
        return None
    counts = frequencies()
    slips = set(_slips(word)) if len(word) >= SHORTEST else set()
    meant = [w for w in slips if counts.get(w, 0) >= COMMON or (w in nearby and is_known(w))]
    meant += [w for w in _swapped(word) if counts.get(w, 0) >= VERY_COMMON]

    def weight(candidate: str) -> tuple[bool, bool, bool, int, str]:
        doubled = len(candidate) > len(word) and _squeezed(candidate) == _squeezed(word)
        return doubled, candidate in nearby, candidate[-1] == word[-1], counts.get(candidate, 0), candidate

    return max(meant, key=weight, default=None)


def _squeezed(word: str) -> str:
    """The word with each double letter written once."""
    return "".join(a for a, b in pairwise(word + " ") if a != b)


def _american(word: str) -> Iterator[str]:
    yield from (word.replace(british, american) for british, american in _parts().british if british in word)


def _stems(word: str) -> Iterator[str]:
    """What is left of the word without a prefix or suffix, unless the ending would change the stem."""
    for prefix in _parts().prefixes:
        if word.startswith(prefix):
            yield word[len(prefix) :]
    for suffix in _parts().suffixes:
        if word.endswith(suffix):
            stem = word[: -len(suffix)]
            if not _respelled(stem, suffix):
                yield stem


def _respelled(stem: str, suffix: str) -> bool:
    """Whether the stem doubles, drops or changes its last letter before the suffix, as in `occurred`."""
    if not stem:
        return True
    endings = (stem + stem[-1] + suffix, stem[:-1] + suffix, stem[:-1] + "i" + suffix, stem[:-1] + "ies")
    dropped = stem[-1] in "ey"
    return endings[0] in frequencies() or (dropped and any(e in frequencies() for e in endings[1:]))


def _is_stem(stem: str) -> bool:
    return len(stem) >= 4 and (stem in frequencies() or any(a in frequencies() for a in _american(stem)))


def _is_compound(word: str) -> bool:
    return any(
        frequencies().get(word[:n], 0) >= PART and frequencies().get(word[n:], 0) >= PART
        for n in range(4, len(word) - 3)
    )


def _slips(word: str) -> Iterator[str]:
    """Words that a letter too many, a letter too few, two that changed places or a wrong vowel make of it."""
    for n in range(len(word) + 1):
        low, high = word[:n], word[n:]
        yield low + high[1:]
        yield from (low + letter + high for letter in "abcdefghijklmnopqrstuvwxyz")
        if high and high[0] in _VOWELS:
            yield from (low + vowel + high[1:] for vowel in _VOWELS)
    yield from _swapped(word)


def _swapped(word: str) -> Iterator[str]:
    return (word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(len(word) - 1))
