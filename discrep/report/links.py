"""Links from the report to the lines of an article."""

from __future__ import annotations

import posixpath
from urllib.parse import quote

from discrep.model.statement import Article
from discrep.report.escape import escape_inline


def render_link(article: Article, line: int | None, folder: str, last: int | None = None) -> str:
    """`[file:Lnn](path#Lnn)`, the path relative to the folder of the report; plain words without a path.

    With `last` the link is to the lines from `line` to `last`; without `line`, to the file.
    """
    lines = f"L{line}-L{last}" if last and last != line else f"L{line}" if line else ""
    path = article.document.path
    if path is None:
        return escape_inline(article.id) + (f", line {line}" if line else "")
    label = escape_inline(posixpath.basename(path)) + (f":{lines}" if lines else "")
    return f"[{label}]({target(path, lines, folder)})"


def target(path: str, lines: str, folder: str) -> str:
    """The address of a file or of lines of it, from `folder`.

    Code hosts show Markdown as a page without lines unless asked for the plain text.

    >>> target("seeds/a b.txt", "L3", "reports")
    '../seeds/a%20b.txt#L3'
    >>> target("seeds/a.md", "L3-L5", "")
    'seeds/a.md?plain=1#L3-L5'
    """
    address = quote(posixpath.relpath(path, folder or ".").encode("utf-8", "surrogatepass"))
    plain = "?plain=1" if path.lower().endswith((".md", ".markdown")) else ""
    return f"{address}{plain}#{lines}" if lines else address
