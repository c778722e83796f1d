"""Headlines In Title Case, put into sentence case for the parser, which takes every capital for a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

WORDS = 4
"""So many words a line must have to be judged by its capitals."""
SHARE = 0.7
"""Share of long words with a capital from which a line is in title case; a plain sentence has a few."""

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’-][^\W\d_]+)*")
_KEPT = {"PERSON", "GPE", "LOC", "NORP", "FAC"}
_FUNCTION = frozenset(
    "about above across after against along amid among around because before behind below beneath beside between "
    "beyond could down during every from have into might more must near onto over shall should since than that "
    "their them then there these they this those though through toward towards under unless until upon were "
    "what when where whether which while whose will with within without would your been being does each else "
    "here".split()
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov "
    "dec".split()
)


def is_title_case(text: str) -> bool:
    """Whether most long words of a line begin with a capital, and not all of it is capitals.

    >>> is_title_case("Four Killed In Ferry Crash Off Coast"), is_title_case("Four killed in crash off Norway")
    (True, False)
    """
    long = [w for w in _WORD.findall(text) if len(w) > 3]
    capital = sum(w[0].isupper() for w in long)
    return len(long) >= WORDS and capital >= SHARE * len(long) and not text.isupper() and not text.endswith(".")


def sentence_case(text: str, named: Sequence[tuple[int, int, str]], common: Iterable[frozenset[str]]) -> str:
    """The line with the capitals of common words taken off, character by character as long as before.

    `named` are the ranges and labels of a first reading; `common` are lower-case words of the language.
    """
    known = tuple(common)
    kept = {n for low, high, label in named if label in _KEPT for n in range(low, high)}
    kept |= {n for match in states().finditer(text) for n in range(*match.span())}
    letters = list(text)
    for match in _WORD.finditer(text):
        word, lower = match.group(), match.group().lower()
        is_name = match.start() in kept or any(part[1:] != part[1:].lower() for part in word.split("-"))
        if not is_name and len(lower) == len(word) and _is_common(lower, known):
            letters[match.start() : match.end()] = lower
    return "".join(letters)


def _is_common(word: str, known: Sequence[frozenset[str]]) -> bool:
    if word in _CALENDAR:
        return False
    if "-" in word:
        return all(_is_common(part, known) for part in word.split("-"))
    stems = {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ed"), word.removesuffix("d")}
    stems |= {word.removesuffix("ing"), word.removesuffix("ing") + "e", word.removesuffix("ies") + "y"}
    return len(word) <= 3 or word in _FUNCTION or any(stem in words for stem in stems for words in known)


@lru_cache(maxsize=1)
def peoples() -> frozenset[str]:
    """The names of the peoples of states, in the singular and the plural."""
    from countryinfo import all_countries

    told = (c.demonym() for c in all_countries())
    listed = (name for d in told for name in (d if isinstance(d, (list, tuple)) else [d]) if name)
    return frozenset(form for name in listed for form in (str(name), f"{name}s"))


@lru_cache(maxsize=1)
def states() -> re.Pattern[str]:
    """The names of states, their peoples and capitals."""
    from countryinfo import all_countries

    names = {str(n) for c in all_countries() for n in (c.name(), c.demonym(), c.capital()) if n}
    longest_first = sorted(names, key=lambda n: (-len(n), n))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})s?\b")
