"""Fractions and mixed numbers: `two thirds`, `3/4`, `two and a half million`, `one in five`."""

from __future__ import annotations

import re

from discrep.extract.numbers.cardinals import Cardinals
from discrep.extract.numbers.stream import GAP, Read

_ROUND = frozenset({12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000})
_NO_SHARE = re.compile(
    r"[\s-](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|games?|matches|attacks?|blasts?|bombings?"
    r"|shootings?|crashes|incidents|raids?|clashes)\b",
    re.IGNORECASE,
)
"""Nouns that show that `two in three attacks` is no share."""
_MONEY = re.compile(r"[$€£¥₹]\s?$")


class Fractions(Cardinals):
    """Each method returns what it read from a place, or None."""

    def proper_fraction(self, at: int) -> bool:
        """Whether a fraction below one starts here."""
        part = self.fraction(at) if at < len(self.lexemes) else None
        return part is not None and part.value < 1

    def share(self, read: Read) -> Read | None:
        """`one in five`, `two out of every three`."""
        at = read.end
        if read.fraction or read.ordinal or not 0 < read.value < 10 or not self.joined(at):
            return None
        if self.has(at, "out") and self.has(at + 1, "of") and self.joined(at + 1):
            at += 1
        elif not self.has(at, "in"):
            return None
        at += 2 if self.has(at + 1, "every", "each") and self.joined(at + 1) else 1
        below = self.cardinal(at) if self.joined(at) else None
        if below is None or below.ordinal or not read.value < below.value:
            return None
        if below.value > 10 and below.value not in _ROUND:
            return None
        before, behind = self.text[: self.lexemes[read.start].start], self.text[self.lexemes[below.end - 1].end :]
        if _NO_SHARE.match(behind) or _MONEY.search(before[-3:]):
            return None
        return Read(read.start, below.end, read.value / below.value, fraction=True)

    def over(self, read: Read) -> Read | None:
        """`one over three`, `2000 over 3` at the end of a clause."""
        after = read.end
        if read.fraction or read.ordinal or not (self.has(after, "over") and self.joined(after)):
            return None
        if _MONEY.search(self.text[: self.lexemes[read.start].start][-3:]):
            return None
        below = self.cardinal(after + 1) if self.joined(after + 1) else None
        if below is None or not below.value or self.followed_by_word(below.end):
            return None
        return Read(read.start, below.end, read.value / below.value, fraction=True)

    def scaled_on(self, read: Read) -> Read:
        """`two thirds of a million`, `three quarters million`, `half a dozen`."""
        if not read.fraction or read.value >= 1:
            return read
        at = read.end
        for words in (("of",), ("a", "an")):
            if self.has(at, *words) and self.joined(at):
                at += 1
        if at < len(self.lexemes) and self.joined(at):
            scale = self.lexemes[at]
            if scale.sort in ("hundred", "scale", "dozen") and not scale.ordinal and not scale.plural:
                return Read(read.start, at + 1, read.value * scale.value, scale=scale.value)
        return read

    def after_article(self, at: int) -> Read | None:
        """`a hundred and two`, `a third`, `a half`, `a dozen`."""
        if not self.joined(at + 1):
            return None
        part = self.denominator(at + 1)
        if part is not None and not self.lexemes[part.end - 1].plural and part.end - part.start <= 3:
            return self.scaled_on(Read(at, part.end, 1 / part.value, fraction=True))
        following = self.lexemes[at + 1]
        if following.sort in ("hundred", "scale", "dozen") and not following.plural:
            read = self.mixed(at + 1) or self.fraction(at + 1) or self.cardinal(at + 1)
            return read and Read(at, read.end, read.value, read.ordinal, read.fraction, read.scale)
        return None

    def mixed(self, at: int) -> Read | None:
        """`three and a half`, `2 1/4`, `one million and a half`, `nine-and-a-half`."""
        whole = self.cardinal(at, mixed=True)
        if whole is None or whole.ordinal:
            return None
        glyph = self._written_behind(whole)
        if glyph is not None:
            return glyph
        after = whole.end
        if not (self.has(after, "and", "&") and self.joined(after) and self.joined(after + 1)):
            return None
        article = self.has(after + 1, "a", "an") and self.joined(after + 2)
        part = self.fraction(after + 2, article=True) if article else self.fraction(after + 1)
        if part is None or part.value >= 1:
            return None
        scaled = self.scaled_on(part)
        if 1000 <= scaled.scale < whole.scale:  # one billion and a half million
            return Read(at, scaled.end, whole.value + scaled.value, scale=scaled.scale)
        value = whole.value + part.value * (whole.scale if whole.scale >= 1000 else 1)
        return self.times_scale(Read(at, part.end, value, scale=whole.scale))

    def _written_behind(self, whole: Read) -> Read | None:
        """A fraction right behind digits: `2½`, `2 1/4`."""
        last = self.lexemes[whole.end - 1]
        if last.sort != "digits" or whole.end - whole.start != 1 or last.value.denominator != 1:
            return None
        slashed = self._slashed(whole.end) if self.gap(whole.end, GAP) else None
        if slashed is None or slashed.value >= 1 or self.hyphened(whole.end):
            return None
        return self.times_scale(Read(whole.start, slashed.end, whole.value + slashed.value))

    def _slashed(self, at: int) -> Read | None:
        """`3/4`, `½`; not the day and month of `5/17/2018`."""
        if at >= len(self.lexemes):
            return None
        first = self.lexemes[at]
        if first.sort == "glyph":
            return Read(at, at + 1, first.value, fraction=True)
        if at + 1 >= len(self.lexemes) or not re.fullmatch(r"\s?[/⁄]\s?", self.between(at + 1)):
            return None
        below = self.lexemes[at + 1]
        small = all(s.sort == "digits" and re.fullmatch(r"\d{1,3}", s.text) for s in (first, below))
        around = self.text[max(0, first.start - 1) : first.start] + self.text[below.end : below.end + 1]
        if not small or not below.value or "/" in around:
            return None
        return Read(at, at + 2, first.value / below.value, fraction=True)

    def fraction(self, at: int, article: bool = False) -> Read | None:
        """`two thirds`, `one-eighth`, `half`, `3/4`: the longest denominator that leaves a numerator.

        With `article` the numerator stands before `at` as `a`.
        """
        if article:
            below = self.denominator(at)
            return below and Read(at, below.end, 1 / below.value, fraction=True)
        slashed = self._slashed(at)
        if slashed is not None:
            return slashed
        if self.has(at, "half", "quarter"):
            return Read(at, at + 1, 1 / self.lexemes[at].value, fraction=True)
        for split in range(at + 1, min(at + 12, len(self.lexemes))):
            if not self.joined(split) or self.lexemes[split - 1].ordinal:
                return None
            read = self._divided(at, split)
            if read is not None:
                return read
        return None

    def _divided(self, at: int, split: int) -> Read | None:
        """The fraction whose denominator starts at `split`."""
        if self.has(split, "and") or (self.hyphened(split) and self.lexemes[split - 1].sort == "tens"):
            return None
        below = self.denominator(split)
        above = self.cardinal(at, stop=split) if below is not None and below.value else None
        if below is None or above is None or above.end != split or above.ordinal:
            return None
        last = self.lexemes[below.end - 1]
        if self.hyphened(split) and not self.hyphened(below.end - 1) and split - at > 1:
            return None
        if above.value == 1 and last.text == "second":
            return None
        if not (last.plural or above.value == 1 or last.sort == "part"):
            return None
        return Read(at, below.end, above.value / below.value, fraction=True)

    def denominator(self, at: int) -> Read | None:
        """An ordinal that can be divided by: `third`, `twenty-firsts`, `hundredths`, `quarters`."""
        if at >= len(self.lexemes):
            return None
        first = self.lexemes[at]
        if first.sort == "part":
            return Read(at, at + 1, first.value)
        bare = first.sort in ("hundred", "scale") and not first.ordinal
        if bare or first.sort == "digits" or first.text in ("first", "firsts", "second", "zeroth"):
            return None
        read = self.cardinal(at)
        return read if read is not None and read.ordinal else None
