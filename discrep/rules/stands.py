"""Stands: whether somebody does, will or will not do something, read from the frames of a set."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from discrep.model.corpus import Corpus
from discrep.model.mention import Frame, Name, Phrase
from discrep.model.pair import StatementRef
from discrep.model.statement import Statement
from discrep.rules.sides import Sides
from discrep.rules.spelling import OUTLET_WORDS

Kind = Literal["did", "did not", "yes", "no", "open", "ready"]

_FORMERLY = re.compile(
    r"\b(?:initially|originally|previously|formerly|at first|once|earlier|used to|had been)\b", re.I
)
_FIRST_PERSON = re.compile(r"\b(?:I|my|we|our)\b")
_YET = re.compile(r"\byet\b|\bso far\b|\bat this (?:time|stage|point)\b", re.I)
_ONLY_WHEN = re.compile(r"\bonly\b.*?\b((?:when|if|after|once)\b.*)")
_ELLIPSIS = frozenset({"will", "would", "might", "could", "may", "do", "can", "shall"})
_STAND_INS = frozenset({"he", "she", "they", "him", "her", "them", "counterpart"})


@lru_cache(maxsize=1)
def actions() -> dict[str, frozenset[str]]:
    """The lists of `actions.toml`."""
    table = tomllib.loads(Path(__file__).with_name("actions.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in table.items()}


@dataclass(frozen=True, slots=True)
class Stand:
    """One frame read as a stand; `holders` are those whose stand it is, `partners` those it concerns.

    `anybody` says that a partner is a pronoun or a description that was not resolved.
    """

    ref: StatementRef
    index: int
    frame: Frame
    kind: Kind
    action: str
    holders: frozenset[str]
    partners: frozenset[str]
    target: frozenset[str]
    occasion: frozenset[str]
    dated: bool
    anybody: bool
    source: str | None
    told: str
    """The action in the words of a message: `attend the G20 summit`."""
    condition: str = ""
    hearsay: bool = False
    """Whether somebody else says so of the holder."""


def find_stands(corpus: Corpus, sides: Sides) -> Iterator[Stand]:
    """Every stand of the set that its holder takes himself, or that an article takes as given."""
    for number, article in enumerate(corpus.articles):
        earlier: list[Clause] = []
        for place, statement in enumerate(article.statements):
            before = [n for s in article.statements[max(0, place - 2) : place] for n in s.names]
            for index, frame in enumerate(statement.frames):
                clause = _completed(_clause(frame, statement, before, earlier, sides), earlier)
                stand = _stand(StatementRef(number, place), statement, index, frame, clause, sides)
                if stand is not None:
                    yield stand
                earlier = [*earlier[-5:], clause]


@dataclass(frozen=True, slots=True)
class Clause:
    """A frame with those who act in it and those it concerns, as far as names tell."""

    frame: Frame
    actors: frozenset[str]
    named: frozenset[str]
    phrases: tuple[Phrase, ...]
    lost: bool
    """Whether a pronoun or description among those it concerns could not be resolved."""


def _clause(
    frame: Frame, statement: Statement, before: Sequence[Name], earlier: Sequence[Clause], sides: Sides
) -> Clause:
    phrases = tuple(
        p for p in (frame.object, *(o.phrase for o in frame.obliques if o.preposition in _TOWARDS)) if p
    )
    actors = frozenset(map(sides.canonical, _actors(frame, statement, sides)))
    named = {e for p in phrases for e in _named(p, statement, sides)}
    if frame.verb in actions()["launching"] and frame.object is not None:
        named |= {n.entity for n in statement.names if n.entity and n.kind == "place" and _inside(n, frame.object)}
    unnamed = [p for p in phrases if p.entity is None and p.head.strip("-–") in _STAND_INS]
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


def _completed(clause: Clause, earlier: Sequence[Clause]) -> Clause:
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


def _stand(
    ref: StatementRef, statement: Statement, index: int, frame: Frame, clause: Clause, sides: Sides
) -> Stand | None:
    kind, source = _kind(frame, clause), _source(frame)
    if kind is None or (kind in ("ready", "yes", "did") and _FORMERLY.search(frame.text)):
        return None
    actors, phrases = clause.actors, clause.phrases
    own = frozenset(a for a in actors if source is None or sides.speaks_for(source, a))
    holders = own or actors
    action = _action(clause.frame, phrases, actors)
    if action is None or not holders:
        return None
    partners = (actors - holders) | clause.named | (actors if len(actors) > 1 else frozenset())
    return Stand(
        ref, index, frame, kind, action, holders, partners,
        frozenset(w for p in phrases for w in p.words if w not in _STAND_INS),
        _occasion(clause.frame, statement), _is_dated(statement, frame), clause.lost, source,
        _told(clause.frame, action, phrases), _condition(frame), not own,
    )  # fmt: skip


def _condition(frame: Frame) -> str:
    """The words of the condition, also where it is `only` a time (`only talks when …`)."""
    if frame.condition:
        return frame.condition
    found = _ONLY_WHEN.search(" ".join(frame.text.split()))
    return f"only {found[1]}" if found else ""


_TOWARDS = ("with", "to", "for", "at", "in", "against", "on", "about", "into", "from", "over")


def _kind(frame: Frame, clause: Clause) -> Kind | None:
    """The stand a frame's colour says; what is not yet so is open."""
    if (
        frame.negated
        and frame.modality in ("fact", "can")
        and clause.frame.event in actions()["talks"]
        and _YET.search(frame.text)
    ):
        return "open"
    match frame.modality:
        case "undecided":
            return "open"
        case "refuse":
            return "no"
        case "will" | "plan":
            return "no" if frame.negated else "yes"
        case "ready" | "can":
            return "no" if frame.negated else "ready"
        case "must":
            return "no" if frame.negated else None
        case "fact" if frame.tense == "past":
            return "did not" if frame.negated else "did"
        case "fact" if frame.tense == "future":
            return "no" if frame.negated else "yes"
    return None


def _source(frame: Frame) -> str | None:
    """Who says it; whoever says `I` speaks for himself."""
    if frame.subject is not None and frame.subject.head == "i" and frame.subject.entity is not None:
        return frame.subject.entity
    return frame.speaker


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


def _action(frame: Frame, phrases: Sequence[Phrase], actors: frozenset[str]) -> str | None:
    """What is done, under one name for verbs that mean the same."""
    if frame.event in actions()["talks"] or (frame.event in actions()["joint"] and len(actors) > 1):
        return "attend" if frame.verb in actions()["attending"] and _gathering(phrases) else "talk"
    if frame.verb in actions()["attending"] and _gathering(phrases):
        return "attend"
    launched = (
        frame.verb in actions()["launching"] and frame.object and frame.object.head in actions()["operations"]
    )
    if frame.event in actions()["attacks"] or launched:
        return "attack"
    return None if frame.event in actions()["vague"] or not frame.event else frame.event


def _gathering(phrases: Sequence[Phrase]) -> Phrase | None:
    return next((p for p in phrases if p.head in actions()["gatherings"]), None)


def _occasion(frame: Frame, statement: Statement) -> frozenset[str]:
    """Gatherings at which it is to happen, by the names in them."""
    found = [o.phrase for o in frame.obliques if o.phrase.head in actions()["gatherings"]]
    if frame.object is not None and frame.object.head in actions()["gatherings"]:
        found.append(frame.object)
    names = {n.entity for p in found for n in statement.names if n.entity and p.start <= n.start < n.end <= p.end}
    return frozenset(names)


def _is_dated(statement: Statement, frame: Frame) -> bool:
    """Whether the clause names its day or week; `at present` names none."""
    return any(
        frame.start <= d.start < frame.end
        and d.grain in ("time", "day", "week", "weekend")
        and not d.expression.endswith("_REF")
        for d in statement.dates
    )


def _told(frame: Frame, action: str, phrases: Sequence[Phrase]) -> str:
    gathering = _gathering(phrases)
    if action == "attend" and gathering is not None:
        return f"attend {_short(gathering.text)}"
    if action == "talk":
        return "hold talks with" if phrases else "hold talks"
    first = next((o for o in frame.obliques if o.preposition in _TOWARDS), None)
    if frame.object is not None:
        return f"{frame.verb} {_short(frame.object.text)}"
    return f"{frame.verb} {first.preposition} {_short(first.phrase.text)}" if first else frame.verb


def _short(text: str) -> str:
    """The first words of a phrase, without brackets."""
    words = re.sub(r"[()“”\"]", "", text).split()
    stop = next(
        (n for n, w in enumerate(words) if n > 1 and w in ("of", "in", "on", "which", "that", "for")), len(words)
    )
    return " ".join(words[: min(stop, 7)]).rstrip(",.;-")
