"""Article text inside Markdown: every character stands for itself, and the words that matter are bold."""

from __future__ import annotations

import re
from collections.abc import Iterable

from discrep.report.excerpt import Piece

_MARKUP = re.compile(r"[\\`*{}\[\]<>#|~$&]|(?<![^\W_])_|_(?![^\W_])")
"""What Markdown may read as markup; an underscore inside a word never is."""
_LINE_START = re.compile(r"^(\s*)(?:([-+=])|(\d+)([.)]))")


def escape(text: str) -> str:
    r"""The text on one line so that Markdown shows it as it is.

    >>> escape("1. a *b* <c>")
    '1\\. a \\*b\\* \\<c\\>'
    """
    return _LINE_START.sub(_escape_start, _escape_inside(" ".join(text.split())))


def render_pieces(pieces: Iterable[Piece]) -> str:
    """Pieces of a sentence as Markdown, the marked ones bold."""
    whole = "".join(_bold(p.text) if p.marked else _escape_inside(p.text) for p in pieces)
    return _LINE_START.sub(_escape_start, whole)


def _bold(text: str) -> str:
    """The text in bold; asterisks do not open or close beside punctuation, so there it is a tag."""
    inside = _escape_inside(text)
    return f"**{inside}**" if text[0].isalnum() and text[-1].isalnum() else f"<b>{inside}</b>"


def _escape_inside(text: str) -> str:
    return _MARKUP.sub(lambda m: f"\\{m[0]}", text)


def _escape_start(match: re.Match[str]) -> str:
    space, sign, digits, stop = match.groups()
    return f"{space}\\{sign}" if sign else f"{space}{digits}\\{stop}"
