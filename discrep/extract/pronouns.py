"""Names and pronouns in the roles of frames: he, she and it as whoever they stand for, where that is plain.

Source of the order of preference: subject before other roles, nearest sentence first, as in the salience
factors of Lappin and Leass (1994), cut down to the cases where one candidate is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from discrep.extract.lexicon import words as words_of
from discrep.extract.role import is_role
from discrep.model.mention import Frame, Name, NameKind, Oblique, Phrase, Quote
from discrep.model.statement import Statement

_PERSON = {"he", "she", "him", "her"}
_THING = {"it"}
_WILLED = {"plan", "ready", "refuse", "undecided"}
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
        if (
            chief is None
            and top is not None
            and top.subject is not None
            and top.verb in words_of("reporting", "utters")
        ):
            chief = name_of(top.subject.text, statement)
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


def refer(statement: Statement, cast: Cast, quoted: Sequence[Quote]) -> Statement:
    """The statement with `entity` on phrases and speakers in the words of the name they stand for.

    Pronouns inside `quoted` are left as they are: whom a speaker means is not plain from outside.
    """
    frames = [_with_names(f, statement) for f in statement.frames]
    scene = _Scene(statement, cast, statement.sentence.paragraph - cast.paragraph <= 1, quoted)
    return replace(statement, frames=tuple(map(scene.frame, frames)))


@dataclass(frozen=True, slots=True)
class _Scene:
    """A statement and who was spoken of before it; `near` when that was in this paragraph or the last one."""

    statement: Statement
    cast: Cast
    near: bool
    quoted: Sequence[Quote]

    def frame(self, frame: Frame) -> Frame:
        """The frame with its pronouns as those they stand for."""
        speaker = frame.speaker
        if speaker is not None and speaker.lower() in _PERSON:
            speaker = self.person(frame.start) or speaker
        elif speaker is not None and speaker.lower() in _THING:
            speaker = (self.cast.institution if self.near else None) or speaker
        frame = replace(frame, speaker=speaker)
        subject, target = self.phrase(frame.subject, frame), self.phrase(frame.object, frame)
        if subject is not None and target is not None and subject.entity == target.entity is not None:
            return replace(frame, object=frame.object, subject=frame.subject if frame.object == target else subject)
        return replace(frame, subject=subject, object=target)

    def phrase(self, phrase: Phrase | None, frame: Frame) -> Phrase | None:
        """A phrase with what its pronoun stands for; words in quotation marks are left as they are."""
        pronoun = phrase.text.lower() if phrase is not None else ""
        if phrase is None or phrase.entity or pronoun not in _PERSON | _THING:
            return phrase
        if _within(phrase.start, self.quoted):
            return phrase
        at = min(phrase.start, frame.start)
        words = (self.reporting(frame, "person") or self.person(at)) if pronoun in _PERSON else self.thing(frame)
        return replace(phrase, entity=words, entities=(words,)) if words else phrase

    def reporting(self, frame: Frame, *kinds: NameKind) -> str | None:
        """In `Smith said he would go` Smith."""
        speaker = frame.speaker
        if speaker is None or not frame.cue:
            return None
        if "person" in kinds and (speaker == self.cast.person or is_role(speaker.split()[-1])):
            return speaker
        if "organisation" in kinds and speaker == self.cast.institution:
            return speaker
        return speaker if any(n.text == speaker and n.kind in kinds for n in self.statement.names) else None

    def person(self, at: int) -> str | None:
        """The only person named in the sentence before `at`, else the one spoken of last; None for two."""
        before = [n for n in self.statement.names if n.end <= at and not _within(n.start, self.quoted)]
        earlier = {n.text for n in before if n.kind in ("person", "other")}
        if earlier:
            return earlier.pop() if len(earlier) == 1 and before[-1].kind != "other" else None
        return (self.cast.person or self.cast.speaker) if self.near else None

    def thing(self, frame: Frame) -> str | None:
        """The institution that says so, or, where `it` itself speaks or plans, the one spoken of last."""
        said = self.reporting(frame, "organisation", "place")
        earlier = {n.text for n in self.statement.names if n.kind != "group" and n.end <= frame.verb_start}
        if said is None and earlier:
            return None
        speaks = (
            frame.parent is None
            and not frame.passive
            and (frame.verb in words_of("reporting", "verbs") or frame.modality in _WILLED)
        )
        return said or (self.cast.institution if self.near and speaks else None)


def _with_names(frame: Frame, statement: Statement) -> Frame:
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
    opening = [n for n in statement.names if n.kind == "person" and plain.startswith(f"{n.text} of ")]
    if opening:
        return opening[0].text
    ending = [n for n in statement.names if plain.endswith(n.text) and n.kind != "group"]
    longest = max(ending, key=lambda n: len(n.text), default=None)
    if longest is None:
        return _office_holder(plain, statement)
    before = plain[: -len(longest.text)].lower().split()
    if {"of", "for", "and", "with", "in", "at", "to"} & set(before):
        return _office_holder(plain, statement)
    return longest.text


def _office_holder(words: str, statement: Statement) -> str | None:
    """The person whose office some words begin with (`the head of the mint, Ann Hill`)."""
    bare = words.lower().removeprefix("the ")
    known = [(n.text, n.role.lower()) for n in statement.names if n.role and " " in n.role]
    holders = {name for name, role in known if bare in (role, f"{role} {name.lower()}", f"{role}, {name.lower()}")}
    return holders.pop() if len(holders) == 1 else None
