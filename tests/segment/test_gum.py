"""Sentence ends against the hand-made ones of the news in GUM (24 articles, 765 sentences)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.corpora import SHARED
from discrep.segment.sentences import find_sentences

NEWS = SHARED / "data" / "ud_gum" / "news_docs"


def paragraphs(path: Path) -> Iterator[list[str]]:
    """The sentences of each paragraph."""
    found: list[list[str]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line == "# newpar" or line.startswith("# newpar id"):
            found.append([])
        elif line.startswith("# text = "):
            found[-1].append(line.removeprefix("# text = "))
    return (p for p in found if p)


def f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / (found + wanted)


@pytest.mark.skipif(not NEWS.exists(), reason="the data beside the project is not there")
def test_sentences_of_gum_news() -> None:
    whole, inner = [0, 0, 0], [0, 0, 0]
    for path in sorted(NEWS.glob("*.conllu")):
        for sentences in paragraphs(path):
            text, at, wanted = " ".join(sentences), 0, set[tuple[int, int]]()
            for sentence in sentences:
                wanted.add((at, at + len(sentence)))
                at += len(sentence) + 1
            found = set(find_sentences(text, 0, len(text)))
            ends = {e for _, e in found} - {len(text)}, {e for _, e in wanted} - {len(text)}
            whole = [a + b for a, b in zip(whole, (len(found & wanted), len(found), len(wanted)), strict=True)]
            inner = [a + b for a, b in zip(inner, (len(ends[0] & ends[1]), *map(len, ends)), strict=True)]
    assert whole[2] == 765
    assert f1(*whole) >= 0.95, f"whole sentences: {f1(*whole):.3f}"
    assert f1(*inner) >= 0.96, f"ends within paragraphs: {f1(*inner):.3f}"
