"""`<!-- discrep: ignore NUM001 reason -->` in Markdown and HTML, a file beside the article for plain text.

A comment speaks for the line it stands in, or for the next line with text when it stands alone. The file
beside `article.txt` is `article.txt.discrep`; each of its lines is `LINE CODE reason`, or `* CODE reason`
for the whole article; `#` begins a remark. A reason is required.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from discrep.model.suppression import Suppression

SIDECAR = ".discrep"
_ANY_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_COMMENT = re.compile(r"<!--\s*discrep:(?P<words>.*?)-->", re.DOTALL)
_IGNORE = re.compile(r"\s*ignore\s+(?P<rule>[A-Za-z]{3}\d{3})\b[\s:,-]*(?P<reason>.*?)\s*", re.DOTALL)
_ROW = re.compile(r"(?P<line>\*|\d+)\s+(?P<rule>[A-Za-z]{3}\d{3})\b\s*(?P<reason>.*)")


@dataclass(frozen=True, slots=True)
class Suppressions:
    """What is to be left alone, and a line for everything that could not be understood."""

    suppressions: tuple[Suppression, ...] = ()
    problems: tuple[str, ...] = ()


def find_comments(source: str) -> Suppressions:
    """Find the comments of a Markdown or HTML file; `source` is the file, markup and all."""
    found, problems = [], []
    for comment in _COMMENT.finditer(source):
        line = source.count("\n", 0, comment.start()) + 1
        ignore = _IGNORE.fullmatch(comment["words"])
        if ignore is None or not ignore["reason"]:
            problems.append(f"line {line}: write <!-- discrep: ignore CODE reason -->, with a reason")
            continue
        reason = " ".join(ignore["reason"].split())
        found.append(Suppression(ignore["rule"].upper(), reason, _target(source, comment.start(), comment.end())))
    return Suppressions(tuple(found), tuple(problems))


def _target(source: str, start: int, end: int) -> int:
    """The line a comment speaks for: its own when it has text, else the next that has."""
    lines = _ANY_COMMENT.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), source).split("\n")
    first, last = source.count("\n", 0, start), source.count("\n", 0, end)
    if lines[first].strip():
        return first + 1
    return next((number + 1 for number in range(last, len(lines)) if lines[number].strip()), first + 1)


def parse_sidecar(text: str) -> Suppressions:
    r"""Parse the file beside a plain article.

    >>> parse_sidecar("12 NUM001 two votes\n* TXT006 dialect").suppressions[1].line is None
    True
    """
    found, problems = [], []
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.partition("#")[0].strip()
        if not line:
            continue
        row = _ROW.fullmatch(line)
        if row is None or not row["reason"]:
            problems.append(f"line {number}: write LINE CODE reason, or * CODE reason, with a reason")
            continue
        at = None if row["line"] == "*" else int(row["line"])
        found.append(Suppression(row["rule"].upper(), row["reason"], at))
    return Suppressions(tuple(found), tuple(problems))


def load_sidecar(article: Path) -> Suppressions:
    """Read the file beside an article; none when there is no such file."""
    path = article.with_name(article.name + SIDECAR)
    try:
        return parse_sidecar(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Suppressions()
    except (OSError, UnicodeDecodeError) as error:
        return Suppressions(problems=(f"{path.name} cannot be read as UTF-8 ({error}); nothing is left alone",))
