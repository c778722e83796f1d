"""JSON Lines → documents: one article a line, with `text` and perhaps `id`, `title`, `date`, `source`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from discrep.errors import InputError
from discrep.ingest.dateline import parse_day
from discrep.ingest.frontmatter import DATES, SOURCES, TITLES, first
from discrep.model.document import Document, line_starts

TEXTS = ("text", "body", "content")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Rows:
    """The documents of a file, and a line for each row that is none."""

    documents: tuple[Document, ...]
    problems: tuple[str, ...]


def looks_like_json_lines(text: str) -> bool:
    """Whether the first line that is not empty is a JSON object."""
    line = text.lstrip().split("\n", 1)[0].strip()
    if not line.startswith("{"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def read_json_lines(text: str, name: str) -> Rows:
    """The documents of a file; a row without an id is named after the file and its line."""
    starts = line_starts(text)
    documents: list[Document] = []
    problems: list[str] = []
    for number, (low, high) in enumerate(zip(starts, (*starts[1:], len(text)), strict=True), 1):
        if text[low:high].strip():
            try:
                document, problem = _read_row(text[low:high], low, f"{name}-{number}", starts)
            except InputError as error:
                problems.append(f"line {number}: {error}")
                continue
            documents.append(document)
            problems += [f"line {number}: {problem}"] if problem else []
    return Rows(tuple(documents), tuple(problems))


def _read_row(line: str, low: int, name: str, starts: tuple[int, ...]) -> tuple[Document, str]:
    """The document of a line that starts at `low`, and a word about a date that cannot be read."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"is not JSON ({error}); write one article a line") from None
    key = next((k for k in TEXTS if isinstance(row, dict) and isinstance(row.get(k), str)), None)
    if key is None:
        raise InputError('has no "text"; write {"id": "...", "text": "..."} a line')
    if not row[key].strip():
        raise InputError(f'its "{key}" is empty; remove the line, or put the article into it')
    told = {k.casefold(): str(v) for k, v in row.items() if isinstance(v, str | int | float)}
    day = parse_day(first(told, DATES))
    problem = f"the date {first(told, DATES)!r} was not read; write it like 2022-10-14" if not day else ""
    document = Document(
        str(row["id"]) if row.get("id") not in (None, "") else name,
        row[key],
        title=first(told, TITLES),
        date=day,
        source=first(told, SOURCES),
        date_from="metadata" if day else None,
        origin=_origin(line, low, key, row[key]),
        lines=starts,
    )
    return document, problem if first(told, DATES) else ""


def _origin(line: str, low: int, key: str, value: str) -> tuple[int, ...]:
    """For each character of the string under `key` its offset in the file; escapes count as one place."""
    for match in _strings_after(line, key):
        offsets = [low + match.start() + 1 + e.start() for e in _ESCAPE.finditer(match[0][1:-1])]
        if len(offsets) == len(value):
            return tuple(offsets)
    return (low,) * len(value)


def _strings_after(line: str, key: str) -> list[re.Match[str]]:
    """The strings that stand as a value after the name `key`, the last first, since the last one counts."""
    found: list[re.Match[str]] = []
    named = False
    end = 0
    for match in _STRING.finditer(line):
        between = line[end : match.start()].strip()
        if named and between == ":":
            found.insert(0, match)
        named = _plain(match[0]) == key and between in ("{", ",")
        end = match.end()
    return found


def _plain(quoted: str) -> Any:
    try:
        return json.loads(quoted)
    except ValueError:
        return None
