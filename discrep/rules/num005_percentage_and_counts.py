"""NUM005: a percentage beside the counts it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from discrep.model.finding import Finding
from discrep.model.mention import Quantity
from discrep.model.statement import Article, Statement
from discrep.rules.base import Example, Rule, title_of
from discrep.rules.numbers import Placed, exact, place_of, plain

SHARE_FOLLOWS = re.compile(r"[^.;]{0,30}?[(,]\s*(?:or |about |some |nearly |almost )?$")
CHANGE_FOLLOWS = re.compile(
    r",?\s*(?:\(|(?:or|by|a|an|up|down|which is an?|representing an?)\b"
    r"|(?:an? )?(?:rise|fall|increase|drop|decline|gain|jump|growth|decrease) of)[^.;]{0,20}$"
)
SLACK = Decimal("1")
"""Percentage points that rounding may hide, beside half of the last digit given."""


def find(article: Article) -> Iterator[Finding]:
    """Percentages that do not follow from the counts they stand beside."""
    for statement in article.statements:
        for counts, percent, expected in (*shares(statement), *changes(statement)):
            said = exact(percent)
            if said is not None and abs(abs(expected) - abs(said)) > SLACK:
                yield finding(article, statement, counts, percent, abs(expected))


def finding(
    article: Article, statement: Statement, counts: tuple[Quantity, Quantity], percent: Quantity, expected: Decimal
) -> Finding:
    """The finding on one percentage."""
    one, two = (plain(exact(q) or Decimal(0)) for q in counts)
    right = plain(round(expected, 1))
    places: list[Placed] = [(statement, q) for q in (*counts, percent)]
    return Finding(
        rule="NUM005",
        family="number",
        verdict="conflict",
        severity="warning",
        message=f"{title_of(article)} gives {percent.text}, but {one} and {two} make {right} percent.",
        evidence=tuple(place_of(article, p) for p in sorted(places, key=lambda p: p[1].start)),
        topic=("percentage", *(counts[0].noun or "counts").split()),
        reason=f"{one} and {two} make {right} percent",
    )


def shares(statement: Statement) -> Iterator[tuple[tuple[Quantity, Quantity], Quantity, Decimal]]:
    """`35 of 50 patients, or 70 percent`: part, whole and the percentage that follows them at once."""
    for part, whole, percent in zip(
        statement.quantities, statement.quantities[1:], statement.quantities[2:], strict=False
    ):
        one, two = exact(part), exact(whole)
        if not part.of or whole.preposition != "of" or percent.kind != "percent" or not one or not two or one > two:
            continue
        if SHARE_FOLLOWS.fullmatch(between(statement, whole, percent)):
            yield (part, whole), percent, 100 * one / two


def changes(statement: Statement) -> Iterator[tuple[tuple[Quantity, Quantity], Quantity, Decimal]]:
    """`rose from 40 to 50, an increase of 25 percent`: from, to and the percentage that follows them at once."""
    for first, second, percent in zip(
        statement.quantities, statement.quantities[1:], statement.quantities[2:], strict=False
    ):
        one, two = exact(first), exact(second)
        if (
            (first.preposition, second.preposition) != ("from", "to")
            or percent.kind != "percent"
            or not one
            or two is None
        ):
            continue
        if (
            first.unit == second.unit
            and first.kind != "percent"
            and CHANGE_FOLLOWS.fullmatch(between(statement, second, percent))
        ):
            yield (first, second), percent, 100 * (two - one) / one


def between(statement: Statement, first: Quantity, second: Quantity) -> str:
    """The words between two quantities."""
    start = statement.sentence.start
    return statement.sentence.text[first.end - start : second.start - start]


RULE = Rule(
    code="NUM005",
    name="percentage-and-counts",
    family="number",
    summary="A percentage that does not follow from the counts it stands beside.",
    explanation=(
        "Looks at a percentage that follows at once on a part and its whole (`35 of 50 patients, or 70 percent`) "
        "or on a change (`rose from 40 to 50, an increase of 25 percent`). A difference of up to one percentage "
        "point is rounding. Percentages of anything else in the sentence are left alone."
    ),
    in_article=find,
    flags=(
        Example(("In the trial 35 of 50 patients, or 60 percent, recovered.",), values=("35", "50", "60")),
        Example(
            ("Exports rose from 40 million tons to 50 million tons, an increase of 20 percent.",), values=("20",)
        ),
    ),
    silent=(
        Example(("In the trial 35 of 50 patients, or 70 percent, recovered.",)),
        Example(("In the trial 33 of 50 patients, or 65 percent, recovered.",), "rounded"),
        Example(("Exports rose from 40 million tons to 50 million tons, an increase of 25 percent.",)),
        Example(("Of 50 patients 35 recovered, while 60 percent of the nurses fell ill.",), "of something else"),
    ),
    does_not_see=("A percentage in another sentence than its counts.",),
)  # fmt: skip
