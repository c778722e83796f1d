"""Words in quotation marks: is one quotation part of another, a variation of it, or something else."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path
from typing import Any

LEAST_WORDS = 5
"""Words of a quotation below which a likeness says nothing by itself."""
LIKENESS = 0.75
"""Share of equal words from which on two quotations are the same utterance."""
LEAST_WEIGHT = 3
"""Words with a meaning of their own that two quotations of one utterance share."""
_INSERTED = re.compile(r"[(\[][^)\]]*[)\]]")
_GAP = re.compile(r"\.\.\.|…|\[\.\.\.\]|\*\*\*")
_WORD = re.compile(r"\w+(?:[’'.]\w+)*%?|\$\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Said:
    """A word of an utterance and its place in the document."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Variation:
    """How two quotations of one utterance differ: the stretch that is the same remark, and its odd words."""

    left: tuple[Said, ...]
    right: tuple[Said, ...]
    odd_left: tuple[Said, ...] = ()
    odd_right: tuple[Said, ...] = ()

    def turned(self) -> Variation:
        """The same with its sides exchanged."""
        return Variation(self.right, self.left, self.odd_right, self.odd_left)


@lru_cache(maxsize=1)
def _spoken() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("spoken.toml").read_text(encoding="utf-8"))


def full_form(word: str) -> str:
    """The word written out: `can't` is `can not`."""
    full: str = _spoken()["full"].get(word, word)
    return full


def said(text: str, offset: int = 0) -> tuple[Said, ...]:
    """The words somebody said, without what an editor put in brackets.

    >>> [s.word for s in said("I can't see it (the plan).")]
    ['i', 'can', 'not', 'see', 'it']
    """
    bare = _INSERTED.sub(lambda m: " " * len(m.group()), text)
    found = []
    for match in _WORD.finditer(bare):
        plain = match.group().lower().replace("’", "'")
        for word in full_form(plain).split():
            found.append(Said(word.removesuffix("'s"), offset + match.start(), offset + match.end()))
    return tuple(found)


def unmarked(text: str) -> str:
    """Words of the text on one line, without marks at their ends, a bracket left open closed."""
    plain = " ".join(text.split()).strip("“”\"' ")
    return plain + ")" * (plain.count("(") - plain.count(")"))


def is_part(part: tuple[Said, ...], whole: tuple[Said, ...]) -> bool:
    """Whether one utterance contains the other, word by word."""
    a, b = [s.word for s in part], [s.word for s in whole]
    return any(b[i : i + len(a)] == a for i in range(len(b) - len(a) + 1))


def parts(text: str, offset: int) -> list[tuple[Said, ...]]:
    """The stretches of a quotation between its gaps (`…`)."""
    cuts = [0, *(m.end() for m in _GAP.finditer(text))]
    pieces = [said(text[a:b], offset + a) for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return [p for p in pieces if p]


def variation(left: tuple[Said, ...], right: tuple[Said, ...]) -> Variation | None:
    """How two quotations of one utterance differ; None when one contains the other or they are no such thing."""
    short, long = sorted((left, right), key=lambda words: (len(words), [w.word for w in words]))
    if len(short) < LEAST_WORDS or is_part(short, long):
        return None
    a, b = [s.word for s in short], [s.word for s in long]
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    blocks = _together([Block(m.a, m.b, m.size) for m in matcher.get_matching_blocks() if m.size], len(short))
    shared = sum(m.size for m in blocks)
    if shared < LEAST_WORDS - 1:
        return None
    first, last = blocks[0], blocks[-1]
    low = max(0, first.right - first.left)
    high = min(len(long), last.right + len(short) - last.left)
    if (
        2 * shared / (len(short) + high - low) < LIKENESS
        or weight(w for m in blocks for w in a[m.left : m.left + m.size]) < LEAST_WEIGHT
    ):
        return None
    odd_short = _odd(short, {i for m in blocks for i in range(m.left, m.left + m.size)}, 0, len(short))
    odd_long = _odd(long, {i for m in blocks for i in range(m.right, m.right + m.size)}, low, high)
    found = Variation(short, long[low:high], odd_short, odd_long)
    return found if short is left else found.turned()


@dataclass(frozen=True, slots=True)
class Block:
    """A run of equal words in both utterances."""

    left: int
    right: int
    size: int


def _together(blocks: list[Block], room: int) -> list[Block]:
    """The run of blocks with the most words in which no gap is wider than a third of the utterance."""
    best: list[Block] = []
    for i, start in enumerate(blocks):
        run = [start]
        for block in blocks[i + 1 :]:
            if block.right - run[-1].right - run[-1].size > max(3, room // 3):
                break
            run.append(block)
        if sum(m.size for m in run) > sum(m.size for m in best):
            best = run
    return best


def weight(words: Iterable[str]) -> int:
    """How many different words have a meaning of their own."""
    return len(meaningful(words))


def meaningful(words: Iterable[str]) -> set[str]:
    """The words that have a meaning of their own."""
    common = _spoken()["common"]["words"]
    return {w for w in words if len(w) > 3 and w not in common}


def _odd(words: tuple[Said, ...], matched: set[int], low: int, high: int) -> tuple[Said, ...]:
    return tuple(words[i] for i in range(low, high) if i not in matched)


def within(
    before: tuple[Said, ...], part: tuple[Said, ...], after: tuple[Said, ...], whole: tuple[Said, ...]
) -> Variation | None:
    """How a few quoted words differ from the place of a longer utterance that goes on in the same way around them.

    `before` and `after` are the words around the short quotation; the word next to it on either side must be
    the same in both, so that the place is sure.
    """
    if not before or not after or is_part(part, whole):
        return None
    words = [s.word for s in whole]
    for low in range(1, len(words)):
        for high in range(low + 1, min(len(words), low + len(part) + 3)):
            if words[low - 1] != before[-1].word or words[high] != after[0].word:
                continue
            found = whole[low:high]
            equal = SequenceMatcher(None, [s.word for s in part], [s.word for s in found], autojunk=False)
            shared = sum(m.size for m in equal.get_matching_blocks())
            if shared >= max(1, len(part) - 1) and shared * 2 >= len(found):
                return Variation(part, found)
    return None
