"""States, their capitals and peoples, and other names of one thing."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from discrep.model.mention import NameKind

Sort = Literal["state", "capital", "seat", "people", "alias"]


@dataclass(frozen=True, slots=True)
class Known:
    """A thing the gazetteer knows: its own name folded, its kind, and the state it speaks for."""

    id: str
    kind: NameKind
    of: str | None = None


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Lower case without accents, dots, a leading `the` and a trailing possessive.

    >>> fold("The U.S."), fold("Türkiye’s")
    ('us', 'turkiye')
    """
    plain = unicodedata.normalize("NFKD", text.replace("ø", "o").replace("ł", "l")).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace(".", "").replace("’", "'")
    plain = plain.removesuffix("'s").removesuffix("'")
    return " ".join(plain.split()).removeprefix("the ")


@lru_cache(maxsize=1)
def tables() -> dict[str, dict[str, list[str]]]:
    """The tables of aliases.toml."""
    return tomllib.loads(Path(__file__).with_name("aliases.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def gazetteer() -> dict[str, Known]:
    """What is known, by folded name; states, capitals and peoples come from countryinfo."""
    from countryinfo import all_countries

    known: dict[str, Known] = {}
    for country in sorted(all_countries(), key=lambda c: str(c.name())):
        state = fold(country.name())
        known[state] = Known(state, "place")
        for other in country.alt_spellings() or ():
            if len(other) > 3 and other.isascii():
                known.setdefault(fold(other), Known(state, "place"))
        for capital in _listed_names(country.capital()):
            if capital != state:
                known.setdefault(capital, Known(capital, "place", state))
        for people in _listed_names(country.demonym()):
            known.setdefault(people, Known(people, "group", state))
            known.setdefault(f"{people}s", Known(people, "group", state))
    return known | _listed(known)


@lru_cache(maxsize=1)
def states() -> frozenset[str]:
    """The folded names of all states."""
    from countryinfo import all_countries

    return frozenset(fold(country.name()) for country in all_countries())


def _listed_names(value: object) -> list[str]:
    """One name or several, folded; countryinfo has a list where a state has three capitals."""
    return [fold(str(v)) for v in (value if isinstance(value, (list, tuple)) else [value]) if v]


def _listed(known: dict[str, Known]) -> dict[str, Known]:
    found: dict[str, Known] = {}
    for table, kind in (("places", "place"), ("organisations", "organisation")):
        for name, others in tables()[table].items():
            own = fold(name)
            of = next((known[fold(n)].of for n in (name, *others) if fold(n) in known and known[fold(n)].of), None)
            for form in (name, *others):
                found[fold(form)] = Known(own, "place" if kind == "place" else "organisation", of)
    for seat, state in tables()["seats"].items():
        own = found[fold(seat)].id if fold(seat) in found else fold(seat)
        city = fold(seat) in found or fold(seat) in known
        found[fold(seat)] = Known(own, "place" if city else "organisation", str(state))
    for people, state in tables()["peoples"].items():
        found[fold(people)] = Known(fold(people), "group", str(state))
    return found


def look_up(form: str) -> Known | None:
    """What a name is known as; None when the gazetteer does not have it."""
    return gazetteer().get(fold(form))
