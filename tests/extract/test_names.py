"""Names with the titles beside them."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import pytest

from discrep.cache import Store
from discrep.config import Config
from discrep.model.document import Document
from discrep.model.mention import Name
from discrep.pipeline import analyse

CASES = [
    # id, sentence, name, kind, role
    ("title", "French President Emmanuel Macron left early.", "Emmanuel Macron", "person", "French President"),
    ("country-title", "US President Joe Biden left early.", "Joe Biden", "person", "US President"),
    ("surname", "President Biden left early.", "Biden", "person", "President"),
    ("mr", "Talks with Mr Macron went well.", "Macron", "person", None),
    ("seat", "Kremlin spokesman Dmitry Peskov left early.", "Dmitry Peskov", "person", "Kremlin spokesman"),
    (
        "long-title",
        "White House press secretary Jen Psaki spoke on Monday.",
        "Jen Psaki",
        "person",
        "White House press secretary",
    ),
    (
        "of-whom",
        "British tycoon Richard Branson's press secretary Ann Miller spoke on Monday.",
        "Ann Miller",
        "person",
        "British tycoon Richard Branson's press secretary",
    ),
    (
        "whose",
        "British tycoon Richard Branson's press secretary Ann Miller spoke on Monday.",
        "Richard Branson",
        "person",
        "British tycoon",
    ),
    (
        "secretary-of-state",
        "US Secretary of State Antony Blinken left early.",
        "Antony Blinken",
        "person",
        "US Secretary of State",
    ),
    ("behind", "Jens Berg, Norway's finance minister, left.", "Jens Berg", "person", "Norway's finance minister"),
    ("label", "Egyptian dictator Hosni Mubarak left.", "Hosni Mubarak", "person", "Egyptian dictator"),
    ("counterpart", "He met his US counterpart Joe Biden.", "Joe Biden", "person", None),
    ("place", "The envoys met in Oslo.", "Oslo", "place", None),
    ("people", "The Norwegian fleet sailed on Monday.", "Norwegian", "group", None),
    ("g20", "The G20 summit begins on Monday.", "G20", "organisation", None),
    ("g-20", "The G-20 summit begins on Monday.", "G-20", "organisation", None),
    ("group-of", "Leaders of the Group of 20 met on Monday.", "Group of 20", "organisation", None),
    ("ministry", "The Polish Foreign Ministry protested.", "Polish Foreign Ministry", "organisation", None),
    ("hyphen", "Press secretary Karine Jean-Pierre spoke.", "Karine Jean-Pierre", "person", "Press secretary"),
]  # fmt: skip


@lru_cache(maxsize=1)
def found() -> dict[str, tuple[Name, ...]]:
    articles = analyse([Document(case[0], case[1]) for case in CASES], Config(), Store())
    return {a.id: tuple(n for s in a.statements for n in s.names) for a in articles}


@pytest.mark.parametrize(("name", "text", "form", "kind", "role"), CASES, ids=[c[0] for c in CASES])
def test_a_name_is_found_without_its_title(name: str, text: str, form: str, kind: str, role: str | None) -> None:
    assert (form, kind, role) in [(n.text, n.kind, n.role) for n in found()[name]]


@pytest.mark.parametrize("text", ["The minister said no.", "Two ships left on Friday.", "They may march on."])
def test_what_is_no_name(text: str) -> None:
    (article,) = analyse([Document("a", text)], Config(), Store())
    assert not article.statements[0].names


def test_names_are_slices_and_do_not_overlap() -> None:
    for name, text, *_ in CASES:
        names = found()[name]
        assert all(text[n.start : n.end] == n.text for n in names)
        assert all(a.end <= b.start for a, b in pairwise(names))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bankers strike over Oslo pay", ["Oslo"]),
        ("Nokia plant in Oslo to close", ["Nokia", "Oslo"]),
        ("Norway beat Wales 2-1 in Oslo", ["Norway", "Wales", "Oslo"]),
    ],
    ids=["a noun opens the headline", "a firm opens it", "a score is no part of a name"],
)
def test_names_of_a_headline(text: str, expected: list[str]) -> None:
    (article,) = analyse([Document("a", text)], Config(), Store())
    assert [n.text for s in article.statements for n in s.names] == expected
