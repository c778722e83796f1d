"""NUM002: parts and their total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from discrep.lexicon import is_person, vote_side
from discrep.model.finding import Finding
from discrep.model.mention import Quantity
from discrep.model.statement import Article, Statement
from discrep.rules.base import Example, Rule, title_of
from discrep.rules.numbers import Placed, exact, place_of, plain, summed

OF_THEM = ("them", "whom", "which", "these", "those")
"""Words that stand for the counted of a part before."""
OPENS_A_LIST = (":", "—", "–", " -")


@dataclass(frozen=True, slots=True)
class Sum:
    """A total and the parts it has, and whether the parts are all there are."""

    total: Placed
    parts: tuple[Placed, ...]
    complete: bool
    what: str
    """What is counted, in a reader's words."""


def find(article: Article) -> Iterator[Finding]:
    """Parts that exceed their whole, sums that do not come out, and votes that leave members out."""
    for found in (*votes(article), *(s for t in article.statements for s in (*part_of(t), *listed_parts(t)))):
        finding = judge(article, found)
        if finding is not None:
            yield finding


def judge(article: Article, found: Sum) -> Finding | None:
    """The finding on one sum; None when it comes out."""
    numbers = [n for part in found.parts if (n := exact(part[1])) is not None]
    whole = exact(found.total[1])
    if whole is None or len(numbers) < len(found.parts) or sum(numbers) == whole:
        return None
    rest = whole - sum(numbers)
    if rest > 0 and len(found.parts) < 2:
        return None
    said = summed(numbers) if len(numbers) > 1 else plain(numbers[0])
    note = rest > 0 and not found.complete
    return Finding(
        rule="NUM002",
        family="number",
        verdict="note" if note else "conflict",
        severity="info" if note else "warning" if rest > 0 else "error",
        message=message(article, found, said, rest),
        evidence=tuple(place_of(article, p) for p in sorted((found.total, *found.parts), key=lambda p: p[1].start)),
        topic=("parts", *found.what.lower().split()),
        reason=f"{said} = {plain(sum(numbers, Decimal(0)))}, {plain(whole)} in all",
    )


def message(article: Article, found: Sum, said: str, rest: Decimal) -> str:
    """One sentence with the parts, the total and what is left."""
    total = exact(found.total[1]) or Decimal(0)
    if rest < 0:
        return f"{title_of(article)} gives parts that exceed their total: {said} of {plain(total)} {found.what}."
    if found.complete:
        parts = f"{said} as the parts of {plain(total)} {found.what}"
        return f"{title_of(article)} gives {parts}; {plain(rest)} are missing."
    return f"In {title_of(article)}, {said} leave {plain(rest)} of the {plain(total)} {found.what} unaccounted for."


def votes(article: Article) -> Iterator[Sum]:
    """Votes for, against and abstentions in one paragraph, and the size of the assembly."""
    for _, group in groupby(article.statements, key=lambda s: s.sentence.paragraph):
        placed = [(s, q) for s in group for q in s.quantities if q.kind in ("count", "number") and exact(q)]
        sides: dict[str, Placed] = {}
        for statement, quantity in placed:
            if side := side_of((statement, quantity)):
                sides.setdefault(side, (statement, quantity))
        parts = tuple(sides[s] for s in ("for", "against", "abstain") if s in sides)
        most = max((exact(q) or 0 for _, q in parts), default=0)
        rest = [p for p in placed if not side_of(p) and is_member(p[1].noun) and (exact(p[1]) or 0) > most]
        if len(parts) > 1 and "for" in sides and len(rest) == 1:
            yield Sum(rest[0], parts, False, f"{rest[0][1].noun}s" if rest[0][1].noun else "members")


def side_of(placed: Placed) -> str:
    """How the counted voted: for, against, abstain; empty when they did not."""
    statement, quantity = placed
    if quantity.predicate == "abstain":
        return "abstain"
    if quantity.frame is None:
        return ""
    frame = statement.frames[quantity.frame]
    start = statement.sentence.start
    words = statement.sentence.text[frame.verb_start - start : frame.end - start]
    votes = frame.verb == "vote" or (frame.verb == "be" and "in favo" in words)
    return vote_side(words) if votes else ""


def is_member(noun: str | None) -> bool:
    """Whether the noun counts those who may vote."""
    return noun is not None and (is_person(noun) or noun in ("nation", "country", "state", "seat"))


def part_of(statement: Statement) -> Iterator[Sum]:
    """`35 of the 50 patients`, `12 people, including 15 children`: one part and its whole."""
    for first, second in zip(statement.quantities, statement.quantities[1:], strict=False):
        start = statement.sentence.start
        between = statement.sentence.text[first.end - start : second.start - start]
        people = "age" in (first.kind, second.kind)
        if first.of and second.preposition == "of" and first.noun == second.noun and not people:
            yield Sum((statement, second), ((statement, first),), False, f"{second.noun or 'all'}s")
        elif between.lower().rstrip().endswith("including") and first.noun and is_person(first.noun):
            yield Sum((statement, first), ((statement, second),), False, first.noun)


def listed_parts(statement: Statement) -> Iterator[Sum]:
    """`twelve people were killed: five men, four women and two children`: a total and the list of its parts."""
    quantities, start = statement.quantities, statement.sentence.start
    for i, total in enumerate(quantities[:-2]):
        opened = statement.sentence.text[total.end - start : quantities[i + 1].start - start].rstrip()
        parts = [q for q in quantities[i + 1 :] if not counts_some_of(statement, q)]
        if opened.endswith(OPENS_A_LIST) and total.kind == "count" and all(is_part(total, p) for p in parts):
            placed = tuple((statement, p) for p in parts)
            yield Sum((statement, total), placed, is_list(statement, parts), total.noun or "")
            return


def counts_some_of(statement: Statement, part: Quantity) -> bool:
    """Whether it counts some of a part (`65 passengers, three of them children`)."""
    behind = statement.sentence.text[part.end - statement.sentence.start :].lower().split()[:2]
    return behind[:1] == ["of"] and behind[-1].strip(",.;") in OF_THEM


def is_part(total: Quantity, part: Quantity) -> bool:
    """Whether one quantity counts a part of what the other counts."""
    value, one, all_ = exact(part), part.noun, total.noun
    if part.kind not in ("count", "number") or all_ is None or value is None or value != value.to_integral_value():
        return False
    return one in (None, all_) or (is_person(all_) and is_person(one or ""))


def is_list(statement: Statement, parts: Sequence[object]) -> bool:
    """Whether the parts are joined by `and` before the last, so that no more are to come."""
    last = statement.quantities[-1]
    before = statement.sentence.text[: last.start - statement.sentence.start].rstrip().lower()
    return len(parts) > 1 and before.endswith((" and", ", and"))


RULE = Rule(
    code="NUM002",
    name="parts-and-total",
    family="number",
    summary="Parts that exceed their whole, or a list of parts that does not add up to its total.",
    explanation=(
        "Looks at a vote told in one paragraph (for, against, abstentions and the size of the assembly), at a "
        "part with its whole (`35 of the 50`, `12 people, including 3 children`) and at a total followed by the "
        "list of its parts. Parts that exceed the whole are an error, a complete list with another sum is a "
        "warning. Votes that leave members out are a note: some may not have taken part. Only sharp numbers are "
        "added up; stages of one process (registered, joined, deployed) are no parts."
    ),
    in_article=find,
    flags=(
        Example(
            ("Parliament has 120 members. On Monday 70 members voted for the budget, 61 voted against it.",),
            "more votes than members",
            values=("70", "61", "120"),
            severity="error",
        ),
        Example(
            ("The council has 41 seats. Then 20 members voted for the plan, 14 voted against it, two abstained.",),
            "members that are not accounted for are worth a note",
            values=("20", "14", "2", "41"),
            severity="info",
        ),
        Example(
            ("Twelve people were killed in the fire: five men, four women and two children.",),
            "five, four and two are eleven",
            values=("12", "5", "4", "2"),
            severity="warning",
        ),
        Example(
            ("The blast injured 12 people, including 15 children.",), "more children than people", severity="error"
        ),
    ),
    silent=(
        Example(("Parliament has 120 members. On Monday 70 members voted for the budget, 50 voted against it.",)),
        Example(("Twelve people were killed in the fire: five men, four women and three children.",)),
        Example(
            ("All 41 people aboard were killed: 36 passengers, three of them children, and five crew.",),
            "a part of a part",
        ),
        Example(("The blast injured 12 people, including five children.",), "a part of the whole"),
        Example(
            ("Of the 300,000 reservists 222,000 were registered. Some 33,000 joined units, 16,000 went to war.",),
            "stages, not parts",
        ),
        Example(("The firm will cut 900 jobs: 400 in Lyon, more than 300 in Turin and 100 in Graz.",), "a bound"),
    ),
    does_not_see=("A total and its parts in different paragraphs.",),
)  # fmt: skip
