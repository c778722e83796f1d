"""A set of which a part was checked before gives the same bytes as one that was never seen."""

from __future__ import annotations

import gc
import shutil
import sqlite3
import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from benchmarks.corpora import SHARED, meantime, recession
from benchmarks.generated import generate
from discrep.cache import Kept, Store
from discrep.checker import few_collections
from discrep.config import Config
from discrep.model.corpus import Corpus
from discrep.model.document import Document
from discrep.model.finding import Finding
from discrep.model.pair import Pair, StatementRef
from discrep.pipeline import check
from discrep.report.json import render_json
from tests.statements import article

Sets = Callable[[list[Document]], list[Document]]


class Words:
    """An encoder that counts words: no model, and texts in like words are alike."""

    name = "words"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.zeros((len(texts), 256), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.lower().split():
                row[zlib.crc32(word.encode()) % 256] += 1
        return np.asarray(rows / np.maximum(1, np.linalg.norm(rows, axis=1, keepdims=True)), dtype=np.float32)


def changed(at: int, old: str, new: str) -> Sets:
    def apply(documents: list[Document]) -> list[Document]:
        text = documents[at].text.replace(old, new) if old else documents[at].text + new
        assert text != documents[at].text
        return [replace(d, text=text) if n == at else d for n, d in enumerate(documents)]

    return apply


def renamed(at: int, name: str) -> Sets:
    return lambda documents: [replace(d, id=name) if n == at else d for n, d in enumerate(documents)]


NEWS = "\n\nIt was Anna Berglund, the mayor of Holt, who denied on 3 May 2021 that 4,200 families had left."
CHANGES = [
    pytest.param(changed(0, "", NEWS), id="a sentence with a new name and date at the end of the first"),
    pytest.param(
        changed(3, "", "\n\nAnna Berg of Holt, 52, would not meet the mayor."), id="a name that others bear"
    ),
    pytest.param(changed(5, "\n\n", "\n\n\n\n"), id="white space"),
    pytest.param(lambda ds: [*ds, Document("zz", ds[0].text + NEWS)], id="an article more, at the end"),
    pytest.param(lambda ds: [Document("0", ds[2].text + NEWS), *ds], id="an article more, in front"),
    pytest.param(lambda ds: ds[1:], id="the first article less"),
    pytest.param(lambda ds: [*ds[:3], *ds[4:]], id="an article less"),
    pytest.param(renamed(2, "zzz"), id="an article renamed, now the last"),
    pytest.param(lambda ds: ds[::-1], id="another order"),
]


def bytes_of(documents: Sequence[Document], store: Store) -> str:
    return render_json(check(documents, Config(), Words(), store))


def parsed_only(folder: Path, target: Path) -> Store:
    """A copy of a store with nothing but the parse of sentences."""
    shutil.copytree(folder, target)
    with sqlite3.connect(target / "cache-2.sqlite") as connection:
        connection.execute("DELETE FROM kept WHERE kind NOT LIKE 'tokens/%'")
    connection.close()
    return Store(target)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store in which a set was checked."""
    folder = tmp_path_factory.mktemp("known")
    bytes_of(generate(12, 8), Store(folder))
    return folder


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_set_gives_the_bytes_of_a_new_one(change: Sets, known: Path, tmp_path: Path) -> None:
    after = change(generate(12, 8))
    shutil.copytree(known, tmp_path / "kept")
    partly = bytes_of(after, Store(tmp_path / "kept"))
    assert partly == bytes_of(after, parsed_only(tmp_path / "kept", tmp_path / "cold"))
    assert partly == bytes_of(after, Store(tmp_path / "kept"))


@pytest.mark.skipif(not SHARED.exists(), reason="the data beside the project are not there")
@pytest.mark.parametrize("documents", [recession, lambda: meantime(3)], ids=["recession", "meantime 3"])
def test_real_articles_give_the_bytes_of_a_new_set(documents: Callable[[], list[Document]], tmp_path: Path) -> None:
    before = documents()[:10]
    after = changed(4, "", NEWS)([*before[:7], *before[8:]])
    bytes_of(before, Store(tmp_path / "kept"))
    partly = bytes_of(after, Store(tmp_path / "kept"))
    assert partly == bytes_of(after, parsed_only(tmp_path / "kept", tmp_path / "cold"))


def test_only_what_lies_between_a_changed_article_and_others_is_looked_at_again(tmp_path: Path) -> None:
    def finding(pair: Pair) -> Finding:
        looked.append((pair.left.article, pair.right.article))
        return Finding("NUM001", "number", "conflict", "error", str(pair.similarity), (), ())

    def messages(articles: Sequence[str], similarity: float) -> list[str]:
        looked.clear()
        corpus = Corpus(tuple(article(str(n), [text]) for n, text in enumerate(articles)))
        refs = [StatementRef(n, 0) for n in range(len(articles))]
        pairs = [Pair(a, b, similarity if b.article == 2 else 0.5, 0.5) for a in refs for b in refs if a < b]
        return [f.message for f in Kept(Store(tmp_path), corpus, "").in_pairs(pairs, lambda p: [finding(p)])]

    looked: list[tuple[int, int]] = []
    assert messages(["One.", "Two.", "Three."], 0.5) == ["0.5"] * 3
    assert looked == [(0, 1), (0, 2), (1, 2)]
    assert messages(["One.", "Two.", "Three."], 0.5) == ["0.5"] * 3
    assert looked == []
    assert messages(["One.", "Two!", "Three."], 0.5) == ["0.5"] * 3
    assert looked == [(0, 1), (1, 2)]
    assert messages(["One.", "Two!", "Three."], 0.6) == ["0.5", "0.6", "0.6"]
    assert looked == [(0, 2), (1, 2)]
    assert messages(["Two!", "Three."], 0.6) == ["0.5"], "another id is another article"
    assert looked == [(0, 1)]


def test_the_search_for_garbage_is_as_before_after_a_run() -> None:
    before = gc.get_threshold()
    with few_collections():
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before
