"""Where sentences start and end; `|` marks the cuts."""

from __future__ import annotations

import pytest

from discrep.segment.sentences import LONGEST, find_sentences, why_unreadable

CUTS = [
    "Two ships left.| A third stayed.",
    "The U.S. Senate met.| It voted.",
    "They wrote to NATO and the U.S.| In the letter they asked for time.",
    "She lives in Washington D.C.| He moved to Oslo.",
    "Mr. Lee met Gen. Bo Chen on Oct. 14 at 5 p.m. in St. Ives.",
    "J. K. Lee of Coast Corp. said No. 3 was lost.",
    "“We stay.| We shall not leave,” he said.| Nobody answered.",
    "“We stay.”| She left.",
    "He asked “Why?” and left.",
    "It cost 3.5 million.| 12 crews left.",
    "We waited ... and waited.| Then it came.",
    "It rained in 2014.| Since then it has been dry.",
    "He lost the case.“| However, he will appeal.",
    "He gave it his life.| WHO figures say so.",
    "\"We stay. ''| Then he left.",
    "The team at Hooray! won.",
    "1. Two ships left.",
    "The harbour at night| Photo: Ann Lee.",
    "“It is a long game.” - Ann Lee",
    "“It is a long game.” Ann Lee",
    "“It is a long game.”| Ann Lee left.",
    "Friday, October 14, 2022| Two ships left.",
    "October 14, 2022, was a Friday.",
    "The yard closed in Oct.| Since then nobody came.",
    "It was signed by the board (see p. 55).| Two left.",
]


@pytest.mark.parametrize("marked", CUTS, ids=CUTS)
def test_sentences_are_cut(marked: str) -> None:
    text = marked.replace("|", "")
    found = [text[start:end] for start, end in find_sentences(text, 0, len(text))]
    assert found == [part.strip() for part in marked.split("|")]


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "Before. Two ships left. A third stayed. After."
    assert [text[a:b] for a, b in find_sentences(text, 8, 39)] == ["Two ships left.", "A third stayed."]


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Two ships left.", None),
        ("G20", None),
        ("14 15 16", "no words"),
        ("🚢🚢🚢", "no words"),
        ("\x01\x02", "no words"),
        ("ship " * (LONGEST // 5), None),
        ("ship " * (LONGEST // 5) + "s", "too long to be a sentence"),
        ("Два корабля ушли", "not in Latin letters"),
        ("Two корабля left", None),
    ],
    ids=["plain", "name", "digits", "emoji", "control", "at the limit", "over the limit", "Cyrillic", "mixed"],
)
def test_what_is_no_sentence_is_named(sentence: str, why: str | None) -> None:
    assert why_unreadable(sentence) == why


@pytest.mark.parametrize(
    "text", ["ship " * 200_000, "1" * 1_000_000, "." * 300_000, "a. " * 100_000, "“" * 300_000, '" ' * 50_000],
    ids=["words", "digits", "stops", "initials", "quotation marks", "loose marks"],
)  # fmt: skip
def test_a_line_without_end_is_cut_in_bounded_time(text: str) -> None:
    spans = list(find_sentences(text, 0, len(text)))
    assert spans[0][0] == 0
    assert spans[-1][1] == len(text.rstrip())
