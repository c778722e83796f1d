"""What a statement speaks of: words, happenings, names, places and days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from discrep.lexicon import canonical, is_empty, is_event, is_opener, state_of
from discrep.model.corpus import Corpus
from discrep.model.entity import Entity
from discrep.model.mention import Token
from discrep.model.pair import StatementRef
from discrep.model.statement import Statement

BRIEF = 2
"""An article of so many sentences is a headline or a claim: all that is known of it stands there."""
CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "ADV"})
SHORT = frozenset({"N", "S", "E", "W", "NW", "NE", "SW", "SE"})
COMPASS = {"n": "north", "s": "south", "e": "east", "w": "west"}


@dataclass(frozen=True, slots=True)
class Scene:
    """The sides of a statement that decide whether another statement speaks of the same happening."""

    words: frozenset[str]
    events: frozenset[str]
    names: frozenset[str]
    named: frozenset[str]
    """Names of people and bodies alone, without proper nouns that belong to no name."""
    states: frozenset[str]
    """States named, also by a people or a capital (`Greek`, `Athens`: greece)."""
    places: frozenset[str]
    """Other places named, without the quarter of the sky (`NW Pakistan`: pakistan)."""
    compass: frozenset[str]
    brief: bool
    lands: frozenset[str] = frozenset()
    """The states named, and those of the towns and provinces named."""
    lemmas: frozenset[str] = frozenset()
    """The content words as they stand, not as the words of their groups."""
    peoples: frozenset[tuple[str, str]] = frozenset()
    """Names of states and peoples as they stand, in lower case, each with its state (`american`, `us`)."""


class Scenes:
    """The scenes of a corpus, each worked out once."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.entities = {e.id: e for e in corpus.entities}
        self._known: dict[StatementRef, Scene] = {}

    def __getitem__(self, ref: StatementRef) -> Scene:
        if ref not in self._known:
            brief = len(self.corpus.article(ref).statements) <= BRIEF
            self._known[ref] = scene(self.corpus.statement(ref), self.entities, brief)
        return self._known[ref]


def scene(statement: Statement, entities: Mapping[str, Entity], brief: bool) -> Scene:
    """The scene of one statement."""
    words = frozenset(content(statement, statement.sentence.start, statement.sentence.end))
    known = [entities[n.entity] for n in statement.names if n.entity is not None and n.entity in entities]
    places = [n.entity or n.text.lower() for n in statement.names if n.kind == "place"]
    states = {e.id for e in known if e.state}
    lands = frozenset(state for e in known if (state := e.id if e.state else e.of))
    towns = frozenset(p for name in places if name not in states and (p := without_compass(name)))
    return Scene(
        words,
        frozenset(w for w in words if is_event(w)),
        participants(statement),
        frozenset(n.entity or n.text.lower() for n in statement.names if n.kind in ("person", "organisation")),
        lands,
        towns,
        frozenset(d for t in statement.tokens for d in directions(t.text)),
        brief,
        lands | {state for town in towns if (state := state_of(town))},
        frozenset(own_words(statement)),
        frozenset(
            (n.text.lower(), e.id if e.state else e.of or e.id)
            for n in statement.names
            if n.entity is not None and (e := entities.get(n.entity)) is not None
        ),
    )


def own_words(statement: Statement) -> list[str]:
    """The lemmas of content words outside names, as they stand; a first word may be any word, for all its capital.

    A verb with a particle is another verb (`blast off`).
    """
    tokens, first = statement.tokens, statement.sentence.start
    names = [(n.start, n.end) for n in statement.names if n.start > first or " " in n.text]
    split = {t.head for t in tokens if t.dep == "prt"}
    return [
        t.lemma.lower()
        for i, t in enumerate(tokens)
        if t.pos in CONTENT and i not in split and not any(low <= t.start < high for low, high in names)
    ]


def without_compass(name: str) -> str:
    """The name of a place without a quarter of the sky.

    >>> without_compass("nw pakistan"), without_compass("west bank")
    ('pakistan', 'west bank')
    """
    words = name.split()
    abbreviated = words and (words[0].upper() in SHORT or words[0].endswith("ern"))
    return (
        " ".join(words[1:])
        if abbreviated and directions(words[0].upper() if len(words[0]) < 3 else words[0])
        else name
    )


def participants(statement: Statement) -> frozenset[str]:
    """Names of people and bodies, and proper nouns that belong to no name."""
    named = {n.entity or n.text.lower() for n in statement.names if n.kind not in ("place", "group")}
    taken = [(m.start, m.end) for m in statement.names] + [(d.start, d.end) for d in statement.dates]
    free = {
        t.text.lower()
        for t in statement.tokens
        if t.pos == "PROPN"
        and t.text[0].isupper()
        and not any(s <= t.start < e for s, e in taken)
        and not (t.start == statement.sentence.start and is_opener(t.text.lower()))
    }
    return frozenset(named | free)


def content(statement: Statement, start: int, end: int) -> list[str]:
    """The content words of a stretch outside numbers, dates and names, each as the word of its group."""
    taken = [
        *((m.start, m.end) for m in statement.quantities),
        *((m.start, m.end) for m in statement.dates),
        *((m.start, m.end) for m in statement.durations),
        *((m.start, m.end) for m in statement.names),
    ]
    return [
        canonical(t.lemma.lower())
        for t in statement.tokens
        if start <= t.start < end and is_content(t) and not any(s <= t.start < e for s, e in taken)
    ]


def is_content(token: Token) -> bool:
    """Whether a token says something of the matter."""
    lemma = token.lemma.lower()
    if token.text.lower() == "according":
        return False
    return token.pos in CONTENT and len(lemma) > 1 and lemma[0].isalpha() and not is_empty(lemma)


@lru_cache(maxsize=4096)
def directions(word: str) -> frozenset[str]:
    """The quarters of the sky a word names.

    >>> sorted(directions("northwestern")), sorted(directions("NW")), sorted(directions("Norway"))
    (['north', 'west'], ['north', 'west'], [])
    """
    if word in SHORT:
        return frozenset(COMPASS[c.lower()] for c in word)
    rest, found = word.lower().replace("-", ""), []
    for quarter in ("north", "south", "east", "west"):
        if rest.startswith(quarter):
            found.append(quarter)
            rest = rest.removeprefix(quarter)
    return frozenset(found) if found and rest in ("", "ern") else frozenset()
