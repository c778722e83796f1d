from __future__ import annotations

import pytest

from discrep.cache import Store
from discrep.config import Config
from discrep.extract.dates import find_dates
from discrep.model.document import Sentence
from discrep.model.mention import DateMention
from discrep.pipeline import tokens


def dates(text: str) -> tuple[DateMention, ...]:
    sentence = Sentence("a", 0, 0, 0, len(text), text, "body")
    return find_dates(sentence, tokens([text], Config().parser, Store())[0], ())


FOUND = [
    ("The mayor resigned on 14 October 2022.", ["14 October 2022"], ["2022-10-14"]),
    ("The mayor resigned on October 14, 2022.", ["October 14, 2022"], ["2022-10-14"]),
    ("The mayor resigned on Oct. 14.", ["Oct. 14"], ["XXXX-10-14"]),
    ("The fair runs from November 15-16, 2022.", ["November 15-16, 2022"], ["2022-11-15/2022-11-16"]),
    ("The mayor will resign next month.", ["next month"], ["+P1M"]),
    ("The mayor resigned earlier this week.", ["earlier this week"], ["+P0W"]),
    ("The ferry sank three weeks ago.", ["three weeks ago"], ["-P3W"]),
    ("The ferry sank in late March.", ["late March"], ["XXXX-03"]),
    ("It was built in 2014 and 2015.", ["2014", "2015"], ["2014", "2015"]),
    ("Profits rose in the third quarter of 2008.", ["the third quarter of 2008"], ["2008-Q3"]),
    ("The council met on Tuesday night.", ["Tuesday night"], ["XXXX-WXX-2TNI"]),
    ("The mill closed in the 1990s.", ["the 1990s"], ["199"]),
]
NOT_FOUND = [
    "The council may vote again.",
    "Farmers march through the town.",
    "Prices fall as farmers sell.",
    "About 2000 people fled.",
    "April Jones won the second race.",
    "The F-16 and the Boeing 787 took off.",
]


@pytest.mark.parametrize(("text", "words", "expressions"), FOUND, ids=[t for t, _, _ in FOUND])
def test_dates_are_found(text: str, words: list[str], expressions: list[str]) -> None:
    found = dates(text)
    assert [m.text for m in found] == words
    assert [m.expression for m in found] == expressions


@pytest.mark.parametrize("text", NOT_FOUND)
def test_look_alikes_are_no_dates(text: str) -> None:
    assert dates(text) == ()
