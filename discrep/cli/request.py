"""From what was asked on the command line to a run."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from discrep.config import Config
from discrep.config.read import Settings, find_config, load_settings
from discrep.errors import ConfigError, InputError

if TYPE_CHECKING:
    from discrep.ingest import Reading
    from discrep.model.document import Document
    from discrep.model.run import Run

PATHS = ("seeds",)
"""What is checked when no path is given."""


def configured(
    *,
    model: str | None = None,
    verifier: str | None = None,
    dates: Iterable[str] = (),
    file: Path | None = None,
) -> Config:
    """The settings of this run: defaults, then the configuration file, then the command line."""
    return in_force(model=model, verifier=verifier, dates=dates, file=file).config


def in_force(
    *,
    model: str | None = None,
    verifier: str | None = None,
    dates: Iterable[str] = (),
    file: Path | None = None,
) -> Settings:
    """The settings of this run, and where each comes from; `file` is read instead of the nearest one."""
    from discrep.rules.registry import all_rules

    found = file or find_config(Path.cwd())
    settings = load_settings(found, [r.code for r in all_rules()], _shown(found)) if found else Settings()
    config, origins = settings.config, dict(settings.origins)
    given = parse_dates(dates)
    if model:
        config, origins["model",] = replace(config, model=model), "--model"
    if verifier is not None:
        config, origins["verifier",] = replace(config, verifier=verifier), "--verifier"
    if given:
        config = replace(config, dates={**config.dates, **given})
        origins |= {("dates", name): "--date" for name in given}
    return Settings(config, origins)


def _shown(file: Path) -> str:
    """The file as messages call it: from the current folder."""
    return Path(os.path.relpath(file)).as_posix()


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


def check_paths(paths: Sequence[str], config: Config, *, named: Collection[str] = ()) -> Run:
    """Read the articles at `paths` and check them; files that cannot be read are told in `Run.problems`.

    `named` are articles that must be there. Raises InputError when there is no article at all.
    """
    from discrep.checker import Checker

    reading = read_articles(paths, config, named=named)
    return replace(Checker(config).check(reading.documents), problems=reading.problems, notes=reading.notes)


def read_articles(paths: Sequence[str], config: Config, *, named: Collection[str] = ()) -> Reading:
    """The articles at `paths` that the configuration does not leave out.

    `named` are articles that must be there. Raises InputError when there is no article at all.
    """
    from discrep.ingest import read_paths

    reading = read_paths(list(paths) or list(PATHS))
    documents = _articles(reading, config.ignore_paths)
    if not documents:
        raise InputError(_nothing(paths, reading))
    _check_names(named, documents)
    return replace(reading, documents=tuple(documents))


def read_one(path: str) -> Document:
    """The one article at `path`; raises InputError when it cannot be read or is a folder of several."""
    from discrep.ingest import read_paths

    reading = read_paths([path])
    if len(reading.documents) != 1:
        raise InputError(
            "\n".join(reading.problems) or f"{path}: give one article, a file of text, Markdown or HTML"
        )
    return replace(reading.documents[0], path=_portable(reading.documents[0].path))


def _articles(reading: Reading, ignored: Collection[str]) -> list[Document]:
    """The documents that the configuration does not leave out, each with its path from the current folder."""
    documents = [replace(d, path=_portable(d.path)) for d in reading.documents]
    return [d for d in documents if not any(fnmatchcase(name, p) for name in d.names for p in ignored)]


def _portable(path: str | None) -> str | None:
    """The path from the current folder, so that a report does not carry the places of one machine."""
    if path is None or not Path(path).is_absolute():
        return path
    return Path(os.path.relpath(path)).as_posix()


def _nothing(paths: Sequence[str], reading: Reading) -> str:
    places = ", ".join(paths or PATHS)
    return "\n".join([*reading.problems, f"{places}: no article to check; give text, Markdown or HTML files"])


def _check_names(named: Collection[str], documents: Sequence[Document]) -> None:
    missing = sorted(set(named) - {name for d in documents for name in d.names})
    if missing:
        ids = ", ".join(d.id for d in documents)
        raise ConfigError(f"--date {', '.join(missing)}: there is no such article; there are {ids}")
