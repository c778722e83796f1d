"""What a verb and its noun say together of those that are counted."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import NamedTuple


class Recast(NamedTuple):
    """What befell the counted, and what is counted then."""

    outcome: str
    noun: str


def recast(verb: str, noun: str, *, done: bool) -> Recast | None:
    """The outcome that a verb names with this noun; `done` tells that it is done to the counted.

    >>> recast("claim", "life", done=True), recast("hold", "fan", done=True), recast("hold", "talk", done=False)
    (Recast(outcome='kill', noun=''), Recast(outcome='arrest', noun='fan'), None)
    """
    if (verb, noun) in _pairs():
        return _pairs()[verb, noun]
    outcome = _table()["done"].get(verb) if done else None
    return Recast(outcome, noun) if outcome else None


@lru_cache(maxsize=1)
def _pairs() -> dict[tuple[str, str], Recast]:
    rows = _table()["with"]
    return {(v, n): Recast(r["outcome"], r["noun"]) for r in rows for v in r["verbs"] for n in r["nouns"]}


@lru_cache(maxsize=1)
def _table() -> dict:  # type: ignore[type-arg]
    return tomllib.loads(resources.files(__package__).joinpath("recast.toml").read_text(encoding="utf-8"))
