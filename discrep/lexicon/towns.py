"""In which state a town or a province lies."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources


def state_of(place: str) -> str | None:
    """The state of a town or province by its folded name; None where it is unknown or there are several.

    >>> state_of("peshawar"), state_of("london")
    ('pakistan', None)
    """
    return _towns().get(place)


@lru_cache(maxsize=1)
def _towns() -> dict[str, str]:
    lines = resources.files(__package__).joinpath("towns.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition(": ") for line in lines if not line.startswith("#"))
    return {town: state for state, _, towns in rows for town in towns.split("; ")}
