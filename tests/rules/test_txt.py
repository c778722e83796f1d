"""Damage in the text: what is told, and what only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.corpora import SHARED
from discrep import Checker, Document
from discrep.ingest import read_paths
from discrep.rules.dictionary import find_correction, is_known
from discrep.rules.speech import in_quotes

LAST = "The mayor came to the pier at noon and spoke with the crew."


def marked(*lines: str) -> set[tuple[str, str]]:
    """(rule, marked words) of every finding of the text family above info."""
    text = "\n".join(("Pier closed", *lines, LAST)) + "\n"
    findings = Checker().check([Document("a", text)]).findings
    return {
        (f.rule, e.mention) for f in findings if f.family == "text" and f.severity != "info" for e in f.evidence
    }


@pytest.mark.parametrize(
    ("line", "rule", "words"),
    [
        ("The ferry left, and the port then rejected", "TXT001", "then rejected"),
        ("The ferry left the pier on Monday and", "TXT001", "Monday and"),
        ("The ferry left the pier on the. It came back.", "TXT001", "on the"),
        ("The crane was new. fell across the pier, he said.", "TXT001", "fell"),
        ("The ferry left the old In the morning it came back.", "TXT001", "In the"),
        ("The ferry was late for the third The Olsson Line index fell by four points.", "TXT001", "The Olsson"),
        ("It is not clear how many people will Anna Lind said no.", "TXT001", "Anna Lind"),
        ("The port has paid for the new “We have waited a long year for the crane,” said Lind.", "TXT001", "“We"),
        ("The crew had painted three quarters In the port, the mayor said nothing.", "TXT001", "In the"),
        ("“We saw it, she said. “It fell,” he said.", "TXT002", "“"),
        ("We saw it,” she said, and left the pier.", "TXT002", "”"),
        ("“We saw it,“ she said, and left the pier.", "TXT002", "“"),
        ("The crane (it was new fell across the pier.", "TXT002", "("),
        ("The ferry left the the pier on Monday.", "TXT003", "the the"),
        ("The ferry of the of the port is late.", "TXT003", "of the of the"),
        ("Nine closed ports closed on Monday.", "TXT003", "closed ports closed"),
        ("The ferry left the of pier on Monday.", "TXT003", "the of"),
        ("The ferry would been late on Monday.", "TXT003", "would been"),
        ("The ferry had an long way to go.", "TXT003", "an long"),
        ("The crew slept in Angeles Los on Monday.", "TXT003", "Angeles Los"),
        ("The ferry left. , and the crew slept.", "TXT003", ","),
        ("The ferry is expected arrive to on Monday.", "TXT003", "arrive to"),
        ("The mayor said he would not able be to attend.", "TXT003", "able be"),
        ("Ferries were sold foreign in markets.", "TXT003", "foreign in"),
    ],
)  # fmt: skip
def test_damage_is_marked(line: str, rule: str, words: str) -> None:
    assert (rule, words) in marked(line)


@pytest.mark.parametrize(
    "lines",
    [
        ("The crew had had enough, and that that was so is clear.",),
        ("It was a very, very long way, and what it is is a risk.",),
        ("Year after year after year, again and again and again, the ferry was late.",),
        ("He wrote for the newspaper The Northern Pier was proud of, and told The Hague Post so.",),
        ("The mayor said of the new crane “We have waited a long year for the thing,” and left.",),
        ("The band Duran Duran played, and Sirhan Sirhan was named.",),
        ("The mayor read The Lonely Harbour and In the Heat of the Night.",),
        ("The in-house crew and the would-be heroes had a one-off hour.",),
        ("A friend of his with whom he sailed had an honest, a useful and a European map.",),
        ("The port of the U.S. firm Olsson Inc. was closed at 5 p.m., on Monday.",),
        ("“We saw it. It fell.", "“It was new,” she said, and left."),
        ("“We saw it. It fell.", "It was new,” she said, and left."),
        ('He is 6\'2" tall and has a 40" sail; in the ’90s he had none.',),
        ("The crew (and its guests", "from the port) left in the evening."),
        ("The port named:", "a) the pier", "b) the crane", "c) the ferry"),
        ("iPhone owners saw it. van Olsson saw it too.",),
        ("The board was approved unanimously, and the work was widely praised.",),
        ("How will it turn out, and would it be so new?",),
        ("The captains elected were Lind and Olsson, and the earnings reports were late.",),
        ("The mayor persuaded investors the Pier would pay, and made the business profitable by May.",),
        ("Write to", "crew@pier.example", "or see https://pier.example/a..b"),
    ],
    ids=lambda lines: str(lines[0])[:30],
)
def test_good_english_is_left_alone(lines: tuple[str, ...]) -> None:
    assert marked(*lines) == set()


def test_markup_is_no_damage(tmp_path: Path) -> None:
    markdown = f"# Pier closed\n\n**The** *ferry* left [it](https://pier.example).\n\n- one\n- two\n\n{LAST}\n"
    body = f"<h1>Pier</h1><p>The <b>ferry</b> &amp; crew left.</p><p>{LAST}</p>"
    (tmp_path / "a.md").write_text(markdown, encoding="utf-8")
    (tmp_path / "b.html").write_text(f"<html><body><article>{body}</article></body></html>", encoding="utf-8")
    findings = Checker().check(read_paths([str(tmp_path)]).documents).findings
    assert [f.message for f in findings if f.family == "text" and f.severity != "info"] == []


@pytest.mark.parametrize(
    ("word", "correction"),
    [
        ("recieve", "receive"), ("goverment", "government"), ("adress", "address"), ("thier", "their"),
        ("harbour", None), ("organised", None), ("smartphone", None), ("unboarded", None), ("winglets", None),
        ("qzxv", None),
    ],
)  # fmt: skip
def test_spelling(word: str, correction: str | None) -> None:
    assert find_correction(word) == correction


def test_a_word_of_the_other_articles_need_not_be_common() -> None:
    assert find_correction("harbuor") != "harbour"
    assert find_correction("harbuor", frozenset({"harbour"})) == "harbour"
    assert is_known("harbour")


@pytest.mark.parametrize(("start", "end", "inside"), [(0, 10, True), (0, 12, False), (20, 30, False)])
def test_what_is_nearly_all_quoted(start: int, end: int, inside: bool) -> None:
    assert in_quotes(((0, 10), (40, 50)), start, end) is inside


@pytest.mark.skipif(not SHARED.exists(), reason="needs the articles beside the project")
@pytest.mark.parametrize(
    ("article", "line", "rule"),
    [
        ("000", 6, "TXT003"), ("000", 12, "TXT003"), ("001", 1, "TXT004"), ("001", 36, "TXT001"),
        ("001", 50, "TXT004"), ("002", 3, "TXT004"), ("002", 13, "TXT006"), ("002", 36, "TXT002"),
        ("002", 46, "TXT002"), ("002", 55, "TXT004"), ("003", 5, "TXT001"), ("003", 11, "TXT001"),
        ("004", 3, "TXT001"), ("004", 4, "TXT002"), ("004", 6, "TXT001"), ("004", 14, "TXT003"),
    ],
)  # fmt: skip
def test_the_five_articles(article: str, line: int, rule: str) -> None:
    documents = [Document(p.stem, p.read_text(encoding="utf-8")) for p in sorted((SHARED / "seeds").glob("*.txt"))]
    run = Checker().check(documents)
    assert (article, line) in {(e.document[:3], e.line) for f in run.findings if f.rule == rule for e in f.evidence}
