"""Two statements in nearly the same words: which words make one say the opposite of the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path

from discrep.model.mention import Token
from discrep.model.statement import Statement
from discrep.rules.opposites import LONGEST, are_opposite
from discrep.rules.share import clash, contradicts, read

Segment = tuple[tuple[Token, ...], tuple[Token, ...]]

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
LEAST_ALIKE = 0.4
"""Share of equal words, in their order, below which no edit is minimal."""
_LIGHT = frozenset({
    "be", "have", "do", "get", "become", "make", "take", "serve", "act", "also", "only", "even", "just", "still",
    "already", "very", "quite", "too", "so", "own", "such", "as", "well", "much", "really", "currently", "ever",
    "actually",
})  # fmt: skip
_FULL = {"n't": "not", "n’t": "not", "’ll": "will", "'ll": "will", "ca": "can", "wo": "will", "an": "a"}
Written = tuple[tuple[str, str, bool], ...]
"""Words as base form, as they stand, and whether they are prepositions."""


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
    """Whether a name, number or date outside the flip differs."""
    nouns: int
    """Other nouns outside the flip that differ."""
    loose: bool
    """Whether only a denial differs, before words that differ as well."""

    def turned(self) -> Flip:
        """The same with its sides exchanged."""
        return replace(self, left=self.right, right=self.left)


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
    return _FULL.get(token.text.lower()) or token.lemma.lower()


def carries(token: Token) -> bool:
    """Whether the word has a meaning of its own."""
    return token.pos in CONTENT and base(token) not in _LIGHT and (base(token),) not in negators()


def find_flip(left: Statement, right: Statement) -> Flip | None:
    """The place at which the one statement turns the other round; None when there is none.

    The matcher is given the same one first, whichever is on the left.
    """
    a, b = words(left), words(right)
    if [base(t) for t in b] < [base(t) for t in a]:
        found = _find_flip(right, left, b, a)
        return found and found.turned()
    return _find_flip(left, right, a, b)


def _find_flip(left: Statement, right: Statement, a: tuple[Token, ...], b: tuple[Token, ...]) -> Flip | None:
    matcher = SequenceMatcher(None, [base(t) for t in a], [base(t) for t in b], autojunk=False)
    if min(matcher.real_quick_ratio(), matcher.quick_ratio(), matcher.ratio()) < LEAST_ALIKE:
        return None
    segments = [(a[i:j], b[k:m]) for tag, i, j, k, m in matcher.get_opcodes() if tag != "equal"]
    flips = [s for s in segments if _turns(s)]
    loose = [] if flips else [s for s in segments if _turns(s, strictly=False)]
    said = _by_share(left, right, a, b, segments)
    if said is False or (said is None and flips and _cancel(segments)):
        return None
    flips = flips or loose or ([max(segments, key=lambda s: len(s[0]) + len(s[1]))] if said else [])
    if not flips:
        return None
    rest = [_beside(s) if s in flips else s for s in segments] if said is None else []
    shared = sum(carries(t) for i, _, n in matcher.get_matching_blocks() for t in a[i : i + n])
    odd = sum(carries(t) for s in rest for side in s for t in side)
    apart, nouns = any(_differ(s, ("PROPN", "NUM")) for s in rest), sum(_differ(s, ("NOUN",)) for s in rest)
    return Flip(flips[0][0], flips[0][1], shared, odd, apart, nouns, bool(loose) and not said)


def _by_share(
    left: Statement, right: Statement, a: Sequence[Token], b: Sequence[Token], segments: Sequence[Segment]
) -> bool | None:
    """What shares and denials say, where they are all that differs; None where other words decide."""
    readings = [read([_key(t) for t in side], _commas(s, side)) for s, side in ((left, a), (right, b))]
    contrast = any(r.denied or r.aside or r.only is False for r in readings)
    moved = any(base(t) == "not" for s in segments for side in s for t in side)
    if (readings[0].found == readings[1].found and not contrast and not moved) or max(
        len(r.found) for r in readings
    ) > 3:
        return None
    rests = [{w for w in r.rest if w not in _LIGHT and len(w) > 2} for r in readings]
    gone = readings[0].denied | readings[1].denied
    odd = (rests[0] ^ rests[1]) - gone
    pairs = [(x, y) for x in rests[0] - rests[1] for y in rests[1] - rests[0] if are_opposite(x, y)]
    if len(odd) - 2 * len(pairs) > 1 or not rests[0] & rests[1]:
        return contradicts(*readings) if contrast else None
    return clash(readings[0], readings[1], len(pairs) % 2 == 1)


def _key(token: Token) -> str:
    """The base form; any number but one is the same."""
    return "#" if token.pos == "NUM" and base(token) != "one" else base(token)


def _commas(statement: Statement, side: Sequence[Token]) -> frozenset[int]:
    """Positions among the words that a comma or another stop precedes."""
    stops = {t.end for t in statement.tokens if t.text in (",", ";", ":", "--", "–", "—")}
    return frozenset(n for n, t in enumerate(side) if any(e <= t.start <= e + 1 for e in stops))


def _turns(segment: Segment, strictly: bool = True) -> bool:
    """Whether the two sides of a difference are each other's opposite: an odd number of turns."""
    left, right = _beside(segment)
    pair = _opposite_pair(*segment)
    denied = _denials(left) - _denials(right)
    if pair is None and (denied == 0 or (strictly and not _compatible(left, right))):
        return False
    return (pair is not None) != bool(denied % 2)


def _cancel(segments: Sequence[Segment]) -> bool:
    """Whether denials alone differ, as many on either side (`denied that it plans`, `does not plan`)."""
    if any(_opposite_pair(*s) for s in segments):
        return False
    left, right = (sum(_denials(s[n]) for s in segments) for n in (0, 1))
    return left > 0 and right > 0 and (left - right) % 2 == 0


def _beside(segment: Segment) -> Segment:
    """What a difference holds beside its opposite words."""
    left, right = segment
    pair = _opposite_pair(left, right)
    if pair is None:
        return segment
    (i, j), (k, m) = pair
    return left[:i] + left[j:], right[:k] + right[m:]


def _opposite_pair(left: Sequence[Token], right: Sequence[Token]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Ranges of the first two opposite words or phrases, longer phrases first."""
    return _opposite_ranges(_written(left), _written(right)) if left and right else None


def _written(tokens: Sequence[Token]) -> Written:
    return tuple((base(t), t.text.lower(), t.pos == "ADP") for t in tokens)


@lru_cache(maxsize=65536)
def _opposite_ranges(left: Written, right: Written) -> tuple[tuple[int, int], tuple[int, int]] | None:
    theirs = [(k, m, _phrases(right[k:m])) for k, m in _ranges(len(right))]
    for i, j in _ranges(len(left)):
        ours = _phrases(left[i:j])
        for k, m, other in theirs:
            whole = (j - i, m - k) == (len(left), len(right))
            if not any(are_opposite(x, y) for x in ours for y in other):
                continue
            if whole or not all(preposition for _, _, preposition in (*left[i:j], *right[k:m])):
                return (i, j), (k, m)  # prepositions depend on the words beside them: from, compared to
    return None


def _ranges(length: int) -> Iterator[tuple[int, int]]:
    for size in range(min(LONGEST, length), 0, -1):
        for start in range(length - size + 1):
            yield start, start + size


def _phrases(words: Written) -> set[str]:
    """The phrase in base forms and as it stands."""
    return {" ".join(form for form, _, _ in words), " ".join(text for _, text, _ in words)}


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


def _differ(segment: Segment, kinds: tuple[str, ...]) -> bool:
    """Whether both sides of a difference have words of these kinds of their own; dates go with the numbers."""
    dated = "NUM" in kinds
    return all(any(t.pos in kinds or (dated and t.entity) for t in side) for side in segment)
