"""The self-test and the editors' decisions at the head of the report."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from discrep.model.share import Share
from discrep.model.trust import Trial, Trust
from discrep.report.json import load_schema, render_json
from discrep.report.markdown import render_markdown
from discrep.report.trust import render_trust
from tests.report import sample

FOUND = Trial("number one off", False, Share(9, 10), 0)
LOST = Trial("negation", False, Share(0, 2), 3)
QUIET = Trial("another word", True, Share(0, 4), 0)
LOUD = Trial("number in words", True, Share(1, 4), 1)


@pytest.mark.parametrize(
    ("trust", "words"),
    [
        pytest.param(Trust((FOUND, LOST)), "12 faults were put into", id="faults"),
        pytest.param(Trust((FOUND, LOST)), "**9 of them were found** (so it may find from 47% to 91%", id="found"),
        pytest.param(Trust((Trial("cut", False, Share(1, 1), 0),)), "1 fault was put into", id="one fault"),
        pytest.param(Trust((Trial("cut", False, Share(1, 1), 0),)), "**1 of them was found**", id="one found"),
        pytest.param(Trust((FOUND, QUIET)), "Of 4 changes that alter nothing, none was flagged.", id="quiet"),
        pytest.param(Trust((FOUND, QUIET, LOUD)), "Of 8 changes that alter nothing, 1 was flagged.", id="loud"),
        pytest.param(Trust((FOUND, LOUD, LOUD)), "Of 8 changes that alter nothing, 2 were flagged.", id="louder"),
        pytest.param(Trust(()), "No fault could be planted", id="nothing to plant"),
        pytest.param(Trust((FOUND,)), "No editor has decided on a finding yet", id="nobody decided"),
        pytest.param(Trust((LOST,)), "| negation | 0 of 2 found | 3 |", id="false findings"),
        pytest.param(Trust((LOUD,)), "| number in words | 1 of 4 flagged | 1 |", id="a silent kind"),
        pytest.param(
            Trust((FOUND,), (("NUM001", Share(3, 4)), ("TXT003", Share(2, 2)))),
            "**5 of 6 were right**: NUM001 3 of 4, TXT003 2 of 2.",
            id="decisions",
        ),
    ],
)
def test_what_is_said(trust: Trust, words: str) -> None:
    assert words in render_trust(trust)


def test_nothing_is_said_when_nobody_asked() -> None:
    assert render_trust(None) == ""
    assert "trust" not in json.loads(render_json(sample.run()))["run"]


def test_changes_that_alter_nothing_are_not_told_where_none_was_made() -> None:
    assert "alter nothing" not in render_trust(Trust((FOUND,)))


def test_it_stands_before_the_articles_and_keeps_to_the_schema() -> None:
    run = replace(sample.run(), trust=Trust((FOUND, QUIET), (("NUM001", Share(3, 4)),)))
    report = render_markdown(run, "reports")
    assert report.index("1 conflict") < report.index("How far to trust") < report.index("| Article |")
    data = json.loads(render_json(run))
    Draft202012Validator(load_schema()).validate(data)
    assert data["run"]["trust"] == {
        "selftest": [
            {"kind": "number one off", "silent": False, "planted": 10, "found": 9, "false": 0},
            {"kind": "another word", "silent": True, "planted": 4, "flagged": 0, "false": 0},
        ],
        "right": [{"rule": "NUM001", "decided": 4, "right": 3}],
    }
