"""An article as a report of one event: what in it is of that event, and which of its counts are the whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import cached_property

from discrep.facts.axes import apart, most
from discrep.facts.claims import Claim
from discrep.lexicon import is_change
from discrep.model.mention import DateMention
from discrep.model.pair import StatementRef
from discrep.model.statement import Article

EARLIER = timedelta(days=30)
"""How long before an article a day lies that is no longer of its event."""
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b|\byears? (?:ago|earlier|before)\b|\blast (?:year|decade|century)\b")
Measure = tuple[str, str]
"""What a claim gives of an event, as far as one word tells: an outcome, a unit, or a noun."""


class Report:
    """One article; `claims` gives those of a statement."""

    def __init__(self, number: int, article: Article, claims: Callable[[StatementRef], tuple[Claim, ...]]) -> None:
        self._earlier = frozenset(background(article))
        told = (n for n in range(len(article.statements)) if n not in self._earlier)
        self._told = [c for n in told for c in claims(StatementRef(number, n)) if not apart(c)]

    def is_principal(self, claim: Claim) -> bool:
        """Whether a claim is of the event, and no part of a larger count of the same outcome."""
        if claim.ref.statement.sentence in self._earlier or apart(claim):
            return False
        return all(most(claim) >= self._totals.get(outcome, 0) for outcome in claim.outcome)

    def is_sole(self, claim: Claim) -> bool:
        """Whether no other value of its unit is given of the event."""
        unit = claim.quantity.kind, claim.quantity.unit
        values = {c.quantity.value for c in self._told if (c.quantity.kind, c.quantity.unit) == unit}
        return values <= {claim.quantity.value}

    @cached_property
    def first(self) -> dict[Measure, StatementRef]:
        """Where each thing is first given of the event."""
        found: dict[Measure, StatementRef] = {}
        for claim in self._told:
            for measure in measures(claim) if self.is_principal(claim) else ():
                found.setdefault(measure, claim.ref.statement)
        return found

    @cached_property
    def _totals(self) -> dict[str, float]:
        """The largest count of each outcome."""
        found: dict[str, float] = {}
        for count in (c for c in self._told if c.quantity.kind == "count"):
            for outcome in count.outcome:
                found[outcome] = max(found.get(outcome, 0), most(count))
        return found


def measures(claim: Claim) -> Iterator[Measure]:
    """The names under which a claim of another report may give the same thing."""
    yield from (("outcome", outcome) for outcome in claim.outcome if not is_change(outcome))
    if claim.quantity.kind == "measure" and claim.quantity.unit:
        yield "unit", claim.quantity.unit
    if claim.noun and not claim.outcome and claim.quantity.kind in ("count", "measure", "money", "percent"):
        yield claim.quantity.kind, claim.noun


def background(article: Article) -> Iterator[int]:
    """The statements that tell of another time: those that name it, and what follows in their paragraph.

    A statement that names a day of the article's own time ends it.
    """
    paragraph, earlier = -1, False
    for number, statement in enumerate(article.statements):
        if statement.sentence.paragraph != paragraph:
            paragraph, earlier = statement.sentence.paragraph, False
        times = [is_earlier(article, d) for d in statement.dates]
        earlier = any(times) or (earlier and not times)
        if earlier:
            yield number


def is_earlier(article: Article, mention: DateMention) -> bool:
    """Whether a date lies in another season than the article, or names its year where the article has none."""
    if mention.grain in ("time", "day") and not _YEAR.search(mention.text):
        return False
    own = article.published.range.low if article.published else None
    if own is None or mention.range is None or mention.range.high is None:
        return bool(_YEAR.search(mention.text))
    return mention.range.high < own - EARLIER
