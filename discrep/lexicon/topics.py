"""What dates and lengths of time are told of, each topic with the words that name it."""

from __future__ import annotations

import tomllib
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Literal

Asked = Literal["day", "clock", "length"]


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: its cues, each the word that a mention hangs on and the words that stand with it."""

    name: str
    lasting: bool
    common: bool
    cues: dict[Asked, tuple[tuple[str, ...], ...]]


def topics_of(asked: Asked, core: AbstractSet[str], beside: AbstractSet[str]) -> frozenset[str]:
    """The topics of which a cue stands there: its first word in the core, the others also beside it.

    >>> sorted(topics_of("day", {"set"}, {"up", "airline"}))
    ['origin']
    """
    cues = ((t.name, cue) for t in load_topics() for cue in t.cues[asked])
    words = core | beside
    return frozenset(name for name, cue in cues if cue[0] in core and all(word in words for word in cue[1:]))


def is_lasting(topic: str) -> bool:
    """Whether what is told of the topic holds for good."""
    return any(t.lasting for t in load_topics() if t.name == topic)


def is_common(topic: str) -> bool:
    """Whether the topic is told of many things, so that another noun is another thing."""
    return any(t.common for t in load_topics() if t.name == topic)


@lru_cache(maxsize=1)
def load_topics() -> tuple[Topic, ...]:
    """All topics, in the order of the file."""
    text = resources.files(__package__).joinpath("topics.toml").read_text(encoding="utf-8")
    return tuple(
        Topic(name, table.pop("lasting", False), table.pop("common", False), _cues(table))
        for name, table in tomllib.loads(text).items()
    )


def _cues(table: dict[str, str]) -> dict[Asked, tuple[tuple[str, ...], ...]]:
    """The cues for each kind of mention; what happens on a day happens at a clock time too."""
    day, clock, length = (
        tuple(tuple(cue.split("+")) for cue in table.get(name, "").split()) for name in ("day", "clock", "length")
    )
    return {"day": day, "clock": (*day, *clock), "length": length}
