"""All quantities of the five real articles, by a key made by reading them: file, line and value.

What the articles hold besides is left out: G20 and Group of 20, days and years, photo numbers, lengths of time.
"""

from __future__ import annotations

import pytest

from benchmarks.corpora import SHARED
from discrep.cache import Store
from discrep.config import Config
from discrep.model.document import Document
from discrep.model.mention import Quantity
from discrep.model.statement import Article
from discrep.pipeline import analyse
from tests.extract.test_quantities import shown

SEEDS = SHARED / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the articles are not beside the project")

KEY = {
    "000_5c78c8f987327132": "9:4 11:143 11:141 12:143 12:193 12:5 12:35",
    "001_98fd1f079dc35bb1": "14:2 40:(13000.. 46:2 46:1",
    "002_237da4f63847cbf0": "13:2 29:29 29:7 52:222000 52:300000 52:33000 52:16000",
    "003_8a41ba9ae9181231": "7:2 13:2",
    "004_92090ce90e0505e5": "9:2",
}


def read(name: str) -> Article:
    document = Document(name, (SEEDS / f"{name}.txt").read_text(encoding="utf-8"))
    (article,) = analyse([document], Config(), Store())
    return article


def quantities(article: Article) -> list[tuple[int, Quantity]]:
    return [(article.place(q.start).line, q) for s in article.statements for q in s.quantities]


@pytest.mark.parametrize("name", KEY)
def test_every_quantity_and_no_look_alike(name: str) -> None:
    assert " ".join(f"{line}:{shown(q)}" for line, q in quantities(read(name))) == KEY[name]


MEANING = [
    ("000", 11, "141", "nation", "vote", ["March"]),
    ("000", 12, "143", "member", "vote", []),
    ("000", 12, "5", "country", "vote", []),
    ("000", 12, "35", "country", "abstain", []),
    ("001", 40, "(13000..", "people", "die", []),
    ("002", 29, "7", "target", "hit", []),
    ("002", 52, "222000", "reservist", "register", []),
    ("002", 52, "33000", None, "join", []),
    ("002", 52, "16000", None, "deploy", []),
]


@pytest.mark.parametrize(
    ("prefix", "line", "value", "noun", "predicate", "dates"), MEANING, ids=[f"{m[0]}-{m[2]}" for m in MEANING]
)
def test_what_the_votes_and_counts_are_of(
    prefix: str, line: int, value: str, noun: str | None, predicate: str, dates: list[str]
) -> None:
    article = read(next(name for name in KEY if name.startswith(prefix)))
    statement, found = next(
        (s, q)
        for s in article.statements
        for q in s.quantities
        if article.place(q.start).line == line and shown(q) == value
    )
    assert (found.noun, found.predicate) == (noun, predicate)
    assert [statement.dates[i].text for i in found.dates] == dates
