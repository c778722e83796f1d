"""What kind of file some bytes are, by what is in them first and by the name's ending second."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePath

from discrep.errors import InputError
from discrep.ingest.decode import Decoded, decode
from discrep.ingest.html_page import looks_like_html, read_html
from discrep.ingest.json_lines import looks_like_json_lines, read_json_lines
from discrep.ingest.markdown import read_markdown
from discrep.ingest.office import is_docx, read_docx, read_pdf
from discrep.ingest.plain import read_plain
from discrep.ingest.suppressions import Suppressions, find_comments
from discrep.model.document import Document

LONGEST_MARKUP = 4_000_000
"""Characters; a longer page or Markdown text is no article."""
_HALF = re.compile("[\ud800-\udfff]")
_OTHER = (
    (b"\xd0\xcf\x11\xe0", "is an old Word file; save it as .docx or as text"),
    (b"{\\rtf", "is a rich text file; save it as .docx or as text"),
    (b"PK\x03\x04", "is an archive, not an article; unpack it"),
)


@dataclass(frozen=True, slots=True)
class Read:
    """The documents of one file, what could not be read of it, and what is good to know."""

    documents: tuple[Document, ...]
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def read_bytes(data: bytes, name: str, path: str) -> Read:
    """The documents in a file's bytes; `name` is their id; raises InputError when there is none."""
    if not data:
        raise InputError("is empty; remove it, or put the article into it")
    if b"%PDF-" in data[:1024]:
        return Read((read_pdf(data, name),))
    if is_docx(data):
        return Read((_filled(read_docx(data, name)),))
    for start, message in _OTHER:
        if data.startswith(start):
            raise InputError(message)
    decoded = decode(data)
    notes = _notes(decoded)
    if not decoded.text.strip():
        raise InputError("holds nothing but white space; remove it, or put the article into it")
    suffix = PurePath(path).suffix.casefold()
    if suffix == ".json":
        raise InputError("is JSON; write one article a line and name the file .jsonl")
    if suffix == ".jsonl" or (not suffix and looks_like_json_lines(decoded.text)):
        rows = read_json_lines(decoded.text, name)
        return Read(tuple(map(_whole, rows.documents)), rows.problems, notes)
    reader = _reader(decoded.text, suffix)
    document = _whole(_filled(reader(decoded.text, name)))
    asked = Suppressions() if reader is read_plain else find_comments(decoded.text)
    return Read((replace(document, suppressions=asked.suppressions),), asked.problems, notes)


def _reader(text: str, suffix: str) -> Callable[[str, str], Document]:
    """The reader for a text: HTML by what is in it, Markdown by its ending."""
    if suffix in (".md", ".markdown"):
        reader = read_markdown
    elif looks_like_html(text):
        reader = read_html
    else:
        return read_plain
    if len(text) > LONGEST_MARKUP:
        raise InputError("is longer than an article can be; save the article alone")
    return reader


def _whole(document: Document) -> Document:
    """The document with the sign of a lost character for every half of one, which an escape may leave."""
    source, title = document.source and _mended(document.source), document.title and _mended(document.title)
    return replace(document, id=_mended(document.id), text=_mended(document.text), title=title, source=source)


def _mended(text: str) -> str:
    return _HALF.sub("\ufffd", text)


def _filled(document: Document) -> Document:
    if not document.text.strip():
        raise InputError("holds no text of an article; check that it was saved as a whole")
    return document


def _notes(decoded: Decoded) -> tuple[str, ...]:
    if not decoded.guessed:
        return ()
    return (f"was read as {decoded.guessed}, which is a guess; save it as UTF-8 to be sure",)
