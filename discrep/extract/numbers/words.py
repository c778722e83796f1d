"""The parse of a sentence as the number readers ask it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from discrep.extract.numbers.vocabulary import states
from discrep.model.mention import Token

NOUNS = frozenset({"NOUN", "PROPN"})


class Words:
    """The tokens of a sentence with offsets in its text, their children, and what stands beside them."""

    def __init__(self, text: str, tokens: tuple[Token, ...], offset: int) -> None:
        self.text = text
        self.tokens = tokens
        self.offset = offset
        self._starts = [t.start - offset for t in tokens]
        self._ends = [t.end - offset for t in tokens]

    @cached_property
    def children(self) -> list[list[int]]:
        """The indices of every token's dependents, left to right."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if 0 <= token.head < len(self.tokens) and token.head != index:
                below[token.head].append(index)
        return below

    @cached_property
    def title_cased(self) -> bool:
        """Whether nearly every longer word begins with a capital, as in a headline."""
        long = [t.text for t in self.tokens if len(t.text) > 3 and t.text.isalpha()]
        return len(long) > 1 and sum(w[0].isupper() for w in long) > 0.7 * len(long)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """First and last token that overlap `start:end` of the text, or None."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end) - 1
        return (first, last) if first <= last else None

    def text_at(self, index: int) -> str:
        """The token's text in lower case; empty beyond the ends."""
        return self.tokens[index].text.lower() if 0 <= index < len(self.tokens) else ""

    def noun_behind(self, last: int, adjacent: bool = False) -> int | None:
        """The noun that the number ending at token `last` counts, by the parse or else by position."""
        token = self.tokens[last]
        if (
            not adjacent
            and token.head > last
            and self.tokens[token.head].pos in NOUNS
            and token.dep in _BEFORE_NOUN
            and not self._is_state(token.head)
            and self._unbroken(last + 1, token.head)
        ):
            return self._whole_compound(token.head)
        return self._by_position(last + 1)

    def _whole_compound(self, noun: int) -> int:
        """The last noun of a compound: `44 percent recession probability` is of the probability."""
        token = self.tokens[noun]
        while token.dep == "compound" and noun < token.head < noun + 4 and self.tokens[token.head].pos in NOUNS:
            if self._is_state(token.head) or not self._unbroken(noun, token.head):
                break
            noun, token = token.head, self.tokens[token.head]
        return noun

    def _unbroken(self, low: int, high: int) -> bool:
        """Whether the words between a number and its noun may stand between the two."""
        between = self.tokens[low:high]
        broken = (t.pos in _BREAKS and not t.tag.startswith(("VBN", "VBG", "HYPH")) for t in between)
        return len(between) < 8 and not any(broken)

    def _by_position(self, at: int) -> int | None:
        """The last noun of the words that follow without a break: `foreign tourists`, `drone strikes`."""
        noun = None
        for index in range(at, min(at + 6, len(self.tokens))):
            token = self.tokens[index]
            if self._is_state(index) and (noun is not None or index == at):
                break
            if token.pos in NOUNS and token.text[:1].isalpha():
                if noun is not None and token.pos == "PROPN" and self.tokens[noun].tag == "NNS":
                    break
                noun = index
            elif (
                token.pos not in ("ADJ", "NUM") and token.tag not in ("VBG", "VBN", "JJ", "HYPH")
            ) or noun is not None:
                break
        return noun

    def _is_state(self, index: int) -> bool:
        return self.text_at(index) in states() and self.text_at(index) not in ("for", "against")

    def state_behind(self, at: int) -> str | None:
        """The lemma of the state that stands at token `at`: killed → kill, dead → dead."""
        text = self.text_at(at)
        if f"{text} {self.text_at(at + 1)}" in states():
            return states()[f"{text} {self.text_at(at + 1)}"]
        return states().get(text)

    def lemma(self, index: int) -> str:
        """The lemma in lower case, also for the capitals of a headline.

        The parser leaves `Tourists` or `Killed` of a headline as it stands; states come from the list of
        predicates, nouns lose their plural ending.
        """
        token = self.tokens[index]
        lemma, text = token.lemma.lower(), token.text.lower()
        if token.pos == "PROPN" and lemma == text:
            if text in states():
                return states()[text]
            if token.tag == "NNPS" or self.title_cased:
                return _singular(text)
        return lemma

    def up(self, index: int) -> Iterator[tuple[int, str]]:
        """The heads of a token with the relation that leads to each, nearest first."""
        for _ in range(12):
            token = self.tokens[index]
            if token.head == index or not 0 <= token.head < len(self.tokens):
                return
            yield token.head, token.dep
            index = token.head


_BREAKS = frozenset({"VERB", "ADP", "AUX", "CCONJ", "SCONJ", "PUNCT"})
_BEFORE_NOUN = frozenset(
    {"nummod", "amod", "compound", "nmod", "quantmod", "det", "npadvmod", "advmod", "poss", "dep", "appos"}
)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
