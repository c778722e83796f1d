"""The clause a time stands in: its verb, its tense, its frame."""

from __future__ import annotations

from discrep.model.mention import Frame, Token

_FUTURE = {"will", "shall", "'ll", "’ll", "would", "wo", "may", "might", "could", "should", "can", "must"}
_AHEAD = {
    "plan", "expect", "schedule", "set", "intend", "hope", "due", "aim", "prepare", "agree", "want", "slate",
    "decide", "promise", "pledge", "propose", "likely", "ready", "about", "poise", "urge", "ask", "order",
}  # fmt: skip


def governor(start: int, end: int, tokens: tuple[Token, ...]) -> int | None:
    """Index of the verb that the words from `start` to `end` hang on, or None."""
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


def _inside(token: Token, start: int, end: int, tokens: tuple[Token, ...]) -> bool:
    if token.head >= len(tokens) or tokens[token.head] is token:
        return False
    return start <= tokens[token.head].start < end


def tense(verb: int | None, tokens: tuple[Token, ...]) -> bool | None:
    """Whether the clause of a verb tells of the past (True), of the future (False) or of neither (None)."""
    if verb is None:
        return None
    token = tokens[verb]
    helpers = [t for t in tokens if t.head == verb and t.dep in ("aux", "auxpass") and t is not token]
    if any(t.text.lower() in _FUTURE for t in helpers):
        return None if any(t.lemma == "have" for t in helpers) else False
    if token.tag == "VB" and any(t.tag == "TO" for t in helpers):
        head = tokens[token.head] if token.head < len(tokens) else token
        return False if head is not token and head.lemma.lower() in _AHEAD else tense_of_head(token, tokens)
    if token.tag == "VBD" or any(t.tag == "VBD" for t in helpers):
        return True
    if token.tag == "VBN" and any(t.lemma in ("have", "be") for t in helpers):
        return True if any(t.lemma == "have" for t in helpers) else None
    if token.tag == "VBN" and not helpers:
        return True
    return None


def tense_of_head(token: Token, tokens: tuple[Token, ...]) -> bool | None:
    """The tense of the clause that an infinitive hangs on."""
    head = token.head
    if head >= len(tokens) or tokens[head] is token or tokens[head].pos not in ("VERB", "AUX"):
        return None
    return tense(head, tokens) if tokens[head].tag != "VB" else None


def frame_of(start: int, end: int, verb: Token | None, frames: tuple[Frame, ...]) -> int | None:
    """Index of the frame whose verb governs the words, else of the shortest frame around them."""
    if verb is not None:
        for index, frame in enumerate(frames):
            if frame.verb_start <= verb.start < max(frame.verb_end, frame.verb_start + 1):
                return index
    around = [(f.end - f.start, n) for n, f in enumerate(frames) if f.start <= start and end <= f.end]
    return min(around)[1] if around else None
