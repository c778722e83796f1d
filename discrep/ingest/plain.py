"""Plain text → document: the text is the file, character by character."""

from __future__ import annotations

from discrep.ingest.frontmatter import parse_front_matter
from discrep.model.document import Document, Furniture


def read_plain(text: str, name: str) -> Document:
    """The document of a plain text; front matter, where there is some, gives title, date and source."""
    front = parse_front_matter(text)
    if front is None:
        return Document(name, text)
    return Document(
        name,
        text,
        title=front.title,
        date=front.date,
        source=front.source,
        date_from="metadata" if front.date else None,
        furniture=(Furniture(0, front.end, "front matter"),),
    )
