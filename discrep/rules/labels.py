"""Labels that take sides: which words a set uses for one person or one event."""

from __future__ import annotations

import tomllib
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from discrep.model.mention import Token
from discrep.model.statement import Article, Statement

_MERELY_FEARED = frozenset({
    "plan", "threat", "threaten", "fear", "risk", "possibility", "prospect", "danger", "prepare", "prevent",
    "deter", "avert", "avoid", "possible", "potential", "planned", "feared", "looming", "imminent", "new",
    "another",
})  # fmt: skip
_MODALS = frozenset({"would", "could", "might", "may", "will", "should"})


@dataclass(frozen=True, slots=True)
class Group:
    """Words that different sides use for one thing; `beside`: the thing's name stands right beside the word."""

    name: str
    of_person: bool
    sides: tuple[frozenset[str], ...]
    beside: bool = False

    def side_of(self, phrase: str) -> int | None:
        """Which side says so."""
        return next((n for n, words in enumerate(self.sides) if phrase in words), None)


@dataclass(frozen=True, slots=True)
class Label:
    """A label where it stands, and the name of the one it is given to, folded."""

    group: Group
    side: int
    phrase: str
    of: str
    article: int
    statement: int
    start: int
    end: int


@lru_cache(maxsize=1)
def groups() -> tuple[Group, ...]:
    """The groups of `labels.toml`."""
    table = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))
    return tuple(
        Group(g["name"], kind == "person", tuple(map(frozenset, g["sides"])), g.get("beside", False))
        for kind in ("person", "thing")
        for g in table[kind]
    )


def desk_groups(terms: Iterable[tuple[str, ...]]) -> tuple[Group, ...]:
    """Groups of the words a desk adds: a word that takes sides first, then those that do not.

    Each stands for persons (beside their name) and for things (beside the name of a country).
    """
    groups = []
    for loaded, *plain in terms:
        sides = frozenset({loaded.lower()}), frozenset(word.lower() for word in plain)
        groups += [Group(f"“{loaded}”", person, sides, beside=True) for person in (True, False)]
    return tuple(groups)


def find_labels(index: int, article: Article, groups: Sequence[Group]) -> Iterator[Label]:
    """The labels an article itself uses, without those in somebody's quoted words."""
    listed = {word for group in groups for side in group.sides for word in side}
    longest = max(len(word.split()) for word in listed)
    for number, statement in enumerate(article.statements):
        for low, high, phrase in _phrases(statement, listed, longest):
            start, end = statement.tokens[low].start, statement.tokens[high - 1].end
            if any(q.start <= start < q.end for q in statement.quotes):
                continue
            for group in groups:
                side = group.side_of(phrase)
                if side is not None:
                    for of in _bearers(group, statement, low, high):
                        yield Label(group, side, phrase, of, index, number, start, end)


def _phrases(statement: Statement, listed: Container[str], longest: int) -> Iterator[tuple[int, int, str]]:
    """Listed phrases as token ranges, the longest at each place."""
    tokens, low = statement.tokens, 0
    while low < len(tokens):
        for high in range(min(len(tokens), low + longest), low, -1):
            phrase = " ".join([*(t.text.lower() for t in tokens[low : high - 1]), tokens[high - 1].lemma.lower()])
            if phrase in listed:
                yield low, high, phrase
                low = high - 1
                break
        low += 1


def _bearers(group: Group, statement: Statement, low: int, high: int) -> Iterator[str]:
    """Names of those who bear the label."""
    tokens = statement.tokens
    if group.of_person:
        yield from _person_beside(statement, low, high)
    elif not _merely_feared(tokens, high - 1):
        for n, token in enumerate(tokens):
            near = abs(n - low) <= 2 or abs(n - high + 1) <= 2 if group.beside else True
            if near and token.entity.endswith(("GPE", "NORP", "LOC")) and token.text[:1].isupper():
                yield _key(token.text)


def _person_beside(statement: Statement, low: int, high: int) -> Iterator[str]:
    """The surname of the person whose title the label is: before the name, or in apposition to it."""
    tokens = statement.tokens
    at = high
    while at < len(tokens) and tokens[at].pos == "PROPN" and tokens[at].text[:1].isupper():
        at += 1
    if at > high:
        yield _key(tokens[at - 1].text)
        return
    label = tokens[high - 1]
    head = tokens[label.head]
    if label.dep == "appos" and head.entity.endswith("PERSON"):
        yield _key(head.text)


def _merely_feared(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the event is only planned, feared or possible."""
    token = tokens[at]
    around = [t for t in tokens if t is not token and tokens[t.head] is token]
    if any(t.lemma.lower() in {"any", "no"} | _MERELY_FEARED | _MODALS for t in around):
        return True
    for _ in range(4):
        token = tokens[token.head]
        children = [t for t in tokens if t is not token and tokens[t.head] is token]
        if token.lemma.lower() in _MERELY_FEARED or (
            token.pos in ("VERB", "AUX") and any(t.lemma.lower() in _MODALS | {"if"} for t in children)
        ):
            return True
        if token.dep == "ROOT":
            break
    return False


def _key(name: str) -> str:
    """A name and its adjective under one key (Ukraine, Ukrainian)."""
    return name.casefold()[:6].rstrip("aeiou")
