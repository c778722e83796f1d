"""A second opinion lowers or confirms wording findings, and neither makes nor drops any."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from discrep import Checker, Config, Document
from discrep.model.finding import Evidence, Finding
from discrep.model.pair import Entailment
from discrep.rules.verify import doubted_texts, verify
from tests.entailment import save_model

SHUT, OPEN, AJAR = "The gate is shut.", "The gate\nis open.", "The gate is ajar."
SAME, UNSURE, CLASH = Entailment.entailment, Entailment.neutral, Entailment.contradiction
LABELS = ("contradiction", "entailment", "neutral")


def place(text: str) -> Evidence:
    return Evidence("a", 1, 1, 0, len(text), text)


FOUND = Finding(
    "WRD001", "wording", "conflict", "error", "A says shut; B says open.", (place(SHUT), place(OPEN)), ("gate",),
    "One is a headline.", 0.8,
)  # fmt: skip


def opinion(finding: Finding, there: Entailment, back: Entailment) -> Finding:
    """The finding after an opinion on each pair of its sentences, in the order of the texts and back."""
    relations = {texts: there if texts[0] < texts[1] else back for texts in doubted_texts([finding])}
    (weighed,) = verify([finding], relations)
    return weighed


def test_both_directions_are_asked_each_once_and_on_one_line() -> None:
    line = "The gate is open."
    assert doubted_texts([FOUND, FOUND]) == [(line, SHUT), (SHUT, line)]


@pytest.mark.parametrize("rule", ["WRD001", "WRD002", "WRD004", "WRD006"])
def test_sentences_that_follow_from_each_other_are_information(rule: str) -> None:
    weighed = opinion(replace(FOUND, rule=rule), SAME, SAME)
    assert (weighed.severity, weighed.confidence) == ("info", 0.4)
    assert weighed.reason == "One is a headline. A second model reads the sentences as saying the same."


def test_sentences_that_contradict_each_other_confirm() -> None:
    weighed = opinion(FOUND, CLASH, CLASH)
    assert weighed.severity == "error"
    assert weighed.confidence == pytest.approx(0.9)
    assert weighed.reason.endswith("A second model reads the sentences as contradicting each other.")


@pytest.mark.parametrize(
    ("there", "back"),
    [
        (SAME, UNSURE),
        (UNSURE, SAME),
        (CLASH, UNSURE),
        (CLASH, SAME),
        (UNSURE, UNSURE),
    ],
)
def test_one_direction_alone_changes_nothing(there: Entailment, back: Entailment) -> None:
    assert opinion(FOUND, there, back) == FOUND


def test_of_three_sentences_all_must_say_the_same() -> None:
    three = replace(FOUND, evidence=(place(SHUT), place("The gate is open."), place(AJAR)))
    relations = dict.fromkeys(doubted_texts([three]), SAME)
    assert verify([three], relations)[0].severity == "info"
    assert verify([three], relations | {(SHUT, AJAR): UNSURE}) == [three]


@pytest.mark.parametrize(
    "finding",
    [
        pytest.param(replace(FOUND, rule="WRD003"), id="another rule"),
        pytest.param(replace(FOUND, rule="NUM001", family="number"), id="a number"),
        pytest.param(replace(FOUND, severity="info"), id="information already"),
        pytest.param(replace(FOUND, evidence=(place(SHUT), place(SHUT))), id="the same sentence twice"),
    ],
)
def test_what_is_not_asked(finding: Finding) -> None:
    assert doubted_texts([finding]) == []
    assert verify([finding], {}) == [finding]


DOCUMENTS = [
    Document("a", "The council approved the plan for a bridge over the river."),
    Document("b", "The council rejected the plan for a bridge over the river."),
    Document("c", "The baker sells bread in the square on market days."),
]


@pytest.mark.parametrize(
    ("favoured", "severity"), [("entailment", "info"), ("contradiction", "error"), ("neutral", "error")]
)
def test_a_run_with_a_verifier(tmp_path: Path, favoured: str, severity: str) -> None:
    plain = Checker().check(DOCUMENTS)
    verified = Checker(Config(verifier=save_model(tmp_path, LABELS, favoured))).check(DOCUMENTS)
    assert [f.severity for f in plain.findings] == ["error"]
    assert [(f.rule, f.severity) for f in verified.findings] == [("WRD001", severity)]
    assert [f.fingerprint for f in verified.findings] == [f.fingerprint for f in plain.findings]
    assert verified.config != plain.config


def test_a_model_that_changes_in_its_place_is_asked_again(tmp_path: Path) -> None:
    severities = []
    for favoured in ("neutral", "entailment"):
        config = Config(verifier=save_model(tmp_path, LABELS, favoured))
        severities.append(Checker(config).check(DOCUMENTS).findings[0].severity)
    assert severities == ["error", "info"]
