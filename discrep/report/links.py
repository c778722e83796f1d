"""Links from the report to a line of an article."""

from __future__ import annotations

import posixpath
from urllib.parse import quote

from discrep.model.statement import Article
from discrep.report.escape import escape


def render_link(article: Article, line: int | None, folder: str) -> str:
    """`[file:Lnn](path#Lnn)`, the path relative to the folder of the report; plain words without a path."""
    path = article.document.path
    if path is None or path == "-":
        return escape(article.id) + (f", line {line}" if line else "")
    label = escape(posixpath.basename(path)) + (f":L{line}" if line else "")
    return f"[{label}]({target(path, line, folder)})"


def target(path: str, line: int | None, folder: str) -> str:
    """The address of a file or of a line of it, from `folder`.

    Code hosts show Markdown as a page without lines unless asked for the plain text.

    >>> target("seeds/a b.txt", 3, "reports")
    '../seeds/a%20b.txt#L3'
    >>> target("seeds/a.md", 3, "")
    'seeds/a.md?plain=1#L3'
    """
    address = quote(posixpath.relpath(path, folder or "."))
    if line is None:
        return address
    plain = "?plain=1" if path.lower().endswith((".md", ".markdown")) else ""
    return f"{address}{plain}#L{line}"
