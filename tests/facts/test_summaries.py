"""A summary of one sentence beside the report it sums up: figures, bounds and periods of another are found."""

from __future__ import annotations

import pytest

from discrep import Checker, Document

REPORT = (
    "Good morning and welcome to the call of Harrow Mills. "
    "Third quarter adjusted earnings per share were $1.34, up 17% from $1.14 in the third quarter of last year. "
    "For the first quarter of 2021, we expect revenue to be between $3.51 billion and $3.57 billion. "
    "Cotton sales grew in the mid-single digits. "
    "We expect our gross margin to be up in 2021 despite hard comparisons with 2020 and the cost of raw materials. "
    "We plan to bring net debt below $2.4 billion by the end of the year. "
    "Our staff did fine work in hard times. "
    "Thank you for your time, and now we take questions."
)


def values(summary: str) -> set[str]:
    """The values of number and date conflicts between the report and a summary."""
    found = Checker().check([Document("report", REPORT), Document("summary", summary)]).findings
    return {v for f in found if f.family in ("number", "date") and f.severity != "info" for v in f.values}


WRONG = [
    ("Adjusted earnings per share were up 27% in the third quarter.", {"17%", "27%"}),
    (
        "Adjusted earnings per share rose 17% to $1.34 in the second quarter.",
        {"Third quarter", "the second quarter"},
    ),
    (
        "Revenue for 4Q 2021 is expected to be between $3.51 billion and $3.57 billion.",
        {"2021-01-01/2021-04-01", "2021-10-01/2022-01-01"},
    ),
    (
        "Gross margin is expected to rise in 2022 despite hard comparisons with 2020.",
        {"2021-01-01/2022-01-01", "2022-01-01/2023-01-01"},
    ),
    (
        "Revenue for 1Q21 is expected to be between $3.51 billion and $3.53 billion.",
        {"3510000000-3530000000 USD", "3510000000-3570000000 USD"},
    ),
]


@pytest.mark.parametrize(("summary", "expected"), WRONG, ids=[w[0] for w in WRONG])
def test_a_changed_figure_or_period_is_found(summary: str, expected: set[str]) -> None:
    assert values(summary) == expected


RIGHT = [
    "Adjusted earnings per share rose 17% to $1.34 in the third quarter of 2020.",
    "Revenue for 1Q21 is expected to be between $3.51 billion and $3.57 billion.",
    "Earnings per share of $1.14 a year ago compare with $1.34 now, and costs may rise in the second quarter.",
    "Cotton sales rose by 5%.",
    "The plan is to bring net debt below $3 billion by the end of the year.",
    "Gross margin is expected to rise in 2021 despite hard comparisons with 2020.",
    "Gross margin may rise in 2021, and the cost of raw materials may go down in 2022.",
]


@pytest.mark.parametrize("summary", RIGHT)
def test_a_faithful_summary_is_left_alone(summary: str) -> None:
    assert values(summary) == set()


CLAIMS = [
    (
        "Loons earned less than $93 million worldwide.",
        "Loons has grossed $74.8 million at home and $18.6 million abroad, for a worldwide total of $93.4 million.",
        {"<93000000 USD", "93400000 USD"},
    ),
    (
        "Lea Holm is the third Danish judge of the court.",
        "She is married to the 11th governor of the bank, Nils Holm, and is the first Danish judge of the court.",
        {"3", "1"},
    ),
    ("The two sisters met in the first match.", "The two sisters met in the fourth match.", {"1", "4"}),
    (
        "Lea Holm retired before 2008.",
        "Lea Holm did not retire until May 2008.",
        {"2008-01-01/2009-01-01", "2008-05-01/2008-06-01"},
    ),
]


@pytest.mark.parametrize(("claim", "evidence", "expected"), CLAIMS, ids=[c[0] for c in CLAIMS])
def test_a_claim_is_refuted(claim: str, evidence: str, expected: set[str]) -> None:
    found = Checker().check([Document("claim", claim), Document("evidence", evidence)]).findings
    told = {v for f in found if f.family in ("number", "date") and f.severity != "info" for v in f.values}
    assert told == expected
