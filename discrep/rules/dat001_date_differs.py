"""DAT001: two dates of one event."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.corpus import Corpus
from discrep.model.finding import Finding
from discrep.rules.base import Example, Rule
from discrep.rules.differing import disagreements, finding


def find(corpus: Corpus) -> Iterator[Finding]:
    """One finding for each event with days that cannot both be right, and for each that is explained."""
    for outcome in ("conflict", "explained"):
        for found in disagreements(corpus, "date", outcome, lambda c: True):
            yield finding(corpus, found, "DAT001", "date")


RULE = Rule(
    code="DAT001",
    name="date-differs",
    family="date",
    summary="Two dates or weekdays of the same event that cannot both be right.",
    explanation=(
        "Two dates are compared only when they belong to one event: the same verb or event noun, the same "
        "people or bodies in sentences that are alike. The day of words said is not the day of what they "
        "tell. Two quarters or years differ also where they are given for one figure, or where a summary gives "
        "another one than the sentence it sums up. A coarser date that holds the other agrees with it; weekdays "
        "in articles without a date are compared by name. In two reports of one happening a date or a clock time "
        "also belongs to one topic by other words (comes into force, takes effect; set up, founded; reopens, shut "
        "until), where neither report has another value for it."
    ),
    in_set=find,
    flags=(
        Example(
            (
                "Mayor Lena Ortiz will open the new bridge in Porto on Tuesday.",
                "Mayor Lena Ortiz will open the new bridge in Porto on Friday.",
            ),
        ),
        Example(
            (
                "Penny Marsh was born in Leeds in 1956.",
                "Penny Marsh, born on 10 June 1945, is a painter from Leeds.",
            ),
            "a year and a day of another year",
        ),
    ),
    silent=(
        Example(
            (
                "Mayor Lena Ortiz will open the new bridge in Porto on Tuesday.",
                "Mayor Lena Ortiz will open the new bridge in Porto on Tuesday, her office said.",
            ),
        ),
        Example(
            (
                "Penny Marsh was born in Leeds in 1945.",
                "Penny Marsh, born on 10 June 1945, is a painter from Leeds.",
            ),
            "a coarser date that holds the other",
        ),
        Example(
            (
                "Mayor Lena Ortiz said on Tuesday that taxes fall.",
                "Mayor Lena Ortiz said on Friday that taxes fall.",
            ),
            "the day of words is not the day of what they tell",
        ),
        Example(
            ("The Oslo index closed higher on Monday.", "The Oslo index closed higher on Thursday."),
            "what comes again every day",
        ),
    ),
    does_not_see=(
        "Two days of one event that is told with different verbs and nouns, but for common ones in two reports.",
        "Clock times an hour apart in two time zones that no word names.",
    ),
)
