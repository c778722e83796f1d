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
