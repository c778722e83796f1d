"""Opposite words: two lists and the negative affixes of English."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

LISTS = ("opposites.txt", "opposites_wordnet.txt")
LONGEST = 4
"""Words of the longest phrase of the lists."""
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "non-", "anti", "anti-", "de", "mis", "mal")


@lru_cache(maxsize=1)
def _listed() -> dict[str, frozenset[str]]:
    """Each word of the lists → its opposites."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in LISTS:
        for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#"):
                continue
            left, right = ([w.strip() for w in side.split(",")] for side in line.split("|"))
            for a in left:
                for b in right:
                    if a != b:
                        found[a].add(b)
                        found[b].add(a)
    return {word: frozenset(others) for word, others in found.items()}


@lru_cache(maxsize=131072)
def are_opposite(a: str, b: str) -> bool:
    """Whether two base forms or phrases are opposites.

    >>> are_opposite("near", "far away from"), are_opposite("happy", "unhappy"), are_opposite("slowly", "rapidly")
    (True, True, True)
    >>> are_opposite("small", "little"), are_opposite("come", "income")
    (False, False)
    """
    return not _against(a).isdisjoint(_bases(b)) or _negates(a, b) or _negates(b, a)


@lru_cache(maxsize=65536)
def _against(word: str) -> frozenset[str]:
    """The listed opposites of a word or phrase."""
    return frozenset(other for x in _bases(word) for other in _listed().get(x, ()))


@lru_cache(maxsize=1)
def _not_negative() -> frozenset[str]:
    return frozenset(Path(__file__).with_name("not_negative.txt").read_text(encoding="utf-8").split("\n")[1:])


def _bases(word: str) -> Iterator[str]:
    """The word, without an ending that the parse left on, and, for an adverb, its adjective."""
    yield word
    if word.endswith("s") and len(word) > 4:
        yield word[:-1]
    if word.endswith("ed") and len(word) > 5:
        yield from (word[:-1], word[:-2])
    if word.endswith("ly") and len(word) > 5:
        yield word[:-2]
        yield word[:-3] + "y" if word.endswith("ily") else word[:-1] + "e"


def _negates(negative: str, plain: str) -> bool:
    """Whether one word is the other with an affix of negation."""
    if len(plain) < 4 or negative in _not_negative():
        return False
    if negative.endswith("less") and plain in (negative[:-4], negative[:-4] + "ful"):
        return True
    return negative.endswith(plain) and negative[: -len(plain)] in _PREFIXES
