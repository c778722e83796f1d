"""Who speaks: the speaker of every quotation, frame and quantity of a document.

Within a sentence the parse says it (reporting.py). Here it is carried on: to the sentences a quotation
runs over, to `he added` and `it said`, to a quotation that stands alone after its speaker. Speakers are
given in the text's words; where a name heads them, as that name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from discrep.extract.lexicon import words
from discrep.extract.named import repair_kinds
from discrep.extract.pronouns import Cast, refer
from discrep.extract.reporting import ACCORDING
from discrep.model.mention import Frame, Phrase, Quantity, Quote
from discrep.model.statement import Statement

_SELF = {"i", "me", "myself"}
_GOES_ON = {
    "i", "we", "me", "us", "my", "our", "he", "she", "it", "they", "them", "his", "her", "their", "this", "that",
    "these", "those", "i'm", "i’m", "we're", "we’re", "it's", "it’s", "and", "but", "so", "you", "i've", "i’ve",
}  # fmt: skip
"""Words that tie a quotation to what was said before it; a heading in marks has none of them."""


def attribute(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements with the speaker of every quote, frame and quantity filled in."""
    named = _resolve_pronouns(repair_kinds(statements))
    quotes = _speak_quotes(named)
    return tuple(_spread(s, quotes) for s in _with_quotes(named, quotes))


def _resolve_pronouns(statements: Sequence[Statement]) -> list[Statement]:
    """Names and pronouns in roles, and speakers, as the names of those they stand for."""
    cast, done = Cast(), []
    utterances = [q for s in statements for q in s.quotes if q.closed and not q.scare]
    for statement in statements:
        low, high = statement.sentence.start, statement.sentence.end
        quoted = [q for q in utterances if q.start < high and low < q.end]
        resolved = refer(statement, cast, quoted)
        cast.hear(resolved, quoted)
        done.append(resolved)
    return done


def _speak_quotes(statements: Sequence[Statement]) -> list[Quote]:
    """Every quotation of the document with its speaker, in order."""
    done: list[Quote] = []
    for number, statement in enumerate(statements):
        for quote in statement.quotes:
            last = next((n for n in range(number, len(statements)) if _reaches(statements[n], quote)), number)
            speaker, cue = _speaker(statements, number, last, quote, done)
            done.append(replace(quote, speaker=speaker, cue=cue))
    return done


def _reaches(statement: Statement, quote: Quote) -> bool:
    return quote.end <= statement.sentence.end


def _speaker(
    statements: Sequence[Statement], first: int, last: int, quote: Quote, before: Sequence[Quote]
) -> tuple[str | None, str]:
    """Who speaks a quotation that runs from statement `first` to `last`."""
    for number in (first, last):
        spoken = _said_in(statements[number], quote)
        if spoken is not None:
            return spoken
    return _said_after(statements, last, quote) or _said_before(statements, first, quote, before)


def _said_in(statement: Statement, quote: Quote) -> tuple[str, str] | None:
    """The speaker within a sentence: of a clause in the marks, of one around them, of `X said` beside them."""
    inside = [f for f in statement.frames if quote.start <= f.verb_start < quote.end]
    around = [f for f in statement.frames if f.start <= quote.start and quote.end <= f.end and f not in inside]
    around.sort(key=lambda f: f.end - f.start)
    for frame in (*sorted(inside, key=lambda f: f.start - f.end), *around):
        uttered = frame.cue in words("reporting", "utters") or frame.cue in (ACCORDING, ":")
        if frame.speaker is not None and uttered and not _speaks_inside(frame, statement, quote):
            return frame.speaker, frame.cue
    beside = [f for f in statement.frames if _is_uttering(f) and not quote.start <= f.verb_start < quote.end]
    beside.sort(key=lambda f: min(abs(f.verb_start - quote.end), abs(f.verb_end - quote.start)))
    for frame in beside:
        if frame.subject is not None:
            return _words_of(frame.subject), frame.verb
    return _announced(statement, quote)


def _said_after(statements: Sequence[Statement], last: int, quote: Quote) -> tuple[str, str] | None:
    """The speaker in a short sentence right behind the quotation (`“…!” the mayor said.`)."""
    if last + 1 >= len(statements):
        return None
    after = statements[last + 1]
    behind = after.sentence.start - quote.end <= 2 and len(after.tokens) <= 8
    if not behind or after.sentence.paragraph != statements[last].sentence.paragraph:
        return None
    said = next((f for f in after.frames if _is_uttering(f) and f.subject is not None), None)
    return (_words_of(said.subject), said.verb) if said is not None and said.subject is not None else None


def _announced(statement: Statement, quote: Quote) -> tuple[str, str] | None:
    """The subject of a clause that ends in a colon before the quotation (`Hill spoke of the storm: “…”`)."""
    before = statement.sentence.text[: max(quote.start - statement.sentence.start - 1, 0)].rstrip()
    if not before.endswith(":"):
        return None
    top = [f for f in statement.frames if f.verb_start < quote.start and f.subject is not None]
    subject = top[0].subject if top else None
    return (_words_of(subject), top[0].verb) if subject is not None and subject.entity else None


def _speaks_inside(frame: Frame, statement: Statement, quote: Quote) -> bool:
    """Whether a frame's speaker is himself quoted (`they had been saying that …` inside the marks)."""
    text = statement.sentence.text[quote.start - statement.sentence.start : quote.end - statement.sentence.start]
    said = [f for f in statement.frames if f.verb == frame.cue and quote.start <= f.verb_start < quote.end]
    return bool(said) and frame.speaker is not None and (frame.speaker in text or frame.speaker.lower() in _SELF)


def _is_uttering(frame: Frame) -> bool:
    return frame.verb in words("reporting", "utters") and not frame.passive and not frame.negated


def _said_before(
    statements: Sequence[Statement], number: int, quote: Quote, before: Sequence[Quote]
) -> tuple[str | None, str]:
    """The speaker of a quotation that stands alone: announced by a colon, or the one who spoke just before."""
    statement = statements[number]
    if statement.sentence.role != "body" or number == 0 or quote.scare or not quote.closed:
        return None, ""
    last = statements[number - 1]
    alone = quote.start - statement.sentence.start <= 1 and bool(_GOES_ON & set(quote.text.lower().split()))
    near = statement.sentence.paragraph - last.sentence.paragraph <= 1 and last.sentence.role == "body"
    if not (alone and near):
        return None, ""
    if last.sentence.text.endswith(":"):
        for frame in reversed(last.frames):
            if _is_uttering(frame) and frame.subject is not None:
                return _words_of(frame.subject), frame.verb
    spoken = [q for q in before if q.start >= last.sentence.start or q.end > last.sentence.start]
    if spoken and not spoken[-1].scare and len(spoken[-1].text.split()) > 3:
        return spoken[-1].speaker, spoken[-1].cue
    return None, ""


def _words_of(phrase: Phrase) -> str:
    return phrase.entity or phrase.text


def _with_quotes(statements: Sequence[Statement], quotes: Sequence[Quote]) -> list[Statement]:
    waiting = list(quotes)
    done = []
    for statement in statements:
        count = len(statement.quotes)
        done.append(replace(statement, quotes=tuple(waiting[:count])))
        waiting = waiting[count:]
    return done


def _spread(statement: Statement, quotes: Sequence[Quote]) -> Statement:
    """Frames inside quotations take the quotation's speaker, quantities that of their frame."""
    low, high = statement.sentence.start, statement.sentence.end
    here = [q for q in quotes if q.start < high and low < q.end and q.closed]
    frames = tuple(_quoted(f, here) for f in statement.frames)
    return replace(
        statement, frames=frames, quantities=tuple(_said_quantity(q, frames, here) for q in statement.quantities)
    )


def _quoted(frame: Frame, quotes: Sequence[Quote]) -> Frame:
    inside = [q for q in quotes if q.start <= frame.verb_start < q.end]
    if not inside:
        return frame
    quote = min(inside, key=lambda q: q.end - q.start)
    frame = replace(frame, quoted=True, subject=_self(frame.subject, quote), object=_self(frame.object, quote))
    uttered = frame.cue in words("reporting", "utters") or frame.cue in (ACCORDING, ":")
    if frame.speaker is None or not uttered or frame.speaker.lower() in _SELF:
        return replace(frame, speaker=quote.speaker, cue=frame.cue or quote.cue)
    return frame


def _self(phrase: Phrase | None, quote: Quote) -> Phrase | None:
    """`I` is whoever speaks."""
    if phrase is None or phrase.entity or phrase.text.lower() not in _SELF or quote.speaker is None:
        return phrase
    return replace(phrase, entity=quote.speaker, entities=(quote.speaker,))


def _said_quantity(quantity: Quantity, frames: tuple[Frame, ...], quotes: Sequence[Quote]) -> Quantity:
    frame = frames[quantity.frame] if quantity.frame is not None and quantity.frame < len(frames) else None
    speaker = frame.speaker if frame is not None else None
    if speaker is None:
        around = [q for q in quotes if q.start <= quantity.start < q.end]
        speaker = around[-1].speaker if around else None
    return replace(quantity, speaker=speaker)
