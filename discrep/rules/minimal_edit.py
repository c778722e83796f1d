"""Two statements in nearly the same words: which words make one say the opposite of the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path

from discrep.model.mention import Token
from discrep.model.statement import Statement
from discrep.rules.opposites import LONGEST, are_opposite

Segment = tuple[tuple[Token, ...], tuple[Token, ...]]

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
_LIGHT = frozenset({
    "be", "have", "do", "get", "become", "make", "take", "serve", "act", "also", "only", "even", "just", "still",
    "already", "very", "quite", "too", "so", "own", "such", "as", "well", "much", "really", "currently", "ever",
    "actually",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Flip:
    """The words on either side that turn the meaning round; ranges are empty where a side lacks a word."""

    left: tuple[Token, ...]
    right: tuple[Token, ...]
    shared: int
    """Content words the statements share."""
    odd: int
    """Content words of either side, outside the flip, that the other lacks."""
    apart: bool
    """Whether a name, number, date or other noun outside the flip differs."""


@lru_cache(maxsize=1)
def negators() -> frozenset[tuple[str, ...]]:
    """Phrases that deny what follows, as base forms."""
    lines = Path(__file__).with_name("negators.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(tuple(line.split()) for line in lines if line and not line.startswith("#"))


def words(statement: Statement) -> tuple[Token, ...]:
    """The tokens that carry words, without possessive endings."""
    return tuple(t for t in statement.tokens if t.pos not in ("PUNCT", "SPACE", "SYM") and t.tag != "POS")


def base(token: Token) -> str:
    """The base form by which words are compared.

    Contracted auxiliaries and negations count as the full word.
    """
    return {"n't": "not", "n’t": "not", "’ll": "will", "'ll": "will", "ca": "can", "wo": "will", "an": "a"}.get(
        token.text.lower(), token.lemma.lower()
    )


def carries(token: Token) -> bool:
    """Whether the word has a meaning of its own."""
    return token.pos in CONTENT and base(token) not in _LIGHT and (base(token),) not in negators()


def find_flip(left: Statement, right: Statement) -> Flip | None:
    """The place at which the one statement turns the other round; None when there is none."""
    a, b = words(left), words(right)
    matcher = SequenceMatcher(None, [base(t) for t in a], [base(t) for t in b], autojunk=False)
    if matcher.real_quick_ratio() < 0.4 or matcher.quick_ratio() < 0.4:
        return None
    segments = [(a[i:j], b[k:m]) for tag, i, j, k, m in matcher.get_opcodes() if tag != "equal"]
    flips = [s for s in segments if _turns(s)]
    if not flips:
        return None
    rest = [s for s in segments if s not in flips]
    shared = sum(carries(t) for i, _, n in matcher.get_matching_blocks() for t in a[i : i + n])
    odd = sum(carries(t) for s in rest for side in s for t in side)
    return Flip(flips[0][0], flips[0][1], shared, odd, any(map(_apart, rest)))


def _turns(segment: Segment) -> bool:
    """Whether the two sides of a difference are each other's opposite: an odd number of turns."""
    left, right = segment
    pair = _opposite_pair(left, right)
    if pair is not None:
        (i, j), (k, m) = pair
        left, right = left[:i] + left[j:], right[:k] + right[m:]
    denied = _denials(left) - _denials(right)
    if pair is None and (denied == 0 or not _compatible(left, right)):
        return False
    return (pair is not None) != bool(denied % 2)


def _opposite_pair(left: Sequence[Token], right: Sequence[Token]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Ranges of the first two opposite words or phrases, longer phrases first."""
    for i, j in _ranges(len(left)):
        for k, m in _ranges(len(right)):
            if any(are_opposite(x, y) for x in _written(left[i:j]) for y in _written(right[k:m])):
                return (i, j), (k, m)
    return None


def _ranges(length: int) -> Iterator[tuple[int, int]]:
    for size in range(min(LONGEST, length), 0, -1):
        for start in range(length - size + 1):
            yield start, start + size


def _written(tokens: Sequence[Token]) -> set[str]:
    """The phrase in base forms and as it stands."""
    return {" ".join(map(base, tokens)), " ".join(t.text.lower() for t in tokens)}


def _denials(tokens: Sequence[Token]) -> int:
    """How often a stretch denies; the longest phrase at a place counts once."""
    count, at = 0, 0
    keys = [base(t) for t in tokens]
    while at < len(keys):
        size = next((n for n in range(LONGEST, 0, -1) if tuple(keys[at : at + n]) in negators()), 0)
        count += bool(size)
        at += size or 1
    return count


def _compatible(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether what is left beside the denial is the same or empty on one side."""
    a, b = ({base(t) for t in side if carries(t)} for side in (left, right))
    return not a or not b or bool(a & b)


def _apart(segment: Segment) -> bool:
    """Whether both sides of a difference name something of their own."""
    return all(any(t.pos in ("PROPN", "NUM", "NOUN") or t.entity for t in side) for side in segment)
