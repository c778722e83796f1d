"""`discrep.toml`, or `[tool.discrep]` in `pyproject.toml` → settings, with the place each comes from."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from discrep.config.keys import SINGLE, TABLES
from discrep.config.lines import KeyPath, find_lines, line_of
from discrep.config.settings import Config
from discrep.errors import ConfigError

NAME = "discrep.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """A configuration; `origins` names file and line for every key that is set, by its path."""

    config: Config = field(default_factory=Config)
    origins: Mapping[KeyPath, str] = field(default_factory=dict)


def find_config(folder: Path) -> Path | None:
    """The nearest configuration file, from `folder` upwards to the top of its repository."""
    for place in (folder, *folder.parents):
        if (place / NAME).is_file():
            return place / NAME
        project = place / "pyproject.toml"
        if project.is_file() and _table(project, _parse(project, project.name)) is not None:
            return project
        if (place / ".git").exists():
            return None
    return None


def load_settings(path: Path, codes: Sequence[str], shown: str | None = None) -> Settings:
    """The settings of a file; `codes` are the rules there are, `shown` is what messages call the file.

    Raises ConfigError that names every problem with file and line.
    """
    shown = shown or path.as_posix()
    data = _table(path, _parse(path, shown)) or {}
    prefix = ("tool", "discrep") if path.name == "pyproject.toml" else ()
    lines = find_lines(path.read_text(encoding="utf-8"))
    values: dict[KeyPath, Any] = {}
    problems: list[tuple[int, str]] = []
    for key, value in _leaves(data):
        line = line_of(lines, (*prefix, *key))
        try:
            values[key] = _parse_value(key, value, codes)
        except ValueError as error:
            problems.append((line, f"{shown}:{line}: {'.'.join(key)} {error}"))
    if problems:
        raise ConfigError("\n".join(text for _, text in sorted(problems)))
    origins = {key: f"{shown}:{line_of(lines, (*prefix, *key))}" for key in values}
    return Settings(_config(values), origins)


def _parse(path: Path, shown: str) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        reason = (error.strerror or "no such file").lower()
        raise ConfigError(f"{shown}: the configuration cannot be read ({reason})") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown}: the configuration is not UTF-8; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{shown}: the configuration is not TOML: {error}") from error


def _table(path: Path, data: dict[str, Any]) -> dict[str, Any] | None:
    """The part of the file that is ours; None when it has none."""
    if path.name != "pyproject.toml":
        return data
    table = data.get("tool", {}).get("discrep")
    return table if isinstance(table, dict) else None


def _leaves(data: Mapping[str, Any], above: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Every value that is no table, and every empty table, by its path."""
    for key, value in data.items():
        path = (*above, key)
        if isinstance(value, dict) and value:
            yield from _leaves(value, path)
        elif not (value == {} and (key in TABLES or path in {k[:1] for k in SINGLE if len(k) > 1})):
            yield path, value


def _parse_value(key: KeyPath, value: Any, codes: Sequence[str]) -> Any:
    if key in SINGLE:
        return SINGLE[key][1](value)
    if len(key) == 2 and key[0] in TABLES:
        if key[0] == "rules" and not any(fnmatchcase(code, key[1]) for code in codes):
            raise ValueError(f"fits no rule; `discrep rules` lists them{_meant(key[1], codes)}")
        return TABLES[key[0]][1](value)
    known = [".".join(k) for k in SINGLE] + list(TABLES)
    raise ValueError(f"is no setting{_meant('.'.join(key), known)}")


def _meant(word: str, known: Sequence[str]) -> str:
    close = get_close_matches(word, known, n=1)
    return f"; is {close[0]} meant?" if close else ""


def _config(values: Mapping[KeyPath, Any]) -> Config:
    fields: dict[str, Any] = {SINGLE[k][0]: v for k, v in values.items() if k in SINGLE}
    rows = {name: [(k[1], v) for k, v in values.items() if k[0] == name and k not in SINGLE] for name in TABLES}
    return Config(
        rules=tuple(rows["rules"]),
        aliases=tuple((name, *others) for name, others in rows["aliases"]),
        loaded_terms=tuple((word, *plain) for word, plain in rows["loaded_terms"]),
        dates=dict(rows["dates"]),
        **fields,
    )
