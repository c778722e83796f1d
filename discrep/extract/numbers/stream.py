"""The lexemes of a text as the number readers walk over them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from discrep.extract.numbers.lexemes import Lexeme

GAP = re.compile(r"\s{0,40}|\s?[-\u2010\u2011]\s?")
SPACES = re.compile(r"\s{1,40}")
HYPHEN = re.compile(r"\s?[-\u2010\u2011]\s?")


@dataclass(frozen=True, slots=True)
class Read:
    """A number read from the lexemes `start:end`."""

    start: int
    end: int
    value: Fraction
    ordinal: bool = False
    fraction: bool = False
    scale: Fraction = Fraction(1)
    """The last scale word it ends with; 1 when it ends with something else."""


class Stream:
    """The lexemes, and what stands between them."""

    def __init__(self, text: str, lexemes: tuple[Lexeme, ...]) -> None:
        self.text = text
        self.lexemes = lexemes

    def has(self, at: int, *texts: str) -> bool:
        """Whether the lexeme is one of these words."""
        return at < len(self.lexemes) and self.lexemes[at].text in texts

    def between(self, at: int) -> str:
        """The text between a lexeme and the one before it."""
        return self.text[self.lexemes[at - 1].end : self.lexemes[at].start]

    def gap(self, at: int, pattern: re.Pattern[str]) -> bool:
        """Whether what stands before the lexeme is as the pattern says."""
        return 0 < at < len(self.lexemes) and pattern.fullmatch(self.between(at)) is not None

    def joined(self, at: int) -> bool:
        """Whether nothing but white space or a hyphen stands before the lexeme."""
        return self.gap(at, GAP)

    def hyphened(self, at: int) -> bool:
        """Whether a hyphen stands before the lexeme."""
        return self.gap(at, HYPHEN)

    def preceded_by(self, at: int, word: str) -> bool:
        """Whether a word stands right before the lexeme in the text."""
        return self.text[: self.lexemes[at].start].rstrip().lower().endswith(word)

    def followed_by_word(self, end: int) -> bool:
        """Whether a word follows the lexemes up to `end` without a break."""
        return re.match(r"\s*\w", self.text[self.lexemes[end - 1].end :]) is not None
