"""The report as an editor reads it."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt

from discrep.model.corpus import Corpus
from discrep.model.run import Run
from discrep.report.markdown import render_markdown
from tests.report import sample

REPORT = render_markdown(sample.run(("gone.txt: not there",)), "reports")


def test_it_opens_with_the_conflicts_and_their_articles() -> None:
    opening = REPORT.split("\n\n")[1]
    assert "1 conflict" in opening
    assert "`first`" in opening
    assert "`second`" in opening


@pytest.mark.parametrize(
    "line",
    [
        "### first says 12 bridges; second says 14.",
        "> The council approved **12** bridges on Monday.",
        r"> The council approved **14** bridges, up from **9** in May, and 3 roads \| paths.",
        "> — [first one.txt:L3](../articles/first%20one.txt#L3)",
        "> — [second_größe.md:L3](../articles/second_gr%C3%B6%C3%9Fe.md?plain=1#L3)",
        "The 9 belong to another time: “in May”.",
        "- [first one.txt:L7](../articles/first%20one.txt#L7)",
        "- [first one.txt:L9](../articles/first%20one.txt#L9)",
        "| bridges approved | 12 | 14 |",
        "- share bar: [first one.txt:L5](../articles/first%20one.txt#L5)",
        "- gone.txt: not there",
    ],
)
def test_it_has_the_line(line: str) -> None:
    assert line in REPORT.split("\n")


def test_a_repeated_text_is_shown_once() -> None:
    assert REPORT.count("> The council meets again in March.") == 1


def test_the_parts_come_in_the_order_of_need() -> None:
    assert re.findall(r"(?m)^## (.+)", REPORT) == [
        "Conflicts",
        "Differing wordings",
        "Explained differences",
        "Repeated passages",
        "Damaged text",
        "Notes",
        "What the articles agree and differ on",
        "What was compared",
    ]


def test_dates_come_with_how_they_were_found() -> None:
    assert "| 7–8 March 2022 | worked out from the text: “Monday” beside “March 7” |" in REPORT
    assert "No date could be found for `second`" in REPORT


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
