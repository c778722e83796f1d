"""A run made by hand: two articles, a finding of every verdict, one shared fact."""

from __future__ import annotations

from datetime import date

from discrep.baseline.fingerprint import identify
from discrep.model.corpus import Corpus
from discrep.model.document import Document, Paragraph, Sentence, line_starts
from discrep.model.fact import Comparison, Fact, FactValue, MentionRef
from discrep.model.finding import Evidence, Finding, Verdict
from discrep.model.interval import DayRange
from discrep.model.mention import AnchoredDay, Quantity, exactly
from discrep.model.pair import Pair, StatementRef
from discrep.model.run import Run
from discrep.model.statement import Article, Skipped, Statement
from discrep.rules.base import evidence

FIRST = """Council <approves> bridge

The council approved 12 bridges on Monday.

Share this

The council meets again in March.

The council meets again in March.
"""
SECOND = """Bridges *at last*

The council approved 14 bridges, up from 9 in May, and 3 roads | paths.

The mayor was not was seen.
"""


def article(document: Document, published: AnchoredDay | None = None, skip: tuple[int, ...] = ()) -> Article:
    """The document with every line a paragraph of one sentence; the lines `skip` are page furniture."""
    starts = line_starts(document.text)
    paragraphs: list[Paragraph] = []
    statements: list[Statement] = []
    skipped: list[Skipped] = []
    ends = (*starts[1:], len(document.text))
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        line = document.text[start:end].rstrip("\r\n")
        if number in skip:
            skipped.append(Skipped(document.id, number, "share bar", line))
        elif line:
            index, end = len(paragraphs), start + len(line)
            paragraphs.append(Paragraph(index, start, end, "body" if index else "title"))
            sentence = Sentence(document.id, index, index, start, end, line, "body" if index else "title")
            statements.append(Statement(sentence, quantities=quantities(line, start)))
    return Article(document, starts, tuple(paragraphs), tuple(statements), tuple(skipped), published)


def quantities(line: str, start: int) -> tuple[Quantity, ...]:
    """The numbers that stand as words of their own."""
    words = [w for w in line.split() if w.isdecimal()]
    places = [(start + line.index(w), w) for w in words]
    return tuple(Quantity(at, at + len(w), w, "count", exactly(w)) for at, w in places)


def place(article: Article, words: str, mark: str = "", value: str = "", nth: int = 0) -> Evidence:
    """The nth place of the words in the article, with `mark` inside it marked."""
    text, start = article.document.text, -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    low = text.index(mark, start) if mark else start
    return evidence(article, start, start + len(words), mark=(low, low + len(mark)), value=value)


def articles() -> tuple[Article, Article]:
    """Both articles; the second is not dated."""
    days = AnchoredDay(DayRange(date(2022, 3, 7), date(2022, 3, 9)), "text", "“Monday” beside “March 7”")
    first = article(Document("first", FIRST, path="articles/first one.txt"), days, skip=(5,))
    return first, article(Document("second", SECOND, path="articles/second_größe.md"))


def findings(first: Article, second: Article) -> tuple[Finding, ...]:
    """One of every verdict, unsorted."""
    twelve = place(first, "The council approved 12 bridges on Monday.", "12", "12")
    sentence = "The council approved 14 bridges, up from 9 in May, and 3 roads | paths."
    fourteen, nine = place(second, sentence, "14", "14"), place(second, sentence, "9", "9")
    again = "The council meets again in March."
    twice = (place(first, again), place(first, again, nth=1))
    broken = place(second, "The mayor was not was seen.", "was not was")
    return (
        Finding("TXT003", "text", "defect", "warning", "second repeats a word.", (broken,), ("was",)),
        Finding("DUP002", "duplicate", "duplicate", "warning", "first says a sentence twice.", twice, ("council",)),
        Finding(
            "NUM001", "number", "conflict", "error", "first says 12 bridges; second says 14.", (twelve, fourteen),
            ("bridge", "approve"), confidence=0.9,
        ),
        Finding(
            "NUM001", "number", "explained", "info", "second says 14 bridges, and 9 in May.", (fourteen, nine),
            ("bridge",), reason="The 9 belong to another time: “in May”.",
        ),
        Finding("WRD005", "wording", "variant", "warning", "Two labels for one thing.", (twelve, fourteen), ("x",)),
        Finding("NUM002", "number", "note", "info", "The parts leave 2 open.", (fourteen,), ("y",)),
    )  # fmt: skip


def run(problems: tuple[str, ...] = ()) -> Run:
    """The run."""
    first, second = articles()
    left, right = StatementRef(0, 1), StatementRef(1, 1)
    twelve, fourteen = MentionRef(left, "quantity", 0), MentionRef(right, "quantity", 0)
    fact = Fact("F-1", "bridges approved", "count", (FactValue("12", (twelve,)), FactValue("14", (fourteen,))))
    corpus = Corpus(
        (first, second),
        pairs=(Pair(left, right, 0.91, 0.95),),
        comparisons=(Comparison(twelve, fourteen, "conflict", "value"),),
        facts=(fact,),
    )
    found = identify(findings(first, second))
    return Run("0.1.0", "tiny", ("NUM001", "TXT003"), "0" * 8, corpus, found, problems)


def evidence_of(document: Document, line: int, value: str = "") -> Evidence:
    """A whole line of a document as a place."""
    start = line_starts(document.text)[line - 1]
    text = document.text[start:].split("\n", 1)[0]
    return Evidence(document.id, line, 1, start, start + len(text), text, value=value)


def run_of(document: Document, verdict: Verdict, places: list[Evidence]) -> Run:
    """A run over one article with one finding."""
    finding = Finding("NUM001", "number", verdict, "warning", "It differs.", tuple(places), ("x",))
    return Run("0.1.0", "tiny", ("NUM001",), "0" * 8, Corpus((article(document),)), identify([finding]))
