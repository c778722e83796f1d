"""Files, folders and standard input → documents."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from discrep.errors import InputError
from discrep.ingest.decode import decode
from discrep.ingest.files import STDIN, find_files, name_documents
from discrep.ingest.plain import read_plain
from discrep.model.document import Document

LARGEST = 20_000_000
"""Bytes; a larger file is no article."""
LONGEST = 200_000
"""Characters, some 35,000 words; what comes after them is not read."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The documents that could be read, in order of their ids.

    `problems` has a line for each file that could not be read, or not in full; `notes` has what is good to
    know but no fault: an encoding that was guessed, files of a folder that are no articles.
    """

    documents: tuple[Document, ...]
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def read_paths(paths: Sequence[str], stdin: BinaryIO | None = None) -> Reading:
    """Read the articles at `paths`: files, folders, or `-` for standard input.

    Raises InputError, naming every problem, when not one article can be read.
    """
    found = find_files(paths)
    names = name_documents(found.files)
    documents: list[Document] = []
    problems, notes = list(found.problems), list(found.notes)
    sources: list[tuple[str, str, Path | None]] = [(names[f], f.as_posix(), f) for f in found.files]
    if STDIN in paths:
        sources.append(("stdin", "standard input", None))
    for name, path, file in sources:
        try:
            data = _load(file) if file else (stdin or sys.stdin.buffer).read()
            document, note = read_bytes(data, name, path if file else None)
        except InputError as error:
            problems.append(f"{path}: {error}")
            continue
        notes += [f"{path}: {note}"] if note else []
        document, problem = _shorten(document)
        problems += [f"{path}: {problem}"] if problem else []
        documents.append(document)
    if not documents:
        raise InputError("\n".join(problems) or "no article was named; name files or folders")
    return Reading(tuple(sorted(documents, key=lambda d: d.id)), tuple(problems), tuple(notes))


def read_bytes(data: bytes, name: str, path: str | None) -> tuple[Document, str]:
    """The document in a file's bytes, and a note about it; raises InputError."""
    if not data:
        raise InputError("is empty; remove it, or put the article into it")
    decoded = decode(data)
    document = replace(read_plain(decoded.text, name), path=path)
    if not document.text.strip():
        raise InputError("holds nothing but white space; remove it, or put the article into it")
    note = f"was read as {decoded.guessed} by a guess; save it as UTF-8 to be sure" if decoded.guessed else ""
    return document, note


def _load(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            raise InputError(f"is larger than {LARGEST // 1_000_000} MB; split it into its articles")
        return file.read_bytes()
    except OSError as error:
        raise InputError(
            f"cannot be read ({(error.strerror or str(error)).lower()}); check its permissions"
        ) from error


def _shorten(document: Document) -> tuple[Document, str]:
    """The document within the limit, cut at the end of a line or a word, and a word about it if it was cut."""
    if len(document.text) <= LONGEST:
        return document, ""
    head = document.text[:LONGEST]
    end = max(head.rfind("\n", LONGEST // 2), head.rfind(" ", LONGEST - 1000))
    end = end + 1 if end > 0 else LONGEST
    cut = replace(
        document,
        text=document.text[:end],
        origin=document.origin[:end],
        furniture=tuple(f for f in document.furniture if f.end <= end),
        blocks=tuple(b for b in document.blocks if b.end <= end),
    )
    return cut, f"is very long; only its first {end:,} characters were checked, split it into its articles"
