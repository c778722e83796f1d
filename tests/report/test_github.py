"""Annotations for a pull request."""

from __future__ import annotations

from dataclasses import replace

from discrep.model.document import Document
from discrep.report.github import render_github
from tests.report import sample


def test_one_command_a_finding() -> None:
    lines = render_github(sample.run()).splitlines()
    assert lines[0] == (
        "::error file=articles/first one.txt,line=3,col=1,title=NUM001::"
        "first says 12 bridges; second says 14.%0ASee also articles/second_größe.md:3"
    )
    assert [line.split(" ")[0] for line in lines] == ["::error", *["::warning"] * 3, *["::notice"] * 2]


def test_what_stands_in_a_text_ends_no_command() -> None:
    document = Document("a", "Line.", path="a,b:c%.txt")
    run = sample.run_of(document, "defect", [sample.evidence_of(document, 1)])
    run = replace(run, findings=(replace(run.findings[0], message="100 %\n::error::x"),))
    assert render_github(run) == "::warning file=a%2Cb%3Ac%25.txt,line=1,col=1,title=NUM001::100 %25%0A::error::x\n"


def test_what_is_settled_is_left_out() -> None:
    run = sample.run()
    assert render_github(replace(run, findings=(replace(run.findings[0], decision="reject"),))) == ""
