"""Where the keys of a TOML file stand; the parser of the standard library does not say."""

from __future__ import annotations

import re
import tomllib

_KEY = r"""(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_PATH = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_TABLE = re.compile(rf"\s*\[\s*({_PATH})\s*\]")
_ENTRY = re.compile(rf"\s*({_PATH})\s*=")

KeyPath = tuple[str, ...]


def find_lines(text: str) -> dict[KeyPath, int]:
    r"""The line of every table and key, by its path; a key inside an inline table has none.

    >>> find_lines('a = 1\n[b]\n"c.d" = 2')
    {('a',): 1, ('b',): 2, ('b', 'c.d'): 3}
    """
    found: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _TABLE.match(line):
            table = _parts(header[1])
            found.setdefault(table, number)
        elif entry := _ENTRY.match(line):
            found.setdefault((*table, *_parts(entry[1])), number)
    return found


def line_of(lines: dict[KeyPath, int], path: KeyPath) -> int:
    """The line of a key, or of the nearest table around it; 1 when there is none."""
    return next((lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in lines), 1)


def _parts(path: str) -> KeyPath:
    """The keys of a dotted path, without their quotation marks."""
    return tuple(next(iter(tomllib.loads(f"{key} = 0"))) for key in re.findall(_KEY, path))
