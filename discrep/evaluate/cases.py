"""Labelled cases: small sets of documents, what must be found in them, and what must not."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from discrep.errors import InputError
from discrep.model.document import Document

FAMILIES = ("number", "date", "wording", "name", "duplicate", "text")


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding that must be there; what is empty does not matter."""

    family: str
    verdict: str = ""
    values: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """Documents, the findings they must give, and the families that must be silent (`*`: all)."""

    id: str
    documents: tuple[Document, ...]
    expect: tuple[Expected, ...] = ()
    forbid: tuple[str, ...] = ()


def load_cases(path: Path) -> tuple[Case, ...]:
    """Read cases, one JSON object a line; raises InputError with the line of everything that is wrong."""
    cases, problems = [], []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8 ({error})") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            cases.append(parse_case(json.loads(line)))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            problems.append(f"{path}:{number}: not a case ({type(error).__name__}: {error})")
    if not cases and not problems:
        problems.append(f"{path}: holds no case; give one JSON object a line")
    if problems:
        raise InputError("\n".join(problems))
    return tuple(cases)


def parse_case(row: Mapping[str, Any]) -> Case:
    """Make a case of a JSON object; raises ValueError, KeyError or TypeError when it is none."""
    documents = tuple(_document(d) for d in row["documents"])
    if not documents:
        raise ValueError("no documents")
    expect = tuple(_expected(e) for e in row.get("expect", ()))
    forbid = tuple(_family(f.get("family", "*")) for f in row.get("forbid", ()))
    return Case(str(row["id"]), documents, expect, forbid)


def _document(row: Mapping[str, Any]) -> Document:
    day = row.get("date")
    return Document(str(row["id"]), str(row["text"]), row.get("title"), date.fromisoformat(day) if day else None)


def _expected(row: Mapping[str, Any]) -> Expected:
    values = tuple(str(v) for v in row.get("values", ()))
    lines = tuple(int(n) for n in row.get("lines", ()))
    return Expected(_family(row["family"]), row.get("verdict", ""), values, lines)


def _family(name: str) -> str:
    if name not in (*FAMILIES, "*"):
        raise ValueError(f"unknown family {name!r}; known are {', '.join(FAMILIES)}")
    return name


def documents_of(cases: tuple[Case, ...]) -> Iterator[Document]:
    """All documents of all cases, for work that is best done in one batch."""
    for case in cases:
        yield from case.documents
