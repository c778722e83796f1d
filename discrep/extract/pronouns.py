"""Names and pronouns in the roles of frames: he, she and it as whoever they stand for, where that is plain.

Source of the order of preference: subject before other roles, nearest sentence first, as in the salience
factors of Lappin and Leass (1994), cut down to the cases where one candidate is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from discrep.extract.role import is_role
from discrep.model.mention import Frame, Name, Oblique, Phrase, Quote
from discrep.model.statement import Statement

_PERSON = {"he", "she", "him", "her"}
_THING = {"it"}
_PAPERS = {"statement", "readout", "communique", "communiqué", "announcement", "tweet", "post", "memo", "letter"}
"""What an institution speaks through: a Kremlin statement is the Kremlin's word."""


@dataclass(slots=True)
class Cast:
    """Who was spoken of last: the person and the institution that a pronoun may stand for."""

    paragraph: int = -1
    person: str | None = None
    speaker: str | None = None
    institution: str | None = None

    def hear(self, statement: Statement, quoted: Sequence[Quote]) -> None:
        """Remember the people and speakers of a statement; who is only named inside `quoted` is not heard of."""
        self.paragraph = statement.sentence.paragraph
        told = [f for f in statement.frames if f.subject is not None and not _within(f.verb_start, quoted)]
        subjects = [f.subject for f in told if f.subject is not None and f.subject.entity]
        names = [n for n in statement.names if not _within(n.start, quoted)]
        people = {n.text for n in names if n.kind == "person"}
        top = next((f for f in told if f.parent is None), told[0] if told else None)
        chief = top.subject.entity if top is not None and top.subject is not None else None
        described = _description(top.subject) if top is not None and chief is None else None
        if chief is not None and (chief in people or chief == self.person):
            self.person = chief
        elif described is not None:
            self.person = described
        elif len(people) == 1:
            self.person = next(iter(people))
        elif people or (chief is None and len({s.entity for s in subjects}) > 1):
            self.person = None
        self.speaker = self._speaker(statement, people) or self.speaker
        institutions = {n.text for n in names if n.kind in ("organisation", "place")}
        if top is not None and chief in institutions:
            self.institution = chief
        elif chief is not None and chief != self.institution:
            self.institution = None

    def _speaker(self, statement: Statement, people: set[str]) -> str | None:
        said = [f.speaker for f in statement.frames if f.speaker is not None and f.cue]
        return next((s for s in said if s in people or s == self.person), None)


def _description(phrase: Phrase | None) -> str | None:
    """A person named by an office (`the prime minister`), in its own words."""
    if phrase is None or phrase.heads or not is_role(phrase.head) or len(phrase.text.split()) > 5:
        return None
    return phrase.text


def _within(offset: int, quotes: Sequence[Quote]) -> bool:
    return any(q.start <= offset < q.end for q in quotes)


def refer(statement: Statement, cast: Cast) -> Statement:
    """The statement with `entity` on phrases and speakers in the words of the name they stand for."""
    frames: list[Frame] = []
    for frame in statement.frames:
        frames.append(_frame(frame, statement))
    resolved = [_pronouns(f, frames, statement, cast) for f in frames]
    return replace(statement, frames=tuple(resolved))


def _frame(frame: Frame, statement: Statement) -> Frame:
    speaker = frame.speaker
    return replace(
        frame,
        subject=_named(frame.subject, statement),
        object=_named(frame.object, statement),
        obliques=tuple(Oblique(o.preposition, _named_phrase(o.phrase, statement)) for o in frame.obliques),
        speaker=(name_of(speaker, statement) or speaker) if speaker is not None else None,
    )


def _named(phrase: Phrase | None, statement: Statement) -> Phrase | None:
    return None if phrase is None else _named_phrase(phrase, statement)


def _named_phrase(phrase: Phrase, statement: Statement) -> Phrase:
    """The phrase with the names of its heads, all of them where it is coordinated."""
    inside = [n for n in statement.names if phrase.start <= n.start and n.end <= phrase.end]
    found = [n for n in (_heading(h, inside, phrase) for h in phrase.heads or (phrase.head,)) if n is not None]
    if not found:
        return phrase
    first = _heading((phrase.heads or (phrase.head,))[0], inside, phrase)
    return replace(phrase, entity=first.text if first else None, entities=tuple(n.text for n in found))


def _heading(head: str, names: list[Name], phrase: Phrase) -> Name | None:
    """The name whose last word is the head, else one that ends the phrase right behind a common noun."""
    for name in names:
        if _last_word(name.text) == head:
            return name
    last = names[-1] if names else None
    if last is not None and last.kind == "person" and last.end == phrase.end and head not in ("i", "he", "she"):
        before = phrase.text[: last.start - phrase.start].rstrip()
        return last if before.lower().endswith(head) else None
    return None


def _last_word(text: str) -> str:
    return text.lower().replace("-", " ").split()[-1] if text.split() else ""


def name_of(words: str, statement: Statement) -> str | None:
    """The name that ends a speaker's words (`Kremlin spokesman Dmitry Peskov`: Dmitry Peskov)."""
    plain = words.removesuffix("'s").removesuffix("’s")
    if " " in plain and plain.split()[-1].lower() in _PAPERS:
        plain = plain.rsplit(" ", 1)[0].removesuffix("'s").removesuffix("’s")
    ending = [n for n in statement.names if plain.endswith(n.text) and n.kind != "group"]
    longest = max(ending, key=lambda n: len(n.text), default=None)
    if longest is None:
        return None
    before = plain[: -len(longest.text)].lower().split()
    return None if {"of", "for", "and", "with", "in", "at", "to"} & set(before) else longest.text


def _pronouns(frame: Frame, frames: list[Frame], statement: Statement, cast: Cast) -> Frame:
    near = statement.sentence.paragraph - cast.paragraph <= 1
    speaker = frame.speaker
    if speaker is not None and speaker.lower() in _PERSON | _THING:
        speaker = _antecedent(speaker.lower(), frame, frames, statement, cast, near) or speaker
    subject = _resolved(frame.subject, frame, frames, statement, cast, near)
    target = _resolved(frame.object, frame, frames, statement, cast, near)
    return replace(
        frame, speaker=speaker, subject=subject, object=target if _differ(subject, target) else frame.object
    )


def _differ(subject: Phrase | None, target: Phrase | None) -> bool:
    return subject is None or target is None or subject.entity is None or subject.entity != target.entity


def _resolved(
    phrase: Phrase | None, frame: Frame, frames: list[Frame], statement: Statement, cast: Cast, near: bool
) -> Phrase | None:
    if phrase is None or phrase.entity or frame.quoted or phrase.text.lower() not in _PERSON | _THING:
        return phrase
    words = _reported_by_person(frame, statement) or _antecedent(
        phrase.text.lower(), frame, frames, statement, cast, near
    )
    return replace(phrase, entity=words, entities=(words,)) if words else phrase


def _reported_by_person(frame: Frame, statement: Statement) -> str | None:
    """In `Smith said he would go` Smith, unless the words are quoted."""
    if frame.speaker is None or frame.quoted or not frame.cue:
        return None
    people = {n.text for n in statement.names if n.kind == "person"}
    return frame.speaker if frame.speaker in people else None


def _antecedent(
    pronoun: str, frame: Frame, frames: list[Frame], statement: Statement, cast: Cast, near: bool
) -> str | None:
    """The one person (or institution) a pronoun can stand for; None when it is not plain."""
    if not near:
        return None
    if pronoun in _THING:
        return cast.institution if frame.subject is not None and frame.verb != "be" else None
    earlier = {n.text for n in statement.names if n.kind == "person" and n.end <= frame.start}
    if len(earlier) == 1:
        return next(iter(earlier))
    if earlier:
        return None
    return cast.person or cast.speaker
