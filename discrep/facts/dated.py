"""A date with the event it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from discrep.facts.tree import climb, head_index
from discrep.lexicon import canonical, is_empty, is_reporting
from discrep.model.fact import MentionRef
from discrep.model.mention import DateMention, Frame
from discrep.model.statement import Statement

LIGHT = frozenset({"hold", "make", "take", "have", "do", "be", "give", "place", "begin", "start", "open", "expect"})
"""Verbs that leave it to their object to say what happens."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One date and the words of its event; `saying` tells that it is the day of words said."""

    ref: MentionRef
    date: DateMention
    event: frozenset[str]
    saying: bool


def dated(statement: Statement, ref: MentionRef) -> Dated:
    """The date that `ref` points to, with its event."""
    date = statement.dates[ref.index]
    noun = governing_noun(statement, date)
    frame = statement.frames[date.frame] if date.frame is not None else None
    if noun:
        return Dated(ref, date, frozenset({canonical(noun)}), False)
    if frame is None:
        return Dated(ref, date, frozenset(), False)
    words = frozenset(canonical(w) for w in frame_words(frame) if not is_empty(w))
    return Dated(ref, date, words, is_reporting(frame.verb) or frame.verb in ("say", "tell"))


def governing_noun(statement: Statement, date: DateMention) -> str:
    """The noun that a date qualifies (`a call on Tuesday`); empty when it hangs on a verb."""
    at = head_index(statement, date.start, date.end)
    above = [] if at is None else list(climb(statement, at))
    token = next((t for t in above if t.pos not in ("ADP", "SCONJ")), None)
    return token.lemma.lower() if token is not None and token.pos == "NOUN" else ""


def frame_words(frame: Frame) -> list[str]:
    """The verb of a clause and its object; of a light verb only the object."""
    objects = [frame.object.head, *frame.object.words] if frame.object else []
    subject = [frame.subject.head] if frame.subject and not objects else []
    return [w.lower() for w in (objects or subject if frame.verb in LIGHT else [frame.verb, *objects])]
