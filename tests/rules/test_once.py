"""The same words at two places are one finding with two places."""

from __future__ import annotations

from dataclasses import replace

from discrep import Checker, Document
from discrep.model.finding import Evidence, Finding
from discrep.rules.once import say_once

PLACE = Evidence("a", 1, 1, 0, 9, "Broke off", mark_start=6, mark_end=9)
MOVED = replace(PLACE, line=5, start=100, end=109, mark_start=106, mark_end=109)


def finding(*evidence: Evidence, rule: str = "TXT001") -> Finding:
    return Finding(rule, "text", "defect", "error", "breaks off", evidence, ("off",))


def test_the_same_words_are_merged() -> None:
    assert say_once([finding(PLACE), finding(MOVED)]) == [finding(PLACE, MOVED)]


def test_other_words_marks_rules_and_documents_are_not() -> None:
    others = [
        finding(replace(MOVED, text="Other off")),
        finding(replace(MOVED, mark_start=105)),
        finding(MOVED, rule="TXT003"),
        finding(replace(MOVED, document="b")),
    ]
    assert say_once([finding(PLACE), *others]) == [finding(PLACE), *others]


def test_a_fault_in_a_pasted_paragraph_is_told_once() -> None:
    first = "The mayor said that the the bridge over the river would be closed until the end of the year."
    run = Checker().check([Document("a", f"Bridge closed\n\n{first}\n\nNobody was told before.\n\n{first}\n")])
    assert [len(f.evidence) for f in run.findings if f.rule == "TXT003"] == [2]
