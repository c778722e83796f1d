"""Durations in sentences of our own."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discrep.cache import Store
from discrep.config import Config
from discrep.extract.durations import find_durations
from discrep.model.document import Sentence
from discrep.model.mention import Duration
from discrep.pipeline import tokens


def durations(text: str) -> tuple[Duration, ...]:
    sentence = Sentence("a", 0, 0, 0, len(text), text, "body")
    return find_durations(sentence, tokens([text], Config().parser, Store())[0], ())


def shown(duration: Duration) -> str:
    low, high = duration.amount.low, duration.amount.high
    amount = f"{low}" if low == high else f"{low}..{'' if high is None else high}"
    return f"{amount} {duration.grain} {duration.role}"


FOUND = [
    ("The talks lasted two hours.", {"two hours": "2 hour length"}),
    ("The talks lasted two and a half hours.", {"two and a half hours": "2.5 hour length"}),
    ("The talks lasted a year and a half.", {"a year and a half": "1.5 year length"}),
    ("The talks lasted half an hour.", {"half an hour": "0.5 hour length"}),
    ("The talks lasted 90 minutes.", {"90 minutes": "90 minute length"}),
    ("He got two years and six months.", {"two years and six months": "30 month length"}),
    (
        "She ran two hours, one minute and 5 seconds.",
        {"two hours, one minute and 5 seconds": "7265 second length"},
    ),
    ("A record of 2 hours 7 minutes 14", {"2 hours 7 minutes 14": "7634 second length"}),
    (
        "He waited two years, six months longer than she.",
        {"two years": "2 year length", "six months": "6 month length"},
    ),
    ("Race record falls: 2:05:52 by Tola", {"2:05:52": "7552 second length"}),
    ("The mill blew up at 2:05:52 in the night.", {}),
    ("Nearly eight months into the strike, nobody has given in.", {"Nearly eight months": "7.2..8 month since"}),
    ("The strike is about to enter its ninth month.", {"ninth month": "7.2..8 month age"}),
    ("The strike entered its ninth month.", {"ninth month": "8..8.5 month age"}),
    ("The strike is in its ninth month.", {"ninth month": "8..9 month age"}),
    ("It went on for more than ten days.", {"more than ten days": "10.. day length"}),
    ("It went on for at least ten days.", {"at least ten days": "10.. day length"}),
    ("It went on for about ten days.", {"about ten days": "9.0..11.0 day length"}),
    ("It will take one to two weeks.", {"one to two weeks": "1..2 week length"}),
    ("It will take several weeks.", {"several weeks": "3..9 week length"}),
    ("There were weeks of tension.", {"weeks": "2.. week length"}),
    ("It will end within the next two weeks.", {"the next two weeks": "2 week deadline"}),
    ("It must be done within ten days.", {"ten days": "10 day deadline"}),
    ("It rose over the past decade.", {"the past decade": "1 decade length"}),
    ("It was the last three quarters that hurt.", {"the last three quarters": "3 quarter length"}),
    ("They signed a two-year deal.", {"two-year": "2 year length"}),
    ("The ten-year-old dispute is over.", {"ten-year": "10 year age"}),
    ("The ferry sank three weeks ago.", {"three weeks": "3 week ago"}),
    ("The bus runs every two hours.", {"every two hours": "2 hour every"}),
    ("The paper appears daily.", {"daily": "1 day every"}),
    ("They earn $28 an hour.", {"an hour": "1 hour every"}),
    ("They stayed for a fortnight.", {"a fortnight": "2 week length"}),
    ("A month-long siege ended.", {"month-long": "1 month length"}),
    ("In the last 24 hours it rained.", {"the last 24 hours": "24 hour length"}),
]
NOT_FOUND = [
    "The 35-year-old was arrested.",
    "Anna, a 35-year-old teacher, was arrested.",
    "He is 35 years old.",
    "She won a second race.",
    "The minutes were released on Wednesday.",
    "Prices rose year-over-year.",
    "Two days later he left.",
    "It was the last day.",
    "He reads the China Daily.",
    "World Cup 2018 day five was dull.",
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[t for t, _ in FOUND])
def test_durations_are_found(text: str, expected: dict[str, str]) -> None:
    assert {d.text: shown(d) for d in durations(text)} == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_look_alikes_are_no_durations(text: str) -> None:
    assert durations(text) == ()


def test_value_is_in_days() -> None:
    (duration,) = durations("The talks lasted two weeks.")
    assert duration.value.exact == Decimal(14)


def test_nearly_eight_months_and_about_to_enter_the_ninth_are_one_value() -> None:
    (nearly,) = durations("Nearly eight months into the strike, nobody has given in.")
    (ninth,) = durations("The strike is about to enter its 9th month.")
    assert nearly.value.overlaps(ninth.value)


_WORDS = st.sampled_from(
    "nearly eight months two - and a half hours ago its ninth month within the next few weeks every other day 35 "
    "-year-old 1 to 3 years dozens of quarter century İ 👍 a an ½ 0 99999999999 decade long per".split(" ")
)


@settings(max_examples=200, deadline=None)
@given(st.lists(_WORDS, max_size=14), st.integers(0, 50))
def test_every_duration_is_a_slice_of_its_sentence(words: list[str], start: int) -> None:
    text = " ".join(words)
    for mention in find_durations(Sentence("a", 0, 0, start, start + len(text), text, "body"), (), ()):
        assert start <= mention.start < mention.end <= start + len(text)
        assert text[mention.start - start : mention.end - start] == mention.text


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    find_durations(Sentence("a", 0, 0, 0, len(text), text, "body"), (), ())
