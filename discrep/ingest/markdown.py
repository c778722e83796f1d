"""Markdown → document: the words without their marks, each with its offset in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from discrep.ingest.frontmatter import parse_front_matter
from discrep.model.document import Block, Document, Role, line_starts

Marked = list[tuple[str, int]]
"""Characters with their offsets in the file."""


def read_markdown(text: str, name: str) -> Document:
    """The document of a Markdown text; front matter gives title, date and source."""
    front = parse_front_matter(text)
    start = front.end if front else 0
    parts: Marked = []
    roles: list[Block] = []
    for role, block in _blocks(text, start):
        if parts:
            parts += [("\n", parts[-1][1])] * 2
        if role == "title" and any(b.role == "title" for b in roles):
            role = "heading"
        if role:
            roles.append(Block(len(parts), len(parts) + len(block), role))
        parts += block
    return Document(
        name,
        "".join(char for char, _ in parts),
        title=front.title if front else None,
        date=front.date if front else None,
        source=front.source if front else None,
        date_from="metadata" if front and front.date else None,
        origin=tuple(offset for _, offset in parts),
        lines=line_starts(text),
        blocks=tuple(roles),
    )


def _blocks(text: str, start: int) -> Iterator[tuple[Role | None, Marked]]:
    """Headings, paragraphs, list items and table cells; a hard line break parts two blocks."""
    body = text[start:].replace("\r\n", "\n").replace("\r", "\n")
    starts = [start + n for n in line_starts(text[start:])]
    starts.append(len(text))
    level = None
    cursor = start
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")
    for token in parser.parse(body):
        if token.type == "heading_open":
            level = token.tag
        elif token.type == "heading_close":
            level = None
        elif token.type == "inline" and token.map:
            low, high = starts[token.map[0]], starts[min(token.map[1], len(starts) - 1)]
            source = _source(text, token.content, max(low, cursor if cursor < high else low), high)
            cursor = source[-1][1] if source else low
            role: Role | None = None if level is None else "title" if level == "h1" else "heading"
            yield from ((role, line) for line in _lines(_visible(token.children or (), source)))


def _source(text: str, content: str, low: int, high: int) -> Marked:
    """The characters of a block's content with their offsets; prefixes such as `> ` are left out of the content."""
    found: Marked = []
    for line in content.split("\n"):
        at = text.find(line, low, high)
        at = low if at < 0 else at
        found += [(char, min(at + n, max(high - 1, 0))) for n, char in enumerate(line)]
        low = min(at + len(line), high)
        found.append(("\n", max(low - 1, 0)))
    return found


def _visible(children: Sequence[Token], source: Marked) -> Marked:
    """The characters a reader sees: words and line breaks, without marks, addresses of links, and pictures."""
    content = "".join(char for char, _ in source)
    shown: Marked = []
    cursor = 0
    addresses: list[str] = []
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            cursor = content.find("\n", cursor) + 1 or cursor
            shown.append(("\n" if child.type == "hardbreak" else " ", source[max(cursor - 1, 0)][1]))
        elif child.type == "link_open":
            addresses.append(str(child.attrs.get("href", "")))
        elif child.type == "link_close":
            cursor = _behind(content, addresses.pop() if addresses else "", cursor)
        elif child.type == "image":
            cursor = _behind(content, str(child.attrs.get("src", "")), cursor)
        elif child.type == "html_inline":
            cursor = _behind(content, child.content, cursor)
        elif child.content:
            raw = child.markup if child.type == "text_special" else child.content
            at = content.find(raw, cursor)
            at = cursor if at < 0 else at
            last = len(source) - 1
            width = 0 if child.type == "text_special" else 1
            shown += [(char, source[min(at + n * width, last)][1]) for n, char in enumerate(child.content)]
            cursor = min(at + len(raw), last)
    return shown


def _behind(content: str, part: str, cursor: int) -> int:
    """The offset after the next `part`, or the cursor where it is not found as written."""
    at = content.find(part, cursor) if part else -1
    return cursor if at < 0 else at + len(part)


def _lines(shown: Marked) -> Iterator[Marked]:
    """The block cut at its hard breaks, each line without outer white space."""
    line: Marked = []
    for char, offset in [*shown, ("\n", 0)]:
        if char != "\n":
            line.append((char, offset))
            continue
        while line and line[-1][0].isspace():
            line.pop()
        while line and line[0][0].isspace():
            line.pop(0)
        if line:
            yield line
        line = []
