"""NUM001: two values of one thing."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.corpus import Corpus
from discrep.model.fact import Comparison
from discrep.model.finding import Finding
from discrep.model.mention import Quantity
from discrep.rules.ages import whose
from discrep.rules.base import Example, Rule
from discrep.rules.differing import disagreements, finding

BRIEF = 2
"""Sentences of a headline."""


def find(corpus: Corpus) -> Iterator[Finding]:
    """One finding for each fact with values that cannot both be right, and for each that is explained."""
    for outcome in ("conflict", "explained", "compatible"):
        for found in disagreements(corpus, "quantity", outcome, lambda c: wanted(corpus, c)):
            yield finding(corpus, found, "NUM001", "number")


def wanted(corpus: Corpus, comparison: Comparison) -> bool:
    """Whether a comparison belongs to this rule: no slip of scale, no other unit, no agreement but by a bound."""
    one, two = corpus.mention(comparison.left), corpus.mention(comparison.right)
    if comparison.outcome == "conflict" and isinstance(one, Quantity) and isinstance(two, Quantity):
        if (one.unit and two.unit and one.unit != two.unit) or named_ages(corpus, comparison, one, two):
            return False
        return one.value.power_of_ten(two.value) == 0
    return comparison.outcome != "compatible" or is_bound(comparison) or is_vague(corpus, comparison)


def named_ages(corpus: Corpus, comparison: Comparison, one: Quantity, two: Quantity) -> bool:
    """Whether both are ages of named people, which NAM002 compares."""
    left, right = corpus.statement(comparison.left.statement), corpus.statement(comparison.right.statement)
    return whose(left, one) is not None and whose(right, two) is not None


def is_bound(comparison: Comparison) -> bool:
    """Whether two values agree only because one of them is a bound, in two articles."""
    across = comparison.left.statement.article != comparison.right.statement.article
    return comparison.reason == "bound" and across


def is_vague(corpus: Corpus, comparison: Comparison) -> bool:
    """Whether two headlines agree only because the number of one of them is vague (`about 200`, `dozens`)."""
    articles = [corpus.article(ref.statement) for ref in (comparison.left, comparison.right)]
    brief = articles[0] is not articles[1] and all(len(a.statements) <= BRIEF for a in articles)
    mentions = [corpus.mention(ref) for ref in (comparison.left, comparison.right)]
    vague = [m for m in mentions if isinstance(m, Quantity) and m.exactness == "about"]
    return comparison.reason == "rounding" and brief and len(vague) == 1


RULE = Rule(
    code="NUM001",
    name="value-differs",
    family="number",
    summary="Two numbers of the same thing that cannot both be right.",
    explanation=(
        "Two quantities are compared only when they are of the same thing: the same kind of number, the same "
        "counted noun, the same outcome or verb, no other place, no other time, no part of a whole. Values "
        "are intervals: `at least 12` and `15` agree, `more than 500` and `400` do not. A difference that "
        "the texts explain (another date, a toll that grew, a part of a whole) is listed as explained. A toll "
        "that is lower in the later of two dated articles is a warning: it may be an older figure. Ages of named "
        "people are left to NAM002. Two articles that begin alike and are of about one day are taken as reports of "
        "one incident: there every figure of one is held against every figure of the other, wherever it stands; "
        "the two that fit each other best are compared."
    ),
    in_set=find,
    flags=(
        Example(
            (
                "A ferry sank off Mindoro on Sunday, killing 12 passengers.",
                "Fifteen passengers were killed when a ferry sank off Mindoro on Sunday.",
            ),
            values=("12", "15"),
        ),
        Example(
            ("Mine blast kills 31 in northern Chile.", "At least 40 dead in mine explosion in Chile."),
            "a bound that leaves the other value out",
        ),
        Example(
            (
                "The union has 96 branches in Portugal.",
                "The union has fewer than 96 branches in Portugal.",
            ),
            "the same number as written, set apart by `fewer than`",
        ),
        Example(
            ("Flood toll in Kerala climbs to 45.", "Flood toll in Kerala rises to 52."),
            "a toll that still grows is explained",
            severity="info",
        ),
        Example(
            ("Flood in Kerala kills 52.", "Flood in Kerala kills 45."),
            "a toll that is lower in the later article may be an older one",
            dates=("2021-08-03", "2021-08-04"),
            severity="warning",
        ),
        Example(
            ("At least 12 hurt in hotel fire in Oslo.", "At least 15 hurt in hotel fire in Oslo."),
            "bounds that both may hold are worth a note",
            severity="info",
        ),
    ),
    silent=(
        Example(
            (
                "A ferry sank off Mindoro on Sunday, killing 12 passengers.",
                "Twelve passengers were killed when a ferry sank off Mindoro on Sunday.",
            ),
            "the same value, in words",
        ),
        Example(
            ("Bus crash kills 14 in Peru.", "Bus crash kills 3 policemen in Peru."),
            "a part of all who died may be meant",
        ),
        Example(("Bus crash kills 14 in Peru.", "Bus crash kills 9 in Kenya."), "another place"),
        Example(("Landslide kills 14 in Peru.", "Landslide leaves 30 missing in Peru."), "another outcome"),
        Example(
            (
                "The peso closed at 17.2 to the dollar on Monday.",
                "The peso closed at 17.9 to the dollar on Friday.",
            ),
            "another day",
        ),
        Example(("About 60 hurt in stampede in Lagos.", "Stampede in Lagos leaves 61 hurt."), "rounded"),
        Example(
            ("Flood in Kerala kills 45.", "Flood in Kerala kills 52."),
            "a toll that is higher in the later article",
            dates=("2021-08-03", "2021-08-04"),
        ),
    ),
    does_not_see=(
        "A value in words only, such as `twice` against `half`.",
        "A value among several of one kind in a sentence, when it is not plain which belongs to which.",
        "A value that two reports of one incident give in words of which none is alike.",
        "Another value behind a bound or an estimate that leaves room for both.",
    ),
)
