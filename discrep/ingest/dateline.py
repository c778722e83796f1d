"""The day of publication as pages print it: on a line of its own, or between headline and text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? )?"
_DATE = (
    rf"{_WEEKDAY}(?:{_MONTH} {_DAY} ?,? \d{{4}}|{_DAY}[ -](?:of )?{_MONTH}[ ,-]{{1,2}}\d{{4}}"
    r"|\d{4}[-/]\d\d[-/]\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{4})"
)
_CLOCK = (
    r"(?:[T ,|·•–-]*(?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?(?: ?[ap]\.?m\.?)?"
    r"(?: ?\(?[A-Z]{1,4}\)?)?(?:[+-]\d\d:?\d\d)?)?"
)
_LABEL = (
    r"(?:last )?(?:updated?|modified|edited|revised)|(?:first |originally )?(?:published|posted)(?: date)?"
    r"|publication date|publish date|date(?: published)?|issued|released|filed|created"
)
_LINE = re.compile(
    rf"(?P<label>(?:{_LABEL})(?: on| at)?\s*[:|–-]?\s*)?"
    rf"(?P<date>{_DATE}){_CLOCK}"
    rf"(?:[ |,·•–-]+(?:{_DATE}{_CLOCK}|updated|published|duration \d+ \w+|\d+ min(?:ute)?s? read))*",
    re.IGNORECASE,
)
_FRONT = re.compile(
    rf"(?P<title>\S[^\r\n]{{8,220}}?)\s+(?P<date>(?:[A-Z]\w+day, )?{_MONTH} {_DAY} ?, \d{{4}})\s+(?=[A-Z\d“\"‘'$(])"
)
_LEAD = re.compile(rf"(?:[A-Z]\w+day, )?{_MONTH} {_DAY} ?, \d{{4}}(?=\s+[A-Z“\"‘])")
_LEADS_ON = re.compile(
    r"\b(?:on|of|in|since|until|till|by|from|to|for|before|after|through|and|or|the|between|dated|about|around|early"
    r"|late|mid|ending|ended|beginning|starting|as|at|a|an|with)$|[-–—(:;,]$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b(?:Co|No|St|Mr|Dr|Mt|Jr|vs))(?<!\b(?:Inc|Ltd|Mrs))(?<!Corp)[.!?]['’\"”]*\s"
)
TOP = 8
"""Lines; a date without a label further down is part of the article."""


@dataclass(frozen=True, slots=True)
class DateLine:
    """A printed day of publication: its range of the text, the day if it is plain, the word before it."""

    start: int
    end: int
    day: date | None
    label: str = ""

    @property
    def is_update(self) -> bool:
        """Whether it is the day of a change, not of the first publication."""
        return bool(re.match(r"(?i)(last )?(update|modif|edit|revis)", self.label))


def parse_date_line(line: str, offset: int = 0) -> DateLine | None:
    """The date that is all a line holds, with its label and clock; None for any other line.

    >>> parse_date_line("Published: Oct 14, 2022 10:30 IST").day
    datetime.date(2022, 10, 14)
    >>> parse_date_line("October 14, 2022 was a Friday") is None
    True
    """
    if len(line) > 120:
        return None
    found = _LINE.fullmatch(line.strip(" .|•·"))
    if not found:
        return None
    return DateLine(offset, offset + len(line), parse_day(found["date"]), (found["label"] or "").strip(" :|–-"))


def find_front_date(text: str) -> DateLine | None:
    """The date between headline and text, where an article runs on in one line: “Headline May 7, 2015 Text”.

    The words before it must not be a sentence or lead on to the date.
    """
    start = len(text) - len(text.lstrip())
    found = _FRONT.match(text, start)
    if not found or _LEADS_ON.search(found["title"]) or _SENTENCE_END.search(found["title"]):
        return None
    return DateLine(found.start("date"), found.end("date"), parse_day(found["date"]))


def find_date_lines(text: str) -> Iterator[DateLine]:
    """Printed days of publication: with a label anywhere, without one only near the top of the page."""
    front = find_front_date(text)
    if front:
        yield front
    offset = seen = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            seen += 1
            start = offset + line.index(bare)
            found = parse_date_line(bare, start)
            if found and (found.label or seen <= TOP):
                yield found
            lead = _LEAD.match(bare)
            if lead and not found and seen <= TOP:
                yield DateLine(start, start + lead.end(), parse_day(lead[0]))
        offset += len(line)


def published_on(lines: Sequence[DateLine]) -> date | None:
    """The one day that the date lines give, None if they differ; of an update only where there is no other."""
    for wanted in ([d for d in lines if not d.is_update], [d for d in lines if d.is_update]):
        days = {d.day for d in wanted if d.day}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def parse_day(value: str | None) -> date | None:
    """The day of an ISO date or date and time, or of “14 October 2022” and “October 14, 2022”; else None.

    Days and months in figures are read only where they cannot be taken the other way round.

    >>> parse_day("2022-10-14T09:30:00Z"), parse_day("Fri, Oct. 14, 2022"), parse_day("10/11/2022")
    (datetime.date(2022, 10, 14), datetime.date(2022, 10, 14), None)
    """
    value = (value or "").strip()
    iso = re.match(r"(\d{4})[-/](\d\d)[-/](\d\d)(?!\d)", value)
    if iso:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    figures = re.match(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)", value)
    if figures:
        one, two, year = int(figures[1]), int(figures[2]), int(figures[3])
        if one > 12 or one == two:
            return _day(year, two, one)
        return _day(year, one, two) if two > 12 else None
    plain = re.sub(rf"(?i)^{_WEEKDAY}", "", value)
    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|\bof\b|[.,-]", " ", plain)
    words = [w[:3] if w.isalpha() else w for w in plain.split()[:3]]
    for form in ("%d %b %Y", "%b %d %Y"):
        try:
            return datetime.strptime(" ".join(words), form).date()
        except ValueError:
            continue
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
