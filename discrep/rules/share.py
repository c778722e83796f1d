"""Of how many cases, or how often, a statement holds: none, few, some, many, all."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

Levels = frozenset[int]

NONE, ALL = 0, 4
_LEVELS: dict[str, Levels] = {
    "none": frozenset({0}),
    "few": frozenset({1}),
    "some": frozenset({1, 2, 3, 4}),
    "many": frozenset({3, 4}),
    "all": frozenset({4}),
    "not_all": frozenset({1, 2, 3}),
}
_WITHIN_DENIAL: dict[str, Levels] = {
    "none": frozenset({1, 2, 3, 4}),
    "few": frozenset({0, 3, 4}),
    "some": frozenset({0}),
    "many": frozenset({0, 1, 2}),
    "all": frozenset({0, 1, 2, 3}),
    "not_all": frozenset({4}),
}
"""What is left when the denial stands before the word (`does not often`); after it, the share is turned round."""
_DEGREES = frozenset({"very", "quite", "wholly", "entirely", "completely", "fully", "particularly", "exactly"})
_EMPTY = frozenset({
    "any", "anything", "anyone", "anybody", "ever", "at", "even", "do", "yet", "only", "more", "less", "than", "of",
    "person", "people", "them", "they",
})  # fmt: skip
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """The share a statement claims, its other words, and the words it denies by contrast (`not X, but Y`)."""

    levels: Levels
    rest: tuple[str, ...]
    denied: frozenset[str]
    aside: tuple[str, bool] | None
    only: bool | None
    found: tuple[str, ...]


@lru_cache(maxsize=1)
def operators() -> dict[tuple[str, ...], str]:
    """Phrases that say of how many cases a statement holds → their level."""
    table = tomllib.loads(Path(__file__).with_name("operators.toml").read_text(encoding="utf-8"))
    return {tuple(phrase.split()): level for level, phrases in table.items() for phrase in phrases}


def read(keys: Iterable[str], commas: frozenset[int] = frozenset()) -> Reading:
    """Read a statement given as base forms; `commas` are the positions that a comma precedes."""
    return _read(tuple(keys), commas)


@lru_cache(maxsize=16384)
def _read(keys: tuple[str, ...], commas: frozenset[int]) -> Reading:
    words, marks, aside = _without_aside(list(keys), set(commas))
    words, denied = _without_contrast(words, marks)
    found, rest, only = _operators(words)
    return Reading(_levels(found), tuple(rest), denied, aside, only, tuple(found))


def clash(left: Reading, right: Reading, turned: bool = False) -> bool:
    """Whether two statements about the same thing cannot both hold; `turned`: their words are opposites."""
    if left.aside and right.aside and left.aside[0] == right.aside[0] and left.aside[1] != right.aside[1]:
        return True
    if {left.only, right.only} == {True, False}:
        return True
    if contradicts(left, right):
        return True
    if _repeats(left, right) or _repeats(right, left):
        return False
    other = frozenset(ALL - n for n in right.levels) if turned else right.levels
    return not left.levels & other


def contradicts(left: Reading, right: Reading) -> bool:
    """Whether one statement affirms what the other denies by contrast."""
    return any(
        bool((a.denied - b.denied) & set(b.rest)) and b.levels != {NONE} for a, b in ((left, right), (right, left))
    )


def _repeats(left: Reading, right: Reading) -> bool:
    """Whether one statement denies as a whole what the other denies by contrast."""
    return right.levels == {NONE} and NONE not in left.levels and bool(left.denied & set(right.rest))


def _without_aside(keys: list[str], commas: set[int]) -> tuple[list[str], set[int], tuple[str, bool] | None]:
    """Take off `Not surprisingly,`: the adverb and whether it is denied."""
    start = int(keys[:1] == ["not"])
    if len(keys) > start + 1 and keys[start].endswith("ly") and start + 1 in commas:
        stem, denied = keys[start], start == 1
        if stem.startswith("un"):
            stem, denied = stem[2:], not denied
        cut = start + 1
        return keys[cut:], {c - cut for c in commas if c > cut}, (stem, denied)
    return keys, commas, None


def _without_contrast(keys: list[str], commas: set[int]) -> tuple[list[str], frozenset[str]]:
    """Take out what is denied by contrast: `not on Friday, but`, `, not on Friday`, `but not me`."""
    denied: set[str] = set()
    kept: list[str] = []
    at = 0
    while at < len(keys):
        stop = next((n for n in range(at + 1, len(keys)) if n in commas or keys[n] == "but"), len(keys))
        if _opens_contrast(keys, at, stop, commas):
            denied |= {
                w for w in keys[at + 1 : stop] if w not in ("#", "one", "the", "on") and (w,) not in operators()
            }
            at = stop + (keys[stop : stop + 1] == ["but"])
        else:
            kept.append(keys[at])
            at += 1
    return kept, frozenset(denied - set(kept))


def _opens_contrast(keys: list[str], at: int, stop: int, commas: set[int]) -> bool:
    if keys[at : at + 2] in (["instead", "of"], ["rather", "than"]):
        return True
    if keys[at] not in ("not", "nor") or stop - at > 8:
        return False
    if keys[at + 1 : stop] in (["one"], ["#"]):
        return stop < len(keys)
    if tuple(keys[at : at + 2]) in operators():
        return False
    if at == 0:
        return stop < len(keys) and stop - at > 2 and keys[at + 1] not in ("only", "even", "for", "one", "#")
    return at in commas or keys[at - 1] in ("but", "and") or keys[stop : stop + 1] == ["but"]


def _operators(keys: list[str]) -> tuple[list[str], list[str], bool | None]:
    """The levels in order, the other words, and whether `only` stands there (True) or `not only` (False)."""
    found: list[str] = []
    rest: list[str] = []
    only: bool | None = True if "only" in keys else None
    at = 0
    while at < len(keys):
        size, level = next(
            ((n, operators()[tuple(keys[at : at + n])]) for n in range(_LONGEST, 0, -1)
             if tuple(keys[at : at + n]) in operators()), (1, "")
        )  # fmt: skip
        if level in ("not", "none") and "ago" in keys[at + 2 : at + 5]:
            level = "mute"
        if level == "mute" and "only" in keys[at : at + size]:
            only = False
        elif level and level != "mute":
            found.append(level)
        elif not level and keys[at] in _DEGREES and found[-1:] == ["not"]:
            found.append("all")
        elif not level and keys[at] not in _EMPTY:
            rest.append(keys[at])
        at += size
    return found, rest, only


def _levels(found: Sequence[str]) -> Levels:
    """The share that a row of operators claims; without any, all of what the statement speaks of."""
    denials = [n for n, level in enumerate(found) if level == "not"]
    shares = [(n, level) for n, level in enumerate(found) if level != "not"]
    if not shares:
        return frozenset({NONE if len(denials) % 2 else ALL})
    place, level = shares[0]
    levels = _LEVELS[level]
    if len(shares) > 1 and level in ("all", "some", "many") and shares[1][1] in ("none", "few", "not_all"):
        place, level = shares[1]
        levels = _LEVELS[level]
    before = [n for n in denials if n < place]
    after = [n for n in denials if n > place]
    if len(before) % 2:
        levels = _WITHIN_DENIAL[level]
    if len(after) % 2:
        levels = frozenset(ALL - n for n in levels)
    return levels
