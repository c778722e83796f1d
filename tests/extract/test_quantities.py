"""What the numbers of a sentence mean: value, noun, predicate, and what is no quantity at all."""

from __future__ import annotations

import pytest

from discrep.cache import Store
from discrep.config import Config
from discrep.extract.quantities import find_quantities
from discrep.model.document import Sentence
from discrep.model.mention import Quantity
from discrep.pipeline import tokens


def quantities(text: str) -> tuple[Quantity, ...]:
    (words,) = tokens([text], Config().parser, Store())
    return find_quantities(Sentence("d", 0, 0, 0, len(text), text, "body"), words, (), (), (), ())


def shown(quantity: Quantity) -> str:
    """The value as `13`, `13..` (at least), `(13..` (more than), `10..20`."""
    value = quantity.value
    if value.exact is not None:
        return str(value.exact.normalize()) if value.exact % 1 else str(int(value.exact))
    low = "" if value.low is None else f"{value.low:f}"
    high = "" if value.high is None else f"{value.high:f}"
    return f"{'(' if value.open_low else ''}{low}..{high}{')' if value.open_high else ''}"


COUNTED = [
    ("Storms kill 14 in Peru", "14", None, "kill"),
    ("9 hurt in ferry fire", "9", None, "injure"),
    ("Forty-One Dead In Chilean Mine Blast", "41", None, "dead"),
    ("At least 20 foreign tourists were killed in the crash.", "20..", "tourist", "kill"),
    ("More than 4,500 people have fled the valley.", "(4500..", "people", "flee"),
    ("Quake death toll climbs to 280", "280", None, "death"),
    ("Death toll passes 700 in mill collapse", "(700..", None, "death"),
    ("Up to 60 miners trapped in shaft", "..60", "miner", "trap"),
    ("The council inspected 12 of the 40 shops.", "12", "shop", "inspect"),
    ("Police find 2 more dead in Texas barn", "2", None, "dead"),
]


@pytest.mark.parametrize(("text", "value", "noun", "predicate"), COUNTED, ids=[c[0] for c in COUNTED])
def test_a_count_has_its_noun_and_what_happened_to_it(
    text: str, value: str, noun: str | None, predicate: str
) -> None:
    first = quantities(text)[0]
    assert (shown(first), first.noun, first.predicate) == (value, noun, predicate)


LOOKALIKES = [
    "The G20 and the Group of 20 met.",
    "An F-16 and an AK-47 were found near Flight 370.",
    "Article 5 was invoked, and a Boeing 787 landed.",
    "One of them told another one that no one knew.",
    "On the one hand, one cannot know.",
    "28 29",
    "He left on October 14 at 10:30 p.m.",
]


@pytest.mark.parametrize("text", LOOKALIKES)
def test_look_alikes_are_left_out(text: str) -> None:
    assert [q.text for q in quantities(text)] == []
