"""Who acts in a clause, and whom it concerns, as far as names tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discrep.model.mention import Frame, Name, Phrase
from discrep.model.statement import Statement
from discrep.rules.actions import TOWARDS, actions
from discrep.rules.sides import Sides
from discrep.rules.spelling import OUTLET_WORDS

_FIRST_PERSON = re.compile(r"\b(?:I|my|we|our)\b")
_ELLIPSIS = frozenset({"will", "would", "might", "could", "may", "do", "can", "shall"})
STAND_INS = frozenset({"he", "she", "they", "him", "her", "them", "counterpart"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A frame with those who act in it and those it concerns, as far as names tell."""

    frame: Frame
    actors: frozenset[str]
    named: frozenset[str]
    phrases: tuple[Phrase, ...]
    lost: bool
    """Whether a pronoun or description among those it concerns could not be resolved."""


def read_clause(
    frame: Frame, statement: Statement, before: Sequence[Name], earlier: Sequence[Clause], sides: Sides
) -> Clause:
    """The clause of a frame; `before` are names of the sentences above, `earlier` the clauses read so far."""
    phrases = tuple(p for p in (frame.object, *(o.phrase for o in frame.obliques if o.preposition in TOWARDS)) if p)
    actors = frozenset(map(sides.canonical, _actors(frame, statement, sides)))
    named = {e for p in phrases for e in _named(p, statement, sides)}
    if frame.verb in actions()["launching"] and frame.object is not None:
        named |= {n.entity for n in statement.names if n.entity and n.kind == "place" and _inside(n, frame.object)}
    unnamed = [p for p in phrases if p.entity is None and p.head.strip("-–") in STAND_INS]
    if unnamed and not named:
        same = [c.named for c in earlier if c.frame.event == frame.event and c.actors & actors and c.named]
        known = [
            *before,
            *(n for n in statement.names if n.start < unnamed[0].start or unnamed[0].head == "counterpart"),
        ]
        people = [n.entity for n in known if n.kind == "person" and n.entity and n.entity not in actors]
        named |= same[-1] if same else set(people[-1:])
    return Clause(frame, actors, frozenset(map(sides.canonical, named)), phrases, bool(unnamed) and not named)


def _inside(name: Name, phrase: Phrase) -> bool:
    return phrase.start <= name.start < name.end <= phrase.end


def completed(clause: Clause, earlier: Sequence[Clause]) -> Clause:
    """The clause whose event this one repeats without naming it (`then I will`), or the clause itself."""
    frame = clause.frame
    elided = frame.verb in _ELLIPSIS and frame.object is None and not frame.obliques
    borrowed = frame.object is not None and frame.condition and frame.object.text in frame.condition
    if elided or borrowed:
        named = (c for c in reversed(earlier) if c.frame.event not in actions()["vague"])
        own = [c for c in named if c.actors & clause.actors]
        denied = [c for c in own if c.frame.negated or c.frame.modality == "refuse"]
        return next(iter(denied or own), clause)
    return clause


def _actors(frame: Frame, statement: Statement, sides: Sides) -> frozenset[str]:
    if frame.subject is not None:
        lost = frame.subject.head in ("he", "she", "they", "it") and frame.quoted and not _closed(frame, statement)
        if frame.subject.head == "we" and frame.quoted and frame.speaker:
            return frozenset({frame.speaker})
        if _is_himself(frame) and frame.speaker is not None:
            return frozenset({frame.speaker})
        return frozenset() if lost else frozenset(_named(frame.subject, statement, sides))
    if frame.quoted and frame.speaker is not None and _FIRST_PERSON.search(frame.text):
        return frozenset({frame.speaker})
    return frozenset()


def _is_himself(frame: Frame) -> bool:
    """Whether a pronoun was taken for the very one it does something to; then it is the speaker."""
    subject, object_ = frame.subject, frame.object
    if subject is None or object_ is None or subject.head not in ("he", "she"):
        return False
    return subject.entity is not None and subject.entity == object_.entity


def _closed(frame: Frame, statement: Statement) -> bool:
    """Whether a subject stands in a closed quotation, or before one; in one left open it may be anybody."""
    at = frame.subject.start if frame.subject is not None else frame.start
    return any(at < q.start or (q.closed and at < q.end) for q in statement.quotes)


def _named(phrase: Phrase, statement: Statement, sides: Sides) -> Iterator[str]:
    """Entities a phrase names: its heads, names coordinated with them, or the person a description ends in."""
    body = sides.body_in(phrase.head, phrase.text)
    if body is not None:
        yield body
        return
    yield from (e for e in phrase.entities if e.split()[-1].capitalize() not in OUTLET_WORDS)
    for name in statement.names:
        if (
            name.entity is None
            or name.text.split()[-1] in OUTLET_WORDS
            or not phrase.start <= name.start < name.end <= phrase.end
        ):
            continue
        last = next((t for t in statement.tokens if t.end == name.end), None)
        ends = name.kind == "person" and name.end == phrase.end
        if ends or (last is not None and last.dep in ("conj", "nmod", "nsubj")):
            yield name.entity
