"""Which files the given paths stand for, and how each is named."""

from __future__ import annotations

import fnmatch
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from discrep.ingest.suppressions import SIDECAR

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".pdf", ".jsonl"})
"""A folder takes files with these endings; a file named by itself is taken whatever its ending."""
NOT_ARTICLES = (
    "readme*",
    "changelog*",
    "contributing*",
    "license*",
    "about.*",
    "requirements*.txt",
)
WRITTEN = frozenset({
    "consistency.md", "consistency.html", "findings.json", "findings.jsonl", "findings.csv", "findings.sarif",
    "annotations.txt", "junit.xml", "baseline.json", "decisions.jsonl",
})  # fmt: skip
"""What this program writes; a folder that holds it beside its articles is read as if it were not there."""
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Found:
    """The files to read, in order of their names; problems (paths that lead nowhere) and files left out."""

    files: tuple[Path, ...]
    problems: tuple[str, ...]
    notes: tuple[str, ...]


def find_files(paths: Sequence[str]) -> Found:
    """The files that `paths` name, each once, whatever the order of the paths."""
    files: dict[Path, Path] = {}
    problems: list[str] = []
    notes: list[str] = []
    for name in sorted(set(paths) - {STDIN}):
        path = Path(name)
        if path.is_dir():
            inside = list(_walk(path))
            taken = [f for f in inside if is_article_name(f.name)]
            notes += _left_out(path, [f for f in inside if not is_article_name(f.name)])
            if not taken:
                problems.append(f"{shown(path)}: the folder holds no articles; discrep reads {_endings()}")
            for file in taken:
                files.setdefault(file.resolve(), file)
        elif path.exists():
            files.setdefault(path.resolve(), path)
        else:
            problems.append(f"{shown(path)}: there is no such file or folder; check the name")
    ordered = sorted((Path(shown(f)) for f in files.values()), key=lambda f: f.as_posix())
    return Found(tuple(ordered), tuple(problems), tuple(notes))


def is_article_name(name: str) -> bool:
    """Whether a folder's file is taken as an article: by its ending, and not a README or the like.

    >>> is_article_name("vote.txt"), is_article_name("README.md"), is_article_name("expected.json")
    (True, False, False)
    """
    small = name.casefold()
    return Path(small).suffix in SUFFIXES and not any(fnmatch.fnmatch(small, p) for p in NOT_ARTICLES)


def shown(path: Path) -> str:
    """The path as results show it: relative to the current folder, with forward slashes."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.name


def name_documents(files: Iterable[Path]) -> dict[Path, str]:
    """An id for each file: its stem, with as much of its path as it takes to be the only one.

    >>> name_documents([Path("a/vote.txt"), Path("b/vote.txt"), Path("b/fire.txt")]).values()
    dict_values(['a/vote', 'b/vote', 'fire'])
    """
    names = {f: f.stem for f in files}
    deepest = max((len(f.parts) for f in names), default=0)
    for depth in range(2, deepest + 2):
        for clash in _clashes(names):
            for file in clash:
                names[file] = "/".join((*file.parts[-depth:-1], file.stem))
    for clash in _clashes(names):
        for file in clash:
            names[file] = f"{names[file]}{file.suffix}"
    return names


def _clashes(names: dict[Path, str]) -> list[list[Path]]:
    """Files that bear the same name, in groups."""
    groups: defaultdict[str, list[Path]] = defaultdict(list)
    for file, name in names.items():
        groups[name].append(file)
    return [group for group in groups.values() if len(group) > 1]


def _walk(folder: Path) -> Iterator[Path]:
    """All files below a folder that are not hidden and not written by this program, sorted."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "~$")) and name not in WRITTEN and not name.endswith(SIDECAR):
                yield Path(root) / name


def _left_out(folder: Path, files: list[Path]) -> Iterator[str]:
    if files:
        names = ", ".join(f.relative_to(folder).as_posix() for f in files[:5])
        more = f" and {len(files) - 5} more" if len(files) > 5 else ""
        yield f"{shown(folder)}: not read as articles: {names}{more}; name a file itself to have it read"


def _endings() -> str:
    return "files ending in " + ", ".join(sorted(SUFFIXES - {".text", ".markdown", ".xhtml", ".htm"}))
