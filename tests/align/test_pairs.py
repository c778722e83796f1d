from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrep.align.nearest import Vectors
from discrep.align.pairs import (
    ACROSS,
    COPIED,
    PASTED,
    TIES,
    WITHIN,
    WORD_SHARE,
    commonness,
    find_pairs,
    likeness,
)
from discrep.model.mention import Name
from discrep.model.pair import Pair, StatementRef
from discrep.model.statement import Article
from tests.statements import article


def unit(rows: list[list[float]]) -> Vectors:
    vectors = np.array(rows, dtype=np.float32)
    norms: Vectors = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / norms


def pairs_of(articles: list[Article], plain: Vectors, masked: Vectors) -> tuple[Pair, ...]:
    return find_pairs(articles, plain, lambda rows: masked[np.array(rows)])[0]


def across(articles: list[Article], plain: Vectors, masked: Vectors) -> list[Pair]:
    pairs = pairs_of(articles, plain, masked)
    return [p for p in pairs if p.left.article != p.right.article]


def test_alike_sentences_of_two_articles_are_paired_and_others_are_not() -> None:
    articles = [article("a", ["Ferry sank", "Rain stays", "Snow melts"]), article("b", ["Boat capsized"])]
    vectors = unit([[1, 0, 0.1], [0, 1, 0], [0, -1, 0], [1, 0, 0.2]])
    (pair,) = across(articles, vectors, vectors)
    assert (pair.left, pair.right) == (StatementRef(0, 0), StatementRef(1, 0))
    assert pair.similarity == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("more", [pytest.param(0, id="brief"), pytest.param(1, id="longer")])
def test_two_headlines_are_paired_however_little_alike_they_are(more: int) -> None:
    one = article("a", ["Ferry sank", "Rain stays", *["Snow melts"] * more])
    two = article("b", ["Taxes rise"])
    vectors = unit([[1, 0, 0], [1, 0.1, 0], *[[1, -0.1, 0]] * more, [0, 0, 1]])
    assert len(across([one, two], vectors, vectors)) == (0 if more else 2)


def test_sentences_of_one_article_are_paired_too() -> None:
    vectors = unit([[1, 0.1], [1, 0.2]])
    (pair,) = pairs_of([article("a", ["Ferry sank", "Ferry capsized"])], vectors, vectors)
    assert pair.left < pair.right


@pytest.mark.parametrize(
    ("plain", "masked", "score"),
    [
        pytest.param(0.8, 1.0, 1.0, id="a-changed-number-is-masked"),
        pytest.param(0.8, 0.6, 0.8, id="masking-takes-nothing-away"),
        pytest.param(0.7, 1.0, 0.7, id="only-above-the-threshold"),
        pytest.param(0.2, 1.0, 0.2, id="two-short-answers"),
    ],
)
def test_masking_lifts_what_is_alike_already(plain: float, masked: float, score: float) -> None:
    one, two = (unit([[1, 0], [value, (1 - value**2) ** 0.5]]) for value in (plain, masked))
    places = np.array([0]), np.array([1])
    assert likeness(one, two, [frozenset()] * 2, *places)[0] == pytest.approx(score)
    assert likeness(one, two, [frozenset("a")] * 2, *places)[0] == pytest.approx(score + WORD_SHARE)


def test_what_all_sentences_have_in_common_counts_for_less() -> None:
    apart, alike = unit([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), unit([[1, 0.1, 0], [1, 0, 0.1], [1, 0, 0]])
    assert commonness(apart) == pytest.approx(0.0)
    assert min(commonness(alike)) > 0.4


def test_shared_words_and_names_are_told() -> None:
    one = article("a", ["Quake hits Lima"])
    two = article("b", ["Earthquake in Lima"], {"in": "ADP"})
    named = [
        replace(a, statements=(replace(s, names=(Name(0, 1, "Lima", "place", entity="lima"),)),))
        for a in (one, two)
        for s in a.statements
    ]
    vectors = unit([[1, 0], [1, 0.3]])
    (pair,) = pairs_of(named, vectors, vectors)
    assert pair.shared_names == ("lima",)
    assert pair.shared_words == ("lima", "quake")


def test_time_groups_are_compared_only_when_both_are_known() -> None:
    vectors = unit([[1, 0], [1, 0]])
    pair = pairs_of([article("a", ["Rain"]), article("b", ["Rain"])], vectors, vectors)
    assert pair[0].same_time is None
    groups = [replace(article("a", ["Rain"]), time_group=1), replace(article("b", ["Rain"]), time_group=2)]
    assert pairs_of(groups, vectors, vectors)[0].same_time is False


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_to_pair(count: int) -> None:
    vectors = np.ones((count, 1), dtype=np.float32)
    assert pairs_of([article("a", ["One"] * count)] if count else [], vectors, vectors) == ()


def test_pairs_are_bounded_beyond_a_block() -> None:
    n = 612
    vectors = np.random.default_rng(7).normal(size=(2 * n, 24)).astype(np.float32) + 1
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    articles = [article(name, [f"w{i}{name}" for i in range(n)]) for name in "ab"]
    pairs = pairs_of(articles, vectors, vectors)
    assert 2 * n < len(pairs) < 2 * n * (ACROSS + WITHIN + 2 * TIES)
    best = (vectors[:n] @ vectors[n:].T).argmax(axis=1)
    kept = {(p.left.sentence, p.right.sentence) for p in pairs if p.left.article != p.right.article}
    assert all((i, int(j)) in kept for i, j in enumerate(best))


@given(st.lists(st.lists(st.integers(-3, 3), min_size=3, max_size=3), min_size=2, max_size=8))
def test_the_order_of_two_articles_does_not_matter(rows: list[list[int]]) -> None:
    vectors = unit([[x + 0.5 for x in row] for row in rows])
    cut = len(rows) // 2
    left, right = article("a", ["Rain"] * cut), article("b", ["Rain"] * (len(rows) - cut))
    there = pairs_of([left, right], vectors, vectors)
    turned = np.concatenate([vectors[cut:], vectors[:cut]])
    back = pairs_of([right, left], turned, turned)
    assert {frozenset({(p.left), (p.right)}) for p in there} == {
        frozenset(StatementRef(1 - r.article, r.sentence) for r in (p.left, p.right)) for p in back
    }


@pytest.mark.parametrize(("times", "pairs"), [(PASTED, PASTED * (PASTED + 1) // 2), (PASTED + 1, 1)])
def test_a_sentence_pasted_again_and_again_is_compared_once(times: int, pairs: int) -> None:
    articles = [article("a", ["Ferry sank"] * times), article("b", ["Ferry sank"])]
    vectors = unit([[1, 0]] * (times + 1))
    assert len(pairs_of(articles, vectors, vectors)) == pairs


@pytest.mark.parametrize(("carriers", "pairs"), [(COPIED, COPIED * (COPIED + 1) // 2), (COPIED + 1, COPIED + 1)])
def test_a_sentence_that_many_articles_carry_is_compared_once(carriers: int, pairs: int) -> None:
    articles = [article(f"{n}", ["Ferry sank"]) for n in range(carriers)]
    vectors = unit([[1.0, 0.0]] * carriers + [[1.0, 0.1]])
    found = pairs_of([*articles, article("other", ["Boat sank"])], vectors, vectors)
    assert len(found) == pairs
    assert {p.left.article for p in found if p.right.article == carriers} == (
        {0} if carriers > COPIED else set(range(carriers))
    )
