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


MORE = [
    ("Sales of trams dropped 42% last month.", ("42", "sale", "drop")),
    ("The firm reported a 12 percent fall in profits.", ("12", "profit", "fall")),
    ("Shares in Lisbon closed down 0.3 percent.", ("0.3", "share", "fall")),
    ("The mayor pledged $13 billion in new loans.", ("13000000000", "loan", "pledge")),
    ("Nine of its 14 ships sank.", ("9", "ship", "sink")),
    ("They are more than the 60 towns that voted in May.", ("60", "town", "vote")),
    ("Police arrested 6 of the men.", ("6", "man", "arrest")),
    ("Seven countries voted yes while 12 abstained.", ("7", "country", "vote")),
    ("The blast left nine dead.", ("9", None, "dead")),
    ("Rovers Detain Eight Poachers", ("8", "poacher", "detain")),
    ("A third driver was hurt.", ("3", "driver", "injure")),
    ("About 1.5m people voted.", ("1350000..1650000", "people", "vote")),
    ("She tied for first.", ("1", None, "tie")),
    ("They kept the teams first place trophy.", ("1", "trophy", "keep")),
    ("Rovers finished third in Lisbon.", ("3", None, "finish")),
    ("The runner fell at 2nd base.", ("2", "base", "fall")),
    ("He lives on a third world street.", ("3", "street", "live")),
]


@pytest.mark.parametrize(("text", "meaning"), MORE, ids=[m[0] for m in MORE])
def test_value_noun_and_predicate(text: str, meaning: tuple[str, str | None, str]) -> None:
    first = quantities(text)[0]
    assert (shown(first), first.noun, first.predicate) == meaning


def test_votes_without_a_noun_are_of_the_members_before() -> None:
    *_, last = quantities("Seven countries voted yes while 12 abstained.")
    assert (shown(last), last.noun, last.predicate) == ("12", "country", "abstain")


def test_a_part_names_its_whole_and_the_whole_is_a_quantity_too() -> None:
    part, whole = quantities("The army has called up 222 of the 300 reservists.")
    assert (part.noun, part.of, whole.noun, whole.of) == ("reservist", "the 300 reservists", "reservist", None)


def test_from_and_to_keep_their_prepositions() -> None:
    found = quantities("The price fell from $9 to $7.")
    assert [(shown(q), q.preposition) for q in found] == [("9", "from"), ("7", "to")]


SCOPES = [
    ("Another 12 homes burned.", "another"),
    ("Rescuers found 3 more bodies.", "more"),
    ("The crash hurt two others.", "others"),
    ("Three died, including the gunman, in the mall.", "including the gunman"),
    ("Three homes burned.", None),
]


@pytest.mark.parametrize(("text", "scope"), SCOPES, ids=[s[0] for s in SCOPES])
def test_scope(text: str, scope: str | None) -> None:
    assert quantities(text)[0].scope == scope


AGES = [
    ("Ana Ruiz, 35, was held.", "35", None, "Ana Ruiz"),
    ("A girl, 5, was rescued.", "5", "girl", None),
    ("The 19-year-old was held.", "19", None, None),
    ("A 52-year-old farmer drowned.", "52", "farmer", None),
    ("He was only 12 when he left.", "12", None, None),
]


@pytest.mark.parametrize(("text", "value", "noun", "whose"), AGES, ids=[a[0] for a in AGES])
def test_an_age_knows_whose_it_is(text: str, value: str, noun: str | None, whose: str | None) -> None:
    (age,) = quantities(text)
    assert (age.kind, shown(age), age.noun, age.of) == ("age", value, noun, whose)


CHANGED = [
    ("The margin rose 70 basis points to 13.8 percent.", [("points", "0.7"), ("percent", "13.8")]),
    ("Shares rose $3 to $25.", [("money", "3"), ("money", "25")]),
    ("Sales grew 3% to 5%.", [("percent", "3..5")]),
    ("The rate is up 25 to 50 basis points.", [("points", "0.25..0.5")]),
    ("Growth was in the low double digits.", [("percent", "10..39.99")]),
    ("Sales grew mid-single digits.", [("percent", "4..6.99")]),
    ("They saw double-digit growth.", [("percent", "10..99.99")]),
    ("She has a double-digit lead.", []),
    ("They won by double digits.", []),
]


@pytest.mark.parametrize(("text", "found"), CHANGED, ids=[c[0] for c in CHANGED])
def test_a_change_and_its_level_are_two_and_a_span_is_one(text: str, found: list[tuple[str, str]]) -> None:
    assert [(q.kind, shown(q)) for q in quantities(text)] == found


LOOKALIKES = [
    "The G20 and the Group of 20 met.",
    "An F-16 and an AK-47 were found near Flight 370.",
    "Article 5 was invoked, and a Boeing 787 landed.",
    "One of them told another one that no one knew.",
    "On the one hand, one cannot know.",
    "28 29",
    "He left on October 14 at 10:30 p.m.",
    "The FTSE 100 and the S&P 500 closed early.",
    "It was first of all a matter of trust, and at first nobody cared.",
    "The storm of 2013 and the flood in 1997 were worse.",
    "She runs Windows 7 on an iPhone 5.",
    "1. The council met.",
    "They would never strike first.",
    "At first glance nobody cared.",
    "The band that called itself the Four Seasons played there again.",
    "The critics who praised Fantastic Four when it came out were few.",
    "UPDATE 2-Markets wait for the bank",
]


@pytest.mark.parametrize("text", LOOKALIKES)
def test_look_alikes_are_left_out(text: str) -> None:
    assert [q.text for q in quantities(text)] == []
