"""Files, folders and standard input → documents."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from discrep.errors import InputError
from discrep.ingest.files import STDIN, find_files, name_documents
from discrep.ingest.formats import Read, read_bytes
from discrep.ingest.suppressions import SIDECAR, load_sidecar
from discrep.model.document import Document

LARGEST = 50_000_000
"""Bytes; a larger file is no article."""
LONGEST = 120_000
"""Characters, some 20,000 words; what comes after them is not read."""


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
    sources: list[Path | None] = [*found.files, *([None] if STDIN in paths else [])]
    documents: list[Document] = []
    problems, notes = list(found.problems), list(found.notes)
    for file in sources:
        shown = file.as_posix() if file else "standard input"
        try:
            read = (
                _read_file(file, names[file])
                if file
                else read_bytes((stdin or sys.stdin.buffer).read(), "stdin", "")
            )
        except InputError as error:
            problems.append(f"{shown}: {error}")
            continue
        read = _shorten(read)
        documents += [replace(d, path=file.as_posix() if file else None) for d in read.documents]
        problems += [f"{shown}: {p}" for p in read.problems]
        notes += [f"{shown}: {n}" for n in read.notes]
    if not documents:
        raise InputError("\n".join(problems) or "no article was named; name files or folders")
    return Reading(tuple(sorted(_unique(documents), key=lambda d: d.id)), tuple(problems), tuple(notes))


def _read_file(file: Path, name: str) -> Read:
    try:
        if file.stat().st_size > LARGEST:
            raise InputError(f"is larger than {LARGEST // 1_000_000} MB; split it into its articles")
        return _with_sidecar(read_bytes(file.read_bytes(), name, file.name), file)
    except OSError as error:
        raise InputError(
            f"cannot be read ({(error.strerror or str(error)).lower()}); check its permissions"
        ) from None


def _with_sidecar(read: Read, file: Path) -> Read:
    """The document of a file with what the file beside it asks to be left alone; rows of JSON Lines have none."""
    if len(read.documents) != 1:
        return read
    asked = load_sidecar(file)
    (document,) = read.documents
    document = replace(document, suppressions=(*document.suppressions, *asked.suppressions))
    problems = (f"in {file.name}{SIDECAR}: {p}" for p in asked.problems)
    return replace(read, documents=(document,), problems=(*read.problems, *problems))


def _unique(documents: Sequence[Document]) -> Iterator[Document]:
    """The documents; one that bears an id that is taken (two rows of a file may) gets a number after it."""
    taken: set[str] = set()
    for document in documents:
        name, number = document.id, 1
        while name in taken:
            number += 1
            name = f"{document.id}-{number}"
        taken.add(name)
        yield replace(document, id=name)


def _shorten(read: Read) -> Read:
    """The documents within the limit of length, and a line for each that was cut."""
    documents = tuple(_head(d) for d in read.documents)
    problems = [
        f"is very long; only its first {len(cut.text):,} characters were checked; split it into its articles"
        for document, cut in zip(read.documents, documents, strict=True)
        if len(cut.text) < len(document.text)
    ]
    return replace(read, documents=documents, problems=(*read.problems, *problems))


def _head(document: Document) -> Document:
    """The document up to the last end of a line, or of a word, within the limit."""
    if len(document.text) <= LONGEST:
        return document
    head = document.text[:LONGEST]
    end = head.rfind("\n", LONGEST // 2) + 1 or head.rfind(" ", LONGEST // 2) + 1 or LONGEST
    return replace(
        document,
        text=document.text[:end],
        origin=document.origin[:end],
        furniture=tuple(f for f in document.furniture if f.end <= end),
        blocks=tuple(b for b in document.blocks if b.end <= end),
    )
