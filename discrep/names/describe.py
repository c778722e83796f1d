"""People named by what they are: `the Russian president`, `the US leader`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from discrep.model.entity import Entity
from discrep.names.gazetteer import fold, look_up

_LEADERS = {"president", "premier", "chancellor", "king", "queen", "dictator", "leader", "ruler", "monarch"}
_CHIEFS = {"leader", "owner", "boss", "chief", "master", "ruler"}
_HOLLOW = {"the", "of", "a", "an", "his", "her", "its", "current", "incumbent", "own", "'s", "s", "to", "for"}
_OF = re.compile(r" (?:of|for|to|at|in) |, ")
LONGEST = 5
"""Words; a longer phrase is no plain description."""


def role_words(role: str) -> frozenset[str]:
    """The words of a role, peoples and states as the state (`US President`: united states, president)."""
    found = set()
    for word in fold(role).replace("-", " ").replace("'s", " ").split():
        if word not in _HOLLOW:
            known = look_up(word)
            found.add((known.of or known.id) if known is not None else word)
    return frozenset(found)


def describes(words: str, people: Iterable[Entity]) -> str | None:
    """The id of the one person whose role a description names; None for none or several.

    A bare role (`the president`) must be held by one of `people`; `leader` fits whoever leads a state.
    """
    plain = words.strip()
    if len(plain.split()) > LONGEST or not plain:
        return None
    wanted, head = role_words(plain), fold(plain).split()[-1]
    fitting = {p.id for p in people if any(_fits(wanted, head, r) for r in p.roles)}
    return next(iter(fitting)) if len(fitting) == 1 and wanted else None


def _fits(wanted: frozenset[str], head: str, text: str) -> bool:
    """Whether a role is the one described: its head noun is the description's, or both lead a state."""
    role, own = role_words(text), _OF.split(fold(text))[0].split()
    if head not in own[-1:] and not (head in _CHIEFS and role & _LEADERS):
        return False
    if wanted & _CHIEFS and role & _LEADERS:
        return bool(wanted - _CHIEFS) and wanted - _CHIEFS <= role
    return wanted <= role


def is_description(words: str, entities: Mapping[str, Entity]) -> bool:
    """Whether words may be a description at all: they begin with `the` or with a state, and are no name."""
    first = words.split()[0] if words.split() else ""
    return fold(words) not in entities and (first.lower() == "the" or look_up(first) is not None)
