"""Settings as TOML, each with where it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from discrep.config.keys import SINGLE
from discrep.config.lines import KeyPath
from discrep.config.read import Settings


def render_settings(settings: Settings) -> str:
    """What is in force, as a file that would set it, with the origin of every value as a comment."""
    rows: dict[str, list[tuple[str, str]]] = {}
    for key, value in _values(settings):
        origin = settings.origins.get(key, "default")
        table, name = ("", key[0]) if len(key) == 1 else (key[0], key[1])
        rows.setdefault(table, []).append((f"{_key(name)} = {_toml(value)}", origin))
    width = max(len(text) for lines in rows.values() for text, _ in lines)
    blocks = []
    for table in sorted(rows):
        head = [f"[{table}]"] if table else []
        blocks.append("\n".join([*head, *(f"{text:{width}}  # {origin}" for text, origin in rows[table])]))
    return "\n\n".join(blocks) + "\n"


def _values(settings: Settings) -> Iterator[tuple[KeyPath, Any]]:
    config = settings.config
    for key, (name, _) in SINGLE.items():
        yield key, getattr(config, name)
    yield from ((("rules", pattern), level) for pattern, level in config.rules)
    yield from ((("aliases", names[0]), names[1:]) for names in config.aliases)
    yield from ((("loaded_terms", words[0]), words[1:]) for words in config.loaded_terms)
    yield from ((("dates", name), day) for name, day in config.dates.items())


def _key(name: str) -> str:
    bare = name.replace("_", "").replace("-", "")
    return name if bare.isascii() and bare.isalnum() else json.dumps(name, ensure_ascii=False)


def _toml(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
