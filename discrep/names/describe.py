"""People named by what they are: `the Russian president`, `the US leader`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from discrep.model.entity import Entity
from discrep.names.gazetteer import fold, look_up

_LEADERS = {"president", "premier", "chancellor", "king", "queen", "dictator", "leader", "ruler", "monarch"}
_CHIEFS = {"leader", "owner", "boss", "chief", "master", "ruler"}
_HOLLOW = {"the", "of", "a", "an", "his", "her", "its", "current", "incumbent", "own", "'s", "s", "to", "for"}
_OF = re.compile(r" (?:of|for|to|at|in) |, ")
LONGEST = 5
"""Words; a longer phrase is no plain description."""


@lru_cache(maxsize=65536)
def role_words(role: str) -> frozenset[str]:
    """The words of a role, peoples and states as the state (`US President`: united states, president)."""
    found = set()
    for word in fold(role).replace("-", " ").replace("'s", " ").split():
        if word not in _HOLLOW:
            known = look_up(word)
            found.add((known.of or known.id) if known is not None else word)
    return frozenset(found)


class Holders:
    """Who holds which role, by the head noun of the role."""

    def __init__(self, people: Iterable[Entity]) -> None:
        self._by_head: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._leaders: list[tuple[str, str]] = []
        self._found: dict[str, str | None] = {}
        for person in people:
            for role in person.roles:
                self._by_head[_head(role)].append((person.id, role))
                if role_words(role) & _LEADERS:
                    self._leaders.append((person.id, role))

    def find(self, words: str) -> str | None:
        """The id of the one person whose role a description names; None for none or several.

        A bare role (`the president`) must be held by one of these people; `leader` fits whoever leads a state.
        """
        if words not in self._found:
            self._found[words] = self._find(words.strip())
        return self._found[words]

    def _find(self, plain: str) -> str | None:
        if not plain or len(plain.split()) > LONGEST:
            return None
        wanted, head = role_words(plain), fold(plain).split()[-1]
        roles = [*self._by_head.get(head, ()), *(self._leaders if head in _CHIEFS else ())]
        fitting = {person for person, role in roles if _fits(wanted, role)}
        return next(iter(fitting)) if len(fitting) == 1 and wanted else None


def _head(role: str) -> str:
    """The head noun of a role; empty when it has none."""
    return next(reversed(_OF.split(fold(role))[0].split()), "")


def _fits(wanted: frozenset[str], text: str) -> bool:
    """Whether a role with the description's head noun is the one described, or both lead a state."""
    role = role_words(text)
    if wanted & _CHIEFS and role & _LEADERS:
        return bool(wanted - _CHIEFS) and wanted - _CHIEFS <= role
    return wanted <= role


def is_description(words: str, entities: Mapping[str, Entity]) -> bool:
    """Whether words may be a description at all: they begin with `the` or with a state, and are no name."""
    first = words.split()[0] if words.split() else ""
    return fold(words) not in entities and (first.lower() == "the" or look_up(first) is not None)
