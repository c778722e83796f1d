"""Numbers as written, in digits, words or both, with their exact values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from discrep.extract.numbers.fractional import Fractions
from discrep.extract.numbers.lexemes import find_lexemes
from discrep.extract.numbers.stream import Read


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: `text[start:end]`, its value, and how it is put.

    `article` is set where the number begins with `a` (a hundred, a third); `suffix` where a scale is
    stuck to the digits (1.2bn); `plain` where it is digits alone; `plural` where it ends with a plural
    scale or dozen (hundreds, two dozens); `share` where it is one in so many.
    """

    start: int
    end: int
    value: Fraction
    ordinal: bool = False
    fraction: bool = False
    article: bool = False
    suffix: bool = False
    plain: bool = False
    plural: bool = False
    share: bool = False


def find_numerals(text: str) -> tuple[Numeral, ...]:
    """All the numbers of a text, left to right, longest first; look-alikes are not weeded out here.

    >>> [str(n.value) for n in find_numerals("two and a half million of 3,200, one third, the 21st")]
    ['2500000', '3200', '1/3', '21']
    """
    reader = _Numerals(text, tuple(find_lexemes(text)))
    found = []
    at = 0
    while at < len(reader.lexemes):
        read = reader.number(at)
        if read is None:
            at += 1
            continue
        found.append(reader.numeral(read))
        at = read.end
    return tuple(found)


_MINUS = re.compile(r"(?:^|(?<!\d)[\s(\[$€£])[-−]$")
_ALONE = re.compile(r"\s*[-−]\s$")
"""A minus apart from its number, where nothing else stands in the text: elsewhere it is a dash."""


class _Numerals(Fractions):
    """The whole grammar."""

    def number(self, at: int) -> Read | None:
        """The longest number from a lexeme on."""
        first = self.lexemes[at]
        if first.sort != "joint":
            return self._positive(at)
        if first.text in ("a", "an"):
            return self.after_article(at)
        if first.text in ("minus", "negative") and self.joined(at + 1):
            inner = self._positive(at + 1)
            return inner and Read(at, inner.end, -inner.value, inner.ordinal, inner.fraction, inner.scale)
        return self.decimals(at, Fraction(0), at)

    def _positive(self, at: int) -> Read | None:
        read = self.mixed(at) or self.fraction(at) or self.cardinal(at)
        return read and (self.share(read) or self.over(read) or self.scaled_on(read))

    def numeral(self, read: Read) -> Numeral:
        """The number with its offsets in the text."""
        first, last = self.lexemes[read.start], self.lexemes[read.end - 1]
        before = self.text[: first.start]
        alone = not self.text[last.end :].strip() and _ALONE.fullmatch(before)
        signed = first.sort == "digits" and (alone or _MINUS.search(before[-3:]))
        return Numeral(
            len(before.rstrip()) - 1 if signed else first.start,
            last.end,
            -read.value if signed else read.value,
            read.ordinal,
            read.fraction,
            article=first.text in ("a", "an"),
            suffix=last.sort == "suffix",
            plain=read.end - read.start == 1 and first.sort == "digits",
            plural=last.plural and last.sort in ("hundred", "scale", "dozen"),
            share=read.fraction and any(self.has(i, "in", "out") for i in range(read.start, read.end)),
        )


_PRONOUN = re.compile(
    r"(?<!\w)(?:no|any|this|that|the|which|each|every|another|some|someone)[ -]{1,2}$", re.IGNORECASE
)
_ARTICLE = re.compile(
    r" {1,2}(?:moment|second|cannot|can|could|must|should|would|may|might|another|of)(?!\w)|['’]s", re.IGNORECASE
)


def is_pronoun(text: str, numeral: Numeral) -> bool:
    """Whether a written `one` stands for a thing or person and counts nothing: `that one`, `one cannot`."""
    if text[numeral.start : numeral.end].lower() != "one":
        return False
    before = _PRONOUN.search(text[max(0, numeral.start - 10) : numeral.start])
    return bool(before or _ARTICLE.match(text, numeral.end))
