"""How sure a statement is, and whether two statements in the same words differ in it."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path

from discrep.model.mention import Token
from discrep.model.statement import Statement
from discrep.rules.minimal_edit import base, carries, words

_ORDER = ("firm", "likely", "possible", "claimed")
_LONGEST = 3
_TENSE = frozenset({"be", "have", "do"})
LEAST_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Shift:
    """The words on either side that make one statement firmer; `shared` content words are the same."""

    left: tuple[Token, ...]
    right: tuple[Token, ...]
    left_level: str
    right_level: str
    shared: int
    odd: int

    def turned(self) -> Shift:
        """The same with its sides exchanged."""
        return Shift(self.right, self.left, self.right_level, self.left_level, self.shared, self.odd)


@lru_cache(maxsize=1)
def levels() -> dict[tuple[str, ...], str]:
    """Phrases of the list → how sure they are."""
    table = tomllib.loads(Path(__file__).with_name("certainty.toml").read_text(encoding="utf-8"))
    return {tuple(phrase.split()): level for level in reversed(_ORDER) for phrase in table[level]}


def find_shift(left: Statement, right: Statement) -> Shift | None:
    """The one difference between two statements when it is in how sure they are.

    The matcher is given the same one first, whichever is on the left.
    """
    a, b = words(left), words(right)
    if [base(t) for t in b] < [base(t) for t in a]:
        found = _find_shift(b, a)
        return found and found.turned()
    return _find_shift(a, b)


def _find_shift(a: tuple[Token, ...], b: tuple[Token, ...]) -> Shift | None:
    matcher = SequenceMatcher(None, [base(t) for t in a], [base(t) for t in b], autojunk=False)
    if matcher.real_quick_ratio() < LEAST_ALIKE or matcher.quick_ratio() < LEAST_ALIKE:
        return None
    if matcher.ratio() < LEAST_ALIKE:
        return None
    spans = [codes for tag, *codes in matcher.get_opcodes() if tag != "equal"]
    segments = [(a[i:j], b[k:m]) for i, j, k, m in spans if not _over(a, i, j) and not _over(b, k, m)]
    if len(segments) < len(spans):
        return None
    shifts = [(s, found) for s in segments if (found := _levels(s)) is not None]
    if len(shifts) != 1:
        return None
    (side, (x, y)) = shifts[0]
    odd = sum(carries(t) for s in segments if s is not side for part in s for t in part)
    shared = sum(carries(t) for i, _, n in matcher.get_matching_blocks() for t in a[i : i + n])
    return Shift(side[0], side[1], x, y, shared, odd)


def _over(side: Sequence[Token], low: int, high: int) -> bool:
    """Whether nothing stands there and a verb in the past follows: what came of a forecast."""
    return low == high < len(side) and side[low].tag in ("VBD", "VBN")


def _levels(segment: tuple[Sequence[Token], Sequence[Token]]) -> tuple[str, str] | None:
    """The two levels of a difference that holds words of certainty and nothing else of weight."""
    left, right = (_level(side) for side in segment)
    if left is None or right is None or left == right:
        return None
    return left, right


def _level(side: Sequence[Token]) -> str | None:
    """The least sure of the listed words; firm where there is none; None where other words stand there."""
    keys, at, found = [base(t) for t in side], 0, ["firm"]
    while at < len(keys):
        size = next((n for n in range(_LONGEST, 0, -1) if tuple(keys[at : at + n]) in levels()), 0)
        if size:
            found.append(levels()[tuple(keys[at : at + size])])
        elif keys[at] not in _TENSE and carries(side[at]):
            return None
        at += size or 1
    return max(found, key=_ORDER.index)
