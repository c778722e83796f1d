"""Longer articles of one event: a value changed is found, a look-alike is not."""

from __future__ import annotations

import pytest

from discrep import Checker, Document

OPENING = "Shares went down in Asia on Monday. Traders in Tokyo blamed the stronger yen for it."
CLOSING = "The central bank gave no comment. Its council meets again in the spring."


def values(one: str, other: str) -> set[str]:
    """The values of number conflicts between two articles that share their first and last sentences."""
    documents = [Document(n, f"{OPENING} {said} {CLOSING}") for n, said in (("a", one), ("b", other))]
    findings = Checker().check(documents).findings
    return {v for f in findings if f.family == "number" and f.severity != "info" for v in f.values}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            "The main Dutch index, the AEX, lost 4.12% of its value by noon.",
            "The leading index of the Netherlands, the AEX, lost 5.12% of its value by noon.",
            {"4.12%", "5.12%"},
            id="one frame, a synonym beside the value",
        ),
        pytest.param(
            "Household prices reached a ten-year high of 6.3% in May.",
            "Household prices reached a ten-year high of 7.3% in May, officials said.",
            {"6.3%", "7.3%"},
            id="one noun, one predicate, like words",
        ),
        pytest.param(
            "The main Dutch index, the AEX, lost 4.12% of its value by noon.",
            "The main French index, the CAC, lost 5.12% of its value by noon.",
            set(),
            id="another index",
        ),
        pytest.param(
            "Inflation has stayed well over the bank's goal of 2% since May.",
            "Inflation has stayed at 6.3% since May.",
            set(),
            id="a goal is not what is measured",
        ),
        pytest.param(
            "Household prices reached a ten-year high of 6.3% in May.",
            "Household prices reached a ten-year high of 7.3% in July.",
            set(),
            id="another month",
        ),
        pytest.param(
            "In May, the consumer price index was up 6.3%, the most of all years since the war.",
            "Consumer price inflation for May climbed to 7.3%, the highest since 1983.",
            {"6.3%", "7.3%"},
            id="one statistic in other words, and the year of an earlier record",
        ),
        pytest.param(
            "In May, consumer prices rose by 6.3%, the statistics office said.",
            "In May, core consumer prices rose by 4.3%, the statistics office said.",
            set(),
            id="an amount that leaves something out",
        ),
        pytest.param(
            "The council raised its rate by 0.75% at a meeting in June.",
            "The council raised its rate to 2.25% at a meeting in June.",
            set(),
            id="a step and where it led",
        ),
        pytest.param(
            "Norfisk wants to shut down 78 of its canteens by the summer, its director wrote.",
            "The news comes a day after Seapool, another big fishery, sent out a list of 45 canteens it will shut.",
            set(),
            id="another company, named before the pronoun",
        ),
        pytest.param(
            "Since April, the two yards have been given loans of 17.4 million crowns.",
            "Last month, the two yards were given loans of 27.4 million crowns.",
            {"17400000 CROWN", "27400000 CROWN"},
            id="what is so since April, and what was done last month",
        ),
        pytest.param(
            "The vote in the Senate was 52-35 against the plan, five short of what it needed.",
            "The Senate voted the plan down, 62-35, after a night of talks.",
            {"52-35", "62-35"},
            id="the score of one vote",
        ),
        pytest.param(
            "The lamp costs $49 and the desk $79 in all Dutch shops.",
            "The lamp costs $79 and the desk $79 in all Dutch shops.",
            {"49 USD", "79 USD"},
            id="a value that the sentence states of something else, too",
        ),
        pytest.param(
            "The lamp costs $49 and the desk $79 in all Dutch shops.",
            "The desk costs $79 and the lamp $49 in all Dutch shops.",
            set(),
            id="told in another order",
        ),
    ],
)
def test_a_changed_value_is_found_and_a_look_alike_is_not(one: str, other: str, expected: set[str]) -> None:
    assert values(one, other) == expected


def lengths(one: str, other: str) -> set[str]:
    """The lengths of time that two such articles give otherwise."""
    documents = [Document(n, f"{OPENING} {said} {CLOSING}") for n, said in (("a", one), ("b", other))]
    findings = Checker().check(documents).findings
    return {v for f in findings if f.rule == "DAT004" and f.severity != "info" for v in f.values}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            "The new ferry was delivered eight months behind schedule.",
            "The new ferry was delivered nine months behind schedule.",
            {"8 month", "9 month"},
            id="one sentence",
        ),
        pytest.param(
            "The last ferry had left not ten minutes before the alarm.",
            "The last ferry had left not one minute before the alarm.",
            set(),
            id="bounds",
        ),
        pytest.param(
            "The port has 60 days to answer the complaint of the two yards.",
            "The port has 70 days to answer the complaint of the three yards.",
            set(),
            id="another value differs, too",
        ),
        pytest.param(
            "The new ferry was delivered eight months behind schedule.",
            "The old bridge was closed nine months behind schedule.",
            set(),
            id="another thing",
        ),
        pytest.param(
            "The port has 60 days to answer the complaint.",
            "The port has about 70 days to answer the complaint.",
            set(),
            id="one is an estimate",
        ),
    ],
)
def test_a_changed_length_of_time_is_found(one: str, other: str, expected: set[str]) -> None:
    assert lengths(one, other) == expected
