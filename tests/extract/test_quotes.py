"""Quotations and who speaks them."""

from __future__ import annotations

import pytest

from discrep.cache import Store
from discrep.config import Config
from discrep.extract.marks import find_spans
from discrep.extract.quotes import spoken
from discrep.model.document import Document
from discrep.model.mention import Quote
from discrep.pipeline import analyse

SPANS = [
    ("curly", "“No,” he said.", ["No,"]),
    ("straight", '"No," he said. "Never."', ["No,", "Never."]),
    ("single-curly", "It was a ‘quiet day’ in Oslo.", ["quiet day"]),
    ("single-straight", "It was a 'quiet day' in Oslo.", ["quiet day"]),
    ("nested", "“She said ‘maybe later’ and left,” he said.", ["She said ‘maybe later’ and left,", "maybe later"]),
    ("apostrophe", "The miners’ hall and the owner's house don't burn.", []),
    ("plural-inside", "A 'voters' revolt' was near.", ["voters' revolt"]),
    ("decade", "In the '90s and the ’80s it was 'fine'.", ["fine"]),
    ("elision", "Rock 'n' roll is here.", []),
    ("inch", 'He wrote "yes" and "no".', ["yes", "no"]),
    ("guillemets", "He said «never» twice.", ["never"]),
    ("empty", 'He wrote "" and left.', []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in SPANS], ids=[c[0] for c in SPANS])
def test_the_words_between_marks(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in find_spans(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        pytest.param("“No, he said.", [False], id="never-closed"),
        pytest.param("“No,” he said.", [True], id="closed"),
        pytest.param("He said “no and “yes”.", [False, True], id="opened-twice"),
        pytest.param('"No, he said.', [False], id="straight-never-closed"),
    ],
)
def test_a_missing_mark_is_told(text: str, closed: list[bool]) -> None:
    assert [s.closed for s in find_spans(text, 0, len(text))] == closed


def quotes(*lines: str) -> list[Quote]:
    (article,) = analyse([Document("a", "\n".join(["Title", *lines]))], Config(), Store())
    return [q for s in article.statements for q in s.quotes]


SPEAKERS = [
    ("after", ["“The mine is safe,” Tom Hill said on Monday."], "Tom Hill", "say"),
    ("before", ["Tom Hill said: “The mine is safe.”"], "Tom Hill", "say"),
    ("that", ["Tom Hill warned that the mine was “a very bad place to be”."], "Tom Hill", "warn"),
    ("role", ["“The mine is safe,” the owner said on Monday."], "the owner", "say"),
    ("title", ["“The mine is safe,” mayor Tom Hill said on Monday."], "Tom Hill", "say"),
    ("he", ["Tom Hill spoke on Monday.", "“The mine is safe,” he said."], "Tom Hill", "say"),
    ("added", ["Tom Hill said the mine was safe. “We check it daily,” he added."], "Tom Hill", "add"),
    ("two-sentences", ["“The mine is safe. We check it daily,” Tom Hill said."], "Tom Hill", "say"),
    ("quoted", ["“The mine is safe,” the Herald quoted Tom Hill as saying."], "Tom Hill", "say"),
    ("inverted", ["“The mine is safe,” said Tom Hill."], "Tom Hill", "say"),
    ("in-a-word", ["Tom Hill said he had “no plans” to leave."], "Tom Hill", "say"),
    ("office-before", ["“The mine is safe,” said the head of Northern Mines, Tom Hill."], "Tom Hill", "say"),
    ("office-of", ["“The mine is safe,” said Tom Hill of the Mining Board."], "Tom Hill", "say"),
    ("sentence-behind", ["“Is the mine safe?” Tom Hill asked."], "Tom Hill", "ask"),
    ("nobody", ["The “quiet room” is on the left."], None, ""),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "speaker", "cue"), [c[1:] for c in SPEAKERS], ids=[c[0] for c in SPEAKERS])
def test_who_speaks(lines: list[str], speaker: str | None, cue: str) -> None:
    assert [(q.speaker, q.cue) for q in quotes(*lines)] == [(speaker, cue)]


def test_a_quotation_runs_over_paragraphs_that_open_it_again() -> None:
    found = quotes("Tom Hill said: “The mine is safe.", "“We check it daily.”", "He left.")
    assert [(q.closed, q.speaker) for q in found] == [(True, "Tom Hill")]
    assert found[0].text.endswith("daily.")


def test_the_same_speaker_goes_on() -> None:
    found = quotes("“The mine is safe and stays so,” Tom Hill said.", "“We check it daily.”")
    assert [q.speaker for q in found] == ["Tom Hill", "Tom Hill"]


def test_a_heading_in_marks_has_no_speaker() -> None:
    found = quotes("“The mine is safe and stays so,” Tom Hill said.", "‘Safety First’", "The mine reopened.")
    assert [(q.speaker, q.scare) for q in found] == [("Tom Hill", False), (None, True)]


def test_what_an_editor_put_in_is_not_spoken() -> None:
    assert spoken("I will tell him (the mayor) [on Monday].") == "I will tell him."


PRONOUNS = [
    ("reported", "Tom Hill said he would resign.", "resign", "Tom Hill"),
    ("next-sentence", "Tom Hill left early. He sold the mine.", "sell", "Tom Hill"),
    ("two-people", "Tom Hill met Mary Brown. Later she left.", "leave", "Tom Hill"),
    ("office", "The mayor left early. He sold the mine.", "sell", "The mayor"),
    ("quoted", "Tom Hill met Mary Brown. “He sold the mine long ago,” Mary Brown said.", "sell", None),
    ("it-says", "The Northern Bank failed on Monday. It said it would close.", "close", "Northern Bank"),
    ("it-thing", "The Northern Bank bought a mine in May. It burned on Monday.", "burn", None),
    ("i", "“I sold the mine long ago,” Tom Hill said.", "sell", "Tom Hill"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verb", "name"), [c[1:] for c in PRONOUNS], ids=[c[0] for c in PRONOUNS])
def test_whom_a_pronoun_means(text: str, verb: str, name: str | None) -> None:
    (article,) = analyse([Document("a", f"Title\n{text}")], Config(), Store())
    subjects = [f.subject for s in article.statements for f in s.frames if f.verb == verb]
    assert [p.entity for p in subjects if p is not None] == [name]
