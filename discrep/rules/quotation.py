"""Words in quotation marks: is one quotation part of another, a variation of it, or something else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

LEAST_WORDS = 5
"""Words of a quotation below which a likeness says nothing by itself."""
LIKENESS = 0.75
"""Share of equal words from which on two quotations are the same utterance."""
_INSERTED = re.compile(r"[(\[][^)\]]*[)\]]")
_GAP = re.compile(r"\.\.\.|…|\[\.\.\.\]|\*\*\*")
_WORD = re.compile(r"\w+(?:[’'.]\w+)*%?|\$\d[\d.,]*")
_SAME = {
    "n't": "not", "can't": "can not", "cannot": "can not", "won't": "will not", "don't": "do not",
    "it's": "it is", "i'm": "i am", "we're": "we are", "they're": "they are", "i've": "i have", "we've": "we have",
    "that's": "that is", "doesn't": "does not", "didn't": "did not", "isn't": "is not", "aren't": "are not",
    "wasn't": "was not", "i'll": "i will", "we'll": "we will", "percent": "per cent", "there's": "there is",
    "us": "u.s", "mr": "mr.", "gonna": "going to", "wouldn't": "would not", "couldn't": "could not",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """A word of an utterance and its place in the document."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Variation:
    """How two quotations of one utterance differ: the odd words of either side."""

    left: tuple[Said, ...]
    right: tuple[Said, ...]
    shared: int


def said(text: str, offset: int = 0) -> tuple[Said, ...]:
    """The words somebody said, without what an editor put in brackets.

    >>> [s.word for s in said("I can't see it (the plan).")]
    ['i', 'can', 'not', 'see', 'it']
    """
    bare = _INSERTED.sub(lambda m: " " * len(m.group()), text)
    found = []
    for match in _WORD.finditer(bare):
        plain = match.group().lower().replace("’", "'")
        for word in _SAME.get(plain, plain).split():
            found.append(Said(word.removesuffix("'s"), offset + match.start(), offset + match.end()))
    return tuple(found)


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
    short, long = sorted((left, right), key=len)
    if len(short) < LEAST_WORDS or is_part(short, long):
        return None
    a, b = [s.word for s in short], [s.word for s in long]
    blocks = [m for m in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks() if m.size]
    blocks = _together(blocks, len(short))
    shared = sum(m.size for m in blocks)
    if not blocks or shared < LEAST_WORDS - 1:
        return None
    low, high = blocks[0].b, blocks[-1].b + blocks[-1].size
    before, after = blocks[0].a, len(short) - blocks[-1].a - blocks[-1].size
    low, high = max(0, low - before), min(len(long), high + after)
    if 2 * shared / (len(short) + high - low) < LIKENESS:
        return None
    odd_short = _odd(short, {i for m in blocks for i in range(m.a, m.a + m.size)}, 0, len(short))
    odd_long = _odd(long, {i for m in blocks for i in range(m.b, m.b + m.size)}, low, high)
    return Variation(odd_short, odd_long, shared) if short is left else Variation(odd_long, odd_short, shared)


def _together(blocks: list, room: int) -> list:  # type: ignore[type-arg]
    """The run of matching blocks with the most words in which no gap is wider than a third of the utterance."""
    best: list = []  # type: ignore[type-arg]
    for i in range(len(blocks)):
        run = [blocks[i]]
        for block in blocks[i + 1 :]:
            if block.b - run[-1].b - run[-1].size > max(3, room // 3):
                break
            run.append(block)
        if sum(m.size for m in run) > sum(m.size for m in best):
            best = run
    return best


def _odd(words: tuple[Said, ...], matched: set[int], low: int, high: int) -> tuple[Said, ...]:
    return tuple(words[i] for i in range(low, high) if i not in matched)
