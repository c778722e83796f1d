from __future__ import annotations

from dataclasses import replace

from discrep.align.mask import mask
from discrep.model.mention import DateMention, Name, Quantity, exactly
from discrep.model.statement import Statement
from tests.statements import article


def statement() -> Statement:
    text = "On Monday 12 miners left Lima."
    (bare,) = article("a", [text]).statements
    at = text.index
    return replace(
        bare,
        dates=(DateMention(at("Monday"), at("Monday") + 6, "Monday", "XXXX-WXX-1", "day"),),
        quantities=(Quantity(at("12"), at("12") + 2, "12", "count", exactly(12)),),
        names=(Name(at("Lima"), at("Lima") + 4, "Lima", "place"),),
    )


def test_numbers_dates_and_names_give_way_to_plain_words() -> None:
    assert mask(statement()) == "On some day some miners left somewhere."


def test_of_overlapping_mentions_the_longest_is_masked() -> None:
    whole = statement()
    wide = Name(whole.dates[0].start, whole.quantities[0].end, "Monday 12", "event")
    assert mask(replace(whole, names=(*whole.names, wide))) == "On the event miners left somewhere."


def test_a_statement_without_mentions_stays_as_it_is() -> None:
    (bare,) = article("a", ["Rain stays."]).statements
    assert mask(bare) == "Rain stays."
