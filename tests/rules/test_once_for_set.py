"""What rules share is worked out once for a set, and anew for another one."""

from __future__ import annotations

from discrep.model.corpus import Corpus
from discrep.rules.once_for_set import once_for_set


def test_the_same_set_is_worked_out_once_and_an_equal_one_anew() -> None:
    asked: list[Corpus] = []

    @once_for_set
    def count(corpus: Corpus) -> int:
        asked.append(corpus)
        return len(asked)

    first, second = Corpus(()), Corpus(())
    assert [count(first), count(first), count(second), count(second), count(first)] == [1, 1, 2, 2, 3]
    assert [corpus is first for corpus in asked] == [True, False, True]
