"""What the sentence splitter gets wrong in news text, put right: cuts that are missing, and cuts that are none.

A cut is the offset at which a sentence starts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

CLOSE = "\"'”’“»)\\]"
OPEN = "\"'“‘«(\\["

_PLAIN_END = re.compile(rf"(?<![\w.@/-])([a-z][a-z’'-]*)[.!?]+[{CLOSE}]*\s+(?=[{OPEN}]*[A-Z0-9])")
_NAME_END = re.compile(rf"(?<![\w.@/-])([A-Za-z][\w’'-]+)\.[{CLOSE}]*\s+(?=[{OPEN}]*([A-Z][a-z]*)\b)")
_CREDIT = re.compile(r"(?<=[\w.)”\"])\s+(?=(?:Image|Photo|Picture|Video|Photograph)s?(?: credit)?: [A-Z])")
_DATE_LEAD = re.compile(r"(?:[A-Z]\w+day, )?[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\s+(?=[A-Z“\"‘])")
_SIGNED = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){1,2}")
_LATE_CLOSE = re.compile(r"(?:''|[”’»)\]])+(?=\s|$)|[\"'](?=\s)")
_INITIALISM = re.compile(r"(?:^|[\s(“\"'‘-])(?:[A-Z]\.){2,}$")
_TITLE = re.compile(
    r"(?:^|[\s(“\"'‘])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Sen|Rep|Gov|St|Mt|Ft|Messrs|Brig|Adm)\.$"
)
_MONTH_OR_NUMBER = re.compile(
    r"(?:^|\s)(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[Nn]os?|[Nn]rs?|Art|Fig|Vol)\.$"
)
_LIST_MARK = re.compile(r"(?:^|\s)[([]?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)\]]+$|^[•⁃*-]\s*\d*[.)]*$")
_ATTRIBUTION = re.compile(rf"[-–—] ?[A-Z][\w. ]{{1,40}}(?:,[\w ]{{1,40}})?[.{CLOSE}]*$")


def repair_cuts(text: str, cuts: set[int]) -> list[int]:
    """The cuts of a block of text, sorted, with the missing added, the late moved and the wrong taken out."""
    found = sorted({_past_close(text, cut) for cut in cuts | set(_missing(text))} - {0, len(text)})
    kept: list[int] = []
    for n, cut in enumerate(found):
        low = kept[-1] if kept else 0
        high = found[n + 1] if n + 1 < len(found) else len(text)
        if not _is_wrong(text[low:cut].strip(), text[cut:high].strip()):
            kept.append(cut)
    return kept


@lru_cache(maxsize=2)
def load_words(name: str) -> frozenset[str]:
    """The words of a list beside this file; lines that start with # are remarks."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return frozenset(w for line in lines if not line.startswith("#") for w in line.split())


def _missing(text: str) -> Iterator[int]:
    """Starts after a word with its full stop that is no abbreviation, after a date, before the credit of a picture.

    After a word in small letters any capital starts a sentence; after a name only a word that often does.
    """
    for match in _PLAIN_END.finditer(text):
        if match[1] not in load_words("abbreviations.txt") and len(match[1]) > 1:
            yield match.end()
    for match in _NAME_END.finditer(text):
        word, after = match[1].casefold(), match[2].casefold()
        if after in load_words("starters.txt") and (word == "no" or word not in load_words("abbreviations.txt")):
            yield match.end()
    lead = _DATE_LEAD.match(text)
    if lead:
        yield lead.end()
    for match in _CREDIT.finditer(text):
        yield match.end()


def _past_close(text: str, cut: int) -> int:
    """The cut moved behind quotation marks that close the sentence before it, or before one that opens the next.

    >>> _past_close("It left. '' Then", 9), _past_close('It left. " We stay, " he said.', 11)
    (12, 9)
    """
    if text[cut - 2 : cut] == '" ' and text[cut - 3 : cut - 2] == " " and text.count('"', 0, cut) % 2:
        return cut - 2
    match = _LATE_CLOSE.match(text, cut)
    if match is None or (match[0] == '"' and text.count('"', 0, cut) % 2 == 0):
        return cut
    rest = match.end()
    while rest < len(text) and text[rest].isspace():
        rest += 1
    return rest


def _is_wrong(before: str, after: str) -> bool:
    """Whether two neighbouring sentences are one."""
    word = re.match(r"[^\W\d_]+", after)
    if before.endswith(('"', "”")) and _SIGNED.fullmatch(after):
        return True
    if not re.search(r"\w", after) or (word is None and _ATTRIBUTION.match(after)):
        return True
    if after[0].isdigit() and _MONTH_OR_NUMBER.search(before[-8:]):
        return True
    if _LIST_MARK.match(before) or re.match(r"''|[”»]|: ", after):
        return True
    if word is None:
        return False
    if after[0].islower() and before.endswith(("!", "?")):
        return True
    if _TITLE.search(before[-12:]):
        return True
    is_name = word[0][0].isupper() and word[0].casefold() not in load_words("starters.txt")
    return is_name and bool(_INITIALISM.search(before[-12:]))
