"""From what was asked on the command line to a run."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from discrep.config import Config
from discrep.errors import ConfigError, InputError

if TYPE_CHECKING:
    from discrep.ingest import Reading
    from discrep.model.document import Document
    from discrep.model.run import Run

PATHS = ("seeds",)
"""What is checked when no path is given."""


def configured(*, model: str | None = None, dates: Iterable[str] = ()) -> Config:
    """The settings of this run; what is given on the command line wins."""
    config = Config(dates=parse_dates(dates))
    return replace(config, model=model) if model else config


def parse_dates(given: Iterable[str]) -> dict[str, date]:
    """Dates given as ARTICLE=YYYY-MM-DD; raises ConfigError that names every one that is not.

    >>> parse_dates(["a=2022-10-14"])
    {'a': datetime.date(2022, 10, 14)}
    """
    result: dict[str, date] = {}
    problems = []
    for item in given:
        name, _, day = item.rpartition("=")
        try:
            result[name] = date.fromisoformat(day)
        except ValueError:
            name = ""
        if not name:
            problems.append(f"--date {item}: write it as ARTICLE=YYYY-MM-DD, as in 'first.txt=2022-10-14'")
    if problems:
        raise ConfigError("\n".join(problems))
    return result


def check_paths(paths: Sequence[str], config: Config, *, leave_out: Collection[Path] = ()) -> Run:
    """Read the articles at `paths` and check them; files that cannot be read are told in `Run.problems`.

    `leave_out` are files that this program writes, in case they lie in a folder of articles.
    Raises InputError when there is no article at all.
    """
    from discrep.checker import Checker
    from discrep.ingest import read_paths

    reading = read_paths(list(paths) or list(PATHS))
    documents = _articles(reading, leave_out)
    if not documents:
        raise InputError(_nothing(paths, reading))
    _check_dates(config, documents)
    return replace(Checker(config).check(documents), problems=reading.problems)


def _articles(reading: Reading, leave_out: Collection[Path]) -> list[Document]:
    own = {path.resolve() for path in leave_out}
    kept = (d for d in reading.documents if d.path is None or Path(d.path).resolve() not in own)
    return [replace(d, path=_portable(d.path)) for d in kept]


def _portable(path: str | None) -> str | None:
    """The path from the current folder, so that a report does not carry the places of one machine."""
    if path is None or not Path(path).is_absolute():
        return path
    return Path(os.path.relpath(path)).as_posix()


def _nothing(paths: Sequence[str], reading: Reading) -> str:
    places = ", ".join(paths or PATHS)
    return "\n".join([*reading.problems, f"{places}: no article to check; give text, Markdown or HTML files"])


def _check_dates(config: Config, documents: Iterable[Document]) -> None:
    """Every article that a date is given for must be there."""
    known = {name for d in documents for name in names_of(d)}
    missing = sorted(set(config.dates) - known)
    if missing:
        ids = ", ".join(d.id for d in documents)
        raise ConfigError(f"a date is given for {', '.join(missing)}, which is no article of this run: {ids}")


def names_of(document: Document) -> tuple[str, ...]:
    """What an article may be called by: its id, its path, its file name."""
    return (document.id, *((document.path, Path(document.path).name) if document.path else ()))
