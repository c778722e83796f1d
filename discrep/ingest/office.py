"""Word and PDF files → documents, with the libraries of the extra `office`."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from typing import Any

from discrep.errors import InputError
from discrep.model.document import Block, Document, Furniture, Role

HOW = "reading it takes the extra “office”: pip install 'discrep[office]', or save it as text or HTML"
_STYLES: dict[str, Role] = {"title": "title", "caption": "caption"}


def is_docx(data: bytes) -> bool:
    """Whether the bytes are a Word file: an archive with a Word document in it."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return False


def read_docx(data: bytes, name: str) -> Document:
    """The document of a Word file, a line a paragraph; styles give title, headings and captions."""
    try:
        import docx
    except ImportError:
        raise InputError(f"is a Word file; {HOW}") from None
    try:
        paragraphs = [(p.text, p.style.name) for p in _paragraphs(docx.Document(io.BytesIO(data)))]
    except Exception as error:  # the library raises whatever the broken file leads it to
        raise InputError(f"is a damaged Word file ({type(error).__name__}); save it again") from None
    parts: list[str] = []
    roles: list[Block] = []
    length = 0
    for raw, style in paragraphs:
        line = " ".join(raw.split())
        role = _STYLES.get(style.casefold()) or ("heading" if style.casefold().startswith("heading") else None)
        if role and line:
            roles.append(Block(length, length + len(line), role))
        parts.append(line)
        length += len(line) + 1
    return Document(name, "\n".join(parts), blocks=tuple(roles))


def _paragraphs(file: Any) -> list[Any]:
    """The paragraphs of a Word file, those of its tables too, in their order."""
    found: list[Any] = []
    for item in file.iter_inner_content():
        if hasattr(item, "rows"):
            found += [p for row in item.rows for cell in row.cells for p in cell.paragraphs]
        else:
            found.append(item)
    return found


def read_pdf(data: bytes, name: str) -> Document:
    """The document of a PDF: the text of its pages; its "lines" are the pages.

    Words parted at a line's end are joined; lines that stand on most pages are marked as furniture.
    """
    try:
        import pypdf
    except ImportError:
        raise InputError(f"is a PDF file; {HOW}") from None
    try:
        pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]
    except Exception as error:  # the library raises whatever the broken file leads it to
        raise InputError(f"is a PDF that cannot be read ({type(error).__name__}); save it as text") from None
    if not any(p.strip() for p in pages):
        raise InputError("is a PDF without text, perhaps a scan; save it as text")
    raw = "\n\n".join(pages)
    starts = [0]
    for page in pages[:-1]:
        starts.append(starts[-1] + len(page) + 2)
    dropped = {n for m in re.finditer(r"(?<=[a-z])-\n(?=[a-z])", raw) for n in range(m.start(), m.end())}
    origin = tuple(n for n in range(len(raw)) if n not in dropped)
    text = "".join(raw[n] for n in origin)
    return Document(name, text, origin=origin, lines=tuple(starts), furniture=tuple(_running_lines(text, pages)))


def _running_lines(text: str, pages: list[str]) -> list[Furniture]:
    """Lines that stand on more than half of three or more pages."""
    counts = Counter(line.strip() for page in pages for line in set(page.splitlines()) if line.strip())
    running = {line for line, count in counts.items() if len(pages) > 2 and 2 * count > len(pages)}
    found = []
    offset = 0
    for line in text.splitlines(keepends=True):
        if line.strip() in running:
            start = offset + line.index(line.strip())
            found.append(Furniture(start, start + len(line.strip()), "page furniture: running head or foot"))
        offset += len(line)
    return found
