"""Which partner a mention gets when several would do."""

from __future__ import annotations

import pytest

from discrep.facts.assign import MARGIN, assign
from discrep.model.fact import Comparison, MentionRef
from discrep.model.pair import StatementRef

LEFT, TEN, FOUR = (MentionRef(StatementRef(a, 0), "quantity", i) for a, i in ((0, 0), (1, 0), (1, 1)))


@pytest.mark.parametrize(
    ("reason", "lead", "outcome"),
    [
        pytest.param("bound", MARGIN, "conflict", id="less than ten against ten, though four would fit"),
        pytest.param("bound", MARGIN / 2, "incomparable", id="hardly better than the bound"),
        pytest.param("rounding", MARGIN, "incomparable", id="a rounded value is the same value"),
    ],
)
def test_a_contrary_value_that_fits_better_than_a_bound_keeps_its_partner(
    reason: str, lead: float, outcome: str
) -> None:
    clash = Comparison(LEFT, TEN, "conflict", "value", confidence=4 + lead)
    room = Comparison(LEFT, FOUR, "compatible", "value", reason=reason, confidence=4)  # type: ignore[arg-type]
    assert assign([clash, room], [])[0].outcome == outcome
