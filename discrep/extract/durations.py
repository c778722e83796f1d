"""Lengths of time."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from discrep.extract.timex.clause import frame_of, governor
from discrep.extract.timex.length import Length, added, lengths
from discrep.extract.timex.lengths import LENGTHS
from discrep.extract.timex.lexicon import WORDS
from discrep.extract.timex.recurrences import RECURRENCES
from discrep.model.document import Sentence
from discrep.model.interval import Interval
from discrep.model.mention import Duration, Frame, Token

LONGEST = 5_000
"""Characters; a longer sentence is no prose, and its durations are not looked for."""

_TRIGGER = re.compile(
    r"second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|centur|mins|hrs?\b|yrs?\b"
    r"|daily|annual|yearly|\d:[0-5]\d:[0-5]\d",
    re.IGNORECASE,
)
"""Words without which there is no duration."""
_DATED = re.compile(r"\s+(?:earlier|later|from\s+now|hence|previously|before(?=\s*[.,;:)]|$))", re.IGNORECASE)
_OLD = re.compile(r"[-\s]old\b|\s+of\s+age\b", re.IGNORECASE)
_JOINT = re.compile(r",?\s(?:and\s)?")
_SECONDS = re.compile(r"\s(?P<seconds>[0-5]?\d)(?=$|[,;]|\s(?:to|for|in)\b)")
"""The seconds of a race behind its hours and minutes."""
_ADJECTIVES = set(WORDS["aged"]["adjectives"])
_THINGS = set(WORDS["aged"]["things"])


def find_durations(
    sentence: Sentence, tokens: tuple[Token, ...], frames: tuple[Frame, ...]
) -> tuple[Duration, ...]:
    """The durations of a sentence; the ages of persons are quantities, not durations.

    The role `every` marks what comes again and again (`every two weeks`, `daily`).
    """
    if len(sentence.text) > LONGEST or not _TRIGGER.search(sentence.text):
        return ()
    kept: list[Length] = []
    for one in sorted(lengths(sentence.text, (*LENGTHS, *RECURRENCES)), key=lambda r: (r.start - r.end, r.start)):
        if all(one.end <= k.start or k.end <= one.start for k in kept):
            kept.append(one)
    fitting = [one for one in sorted(kept, key=lambda r: r.start) if _fits(one, sentence, tokens)]
    return tuple(_mention(one, sentence, tokens, frames) for one in joined(sentence.text, fitting))


def joined(text: str, found: list[Length]) -> list[Length]:
    """The lengths, those that are told in two units as one: `19 years and six months`, `2 hours 7 minutes`."""
    kept: list[Length] = []
    for one in found:
        last = kept[-1] if kept else None
        between = text[last.end : one.start] if last is not None else ""
        if last is not None and _JOINT.fullmatch(between) and _is_rest(last, one, between):
            kept[-1] = added(last, one)
        else:
            kept.append(one)
    return [with_seconds(text, one) for one in kept]


def with_seconds(text: str, one: Length) -> Length:
    """A length of hours and minutes with the number behind it, which is of seconds: `2 hours 7 minutes 14`."""
    behind = _SECONDS.match(text, one.end)
    if behind is None or one.grain != "minute" or " hour" not in text[one.start : one.end]:
        return one
    seconds = Decimal(behind["seconds"])
    rest = replace(one, end=behind.end(), amount=Interval(seconds, seconds), grain="second")
    return replace(added(one, rest), end=behind.end())


def _is_rest(whole: Length, rest: Length, between: str) -> bool:
    """Whether the second is what is left over in a smaller unit, behind a bare comma in minutes or seconds."""
    if "," in between and "and" not in between and rest.grain not in ("minute", "second"):
        return False
    exact = whole.exactness == rest.exactness == "exact" and whole.role == rest.role == "length"
    one, two = whole.days.exact, rest.days.exact
    return exact and one is not None and two is not None and whole.grain != rest.grain and two < whole.unit


def _fits(length: Length, sentence: Sentence, tokens: tuple[Token, ...]) -> bool:
    """Whether it is a length, and neither a person's age nor the distance to another day nor part of a name."""
    text, start, end = sentence.text, sentence.start + length.start, sentence.start + length.end
    if length.role == "every" and length.start > 0 and text[length.start].isupper():
        return not any(t.pos == "PROPN" for t in tokens if start <= t.start < end)
    if length.amount.high is None and length.exactness == "about" and _described(start, end, tokens):
        return False
    if old := _OLD.match(text, length.end):
        words = re.findall(r"\w+", text[old.end() : old.end() + 40].lower())[:3]
        return length.amount.exact is None or bool(_THINGS.intersection(words))
    return not _DATED.match(text, length.end)


def _described(start: int, end: int, tokens: tuple[Token, ...]) -> bool:
    """Whether an adjective says what days or years they were: `our greatest days` are no length."""
    inside = {n for n, t in enumerate(tokens) if start <= t.start < end}
    return any(
        t.dep == "amod" and t.head in inside and t.lemma.lower() not in _ADJECTIVES
        for n, t in enumerate(tokens)
        if n not in inside
    )


def _mention(length: Length, sentence: Sentence, tokens: tuple[Token, ...], frames: tuple[Frame, ...]) -> Duration:
    start, end = sentence.start + length.start, sentence.start + length.end
    verb = governor(start, end, tokens)
    return Duration(
        start,
        end,
        sentence.text[length.start : length.end],
        length.days,
        length.grain,
        length.amount,
        length.exactness,
        length.role,
        frame_of(start, end, tokens[verb] if verb is not None else None, frames),
    )
