"""Stands: whether somebody does, will or will not do something, read from the frames of a set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from discrep.model.corpus import Corpus
from discrep.model.mention import Frame, Phrase
from discrep.model.pair import StatementRef
from discrep.model.statement import Statement
from discrep.rules.sides import Sides
from discrep.rules.spelling import OUTLET_WORDS

Kind = Literal["did", "did not", "yes", "no", "open", "ready"]

TALKS = frozenset({"meet", "talk", "negotiate", "speak", "sit down", "confer", "consult"})
_JOINT = TALKS | {"discuss", "call"}
ATTENDING = frozenset({"attend", "travel", "visit", "participate", "take part", "go", "come", "join", "fly"})
_GATHERINGS = frozenset({
    "summit", "conference", "meeting", "ceremony", "funeral", "wedding", "forum", "hearing", "trial", "congress",
    "assembly", "inauguration", "debate", "game", "festival", "convention", "session", "talk",
})  # fmt: skip
_VAGUE = frozenset({
    "be", "have", "do", "say", "make", "take", "get", "go", "come", "see", "know", "think", "want", "look", "give",
    "find", "use", "put", "seem", "become", "keep", "let", "need", "mean", "feel", "tell", "ask", "happen", "occur",
    "begin", "start", "continue", "remain", "include", "involve", "cause", "lead", "show", "work", "try", "help",
    "report", "believe", "expect", "hope", "agree", "add", "will", "would", "can", "might", "may", "call", "like",
})  # fmt: skip
_FORMERLY = re.compile(
    r"\b(?:initially|originally|previously|formerly|at first|once|earlier|used to|had been)\b", re.I
)
_FIRST_PERSON = re.compile(r"\b(?:I|my|we|our)\b")
_ELLIPSIS = frozenset({"will", "would", "might", "could", "may", "do", "can", "shall"})
_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them", "it", "we", "i", "you"})


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


def find_stands(corpus: Corpus, sides: Sides) -> Iterator[Stand]:
    """Every stand of the set that its holder takes himself, or that an article takes as given."""
    for number, article in enumerate(corpus.articles):
        earlier: list[Frame] = []
        for place, statement in enumerate(article.statements):
            for index, frame in enumerate(statement.frames):
                full = _completed(frame, earlier)
                stand = _stand(StatementRef(number, place), statement, index, frame, full, sides)
                if stand is not None:
                    yield stand
                earlier = [*earlier[-5:], full]


def _completed(frame: Frame, earlier: list[Frame]) -> Frame:
    """The frame whose event this one repeats without naming it (`then I will`), or the frame itself."""
    elided = frame.verb in _ELLIPSIS and frame.object is None and not frame.obliques
    borrowed = frame.object is not None and frame.condition and frame.object.text in frame.condition
    if elided or borrowed:
        named = (f for f in reversed(earlier) if f.event not in _VAGUE)
        own = [f for f in named if _same_subject(f, frame)]
        denied = [f for f in own if f.negated or f.modality == "refuse"]
        return next(iter(denied or own), frame)
    return frame


def _same_subject(a: Frame, b: Frame) -> bool:
    return a.subject is not None and b.subject is not None and a.subject.entity == b.subject.entity is not None


def _stand(
    ref: StatementRef, statement: Statement, index: int, frame: Frame, full: Frame, sides: Sides
) -> Stand | None:
    kind = _kind(frame)
    if kind is None or _FORMERLY.search(frame.text):
        return None
    actors, source = _actors(frame, statement), _source(frame)
    phrases = [p for p in (full.object, *(o.phrase for o in full.obliques if o.preposition in _TOWARDS)) if p]
    named = frozenset(e for p in phrases for e in _named(p, statement))
    holders = frozenset(a for a in actors if source is None or sides.speaks_for(source, a))
    action = _action(full, phrases, actors)
    if action is None or not holders:
        return None
    partners = (actors - holders) | named | (actors if len(actors) > 1 else frozenset())
    loose = any(p.entity is None and (p.head.strip("-–") in _PRONOUNS or p.head == "counterpart") for p in phrases)
    return Stand(
        ref, index, frame, kind, action, holders, partners,
        frozenset(w for p in phrases for w in p.words if w not in _PRONOUNS),
        _occasion(full, statement), _is_dated(statement, frame), loose, source, _told(full, action, phrases),
    )  # fmt: skip


_TOWARDS = ("with", "to", "for", "at", "in", "against", "on", "about", "into", "from", "over")


def _kind(frame: Frame) -> Kind | None:
    """The stand a frame's colour says."""
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


def _actors(frame: Frame, statement: Statement) -> frozenset[str]:
    if frame.subject is not None:
        lost = frame.subject.head in ("he", "she", "they", "it") and frame.quoted and not _closed(frame, statement)
        return frozenset() if lost else frozenset(_named(frame.subject, statement))
    if frame.quoted and frame.speaker is not None and _FIRST_PERSON.search(frame.text):
        return frozenset({frame.speaker})
    return frozenset()


def _closed(frame: Frame, statement: Statement) -> bool:
    """Whether the quotation around a frame begins in its sentence and is closed; else a pronoun may be anybody."""
    return any(q.closed and q.start <= frame.start < q.end for q in statement.quotes)


def _named(phrase: Phrase, statement: Statement) -> Iterator[str]:
    """Entities a phrase names: its heads, names coordinated with them, or the person a description ends in."""
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


def _action(frame: Frame, phrases: list[Phrase], actors: frozenset[str]) -> str | None:
    """What is done, under one name for verbs that mean the same."""
    if frame.event in TALKS or (frame.event in _JOINT and len(actors) > 1):
        return "attend" if frame.verb in ATTENDING and _gathering(phrases) else "talk"
    if frame.verb in ATTENDING and _gathering(phrases):
        return "attend"
    return None if frame.event in _VAGUE or not frame.event else frame.event


def _gathering(phrases: list[Phrase]) -> Phrase | None:
    return next((p for p in phrases if p.head in _GATHERINGS), None)


def _occasion(frame: Frame, statement: Statement) -> frozenset[str]:
    """Gatherings at which it is to happen, by the names in them."""
    found = [o.phrase for o in frame.obliques if o.phrase.head in _GATHERINGS]
    if frame.object is not None and frame.object.head in _GATHERINGS:
        found.append(frame.object)
    names = {n.entity for p in found for n in statement.names if n.entity and p.start <= n.start < n.end <= p.end}
    return frozenset(names)


def _is_dated(statement: Statement, frame: Frame) -> bool:
    return any(
        frame.start <= d.start < frame.end and d.grain in ("time", "day", "week", "weekend")
        for d in statement.dates
    )


def _told(frame: Frame, action: str, phrases: list[Phrase]) -> str:
    gathering = _gathering(phrases)
    if action == "attend" and gathering is not None:
        return f"attend {_short(gathering.text)}"
    if action == "talk":
        return "hold talks with" if phrases else "hold talks"
    return f"{frame.verb} {_short(phrases[0].text)}" if phrases else frame.verb


def _short(text: str) -> str:
    """The first words of a phrase, without brackets."""
    words = re.sub(r"[()“”\"]", "", text).split()
    stop = next(
        (n for n, w in enumerate(words) if n > 1 and w in ("of", "in", "on", "which", "that", "for")), len(words)
    )
    return " ".join(words[: min(stop, 7)]).rstrip(",.;-")
