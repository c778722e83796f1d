"""Files and folders → documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from discrep.model.document import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """The documents that could be read, and a line for each file that could not."""

    documents: tuple[Document, ...]
    problems: tuple[str, ...] = ()


def read_paths(paths: Sequence[str]) -> Reading:
    """Read the articles at `paths`: files, folders, or `-` for standard input."""
    files = [f for p in paths for f in (sorted(Path(p).glob("*.txt")) if Path(p).is_dir() else [Path(p)])]
    return Reading(tuple(Document(f.stem, f.read_text(encoding="utf-8"), path=f.as_posix()) for f in files))
