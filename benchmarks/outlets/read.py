r"""Read the incidents and the pairs of headlines.

An incident is one file: its key, then the articles. A line of the key names a thing that is said and why its
values differ (`conflict dead: 18 and 21 on the same day`). In an article a value stands in brackets with that
name and a class, `[twelve](dead=12)`: values of one class agree, values of two classes differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from discrep.model.document import Document

FOLDER = Path(__file__).parent
Kind = Literal["conflict", "explained", "alike"]
"""Cannot both be right; differ for a reason that a note may tell; are no two values of one thing."""
_MARK = re.compile(r"\[([^\]]+)\]\((\w+)=([^)]+)\)")
_KEY = re.compile(rf"({'|'.join(get_args(Kind))}) (\w+): (.+)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A value of the key: the document, its half-open range, the thing it is a value of, and its class."""

    document: str
    start: int
    end: int
    thing: str
    value: str


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident: its articles, every marked value, and what the values of each thing are to each other."""

    name: str
    part: str
    documents: tuple[Document, ...]
    marks: tuple[Mark, ...]
    things: dict[str, Kind]
    why: dict[str, str]


def load_incidents() -> list[Incident]:
    """All incidents, by name."""
    paths = sorted((FOLDER / "incidents").glob("*.txt"))
    return [parse_incident(path.stem, path.read_text(encoding="utf-8")) for path in paths]


def parse_incident(name: str, text: str) -> Incident:
    """The key and the articles of one file; raises ValueError where a value has no line in the key."""
    key, *articles = re.split(r"^=== ", text, flags=re.MULTILINE)
    part, *lines = key.strip().splitlines()
    things: dict[str, Kind] = {}
    why = {}
    for line in lines:
        match = _KEY.fullmatch(line)
        if match is None:
            raise ValueError(f"{name}: not a line of a key: {line}")
        kind, thing, why[thing] = match.groups()
        things[thing] = next(k for k in get_args(Kind) if k == kind)
    parsed = [_article(article) for article in articles]
    marks = tuple(mark for _, found in parsed for mark in found)
    if unknown := {m.thing for m in marks} ^ set(things):
        raise ValueError(f"{name}: in the key or in the articles only: {', '.join(sorted(unknown))}")
    return Incident(name, part.removeprefix("part: "), tuple(d for d, _ in parsed), marks, things, why)


def _article(text: str) -> tuple[Document, list[Mark]]:
    """A document without marks, and the marks; its first line holds its name and, where it has one, its date."""
    head, _, body = text.partition("\n")
    name, *day = head.split()
    body = body.strip() + "\n"
    marks, plain, last = [], "", 0
    for match in _MARK.finditer(body):
        plain += body[last : match.start()]
        value, thing, kind = match.groups()
        marks.append(Mark(name, len(plain), len(plain) + len(value), thing, kind))
        plain += value
        last = match.end()
    document = Document(name, plain + body[last:], date=date.fromisoformat(day[0]) if day else None)
    return document, marks


def load_headlines(name: str = "headlines") -> Iterator[tuple[str, str, str]]:
    """Label, headline and headline of each pair of a set."""
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            label, a, b = line.split(" | ")
            yield label, a, b
