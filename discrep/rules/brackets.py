"""Brackets without a partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrep.model.document import Paragraph
from discrep.model.statement import Article
from discrep.rules.marks import Stray

_BRACKET = re.compile(r"[()\[\]]")
_PARTNER = {")": "(", "]": "["}
_ENUMERATES = re.compile(r"(?:^|\s)(?:\w|\d{1,2}|[ivx]{1,4})$|[:;]-?$")
_REACH = 5
"""Paragraphs; a bracket may enclose as many."""


def find_stray_brackets(article: Article) -> Iterator[tuple[Stray, ...]]:
    """The stray brackets of each paragraph, except those that enclose several paragraphs."""
    text = article.document.text
    rows = [list(_strays(text, paragraph)) for paragraph in article.paragraphs]
    for number, row in enumerate(rows):
        for stray in [s for s in row if s.trouble == "opened"]:
            partner = next(_partners(stray, rows[number + 1 : number + _REACH]), None)
            if partner is not None:
                row.remove(stray)
                partner[0].remove(partner[1])
    yield from (tuple(row) for row in rows if row)


def _partners(stray: Stray, rows: list[list[Stray]]) -> Iterator[tuple[list[Stray], Stray]]:
    """Closing brackets in later paragraphs that may belong to an opening one."""
    for row in rows:
        yield from ((row, s) for s in row if s.trouble == "closed" and _PARTNER[s.sign] == stray.sign)


def _strays(text: str, paragraph: Paragraph) -> Iterator[Stray]:
    opened: list[re.Match[str]] = []
    for mark in _BRACKET.finditer(text, paragraph.start, paragraph.end):
        if mark.group() in "([":
            opened.append(mark)
        elif opened and opened[-1].group() == _PARTNER[mark.group()]:
            opened.pop()
        elif not _ENUMERATES.search(text[max(paragraph.start, mark.start() - 4) : mark.start()]):
            yield Stray(mark.start(), "closed", mark.group())
    yield from (Stray(m.start(), "opened", m.group()) for m in opened)
