"""Whole articles that nobody wrote: what holds of every article holds of these.

The same articles each time, so that a test never fails by chance; `python -m benchmarks.fuzz` goes on to others.
"""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from discrep.cache import Store
from discrep.model.document import Document
from discrep.model.finding import Finding
from tests.fuzz.articles import articles, files, json_lines, markdown, pages, paragraphs
from tests.fuzz.holds import check_all, read_and_extract

STORE = Store()
few = settings(max_examples=15, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))


@given(files())
@few
def test_a_file_is_read_or_refused_and_its_spans_are_slices(file: tuple[bytes, str]) -> None:
    read_and_extract(*file, STORE)


@given(st.one_of(pages().map(lambda t: (t, ".html")), markdown().map(lambda t: (t, ".md"))))
@few
def test_markup_is_read_or_refused_and_its_spans_are_slices(file: tuple[str, str]) -> None:
    text, suffix = file
    read_and_extract(text.encode(errors="replace"), suffix, STORE)


@given(json_lines())
@few
def test_every_row_with_a_text_is_read(text: str) -> None:
    good = json.dumps({"text": "Two ships left on Friday."})
    assert read_and_extract(f"{text}\n{good}".encode(errors="replace"), ".jsonl", STORE)


@given(articles())
@few
def test_an_article_beside_its_copy_has_no_conflict_with_it(text: str) -> None:
    run = check_all([Document("a", text), Document("b", text)], STORE)
    across = [f for f in run.findings if f.verdict == "conflict" and len({e.document for e in f.evidence}) > 1]
    own = {(f.rule, f.topic) for f in check_all([Document("a", text)], STORE).findings}
    assert [f.message for f in across if (f.rule, f.topic) not in own] == []


@given(paragraphs, paragraphs)
@few
def test_exchanging_two_articles_finds_the_same(one: str, two: str) -> None:
    there = check_all([Document("a", one), Document("b", two)], STORE).findings
    back = check_all([Document("a", two), Document("b", one)], STORE).findings
    assert _unnamed(there) == _unnamed(back)


def _unnamed(findings: tuple[Finding, ...]) -> list[tuple[object, ...]]:
    """What is found, without its places and words: of what stands several times, any may be the one shown."""
    return sorted((f.rule, f.severity, f.verdict) for f in findings)


@given(articles())
@few
def test_checking_again_says_the_same(text: str) -> None:
    document = Document("a", text)
    assert check_all([document], STORE).findings == check_all([replace(document)], STORE).findings
