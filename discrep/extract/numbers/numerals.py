"""Numbers as written, in digits, words or both, with their exact values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from discrep.extract.numbers.lexemes import Lexeme, find_lexemes


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: `text[start:end]`, its value, and how it is put.

    `article` is set where the number begins with `a` (a hundred, a third); `suffix` where a scale is
    stuck to the digits (1.2bn); `plain` where it is digits alone.
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
    """Ends with a plural scale or dozen: `hundreds`, `two dozens`."""


def find_numerals(text: str) -> tuple[Numeral, ...]:
    """All the numbers of a text, left to right, longest first; look-alikes are not weeded out here.

    >>> [str(n.value) for n in find_numerals("two and a half million of 3,200, one third, the 21st")]
    ['2500000', '3200', '1/3', '21']
    """
    reader = _Reader(text, tuple(find_lexemes(text)))
    found = []
    at = 0
    while at < len(reader.lexemes):
        read = reader.number(at)
        if read is None:
            at += 1
            continue
        found.append(read.numeral(reader))
        at = read.end
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Read:
    """A number read from the lexemes `start:end`."""

    start: int
    end: int
    value: Fraction
    ordinal: bool = False
    fraction: bool = False
    scale: Fraction = Fraction(1)
    """The last scale word it ends with; 1 when it ends with something else."""

    def numeral(self, reader: _Reader) -> Numeral:
        first, last = reader.lexemes[self.start], reader.lexemes[self.end - 1]
        signed = first.sort == "digits" and _MINUS.search(reader.text[: first.start][-3:])
        return Numeral(
            first.start - 1 if signed else first.start,
            last.end,
            -self.value if signed else self.value,
            self.ordinal,
            self.fraction,
            article=first.text in ("a", "an"),
            suffix=last.sort == "suffix",
            plain=self.end - self.start == 1 and first.sort == "digits",
            plural=last.plural and last.sort in ("hundred", "scale", "dozen"),
        )


_MINUS = re.compile(r"(?:^|[\s(\[$€£])[-−]$")
_GAP = re.compile(r"\s{0,8}|\s?[-\u2010\u2011]\s?")
_SPACES = re.compile(r"\s{1,8}")
_HYPHEN = re.compile(r"\s?[-\u2010\u2011]\s?")


class _Reader:
    """Recursive descent over the lexemes; each method returns what it read from a place, or None."""

    def __init__(self, text: str, lexemes: tuple[Lexeme, ...]) -> None:
        self.text = text
        self.lexemes = lexemes

    def number(self, at: int) -> _Read | None:
        """The longest number from `at` on."""
        first = self.lexemes[at]
        if first.sort == "joint":
            if first.text in ("a", "an"):
                return self._after_article(at)
            if first.text in ("minus", "negative") and self._joined(at + 1):
                inner = self._positive(at + 1)
                return inner and _Read(at, inner.end, -inner.value, inner.ordinal, inner.fraction, inner.scale)
            if first.text == "point":
                return self._decimals(at, Fraction(0), at)
            return None
        return self._positive(at)

    def _positive(self, at: int) -> _Read | None:
        read = self._mixed(at) or self._fraction(at) or self._cardinal(at)
        if read is None:
            return None
        return self._over(read) or self._scaled_on(read)

    def _over(self, read: _Read) -> _Read | None:
        """`one over three`, `2000 over 3` at the end of a clause."""
        after = read.end
        if read.fraction or read.ordinal or not (self._is(after, "over") and self._joined(after)):
            return None
        if re.search(r"[$€£¥]\s?$", self.text[: self.lexemes[read.start].start][-3:]):
            return None
        below = self._cardinal(after + 1) if self._joined(after + 1) else None
        if below is None or not below.value or re.match(r"\s*\w", self.text[self.lexemes[below.end - 1].end :]):
            return None
        return _Read(read.start, below.end, read.value / below.value, fraction=True)

    def _scaled_on(self, read: _Read) -> _Read:
        """`two thirds of a million`, `three quarters million`, `half a dozen`."""
        if not read.fraction or read.value >= 1:
            return read
        at = read.end
        if self._is(at, "of") and self._joined(at):
            at += 1
        if self._is(at, "a", "an") and self._joined(at):
            at += 1
        if at < len(self.lexemes) and self._joined(at):
            scale = self.lexemes[at]
            if scale.sort in ("hundred", "scale", "dozen") and not scale.ordinal and not scale.plural:
                return _Read(read.start, at + 1, read.value * scale.value, scale=scale.value)
        return read

    def _after_article(self, at: int) -> _Read | None:
        """`a hundred and two`, `a third`, `a half`, `a dozen`."""
        if not self._joined(at + 1):
            return None
        part = self._denominator(at + 1)
        if part is not None and not self.lexemes[part.end - 1].plural and part.end - part.start <= 3:
            return self._scaled_on(_Read(at, part.end, 1 / part.value, fraction=True))
        following = self.lexemes[at + 1]
        if following.sort in ("hundred", "scale", "dozen") and not following.plural:
            read = self._mixed(at + 1) or self._fraction(at + 1) or self._cardinal(at + 1)
            return read and _Read(at, read.end, read.value, read.ordinal, read.fraction, read.scale)
        return None

    def _mixed(self, at: int) -> _Read | None:
        """`three and a half`, `2 1/4`, `one million and a half`, `nine-and-a-half`."""
        whole = self._cardinal(at, mixed=True)
        if whole is None or whole.ordinal:
            return None
        glyph = self._glyph_after(whole)
        if glyph is not None:
            return glyph
        after = whole.end
        if not (self._is(after, "and", "&") and self._joined(after) and self._joined(after + 1)):
            return None
        article = self._is(after + 1, "a", "an") and self._joined(after + 2)
        part = self._fraction(after + 2, article=True) if article else self._fraction(after + 1)
        if part is None or part.value >= 1:
            return None
        scaled = self._scaled_on(part)
        if 1000 <= scaled.scale < whole.scale:  # one billion and a half million
            return _Read(at, scaled.end, whole.value + scaled.value, scale=scaled.scale)
        value = whole.value + part.value * (whole.scale if whole.scale >= 1000 else 1)
        return self._times_scale(_Read(at, part.end, value, scale=whole.scale))

    def _glyph_after(self, whole: _Read) -> _Read | None:
        """A fraction right behind digits: `2½`, `2 1/4`."""
        last = self.lexemes[whole.end - 1]
        if last.sort != "digits" or whole.end - whole.start != 1 or last.value.denominator != 1:
            return None
        slashed = self._slashed(whole.end) if self._gap(whole.end, _GAP) else None
        if slashed is None or slashed.value >= 1 or _HYPHEN.fullmatch(self._between(whole.end)):
            return None
        return self._times_scale(_Read(whole.start, slashed.end, whole.value + slashed.value))

    def _slashed(self, at: int) -> _Read | None:
        """`3/4`, `½`."""
        if at >= len(self.lexemes):
            return None
        first = self.lexemes[at]
        if first.sort == "glyph":
            return _Read(at, at + 1, first.value, fraction=True)
        if first.sort != "digits" or at + 1 >= len(self.lexemes) or not re.fullmatch(r"\d{1,4}", first.text):
            return None
        below = self.lexemes[at + 1]
        if below.sort != "digits" or not re.fullmatch(r"\s?[/⁄]\s?", self._between(at + 1)):
            return None
        if not re.fullmatch(r"\d{1,4}", below.text) or not below.value:
            return None
        around = self.text[max(0, first.start - 1) : first.start] + self.text[below.end : below.end + 1]
        if "/" in around:  # a date: 5/17/2018
            return None
        return _Read(at, at + 2, first.value / below.value, fraction=True)

    def _fraction(self, at: int, article: bool = False) -> _Read | None:
        """`two thirds`, `one-eighth`, `half`, `3/4`; the longest denominator that leaves a numerator.

        With `article` the numerator stands before `at` as `a`.
        """
        if article:
            below = self._denominator(at)
            return below and _Read(at, below.end, 1 / below.value, fraction=True)
        slashed = self._slashed(at)
        if slashed is not None:
            return slashed
        first = self.lexemes[at]
        if first.sort == "part" and first.text in ("half", "quarter"):
            return _Read(at, at + 1, 1 / first.value, fraction=True)
        for split in range(at + 1, min(at + 12, len(self.lexemes))):
            if not self._joined(split) or self.lexemes[split - 1].ordinal:
                return None
            if self._is(split, "and") or (self._tight(split) and self.lexemes[split - 1].sort == "tens"):
                continue
            below = self._denominator(split)
            above = below and self._exactly(at, split)
            if below is None or above is None or not below.value:
                continue
            if self._tight(split) and self._tight(below.end - 1) != self._tight(split) and split - at > 1:
                continue
            last = self.lexemes[below.end - 1]
            if last.plural or above.value == 1 or last.sort == "part":
                if above.value == 1 and last.text == "second":
                    return None
                return _Read(at, below.end, above.value / below.value, fraction=True)
        return None

    def _denominator(self, at: int) -> _Read | None:
        """An ordinal that can be divided by: `third`, `twenty-firsts`, `hundredths`, `quarters`."""
        if at >= len(self.lexemes):
            return None
        first = self.lexemes[at]
        if first.sort == "part":
            return _Read(at, at + 1, first.value)
        if first.sort in ("hundred", "scale") and not first.ordinal:
            return None
        if first.text in ("first", "firsts", "second", "zeroth"):
            return None
        read = self._cardinal(at)
        if read is None or not read.ordinal or first.sort == "digits":
            return None
        return read

    def _exactly(self, start: int, end: int) -> _Read | None:
        read = self._cardinal(start, stop=end)
        return read if read is not None and read.end == end and not read.ordinal else None

    def _cardinal(self, at: int, stop: int | None = None, mixed: bool = False) -> _Read | None:
        """A whole or decimal number with its scales; ends with an ordinal when one closes it.

        `stop` is where the lexemes end; `mixed` leaves an `and` before a fraction alone.
        """
        stop = len(self.lexemes) if stop is None else stop
        total, last, end, scale, ordinal = Fraction(0), None, at, Fraction(1), False
        while end < stop:
            place = end
            if last is not None:
                place = self._continues(end, stop, at, mixed)
                if place < 0:
                    break
            group = self._group(place, stop, mixed)
            if group is None:
                break
            if last is not None and group.scale >= last and group.scale < 1000:
                break
            if last is not None and (group.value >= last or group.scale == last):
                if group.scale > last and place == end and group.value / group.scale < last:
                    total = (total + group.value / group.scale) * group.scale  # two thousand two million
                    end, last, scale, ordinal = group.end, group.scale, group.scale, group.ordinal
                    continue
                break
            total += group.value
            end, last, scale, ordinal = group.end, group.scale, group.scale, group.ordinal
            if ordinal or last < 1000:
                break
        if end == at:
            return None
        read = _Read(at, end, total, ordinal, scale=scale)
        return read if ordinal else self._times_scale(self._decimals(at, total, end) or read)

    def _continues(self, at: int, stop: int, start: int, mixed: bool) -> int:
        """Where the next, smaller group starts after a scale word (behind an `and` or not); -1 when none does."""
        if not self._joined(at):
            return -1
        spoken = self._is(at, "and", "&")
        place = at + 1 if spoken else at
        if place >= stop or (spoken and not self._joined(place)):
            return -1
        group = self._group(place, stop)
        if group is None or (spoken and mixed and self._proper(place)):
            return -1
        if self.lexemes[start].sort == "digits" or self.lexemes[place].sort == "digits":
            # `$3 million and 10 years`, `3 million 10-year bonds` are two numbers
            return place if group.end - place > 1 else -1
        if spoken and start and self.lexemes[start].start and self._preceded_by(start, "between"):
            return -1
        return place

    def _proper(self, at: int) -> bool:
        """Whether a fraction below one starts here."""
        part = self._fraction(at)
        return part is not None and part.value < 1

    def _preceded_by(self, at: int, word: str) -> bool:
        return self.text[: self.lexemes[at].start].rstrip().lower().endswith(word)

    def _group(self, at: int, stop: int, mixed: bool = False) -> _Read | None:
        """A number below a thousand with the scale words behind it: `three lakh crore`, `12.5 million`."""
        small = self._small(at, stop, mixed)
        if small is None:
            return None
        value, end, scale, ordinal = small.value, small.end, Fraction(1), small.ordinal
        if small.scale == 0:  # a bare scale word
            scale = small.value
        while end < stop and not ordinal and self._joined(end):
            lexeme = self.lexemes[end]
            if lexeme.sort == "suffix":
                if self.lexemes[end - 1].sort != "digits" or not self._suffix_fits(end):
                    break
            elif lexeme.sort not in ("scale", "dozen") and not (
                lexeme.sort == "hundred" and self.lexemes[end - 1].sort == "digits"
            ):
                break
            if scale >= lexeme.value or (lexeme.ordinal and self.lexemes[at].sort == "digits"):
                break
            value, scale, ordinal, end = value * lexeme.value, lexeme.value, lexeme.ordinal, end + 1
            if lexeme.sort in ("suffix", "dozen"):
                break
            if lexeme.sort == "hundred":
                tail = self._tail(end, stop)
                if tail is not None:
                    value, end, ordinal, scale = value + tail.value, tail.end, tail.ordinal, Fraction(1)
        return _Read(at, end, value, ordinal, scale=scale)

    def _suffix_fits(self, at: int) -> bool:
        suffix = self.lexemes[at]
        if suffix.text in ("G", "T", "b", "B", "M", "K", "mm", "MM") and self._between(at):
            return suffix.text in ("M", "G", "K") and len(self._between(at)) == 1
        return not (suffix.text == "G" and self.lexemes[at - 1].value < 10)

    def _small(self, at: int, stop: int, mixed: bool = False) -> _Read | None:
        """Below a thousand: `seventeen hundred`, `one hundred and two`, digits, a bare `hundred`."""
        if at >= stop:
            return None
        first = self.lexemes[at]
        if first.sort == "digits":
            return _Read(at, at + 1, first.value, first.ordinal)
        if first.sort in ("scale", "dozen"):
            return _Read(at, at + 1, first.value, first.ordinal, scale=Fraction(0))
        if first.sort == "hundred":
            head = _Read(at, at, Fraction(1))
        else:
            below = self._below_hundred(at, stop)
            if below is None or below.ordinal:
                return below
            head = below
        end = head.end
        if end >= stop or self.lexemes[end].sort != "hundred" or (end > at and not self._joined(end)):
            return head if head.end > at else None
        hundred = self.lexemes[end]
        value, end = head.value * 100, end + 1
        if hundred.ordinal or hundred.plural:
            return _Read(at, end, value, hundred.ordinal)
        tail = self._tail(end, stop)
        spoken = self._is(end, "and", "&")
        apart = spoken and (self._preceded_by(at, "between") or (mixed and self._proper(end + 1)))
        if tail is not None and not apart:
            return _Read(at, tail.end, value + tail.value, tail.ordinal)
        return _Read(at, end, value)

    def _tail(self, at: int, stop: int) -> _Read | None:
        """What follows `hundred`: `and two`, `sixty-one`; nothing when it opens a number of its own."""
        if at >= stop or not self._joined(at):
            return None
        place = at + 1 if self._is(at, "and", "&") else at
        if place >= stop or (place > at and not self._joined(place)):
            return None
        lexeme = self.lexemes[place]
        if lexeme.sort == "digits":
            fits = place > at and lexeme.value < 100 and lexeme.value.denominator == 1 and not lexeme.ordinal
            read = _Read(place, place + 1, lexeme.value) if fits else None
        else:
            read = self._below_hundred(place, stop)
        if read is None or not read.value:
            return None
        after = read.end
        if after < stop and self._joined(after) and self.lexemes[after].sort == "hundred":
            return None
        return read

    def _below_hundred(self, at: int, stop: int) -> _Read | None:
        first = self.lexemes[at]
        if first.sort == "unit":
            return _Read(at, at + 1, first.value, first.ordinal)
        if first.sort != "tens":
            return None
        if not first.ordinal and at + 1 < stop and self._joined(at + 1):
            unit = self.lexemes[at + 1]
            if unit.sort == "unit" and 0 < unit.value < 10:
                return _Read(at, at + 2, first.value + unit.value, unit.ordinal)
        return _Read(at, at + 1, first.value, first.ordinal)

    def _decimals(self, start: int, whole: Fraction, at: int) -> _Read | None:
        """The digits behind a spoken `point`: `two point seventy-one`, `zero point zero eight`."""
        if not (self._is(at, "point") and (at == start or self._joined(at))):
            return None
        digits, end = "", at + 1
        while end < len(self.lexemes) and self._gap(end, _SPACES if end == at + 1 else _GAP):
            read = self._small(end, len(self.lexemes))
            if read is None or read.ordinal or self.lexemes[end].sort not in ("unit", "tens"):
                break
            digits, end = digits + str(read.value), read.end
        return _Read(start, end, whole + Fraction(f"0.{digits}")) if digits else None

    def _times_scale(self, read: _Read) -> _Read:
        """Scale words behind a decimal or mixed number: `two point five million`, `1 1/2 million`."""
        at = read.end
        if read.scale >= 1000 or at >= len(self.lexemes) or not self._joined(at):
            return read
        lexeme = self.lexemes[at]
        if lexeme.sort in ("scale", "dozen") and not lexeme.ordinal:
            return _Read(read.start, at + 1, read.value * lexeme.value, scale=lexeme.value)
        return read

    def _is(self, at: int, *texts: str) -> bool:
        return at < len(self.lexemes) and self.lexemes[at].text in texts

    def _between(self, at: int) -> str:
        """The text between a lexeme and the one before it."""
        return self.text[self.lexemes[at - 1].end : self.lexemes[at].start]

    def _gap(self, at: int, pattern: re.Pattern[str]) -> bool:
        return at < len(self.lexemes) and pattern.fullmatch(self._between(at)) is not None

    def _joined(self, at: int) -> bool:
        """Whether nothing but white space or a hyphen stands before the lexeme."""
        return at > 0 and self._gap(at, _GAP)

    def _tight(self, at: int) -> bool:
        """Whether a hyphen stands before the lexeme."""
        return at > 0 and self._gap(at, _HYPHEN)
