"""What happened before what, as a sentence says it: `signed the deal after meeting Hill`, `before the vote`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from discrep.lexicon import canonical, is_empty, is_event, is_reporting
from discrep.model.mention import Token
from discrep.model.statement import Statement

AFTER, BEFORE = frozenset({"after", "following"}), frozenset({"before"})
_OBJECTS = frozenset({"dobj", "obj", "nsubjpass", "nsubj:pass"})
_SUBJECTS = frozenset({"nsubj"})
_WEAK = frozenset({"DET", "PRON", "AUX", "PUNCT", "PART", "SPACE"})


@dataclass(frozen=True, slots=True)
class Event:
    """A happening by the word of its group, with the heads of what it is done to and of who does it."""

    word: str
    objects: frozenset[str]
    subjects: frozenset[str]
    start: int
    end: int

    def same(self, other: Event) -> bool:
        """Whether both may be one happening: no other object, no other subject."""
        apart = any(
            x and y and not x & y for x, y in ((self.objects, other.objects), (self.subjects, other.subjects))
        )
        return self.word == other.word and not apart


@dataclass(frozen=True, slots=True)
class Order:
    """`first` happened before `second`, by the words at `start:end` of the text."""

    first: Event
    second: Event
    start: int
    end: int


def find_orders(statement: Statement) -> Iterator[Order]:
    """Every order of two happenings that a sentence gives by `after`, `before` or `following`."""
    tokens = statement.tokens
    for index, token in enumerate(tokens):
        word = token.text.lower()
        if word in AFTER | BEFORE and token.dep in ("mark", "prep"):
            main, other = _sides(tokens, index)
            if main is not None and other is not None and main.word != other.word:
                first, second = (other, main) if word in AFTER else (main, other)
                start, end = min(token.start, main.start, other.start), max(token.end, main.end, other.end)
                yield Order(first, second, start, end)


def _sides(tokens: tuple[Token, ...], index: int) -> tuple[Event | None, Event | None]:
    """The happening of the main clause and the one behind the word; None for what is no plain happening."""
    token = tokens[index]
    if token.dep == "mark":
        other = token.head
        return _event(tokens, tokens[other].head), _event(tokens, other)
    below = next((i for i, t in enumerate(tokens) if t.head == index and t.dep in ("pobj", "pcomp")), None)
    return _event(tokens, token.head), _event(tokens, below) if below is not None else None


def _event(tokens: tuple[Token, ...], index: int) -> Event | None:
    token = tokens[index]
    lemma = token.lemma.lower()
    below = [t for i, t in enumerate(tokens) if t.head == index and i != index]
    if token.pos == "NOUN" and is_event(lemma):
        return Event(canonical(lemma), frozenset(), frozenset(), token.start, token.end)
    unsure = any(t.dep == "neg" or t.tag == "MD" for t in below)
    if token.pos != "VERB" or is_reporting(lemma) or is_empty(lemma) or unsure:
        return None
    return Event(canonical(lemma), _heads(below, _OBJECTS), _heads(below, _SUBJECTS), token.start, token.end)


def _heads(tokens: list[Token], roles: frozenset[str]) -> frozenset[str]:
    """The words of some roles; pronouns say nothing."""
    return frozenset(canonical(t.lemma.lower()) for t in tokens if t.dep in roles and t.pos != "PRON")


def one_wording(left: Statement, right: Statement) -> bool:
    """Whether two sentences differ only in the word for the order."""
    return _wording(left) == _wording(right)


def _wording(statement: Statement) -> list[str]:
    words = [t.lemma.lower() for t in statement.tokens if t.pos not in _WEAK]
    return [w for w in words if w not in AFTER | BEFORE | {"follow"}]
