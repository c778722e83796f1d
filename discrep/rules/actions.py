"""What a clause says is done: verbs that mean the same under one name, gatherings, and words for a message."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from discrep.model.mention import Frame, Phrase
from discrep.model.statement import Statement

TOWARDS = ("with", "to", "for", "at", "in", "against", "on", "about", "into", "from", "over")
"""Prepositions before those whom an action concerns."""


@lru_cache(maxsize=1)
def actions() -> dict[str, frozenset[str]]:
    """The lists of `actions.toml`."""
    table = tomllib.loads(Path(__file__).with_name("actions.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in table.items()}


def action_of(frame: Frame, phrases: Sequence[Phrase], actors: frozenset[str]) -> str | None:
    """What is done, under one name for verbs that mean the same."""
    if frame.event in actions()["talks"] or (frame.event in actions()["joint"] and len(actors) > 1):
        return "attend" if frame.verb in actions()["attending"] and gathering_in(phrases) else "talk"
    if frame.verb in actions()["attending"] and gathering_in(phrases):
        return "attend"
    launched = (
        frame.verb in actions()["launching"] and frame.object and frame.object.head in actions()["operations"]
    )
    if frame.event in actions()["attacks"] or launched:
        return "attack"
    return None if frame.event in actions()["vague"] or not frame.event else frame.event


def gathering_in(phrases: Sequence[Phrase]) -> Phrase | None:
    """The first phrase that is a gathering, as a summit is."""
    return next((p for p in phrases if p.head in actions()["gatherings"]), None)


def occasion_of(frame: Frame, statement: Statement) -> frozenset[str]:
    """Gatherings at which it is to happen, by the names in them."""
    found = [o.phrase for o in frame.obliques if o.phrase.head in actions()["gatherings"]]
    if frame.object is not None and frame.object.head in actions()["gatherings"]:
        found.append(frame.object)
    names = {n.entity for p in found for n in statement.names if n.entity and p.start <= n.start < n.end <= p.end}
    return frozenset(names)


def name_action(frame: Frame, action: str, phrases: Sequence[Phrase]) -> str:
    """The action in the words of a message, without those whose it is."""
    gathering = gathering_in(phrases)
    if action == "attend" and gathering is not None:
        return f"attend {_short(gathering.text)}"
    if action == "talk":
        return "hold talks with" if phrases else "hold talks"
    first = next((o for o in frame.obliques if o.preposition in TOWARDS), None)
    if frame.object is not None:
        return f"{frame.verb} {_short(frame.object.text)}"
    return f"{frame.verb} {first.preposition} {_short(first.phrase.text)}" if first else frame.verb


def _short(text: str) -> str:
    """The first words of a phrase, without brackets."""
    words = re.sub(r"[()“”\"]", "", text).split()
    stop = next(
        (n for n, w in enumerate(words) if n > 1 and w in ("of", "in", "on", "which", "that", "for")), len(words)
    )
    return " ".join(words[: min(stop, 7)]).rstrip(",.;-")
