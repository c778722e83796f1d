"""Differences that the texts explain, and those that need no explanation."""

from __future__ import annotations

from datetime import date

import pytest

from discrep.checker import Checker
from discrep.model.document import Document
from discrep.model.finding import Finding

VOTE = "The assembly condemned the raid on Thursday: 96 members voted for the motion, more than the 91 in May."
MONDAY = "The Oslo stock exchange fell 1.4 percent on Monday. Traders blamed the price of oil for the losses."
TUESDAY = "The Oslo stock exchange fell 3.1 percent on Tuesday. Traders blamed the price of oil for the losses."


def explained(*texts: str, days: tuple[date, ...]) -> list[Finding]:
    run = Checker().check(Document(str(n), t, date=d) for n, (t, d) in enumerate(zip(texts, days, strict=True)))
    return [f for f in run.findings if f.verdict == "explained"]


def test_two_counts_that_one_article_gives_for_two_days_are_shown() -> None:
    (found,) = explained(VOTE, days=(date(2021, 6, 3),))
    assert "May" in found.reason


@pytest.mark.parametrize("texts", [(MONDAY, TUESDAY), (TUESDAY, MONDAY)], ids=["in order", "swapped"])
def test_what_articles_of_two_days_say_of_their_days_needs_no_note(texts: tuple[str, str]) -> None:
    days = {MONDAY: date(2021, 6, 7), TUESDAY: date(2021, 6, 8)}
    assert not explained(*texts, days=(days[texts[0]], days[texts[1]]))
