"""Whole and decimal numbers in words and digits, with their scales; ordinals end them."""

from __future__ import annotations

import re
from fractions import Fraction

from discrep.extract.numbers.stream import GAP, SPACES, Read, Stream

_COMMA = re.compile(r",\s")
_APART = ("M", "G", "K")
"""Suffixes that may stand behind one space (10 K, 1,674.5 M); the others stick to their digits."""
_STICKING = ("G", "T", "b", "B", "M", "K", "MM")


class Cardinals(Stream):
    """Each method returns what it read from a place, or None; `stop` is where the lexemes end."""

    def proper_fraction(self, at: int) -> bool:
        """Whether a fraction below one starts here."""
        raise NotImplementedError

    def cardinal(self, at: int, stop: int | None = None, mixed: bool = False) -> Read | None:
        """A number with its scales: `two million three hundred`, `12.5 million`, `the 21st`.

        `mixed` leaves an `and` before a fraction alone.
        """
        stop = len(self.lexemes) if stop is None else stop
        read = self.group(at, stop, mixed)
        while read is not None and not read.ordinal and read.scale >= 1000:
            longer = self._next_group(read, stop, mixed)
            if longer is None:
                break
            read = longer
        if read is None or read.ordinal:
            return read
        return self.times_scale(self.decimals(at, read.value, read.end) or read)

    def _next_group(self, read: Read, stop: int, mixed: bool) -> Read | None:
        """The number with the group behind its last scale word: `two thousand` + `two million`."""
        place = self._continues(read, stop, mixed)
        group = None if place is None else self.group(place, stop, mixed)
        if place is None or group is None or group.scale == read.scale:
            return None
        if group.value < read.scale:
            value = read.value + group.value
        elif place == read.end and group.scale > read.scale and group.value / group.scale < read.scale:
            value = (read.value + group.value / group.scale) * group.scale
        else:
            return None
        return Read(read.start, group.end, value, group.ordinal, scale=group.scale)

    def _continues(self, read: Read, stop: int, mixed: bool) -> int | None:
        """Where the next group starts, behind an `and`, a comma or nothing."""
        at = read.end
        if self.lexemes[at - 1].sort == "suffix":  # 7bn and 15k are two numbers
            return None
        comma = self.gap(at, _COMMA) and self._and_within(at, stop)
        if at >= stop or not (comma or self.joined(at)):
            return None
        spoken = self.has(at, "and", "&")
        place = at + 1 if spoken else at
        if place >= stop or (spoken and not self.joined(place)):
            return None
        if not self.lexemes[place].value:
            return None
        if spoken and (self.preceded_by(read.start, "between") or (mixed and self.proper_fraction(place))):
            return None
        if "digits" in (self.lexemes[read.start].sort, self.lexemes[place].sort):
            # `$3 million and 10 years`, `3 million 10-year bonds` are two numbers
            group = self.group(place, stop)
            return place if group is not None and group.end - place > 1 else None
        return place

    def _and_within(self, at: int, stop: int) -> bool:
        """`three million, two hundred & forty`: words only, and an `and` shows that they belong together."""
        group = self.group(at, stop)
        return group is not None and any(self.has(i, "and", "&") for i in range(at, group.end))

    def group(self, at: int, stop: int, mixed: bool = False) -> Read | None:
        """A number below a thousand with the scale words behind it: `three lakh crore`, `3 hundred and 21`."""
        small = self._small(at, stop, mixed)
        if small is None:
            return None
        value, end, scale, ordinal = small.value, small.end, small.scale, small.ordinal
        while end < stop and not ordinal and self.joined(end) and self._scales(at, end, scale):
            lexeme = self.lexemes[end]
            value, scale, ordinal, end = value * lexeme.value, lexeme.value, lexeme.ordinal, end + 1
            tail = self._tail(end, stop) if lexeme.sort == "hundred" else None
            if tail is not None:
                value, end, ordinal, scale = value + tail.value, tail.end, tail.ordinal, Fraction(1)
            if lexeme.sort in ("suffix", "dozen"):
                break
        return Read(at, end, value, ordinal, scale=scale)

    def _scales(self, start: int, at: int, scale: Fraction) -> bool:
        """Whether the lexeme multiplies what stands before it."""
        lexeme, before = self.lexemes[at], self.lexemes[at - 1]
        if scale >= lexeme.value or (lexeme.ordinal and self.lexemes[start].sort == "digits"):
            return False
        if lexeme.sort == "suffix":
            return before.sort == "digits" and self._suffix_fits(at)
        return lexeme.sort in ("scale", "dozen") or (lexeme.sort == "hundred" and before.sort == "digits")

    def _suffix_fits(self, at: int) -> bool:
        suffix, number = self.lexemes[at], self.lexemes[at - 1].value
        if suffix.text in _STICKING and self.between(at):
            return suffix.text in _APART and len(self.between(at)) == 1
        return not (suffix.text == "G" and number < 10) and not (suffix.text in ("b", "B") and number >= 1000)

    def _small(self, at: int, stop: int, mixed: bool) -> Read | None:
        """Below a thousand: `seventeen hundred`, `one hundred and two`, digits, a bare scale word."""
        if at >= stop:
            return None
        first = self.lexemes[at]
        if first.sort == "digits":
            return Read(at, at + 1, first.value, first.ordinal)
        if first.sort in ("scale", "dozen"):
            return Read(at, at + 1, first.value, first.ordinal, scale=first.value)
        head = Read(at, at, Fraction(1)) if first.sort == "hundred" else self.below_hundred(at, stop)
        if head is None or head.ordinal:
            return head
        end = head.end
        if end < stop and self.lexemes[end].sort == "hundred" and (end == at or self.joined(end)):
            return self._hundreds(head, stop, mixed)
        return head if end > at else None

    def _hundreds(self, head: Read, stop: int, mixed: bool) -> Read:
        hundred, end, value = self.lexemes[head.end], head.end + 1, head.value * 100
        if hundred.ordinal or hundred.plural:
            return Read(head.start, end, value, hundred.ordinal)
        spoken = self.has(end, "and", "&")
        apart = spoken and (self.preceded_by(head.start, "between") or (mixed and self.proper_fraction(end + 1)))
        tail = None if apart else self._tail(end, stop)
        if tail is None:
            return Read(head.start, end, value)
        return Read(head.start, tail.end, value + tail.value, tail.ordinal)

    def _tail(self, at: int, stop: int) -> Read | None:
        """What follows `hundred`: `and two`, `sixty-one`; nothing when it opens a number of its own."""
        place = at + 1 if self.has(at, "and", "&") else at
        if place >= stop or not self.joined(at) or (place > at and not self.joined(place)):
            return None
        lexeme = self.lexemes[place]
        if lexeme.sort == "digits":
            fits = place > at and lexeme.value < 100 and lexeme.value.denominator == 1 and not lexeme.ordinal
            read = Read(place, place + 1, lexeme.value) if fits else None
        else:
            read = self.below_hundred(place, stop)
        if read is None or not read.value:
            return None
        follows = self.lexemes[read.end].sort if read.end < stop and self.joined(read.end) else None
        if follows == "dozen" and place > at:
            return Read(place, read.end + 1, read.value * self.lexemes[read.end].value)
        return None if follows == "hundred" else read

    def below_hundred(self, at: int, stop: int) -> Read | None:
        """`seven`, `sixty-one`, `twentieth`; `zero six` is six."""
        first = self.lexemes[at]
        if first.sort == "unit":
            if not first.value and at + 1 < stop and self.gap(at + 1, SPACES):
                follows = self.below_hundred(at + 1, stop)
                if follows is not None or self.lexemes[at + 1].sort == "hundred":
                    return follows or Read(at, at + 1, Fraction(1))
            return Read(at, at + 1, first.value, first.ordinal)
        if first.sort != "tens":
            return None
        if not first.ordinal and at + 1 < stop and self.joined(at + 1):
            unit = self.lexemes[at + 1]
            if unit.sort == "unit" and 0 < unit.value < 10:
                return Read(at, at + 2, first.value + unit.value, unit.ordinal)
        return Read(at, at + 1, first.value, first.ordinal)

    def decimals(self, start: int, whole: Fraction, at: int) -> Read | None:
        """The digits behind a spoken `point`: `two point seventy-one`, `zero point zero eight`."""
        if not (self.has(at, "point") and (at == start or self.joined(at))):
            return None
        digits, end = "", at + 1
        while self.gap(end, SPACES if end == at + 1 else GAP) and (
            self.lexemes[end].sort in ("unit", "tens") or self.has(end, "o", "oh")
        ):
            zero = not self.lexemes[end].value
            read = Read(end, end + 1, Fraction(0)) if zero else self._small(end, len(self.lexemes), False)
            if read is None or read.ordinal:
                break
            digits, end = digits + str(read.value), read.end
        return Read(start, end, whole + Fraction(f"0.{digits}")) if digits else None

    def times_scale(self, read: Read) -> Read:
        """Scale words behind a decimal or mixed number: `two point five million`, `1 1/2 million`."""
        at = read.end
        if read.scale >= 1000 or at >= len(self.lexemes) or not self.joined(at):
            return read
        lexeme = self.lexemes[at]
        if lexeme.sort in ("scale", "dozen") and not lexeme.ordinal:
            return Read(read.start, at + 1, read.value * lexeme.value, scale=lexeme.value)
        return read
