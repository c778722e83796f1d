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
    ],
)
def test_a_changed_value_is_found_and_a_look_alike_is_not(one: str, other: str, expected: set[str]) -> None:
    assert values(one, other) == expected
