"""Article text inside Markdown: every character stands for itself, and the words that matter are bold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from discrep.report.excerpt import Piece

_MARKUP = re.compile(r"[\\`*{}\[\]<>#|~$&]|(?<![^\W_])_|_(?![^\W_])")
"""What Markdown may read as markup; an underscore inside a word never is."""
_LINE_START = re.compile(r"^(\s*)(?:([-+=])|(\d+)([.)]))")


def escape(text: str) -> str:
    r"""The text on one line so that Markdown shows it as it is, at the start of a line too.

    >>> escape("1. a *b* <c>")
    '1\\. a \\*b\\* \\<c\\>'
    """
    return _LINE_START.sub(_escape_start, escape_inline(text))


def escape_inline(text: str) -> str:
    """The text on one line so that Markdown shows it as it is, inside a line."""
    return _escape(" ".join(text.split()))


def render_pieces(pieces: Sequence[Piece]) -> str:
    """Pieces of a sentence as Markdown, the marked ones bold."""
    parts = []
    for number, piece in enumerate(pieces):
        before = pieces[number - 1].text[-1] if number else " "
        after = pieces[number + 1].text[0] if number + 1 < len(pieces) else " "
        parts.append(_bold(piece.text, before, after) if piece.marked else _escape(piece.text))
    return _LINE_START.sub(_escape_start, "".join(parts))


def _bold(text: str, before: str, after: str) -> str:
    """The text in bold; where asterisks would not open or close beside punctuation, it is a tag."""
    opens = _in_word(text[0]) or (not text[0].isspace() and not _in_word(before))
    closes = _in_word(text[-1]) or (not text[-1].isspace() and not _in_word(after))
    return f"**{_escape(text)}**" if opens and closes else f"<b>{_escape(text)}</b>"


def _in_word(char: str) -> bool:
    """Whether Markdown takes the character for neither white space nor punctuation."""
    return not char.isspace() and unicodedata.category(char)[0] not in "PSCZ"


def _escape(text: str) -> str:
    return _MARKUP.sub(lambda m: f"\\{m[0]}", text)


def _escape_start(match: re.Match[str]) -> str:
    space, sign, digits, stop = match.groups()
    return f"{space}\\{sign}" if sign else f"{space}{digits}\\{stop}"
