"""The report as an editor reads it."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt

from discrep.model.corpus import Corpus
from discrep.model.document import Document
from discrep.model.run import Run
from discrep.report.grid import fact_list
from discrep.report.markdown import render_markdown
from discrep.report.table import render_frame
from tests.report import sample

REPORT = render_markdown(sample.run(("gone.txt: not there",)), "reports")


def test_it_opens_with_the_conflicts_and_their_articles() -> None:
    opening = REPORT.split("\n\n")[1]
    assert "1 conflict" in opening
    assert "in all 2 articles." in opening


def test_the_articles_in_conflict_are_named_when_others_are_not() -> None:
    documents = [Document(name, "Line.", path=f"{name}.txt") for name in ("one", "two", "three")]
    run = sample.run_of(documents[0], "conflict", [sample.evidence_of(d, 1) for d in documents[:2]])
    run = replace(run, corpus=replace(run.corpus, articles=tuple(sample.article(d) for d in documents)))
    assert "**1 conflict** in 2 of 3 articles: one, two." in render_markdown(run)


@pytest.mark.parametrize(
    "line",
    [
        "### first says 12 bridges; second says 14.",
        "> The council approved **12** bridges on Monday. — [first one.txt:L3](../articles/first%20one.txt#L3)",
        r"> The council approved **14** bridges, up from **9** in May, and 3 roads \| paths."
        " — [second_größe.md:L3](../articles/second_gr%C3%B6%C3%9Fe.md?plain=1#L3)",
        "The 9 belong to another time: “in May”.",
        "> The council meets again in March. — [first one.txt:L7](../articles/first%20one.txt#L7),"
        " [first one.txt:L9](../articles/first%20one.txt#L9)",
        "- second repeats a word. <sub>warning · TXT003-",
        "  > The mayor **was not was** seen. — [second_gr",
        "| bridges approved | 12 | 14 |",
        "- share bar: [first one.txt:L5](../articles/first%20one.txt#L5)",
        "- gone.txt: not there",
    ],
)
def test_it_has_the_line(line: str) -> None:
    assert any(found.startswith(line) for found in REPORT.split("\n"))


def test_a_repeated_text_is_shown_once() -> None:
    assert REPORT.count("> The council meets again in March.") == 1


def test_a_repeated_block_is_its_beginning_and_the_lines_of_each_place() -> None:
    document = Document("a", "One.\nTwo.\nOne.\nTwo.\n", path="a.txt")
    block = [sample.evidence_of(document, line) for line in (1, 3, 2, 4)]
    report = render_markdown(sample.run_of(document, "duplicate", block))
    assert r"> One. \[…\] — [a.txt:L1-L2](a.txt#L1-L2), [a.txt:L3-L4](a.txt#L3-L4)" in report.split("\n")


def test_of_many_places_each_value_and_article_is_quoted() -> None:
    document = Document("a", "".join(f"Line {n} has {n % 2}.\n" for n in range(1, 8)), path="a.txt")
    places = [sample.evidence_of(document, n, value=str(n % 2)) for n in range(1, 8)]
    report = render_markdown(sample.run_of(document, "conflict", places))
    assert re.findall(r"(?m)^> (.+?) —", report) == ["Line 1 has 1.", "Line 2 has 0."]
    also = next(line for line in report.split("\n") if line.startswith("Also: "))
    assert re.findall(r":L(\d)\]", also) == ["3", "4", "5", "6", "7"]


def test_many_articles_make_a_list_of_facts() -> None:
    assert "| bridges approved | 12 | first |" in render_frame(fact_list(sample.run()))


@pytest.mark.parametrize(
    ("change", "section"),
    [
        ({}, "Conflicts"),
        ({"severity": "info"}, "Notes"),
        ({"decision": "reject"}, "Settled"),
        ({"decision": "explained"}, "Settled"),
        ({"decision": "accept"}, "Conflicts"),
        ({"suppressed": "two votes"}, "Settled"),
        ({"verdict": "defect", "severity": "info"}, "Notes"),
    ],
    ids=str,
)
def test_the_section_of_a_finding(change: dict[str, Any], section: str) -> None:
    document = Document("a", "Line.", path="a.txt")
    run = sample.run_of(document, "conflict", [sample.evidence_of(document, 1)])
    report = render_markdown(replace(run, findings=(replace(run.findings[0], **change),)))
    assert f"## {section}" in report
    assert ("**1 conflict**" in report) is (section == "Conflicts")


def test_what_an_editor_accepted_is_a_list_of_things_to_do() -> None:
    run = sample.run()
    conflict = replace(run.findings[0], decision="accept", note="ask the council")
    report = render_markdown(replace(run, findings=(conflict, *run.findings[1:])), "reports")
    assert "## To do" in report
    task = next(line for line in report.split("\n") if line.startswith("- first says 12"))
    assert task.endswith("#L3) *ask the council*")


def test_an_article_s_own_wish_is_shown_with_its_reason() -> None:
    run = sample.run()
    report = render_markdown(replace(run, findings=(replace(run.findings[0], suppressed="two votes"),)))
    assert "set aside in the article: two votes" in report


def test_the_state_is_told_when_something_is_known() -> None:
    run = sample.run()
    known = replace(run, findings=(replace(run.findings[0], status="known"), *run.findings[1:]))
    assert " · known · " in render_markdown(known)
    assert " · new · " in render_markdown(known)
    assert " · new · " not in REPORT


def test_the_parts_come_in_the_order_of_need() -> None:
    assert re.findall(r"(?m)^## (.+)", REPORT) == [
        "Conflicts",
        "Differing wordings",
        "Explained differences",
        "Repeated passages",
        "Damaged text",
        "Notes",
        "Facts side by side",
        "What was compared",
    ]


def test_dates_come_with_how_they_were_found() -> None:
    assert "| 7–8 March 2022<br><sub>worked out from the text: “Monday” beside “March 7”</sub> |" in REPORT
    assert "No date could be found for second:" in REPORT


def test_links_lead_to_the_articles_from_the_folder_of_the_report() -> None:
    paths = {a.document.path for a in sample.articles()}
    links = re.findall(r"\]\(([^)?#]+)[^)]*\)", REPORT)
    assert {posixpath.normpath(posixpath.join("reports", unquote(link))) for link in links} == paths


def test_article_text_is_no_markup() -> None:
    html = MarkdownIt("gfm-like", {"linkify": False}).render(REPORT)
    assert "<approves>" not in html
    assert "&lt;approves&gt;" in html
    assert "<em>at last</em>" not in html


def test_an_empty_run_says_so() -> None:
    report = render_markdown(Run("0", "m", (), "", Corpus(()), ()))
    assert "**No conflicts** in no articles." in report


def test_it_says_nothing_of_scores_or_this_machine() -> None:
    assert not re.search(r"confidence|similarity|cosine|0\.9", REPORT)
    assert str(Path.cwd()) not in REPORT


@pytest.mark.parametrize(("number", "shown"), [(12, 12), (13, 1)])
def test_of_many_articles_those_with_findings_stand_first(number: int, shown: int) -> None:
    documents = [Document(f"{n:02}", "Line.", path=f"{n:02}.txt") for n in range(number)]
    run = sample.run_of(documents[0], "conflict", [sample.evidence_of(documents[0], 1)])
    corpus = replace(run.corpus, articles=tuple(sample.article(d) for d in documents))
    head, _, rest = render_markdown(replace(run, corpus=corpus)).partition("## Conflicts")
    assert head.count("| [") == shown
    assert rest.count("| [") == (0 if shown == number else number)
    assert ("Nothing was found in 12 other articles" in head) is (shown != number)


def test_two_places_in_one_line_are_one_link() -> None:
    document = Document("a", "One. One.", path="a.txt")
    place = sample.evidence_of(document, 1)
    twice = [replace(place, end=4, text="One."), replace(place, start=5, text="One.")]
    report = render_markdown(sample.run_of(document, "duplicate", twice))
    assert "> One. — [a.txt:L1](a.txt#L1)\n" in report
