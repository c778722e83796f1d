"""A date with the event it belongs to: what happens, to what, by whom."""

from __future__ import annotations

from dataclasses import dataclass, replace

from discrep.facts.tree import climb, head_index
from discrep.lexicon import canonical, is_empty, is_event, is_reporting
from discrep.model.fact import MentionRef
from discrep.model.mention import DateMention, Frame, Phrase
from discrep.model.statement import Statement

LIGHT = frozenset({"hold", "make", "take", "take place", "have", "do", "be", "give", "occur", "happen"})
"""Verbs that leave it to their object, or their subject, to say what happens."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One date and the sides of its event; all sets hold words of groups or entities."""

    ref: MentionRef
    date: DateMention
    event: str
    """What happens; empty when the date belongs to no event, or to words said."""
    objects: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    negated: bool = False


def dated(statement: Statement, ref: MentionRef) -> Dated:
    """The date that `ref` points to, with its event."""
    date = statement.dates[ref.index]
    frame = statement.frames[date.frame] if date.frame is not None else None
    noun = governing_noun(statement, date)
    if noun and is_event(noun):
        return Dated(ref, date, canonical(noun))
    if frame is None or is_dateline(statement, date):
        return Dated(ref, date, "")
    verb = frame.verb.lower()
    objects, subjects = phrase_words(frame.object), phrase_words(frame.subject)
    if verb in LIGHT:
        heads = [canonical(p.head.lower()) for p in (frame.object, frame.subject) if p is not None]
        event = next((h for h in heads if is_event(h)), "")
        return Dated(ref, date, event, frozenset(), subjects if frame.object else frozenset(), frame.negated)
    if is_reporting(verb) or is_empty(verb):
        return Dated(ref, date, "")
    if frame.negated and date.modifier == "until":  # did not retire until May
        return Dated(ref, replace(date, modifier=""), canonical(verb), objects, subjects)
    return Dated(ref, date, canonical(verb), objects, subjects, frame.negated)


def governing_noun(statement: Statement, date: DateMention) -> str:
    """The noun that a date qualifies (`a call on Tuesday`); empty when it hangs on a verb."""
    at = head_index(statement, date.start, date.end)
    above = [] if at is None else list(climb(statement, at))
    token = next((t for t in above if t.pos not in ("ADP", "SCONJ")), None)
    return token.lemma.lower() if token is not None and token.pos == "NOUN" else ""


def is_dateline(statement: Statement, date: DateMention) -> bool:
    """Whether the date only opens the text, before a capital letter and without a comma."""
    start = statement.sentence.start
    behind = statement.sentence.text[date.end - start :].lstrip()
    return date.start == start and date.grain == "day" and behind[:1].isupper()


def phrase_words(phrase: Phrase | None) -> frozenset[str]:
    """The entity of a phrase and its content words."""
    if phrase is None:
        return frozenset()
    words = {canonical(w.lower()) for w in (phrase.head, *phrase.words) if not is_empty(w.lower())}
    return frozenset(words | ({phrase.entity} if phrase.entity else set()))


def frame_of(statement: Statement, dated: Dated) -> Frame | None:
    """The clause of a date."""
    return statement.frames[dated.date.frame] if dated.date.frame is not None else None
