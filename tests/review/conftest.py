from __future__ import annotations

from typing import Any

import pytest

from discrep.baseline.fingerprint import identify
from discrep.model.corpus import Corpus
from discrep.model.document import Document, Paragraph, line_starts
from discrep.model.finding import Evidence, Finding
from discrep.model.run import Run
from discrep.model.statement import Article
from discrep.review.page import page_data

NASTY = "<img src=x onerror=alert(1)> said 143 😀 votes </script><b>bold</b>"


def article(id: str, text: str, title: str | None = None) -> Article:
    paragraphs, at = [], 0
    for number, line in enumerate(text.split("\n")):
        paragraphs.append(Paragraph(number, at, at + len(line), "body"))
        at += len(line) + 1
    return Article(Document(id, text, title, path=f"{id}.txt"), line_starts(text), tuple(paragraphs), ())


def finding(number: int, left: Article, right: Article, rule: str = "NUM001") -> Finding:
    places = []
    for side, value in ((left, "143"), (right, "141")):
        text = side.document.text
        mark = text.index(value)
        end = text.find("\n") if "\n" in text else len(text)
        places.append(Evidence(side.id, 1, 1, 0, end, text[:end], value, value, mark, mark + 3))
    return Finding(
        rule,
        "number",
        "conflict",
        "error",
        f"{number}: one says 143, the other 141",
        tuple(places),
        (f"t{number}",),
    )


def make_run(count: int = 12) -> Run:
    articles = (article("a", f"{NASTY}\nA second paragraph."), article("b", "Here 141 votes were counted."))
    rules = ("NUM001", "DAT001")
    findings = identify(finding(n, *articles, rule=rules[n % 2]) for n in range(count))
    return Run("0", "none", rules, "0", Corpus(articles), findings)


@pytest.fixture
def run() -> Run:
    return make_run()


@pytest.fixture
def data(run: Run) -> dict[str, Any]:
    words = {"name": "value differs", "summary": "Two values.", "explanation": "First.\n\nSecond."}
    return page_data(run, (), {"NUM001": words, "DAT001": words})
