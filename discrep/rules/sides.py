"""Who speaks for whom: people and the state, house or body they act for."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from discrep.model.corpus import Corpus
from discrep.model.entity import Entity
from discrep.rules.once_for_set import once_for_set

_PEOPLE = ("person",)
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    """The lists of `sides.toml`."""
    table = tomllib.loads(Path(__file__).with_name("sides.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in table.items()}


@dataclass(frozen=True)
class Sides:
    """The entities of a set and the side each is on."""

    corpus: Corpus

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Entities by their id."""
        return {e.id: e for e in self.corpus.entities}

    @cached_property
    def _forms(self) -> dict[str, str]:
        """Forms of places, peoples and bodies → the state they stand for."""
        return {
            form.casefold(): entity.of or entity.id
            for entity in self.corpus.entities
            if entity.kind not in _PEOPLE
            for form in entity.forms
        }

    def side(self, entity: str | None) -> str | None:
        """The state or body an entity acts for; a person's is read from the offices beside the name."""
        known = self.entities.get(entity or "")
        if known is None:
            return None
        if known.kind not in _PEOPLE:
            return known.of or known.id
        for role in known.roles:
            found = self.side_in(role)
            if found is not None:
                return found
        return None

    def canonical(self, entity: str) -> str:
        """A person, or the state a house, capital or body acts for (the Kremlin and Moscow: russia)."""
        known = self.entities.get(entity)
        if known is None or known.kind in _PEOPLE:
            return entity
        return known.of if known.of in self.entities else entity

    def body_in(self, head: str, words: str) -> str | None:
        """The state whose government, army or officials a phrase speaks of."""
        found = self.side_in(words) if head in _words()["bodies"] else None
        return found if found in self.entities else None

    def side_in(self, words: str) -> str | None:
        """The side named in a title or a description (`Kremlin spokesman`, `White House officials`)."""
        if words not in self._found:
            self._found[words] = self._find(words.casefold().replace("’s", "").replace("'s", ""))
        return self._found[words]

    def _find(self, plain: str) -> str | None:
        forms = [f for first in {"", *_WORD.findall(plain)} for f in self._starting.get(first, ())]
        hits = [(plain.find(form), -len(form), self._forms[form]) for form in forms if _within(form, plain)]
        return min(hits)[2] if hits else None

    @cached_property
    def _found(self) -> dict[str, str | None]:
        """What was looked for before."""
        return {}

    @cached_property
    def _starting(self) -> dict[str, list[str]]:
        """The forms by their first word."""
        starting: dict[str, list[str]] = defaultdict(list)
        for form in self._forms:
            starting[next(iter(_WORD.findall(form)), "")].append(form)
        return starting

    def speaks_for(self, source: str, actor: str) -> bool:
        """Whether a source, an entity or a description, is the actor or on the actor's side."""
        if source == actor or self._is_staff(source, actor):
            return True
        own = self.side(source) if source in self.entities else self.side_in(source)
        return own is not None and own == self.side(actor)

    def _is_staff(self, source: str, actor: str) -> bool:
        """Whether a source is described as somebody's voice: her office, a spokesman, Putin's press secretary."""
        words = source.casefold().replace("’", "'").split()
        if source in self.entities:
            roles = self.entities[source].roles
            words = " ".join(roles).casefold().replace("’", "'").split()
        if not _words()["staff"] & {w.strip(",.").removesuffix("'s") for w in words}:
            return False
        last = actor.casefold().split()[-1]
        whose = {w.removesuffix("'s") for w in words if w.endswith("'s")} | ({last} & set(words))
        return last in whose or (not whose and source not in self.entities and self.side_in(source) is None)

    def name(self, entity: str) -> str:
        """The plainest full form of an entity."""
        known = self.entities.get(entity)
        return max(known.forms, key=lambda f: (len(f), f)) if known and known.forms else entity


@once_for_set
def sides_of(corpus: Corpus) -> Sides:
    """The sides of a set."""
    return Sides(corpus)


def _within(form: str, words: str) -> bool:
    at = words.find(form)
    if at < 0:
        return False
    end = at + len(form)
    return (at == 0 or not words[at - 1].isalnum()) and (end == len(words) or not words[end].isalnum())
