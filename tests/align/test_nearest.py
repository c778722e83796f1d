"""A search that goes on from an earlier one finds what a new one finds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrep.align import nearest
from discrep.align.nearest import MOST, NONE, Nearest, find_inside, find_nearest, unpack, whole

RANDOM = np.random.default_rng(3)
ARTICLES, LONG = 40, 6
VECTORS = whole((RANDOM.integers(-3, 4, size=(ARTICLES, LONG, 5)) / 9).astype(np.float32))
KEYS = RANDOM.integers(0, 1 << 31, size=(ARTICLES, LONG))


def search(articles: list[int], known: Nearest | None = None) -> Nearest:
    """The search over some of the articles, in the order given."""
    ids = [a * LONG + s for a in articles for s in range(LONG)]
    home = np.repeat(np.arange(len(articles)), LONG)
    keys, vectors = KEYS[articles].reshape(-1), VECTORS[articles].reshape(-1, 5)
    return find_nearest(ids, home, keys, vectors, known)


def told(found: Nearest) -> dict[int, list[int]]:
    """The best others of each statement, by ids."""
    return {
        int(number): [int(found.ids[p]) for p in row if p != NONE]
        for number, row in zip(found.ids, found.places, strict=True)
    }


@given(
    st.lists(st.integers(0, ARTICLES - 1), unique=True, min_size=1),
    st.lists(st.integers(0, ARTICLES - 1), unique=True, min_size=1),
)
def test_an_earlier_search_changes_nothing(before: list[int], after: list[int]) -> None:
    known = unpack(search(before).packed())
    assert told(search(after, known)) == told(search(after))


def test_the_best_others_are_those_with_the_highest_products() -> None:
    found = search(list(range(ARTICLES)))
    vectors = VECTORS.reshape(-1, 5)
    products = np.maximum(vectors @ vectors.T, 0)
    for n in range(0, len(vectors), 17):
        products[n, n - n % LONG : n - n % LONG + LONG] = -1
        expected = sorted(products[n].tolist(), reverse=True)[:MOST]
        assert [products[n, p] for p in found.places[n]] == expected


def test_blocks_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    whole_set = told(search(list(range(ARTICLES))))
    monkeypatch.setattr(nearest, "_CELLS", 1000)
    assert told(search(list(range(ARTICLES)))) == whole_set


def test_inside_an_article_only_its_own() -> None:
    home = np.array([0, 0, 0, 1])
    places = find_inside(home, np.arange(4), whole(np.eye(4, 3, dtype=np.float32) + np.float32(0.1)))
    assert [sorted(p for p in row if p != NONE) for row in places.tolist()] == [[1, 2], [0, 2], [0, 1], []]
