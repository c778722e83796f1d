"""One entity across the forms of its name."""

from __future__ import annotations

import pytest

from discrep.cache import Store
from discrep.config import Config
from discrep.model.document import Document
from discrep.model.entity import Entity
from discrep.names import resolve_names
from discrep.pipeline import analyse


def entities(*texts: str, aliases: tuple[tuple[str, str], ...] = ()) -> dict[str, Entity]:
    documents = [Document(chr(ord("a") + n), text) for n, text in enumerate(texts)]
    _, found = resolve_names(analyse(documents, Config(), Store()), aliases)
    return {e.id: e for e in found}


SAME = [
    ("surname", ["Joe Biden left. Later Biden came back."], "joe biden", {"Joe Biden", "Biden"}),
    ("across", ["Joe Biden left.", "President Biden came back."], "joe biden", {"Joe Biden", "Biden"}),
    ("nickname", ["Joseph Biden left.", "Joe Biden came back."], "joseph biden", {"Joe Biden", "Joseph Biden"}),
    ("us", ["The US paid. The U.S. left. The United States won."], "united states",
     {"US", "U.S.", "United States"}),
    ("kyiv", ["Envoys met in Kyiv.", "Envoys met in Kiev."], "kyiv", {"Kyiv", "Kiev"}),
    ("g20", ["The G20 met in Oslo.", "The Group of 20 met in Oslo.", "The G-20 summit ended."], "group of 20",
     {"G20", "G-20", "Group of 20"}),
    ("legal-form", ["Harbour Motors Inc. grew.", "Harbour Motors grew."], "harbour motors",
     {"Harbour Motors Inc.", "Harbour Motors"}),
    ("acronym", ["The National Audit Board (NAB) met. The NAB left."], "national audit board",
     {"National Audit Board", "NAB"}),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "key", "forms"), [c[1:] for c in SAME], ids=[c[0] for c in SAME])
def test_forms_of_one_name(texts: list[str], key: str, forms: set[str]) -> None:
    found = entities(*texts)
    assert key in found, list(found)
    assert set(found[key].forms) == forms


def test_a_surname_two_people_bear_joins_neither() -> None:
    found = entities("George Bush met Laura Bush. Bush left early.")
    assert set(found["george bush"].forms) == {"George Bush"}
    assert set(found["laura bush"].forms) == {"Laura Bush"}
    assert "bush" in found


def test_two_people_of_one_surname_in_two_articles_stay_two() -> None:
    found = entities("Mary Jordan spoke on Monday. Jordan left.", "Michael Jordan spoke on Monday. Jordan left.")
    assert {"mary jordan", "michael jordan"} <= set(found)
    assert all("Jordan" in found[k].forms for k in ("mary jordan", "michael jordan"))


@pytest.mark.parametrize(
    ("text", "key", "state"),
    [
        pytest.param("The Kremlin denied it.", "kremlin", "russia", id="kremlin"),
        pytest.param("Moscow denied it.", "moscow", "russia", id="capital"),
        pytest.param("The White House denied it.", "white house", "united states", id="white-house"),
        pytest.param("Norwegian ships left.", "norwegian", "norway", id="people"),
        pytest.param(
            "The Russian Defense Ministry denied it.", "russian defense ministry", "russia", id="ministry"
        ),
        pytest.param("Geneva is quiet.", "geneva", None, id="no-capital"),
    ],
)
def test_who_speaks_for_a_state(text: str, key: str, state: str | None) -> None:
    assert entities(text)[key].of == state


def test_an_alias_of_the_desk() -> None:
    found = entities("Acme Corp grew.", "The Rocket Works grew.", aliases=(("Acme Corp", "Rocket Works"),))
    assert set(found["acme"].forms) == {"Acme Corp", "Rocket Works"}


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        pytest.param("the French president", "emmanuel macron", id="office"),
        pytest.param("the French leader", "emmanuel macron", id="leader"),
        pytest.param("the German chancellor", "olaf scholz", id="other"),
        pytest.param("the Polish president", "the Polish president", id="nobody"),
    ],
)
def test_a_speaker_named_by_office(words: str, speaker: str) -> None:
    text = (
        "Talks ended\nFrench President Emmanuel Macron met German Chancellor Olaf Scholz in Oslo.\n"
        f"“We agreed on all points of the deal,” {words} said."
    )
    (article,), _ = resolve_names(analyse([Document("a", text)], Config(), Store()))
    assert [q.speaker for s in article.statements for q in s.quotes] == [speaker]
