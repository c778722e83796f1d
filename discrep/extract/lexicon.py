"""The word lists of frames and speakers, read once from the TOML files beside this one."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@lru_cache(maxsize=8)
def load_words(name: str) -> dict[str, Any]:
    """The tables of `name`.toml."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def words(name: str, key: str, table: str = "other") -> frozenset[str]:
    """A list of `name`.toml as a set."""
    tables = load_words(name)
    return frozenset(tables[key] if key in tables else tables[table][key])


@lru_cache(maxsize=8)
def attitudes(part: str) -> dict[str, tuple[str, ...]]:
    """Lemma → the modalities it may give, in the order of the file (`expect`: plan, order)."""
    found: dict[str, tuple[str, ...]] = {}
    for modality, lemmas in load_words("attitudes")[part].items():
        for lemma in lemmas:
            found[lemma] = (*found.get(lemma, ()), modality)
    return found


def event_verb(noun: str) -> str | None:
    """The verb of an event noun (`withdrawal`: withdraw); None when it names no event."""
    verb: str | None = load_words("events")["verbs"].get(noun)
    return verb


def state_verb(adjective: str) -> str | None:
    """The verb of the event behind a state (`dead`: die); None when it has none."""
    verb: str | None = load_words("events")["states"].get(adjective)
    return verb
