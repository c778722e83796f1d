"""Dates marked in the news articles of GUM (CoNLL-U with TEI tags), as a key for dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.corpora import SHARED

FOLDER = SHARED / "data" / "ud_gum" / "news_docs"


@dataclass(frozen=True, slots=True)
class Marked:
    """A date of the key: offsets in the article's text and the attributes of its tag (when, from, to)."""

    start: int
    end: int
    attributes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Dated:
    """An article, a sentence a line, with its day and its marked dates."""

    id: str
    day: date
    text: str
    marked: tuple[Marked, ...]


def articles() -> Iterator[Dated]:
    """The news articles of GUM."""
    for path in sorted(FOLDER.glob("*.conllu")):
        yield _read(path)


def _read(path: Path) -> Dated:
    rows = path.read_text(encoding="utf-8").splitlines()
    day = next(r.partition("=")[2].strip() for r in rows if r.startswith("# meta::dateCreated"))
    text, marked, at = "", [], 0
    opened: tuple[int, dict[str, str]] | None = None
    for row in rows:
        if row.startswith("# text ="):
            at = len(text)
            text += row.removeprefix("# text =").strip() + "\n"
        fields = row.split("\t")
        if not fields[0].isdigit():
            continue
        start = max(text.find(fields[1], at), at)
        at = start + len(fields[1])
        for tag in re.findall(r"<[^>]*>", _attribute(fields[9], "XML")):
            if tag.startswith("<date"):
                opened = start, dict(re.findall(r'(\w+):::"([^"]*)"', tag))
            elif tag == "</date>" and opened:
                marked.append(Marked(opened[0], at, opened[1]))
                opened = None
    return Dated(path.stem, date.fromisoformat(day), text, tuple(marked))


def _attribute(field: str, name: str) -> str:
    found = re.search(rf"(?:^|\|){name}=([^|]*)", field)
    return found[1] if found else ""
