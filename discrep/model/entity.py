"""Who and what a set of articles speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from discrep.model.mention import NameKind


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, place or organisation with all the forms it has in the set.

    `id` is stable for the same set: the longest plain form, lower-cased (`joe biden`, `united states`).
    """

    id: str
    kind: NameKind
    forms: tuple[str, ...]
    roles: tuple[str, ...] = ()
    of: str | None = None
    """The state a capital or seat of government speaks for (`Kremlin`: russia)."""
    state: bool = False
    """Whether it is a state itself."""
