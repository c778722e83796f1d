"""The clause a time stands in: its verb, its tense, its frame."""

from __future__ import annotations

from discrep.extract.timex.lexicon import WORDS
from discrep.model.mention import Frame, Token

_FUTURE = {"will", "shall", "'ll", "’ll", "would", "wo", "may", "might", "could", "should", "can", "must"}
_AHEAD = set(WORDS["ahead"]["verbs"])
"""What these verbs and adjectives take lies ahead of them: plan, expect, agree, ready."""


def governor(start: int, end: int, tokens: tuple[Token, ...]) -> int | None:
    """Index of the verb that the words from `start` to `end` hang on, or None."""
    beside = _verb_in_front(start, tokens)
    if beside is not None:
        return beside
    at = next(
        (n for n, t in enumerate(tokens) if start <= t.start < end and not _inside(t, start, end, tokens)), None
    )
    seen: set[int] = set()
    while at is not None and at not in seen and at < len(tokens):
        seen.add(at)
        token = tokens[at]
        if token.pos in ("VERB", "AUX") and not (start <= token.start < end):
            return tokens[at].head if token.dep in ("aux", "auxpass") else at
        at = token.head
    return None


def _verb_in_front(start: int, tokens: tuple[Token, ...]) -> int | None:
    """The finite verb right in front, also over `on`: in `said on Friday he would` the day is that of saying."""
    at = next((n for n, t in enumerate(tokens) if t.start >= start), len(tokens)) - 1
    if at > 0 and tokens[at].text.lower() == "on":
        at -= 1
    return at if at >= 0 and tokens[at].tag in ("VBD", "VBZ", "VBP") and tokens[at].pos == "VERB" else None


def _inside(token: Token, start: int, end: int, tokens: tuple[Token, ...]) -> bool:
    if token.head >= len(tokens) or tokens[token.head] is token:
        return False
    return start <= tokens[token.head].start < end


def tense(verb: int | None, tokens: tuple[Token, ...]) -> bool | None:
    """Whether the clause of a verb tells of the past (True), of the future (False) or of neither (None).

    What was planned, expected or agreed lies ahead; whether of the article or only of the plan, the past
    tense leaves open (`was to meet`, `had planned`).
    """
    seen: set[int] = set()
    while verb is not None and verb < len(tokens) and verb not in seen:
        seen.add(verb)
        token = tokens[verb]
        helpers = _helpers(verb, tokens)
        words = {t.text.lower() for t in helpers}
        head = tokens[token.head] if token.head < len(tokens) else token
        if words & _FUTURE:
            return None if any(t.lemma == "have" for t in helpers) else False
        if "to" in words and token.tag in ("VB", "VBN"):
            if head is not token and (head.lemma.lower() in _AHEAD or head.lemma == "be"):
                return None if head.lemma == "be" and head.tag == "VBD" else False
        elif token.tag == "VBG" and not any(t.lemma == "be" for t in helpers):
            pass  # a participle has the tense of its clause
        else:
            found = _finite(token, helpers)
            # `would be paid when the shops opened on Friday`
            return None if found and token.dep == "advcl" and tense(token.head, tokens) is False else found
        verb = token.head if head is not token and head.pos in ("VERB", "AUX") else None
    return None


def _helpers(verb: int, tokens: tuple[Token, ...]) -> list[Token]:
    return [t for n, t in enumerate(tokens) if t.head == verb and n != verb and t.dep in ("aux", "auxpass")]


def _finite(token: Token, helpers: list[Token]) -> bool | None:
    """The tense of a verb that is no infinitive and no bare participle."""
    was = token.tag == "VBD" or any(t.tag == "VBD" for t in helpers)
    has = any(t.lemma == "have" for t in helpers)
    if token.tag == "VBN" and token.lemma.lower() in _AHEAD:
        return None if was or has else False
    if was or has or (token.tag == "VBN" and not helpers):
        return True
    return False if token.tag == "VBG" else None


def is_after(start: int, end: int, tokens: tuple[Token, ...]) -> bool:
    """Whether something comes before what the words date: `spoke before the summit in November`."""
    at = next(
        (n for n, t in enumerate(tokens) if start <= t.start < end and not _inside(t, start, end, tokens)), None
    )
    seen: set[int] = set()
    while at is not None and at not in seen and at < len(tokens) and tokens[at].pos not in ("VERB", "AUX"):
        seen.add(at)
        at = tokens[at].head
        if at < len(tokens) and len(seen) > 1 and tokens[at].text.lower() in ("before", "ahead"):
            return True
    return False


def is_attribute(start: int, end: int, tokens: tuple[Token, ...]) -> bool:
    """Whether the words stand in front of a noun as its attribute: `the August figures`, `Tuesday's meeting`."""
    inside = [t for t in tokens if start <= t.start < end]
    return any(
        t.dep in ("compound", "nmod", "nummod", "poss", "amod")
        and t.head < len(tokens)
        and tokens[t.head].start >= end
        for t in inside
    )


def frame_of(start: int, end: int, verb: Token | None, frames: tuple[Frame, ...]) -> int | None:
    """Index of the frame whose verb governs the words, else of the shortest frame around them."""
    if verb is not None:
        for index, frame in enumerate(frames):
            if frame.verb_start <= verb.start < max(frame.verb_end, frame.verb_start + 1):
                return index
    around = [(f.end - f.start, n) for n, f in enumerate(frames) if f.start <= start and end <= f.end]
    return min(around)[1] if around else None
