"""Dates, weekdays and relative days."""

from __future__ import annotations

import re

from discrep.extract.timex.clause import frame_of, governor, is_after, is_attribute, tense
from discrep.extract.timex.clock import CLOCK
from discrep.extract.timex.days import DAYS
from discrep.extract.timex.homographs import is_time
from discrep.extract.timex.periods import PERIODS
from discrep.extract.timex.reading import Reading, family, longest, readings
from discrep.extract.timex.relative import RELATIVE
from discrep.extract.timex.shared_years import share_years
from discrep.extract.timex.weekdays import WEEKDAYS
from discrep.model.document import Sentence
from discrep.model.mention import DateMention, Frame, Token

LONGEST = 5_000
"""Characters; a longer sentence is no prose, and its dates are not looked for."""

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_FAMILIES = (
    family(rf"\d|(?:st|nd|rd|th)\s+of\s+(?:{_MONTHS})", DAYS),
    family(r"day|weekend", WEEKDAYS),
    family(
        rf"\d|{_MONTHS}|quarter|half|centur|year|spring|summer|autumn|fall|winter|ies\b|mas\b|hallow|thanksg|day",
        PERIODS,
    ),
    family(
        r"to-?day|yesterday|morrow|night|morning|noon|evening|second|min|hour|day|week|month|quarter|year|decade"
        r"|centur|fortnight|now|current|recent|lately|present|moment|this\s+time|past|future",
        RELATIVE,
    ),
    family(r"\d|clock|noon|mid-?day|midnight|\b[ap]\.?\s?m\b|morning|evening", CLOCK),
)
"""Every family and the words without which none of its patterns matches."""
_LEADS = (
    (r"since", "since"),
    (r"until|till|through|(?:from|between)\b.{1,40}\bto", "until"),
    (r"before|by|ahead\s+of|prior\s+to|no\s+later\s+than", "before"),
    (r"after|following", "after"),
    (r"(?<!%\s)(?<!cent\s)(?<!percent\s)from|starting|beginning|as\s+of|between", "from"),
    (r"about|around|circa", "about"),
)
_LEAD = re.compile(
    "(?<!\\w)(?:"
    + "|".join(f"(?P<m{n}>{words})" for n, (words, _) in enumerate(_LEADS))
    + r")\s+(?:at\s+least\s+|at\s+the\s+latest\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)

_COMPARED = re.compile(
    r"(?:\b(?:increase|rise|rose|drop\w*|decline|fall|fell|gain|up|down|change|jump\w*|lower|higher|different|yesterday)"
    r"(?:\s+of)?(?:\s+[\d.,]+)?(?:\s?%|\s+per\s?cent|\s+percent)?|%|per\s?cent|\d)\s+from\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""`An increase from the previous month` starts nothing."""
_BACK = re.compile(
    r"\b(?:since|(?:return\w*|back|compared)\s+(?:to|with)(?:\W+\w+){0,4}|than\s+(?:in|on|at))\W+$", re.IGNORECASE
)


def find_dates(sentence: Sentence, tokens: tuple[Token, ...], frames: tuple[Frame, ...]) -> tuple[DateMention, ...]:
    """The dates of a sentence; none of a sentence that is too long to be one.

    A clock time, a weekday or `last week` is a date too; `three weeks ago` is a date here (with the
    expression `-P3W`) and also a duration with the role `ago`. `now`, `recently` and `the future` have
    the expressions PRESENT_REF, PAST_REF and FUTURE_REF, and never a range.
    """
    if len(sentence.text) > LONGEST:
        return ()
    text, base = sentence.text, sentence.start
    kept = longest(r for r in readings(text, _FAMILIES) if is_time(r, text, tokens, base))
    return tuple(_mention(r, sentence, tokens, frames) for r in share_years(kept, text))


def _mention(
    reading: Reading, sentence: Sentence, tokens: tuple[Token, ...], frames: tuple[Frame, ...]
) -> DateMention:
    start, end = sentence.start + reading.start, sentence.start + reading.end
    verb = governor(start, end, tokens)
    modifier = reading.modifier or _lead(sentence.text[: reading.start])
    clause = tense(verb, tokens)
    if (clause is False and is_attribute(start, end, tokens)) or is_after(start, end, tokens):
        clause = None  # `the August figures may move prices`, `spoke before the summit in November`
    return DateMention(
        start,
        end,
        sentence.text[reading.start : reading.end],
        reading.expression,
        reading.grain,
        exactness=reading.exactness,
        modifier=modifier,
        frame=frame_of(start, end, tokens[verb] if verb is not None else None, frames),
        past=_past(sentence.text[: reading.start], modifier, clause),
    )


def _past(before: str, modifier: str, of_clause: bool | None) -> bool | None:
    """The tense of the clause, unless the words in front say more: `since March`, `return to the pay of 2010`.

    What held until a day says nothing of where that day lies.
    """
    if _BACK.search(before):
        return True
    return None if of_clause and modifier == "until" else of_clause


def _lead(before: str) -> str:
    """What a preposition in front of a date makes of it."""
    match = _LEAD.search(before)
    if match is None or match.lastgroup is None or _COMPARED.search(before):
        return ""
    return _LEADS[int(match.lastgroup[1:])][1]
