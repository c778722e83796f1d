"""NUM004: the same number of the same thing, in another unit or currency."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.corpus import Corpus
from discrep.model.finding import Finding
from discrep.rules.base import Example, Rule
from discrep.rules.differing import disagreements, finding


def find(corpus: Corpus) -> Iterator[Finding]:
    """One finding for each fact that is given by one number in two units or currencies."""
    for found in disagreements(corpus, "quantity", "conflict", lambda c: c.axis == "unit"):
        yield finding(corpus, found, "NUM004", "number")


RULE = Rule(
    code="NUM004",
    name="unit-or-currency-differs",
    family="number",
    summary="The same number of the same thing in another unit or currency.",
    explanation=(
        "Compares what NUM001 compares, and speaks where the number is the same and only the unit is not: $40 "
        "billion here and €40 billion there, 30 miles and 30 km. Such a pair is most often a unit that was put in "
        "the place of another without converting the number. Lengths, weights, areas, volumes and speeds are "
        "converted first: 10 km and 6.2 miles agree. A plain dollar may be any dollar, so `$5 million` and "
        "`A$5 million` are left alone."
    ),
    in_set=find,
    flags=(
        Example(
            (
                "The ministry will spend $40 billion on new bridges in Peru.",
                "The ministry will spend €40 billion on new bridges in Peru.",
            ),
            "two currencies",
            values=("40000000000 USD", "40000000000 EUR"),
        ),
        Example(
            (
                "The road tunnel between Bergen and Voss will be 30 miles long.",
                "The road tunnel between Bergen and Voss will be 30 km long.",
            ),
            "two units",
            values=("30 mi", "30 km"),
        ),
        Example(
            (
                "Divers found the wreck of the trawler Solvang at a depth of 45 metres.",
                "The wreck of the trawler Solvang was found by divers at a depth of 45 feet.",
            ),
            "in other words",
        ),
    ),
    silent=(
        Example(
            (
                "The road tunnel between Bergen and Voss will be 10 km long.",
                "The road tunnel between Bergen and Voss will be 6.2 miles long.",
            ),
            "converted",
        ),
        Example(
            (
                "The mill in Perth was sold for $40 million.",
                "The mill in Perth was sold for A$40 million.",
            ),
            "a plain dollar may be the Australian one",
        ),
        Example(
            ("The trawler carried 90 tons of cod.", "The trawler carried 90 tonnes of cod."),
            "units that are nearly the same",
        ),
        Example(
            (
                "The ministry will spend $40 billion on new bridges in Peru.",
                "Farmers in Peru owe the banks €40 billion.",
            ),
            "of other things",
        ),
    ),
    does_not_see=(
        "Two numbers in two units that do not agree once converted.",
        "Money converted at the day's rate.",
    ),
)
