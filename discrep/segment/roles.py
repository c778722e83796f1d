"""Which block is the title, a heading, a caption, or body text; from its shape and its neighbours only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from discrep.model.document import Document, Role
from discrep.segment.blocks import Stretch

LONGEST_TITLE = 160
LONGEST_HEADING = 90

_STOPS = re.compile(r"[.!…:;,]['’\"”)\]]*$|\.\s*$")
_SPEECH_END = re.compile(r"[.!?,]['’\"”]$")
_CAPTION_START = re.compile(
    r"(?i)(file|handout|undated|combination|representative|representational|illustrative|archive)?[- ]?"
    r"(photo|photograph|picture|image|pictured|pic|caption)s?\s*[:\-–—]|(in )?(this|a|an) "
    r"(\w+ ){0,3}(photo|photograph|picture|image|screengrab|screenshot|illustration)\b|pictured\b"
)
_CAPTION_MARK = re.compile(
    r"(?i)\((left|right|cent(er|re)|l|r|c|from left|far left|far right|top|bottom|above|below"
    r"|pictured|\d(st|nd|rd|th) (from )?(left|right))\)|\b(from|far|second from) (left|right)\b"
)
_PLAIN_WORDS = re.compile(
    r"(?i)a|above|an|and|at|below|bottom|by|c|center|centre|de|during|for|from|in|inside|l|la|left|near|of|on|or"
    r"|outside|pictured|r|right|the|to|top|with"
)
_TITLES = frozenset(Path(__file__).with_name("person_titles.txt").read_text(encoding="utf-8").split())


def assign_roles(document: Document, stretches: Sequence[Stretch]) -> tuple[Role, ...]:
    """A role for each block; those of furniture are "body" and mean nothing."""
    text = document.text
    given = {(b.start, b.end): b.role for b in document.blocks}
    marked = any(b.role == "heading" for b in document.blocks)
    spaced = _is_spaced(stretches)
    title = _find_title(document, stretches)
    roles: list[Role] = []
    for n, s in enumerate(stretches):
        line = text[s.pieces[0][0] : s.pieces[-1][1]] if s.pieces else ""
        role: Role = "body"
        if n == title:
            role = "title"
        elif (s.start, s.end) in given:
            role = given[s.start, s.end]
        elif line and (is_caption(line) or any("picture" in f.why for f in s.cut)):
            role = "caption"
        elif line and not marked and is_heading(line, alone=spaced and s.alone) and _is_followed(stretches, n):
            role = "heading"
        roles.append(role)
    return tuple(roles)


def is_caption(line: str) -> bool:
    """Whether the line describes a picture.

    >>> is_caption("Mayor Ann Lee (left) and Bo Chen"), is_caption("Ann Lee left the room.")
    (True, False)
    """
    if len(line) > 400:
        return False
    return bool(_CAPTION_START.match(line) or _CAPTION_MARK.search(line) or _is_name_line(line))


def says_nothing(caption: str) -> bool:
    """Whether a caption only names who or what is seen: no word in small letters but a few plain ones."""
    words = re.findall(r"[^\W\d_][\w’'.-]*", caption)
    return all(_PLAIN_WORDS.fullmatch(w) or w[0].isupper() for w in words) and not _STOPS.search(caption)


def is_heading(line: str, *, alone: bool) -> bool:
    """Whether a line within the article is a heading; `alone`: it stands between empty lines.

    A line that simply breaks off is no heading: without empty lines around it, it must look like one.

    >>> is_heading("What the Council Wants", alone=False), is_heading("The council then rejected", alone=False)
    (True, False)
    """
    if len(line) > LONGEST_HEADING or len(line.split()) > 14 or _STOPS.search(line) or _SPEECH_END.search(line):
        return False
    if re.fullmatch(r"[‘“'\"].*[’”'\"]", line):
        return True
    return _is_title_case(line) or (alone and "," not in line and not line[0].islower())


def is_title(line: str) -> bool:
    """Whether a first line is a headline: short, and not ended like a sentence."""
    return len(line) <= LONGEST_TITLE and len(line.split()) <= 25 and not _STOPS.search(line)


def _find_title(document: Document, stretches: Sequence[Stretch]) -> int | None:
    """The index of the headline among the blocks, or None."""
    text = document.text
    real = [n for n, s in enumerate(stretches) if not s.is_furniture]
    if document.title:
        wanted = _letters(document.title)
        for n in real[:5]:
            if wanted and _letters(text[stretches[n].start : stretches[n].end]) == wanted:
                return n
        return None
    if any(b.role == "title" for b in document.blocks) or len(real) < 2:
        return None
    first = real[0]
    line = text[stretches[first].start : stretches[first].end]
    if is_title(line):
        return first
    before_furniture = first + 1 < real[1] and len(line) <= LONGEST_TITLE and line.count(". ") == 0
    return first if before_furniture and not line.endswith(("”", '"', "’")) else None


def _is_name_line(line: str) -> bool:
    """Whether the line is a person's title and name and nothing else: “President Ann Lee”."""
    words = line.split()
    return (
        2 <= len(words) <= 7
        and all(w[0].isupper() for w in words)
        and any(w.casefold().strip(".,") in _TITLES for w in words[:3])
        and words[-1].casefold() not in _TITLES
        and not _STOPS.search(line)
    )


def _is_title_case(line: str) -> bool:
    """Whether nearly all longer words start with a capital letter, and there are at least two of them."""
    words = [w for w in re.findall(r"[^\W\d_][\w’'-]*", line) if len(w) > 3]
    return len(words) >= 2 and sum(w[0].isupper() for w in words) >= 0.8 * len(words)


def _is_followed(stretches: Sequence[Stretch], n: int) -> bool:
    """Whether article text comes after the block."""
    return any(not s.is_furniture for s in stretches[n + 1 :])


def _is_spaced(stretches: Sequence[Stretch]) -> bool:
    """Whether empty lines part the blocks of this document as a rule."""
    return sum(s.alone for s in stretches) * 2 > len(stretches)


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
