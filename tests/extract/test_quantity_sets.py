"""The figures over the open number sets do not fall (python -m benchmarks.numbers prints them)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from benchmarks.corpora import SHARED
from benchmarks.numbers import number_words, quantulum, recognizers
from benchmarks.numbers.__main__ import score
from benchmarks.numbers.cases import Case

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the number sets are not beside the project")

SETS: list[tuple[Callable[[], Iterable[Case]], float]] = [
    (recognizers.cases, 0.97),
    (quantulum.cases, 0.85),
    (number_words.cases, 0.97),
]


@pytest.mark.parametrize(("cases", "least"), SETS, ids=["recognizers-text", "quantulum3", "number words"])
def test_share_of_cases_read_right(cases: Callable[[], Iterable[Case]], least: float) -> None:
    assert score(list(cases())) >= least
