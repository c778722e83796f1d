"""Labels that take sides: which words a set uses for one person or one event."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from discrep.model.corpus import Corpus
from discrep.model.mention import Token
from discrep.model.statement import Statement

_MERELY_FEARED = frozenset({
    "plan", "threat", "threaten", "fear", "risk", "possibility", "prospect", "danger", "prepare", "prevent",
    "deter", "avert", "avoid", "possible", "potential", "planned", "feared", "looming", "imminent", "new",
    "another",
})  # fmt: skip
_MODALS = frozenset({"would", "could", "might", "may", "will", "should"})


NEUTRAL = -1


@dataclass(frozen=True, slots=True)
class Group:
    """Words that different sides use for one thing; `beside`: the thing's name stands right beside the word."""

    name: str
    of_person: bool
    sides: tuple[frozenset[str], ...]
    neutral: frozenset[str] = frozenset()
    beside: bool = False

    def side_of(self, phrase: str) -> int | None:
        """Which side says so, NEUTRAL for none; None when the group does not know the phrase."""
        found = next((n for n, words in enumerate(self.sides) if phrase in words), None)
        return NEUTRAL if found is None and phrase in self.neutral else found


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
        Group(
            g["name"], kind == "person", tuple(_spelled_out(side, table["seats"]) for side in g["sides"]),
            frozenset(g.get("neutral", ())), g.get("beside", False),
        )
        for kind in ("person", "thing")
        for g in table[kind]
    )  # fmt: skip


def _spelled_out(phrases: Iterable[str], seats: Iterable[str]) -> frozenset[str]:
    """The phrases, one for each seat where they have a place for it.

    >>> sorted(_spelled_out(["tyrant", "{seat} boss"], ["kremlin", "palace"]))
    ['kremlin boss', 'palace boss', 'tyrant']
    """
    return frozenset(p.replace("{seat}", seat) for p in phrases for seat in (seats if "{seat}" in p else ("",)))


def desk_groups(terms: Iterable[tuple[str, ...]]) -> tuple[Group, ...]:
    """Groups of the words a desk adds: a word that takes sides first, then those that do not.

    Each stands for persons (beside their name) and for things (beside the name of a country).
    """
    groups = []
    for loaded, *plain in terms:
        sides = frozenset({loaded.lower()}), frozenset(word.lower() for word in plain)
        groups += [Group(f"“{loaded}”", person, sides, beside=True) for person in (True, False)]
    return tuple(groups)


@lru_cache(maxsize=4)
def _phrases_of(known: tuple[Group, ...]) -> tuple[frozenset[str], int]:
    """All phrases of the groups, and the words of the longest."""
    phrases = frozenset(w for g in known for side in (*g.sides, g.neutral) for w in side)
    return phrases, max(len(w.split()) for w in phrases)


def find_labels(corpus: Corpus) -> Iterator[Label]:
    """The labels the articles themselves use, without those in somebody's quoted words."""
    known = (*groups(), *desk_groups(corpus.loaded_terms))
    people = frozenset(e.id for e in corpus.entities if e.kind == "person")
    for index, article in enumerate(corpus.articles):
        for number, statement in enumerate(article.statements):
            for low, high, phrase in _phrases(statement, known):
                start, end = statement.tokens[low].start, statement.tokens[high - 1].end
                if any(q.start <= start < q.end for q in statement.quotes):
                    continue
                for group in known:
                    side = group.side_of(phrase)
                    if side is not None:
                        for of in _bearers(group, statement, low, high, people):
                            yield Label(group, side, phrase, of, index, number, start, end)


def _phrases(statement: Statement, known: tuple[Group, ...]) -> Iterator[tuple[int, int, str]]:
    """Listed phrases as token ranges, the longest at each place."""
    tokens, low = statement.tokens, 0
    listed, longest = _phrases_of(known)
    while low < len(tokens):
        for high in range(min(len(tokens), low + longest), low, -1):
            phrase = " ".join([*(t.text.lower() for t in tokens[low : high - 1]), tokens[high - 1].lemma.lower()])
            if phrase in listed:
                yield low, high, phrase
                low = high - 1
                break
        low += 1


def _bearers(group: Group, statement: Statement, low: int, high: int, people: frozenset[str]) -> Iterator[str]:
    """Names of those who bear the label."""
    tokens = statement.tokens
    if group.of_person:
        yield from _person_beside(statement, low, high) or _person_meant(statement, high, people)
    elif not _merely_feared(tokens, high - 1):
        for n, token in enumerate(tokens):
            near = abs(n - low) <= 2 or abs(n - high + 1) <= 2 if group.beside else True
            if near and token.entity.endswith(("GPE", "NORP", "LOC")) and token.text[:1].isupper():
                yield _key(token.text)


def _person_meant(statement: Statement, high: int, people: frozenset[str]) -> list[str]:
    """The surname of the person a description without a name stands for (`the Kremlin owner`)."""
    phrases = [p for f in statement.frames for p in (f.subject, f.object) if p is not None and p.entity in people]
    end = statement.tokens[high - 1].end
    return [_key((p.entity or "").split()[-1]) for p in phrases[:1] if p.end == end]


def _person_beside(statement: Statement, low: int, high: int) -> list[str]:
    """The surname of the person whose title the label is: before the name, or in apposition to it."""
    tokens = statement.tokens
    at = high
    while at < len(tokens) and tokens[at].pos == "PROPN" and tokens[at].text[:1].isupper():
        at += 1
    if at > high:
        return [_key(tokens[at - 1].text)]
    label = tokens[high - 1]
    head = tokens[label.head]
    return [_key(head.text)] if label.dep == "appos" and head.entity.endswith("PERSON") else []


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
