"""NAM002: one person has two offices, two countries or two ages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence, Finding
from discrep.model.mention import Name
from discrep.model.statement import Statement
from discrep.rules.ages import Aged, compare_ages, find_ages
from discrep.rules.base import Example, Rule, evidence, title_of
from discrep.rules.offices import Office, offices_clash, read_office
from discrep.rules.sides import Sides, sides_of


@dataclass(frozen=True, slots=True)
class Described:
    """A person where the text says what he is."""

    article: int
    statement: Statement
    name: Name
    office: Office


def find(corpus: Corpus) -> Iterator[Finding]:
    """The first two places at which a person's offices or ages cannot both be right, for each person."""
    sides = sides_of(corpus)
    people: dict[str, list[Described]] = defaultdict(list)
    for described in _described(corpus, sides):
        people[described.name.entity or ""].append(described)
    for entity, places in sorted(people.items()):
        for a, b in combinations(places, 2):
            if _one_time(corpus, a, b) and offices_clash(a.office, b.office):
                yield _finding(corpus, sides.name(entity), a, b)
                break
    yield from _find_ages(corpus, sides)


def _find_ages(corpus: Corpus, sides: Sides) -> Iterator[Finding]:
    """The first two ages of each person that cannot both be right, else the first two that a birthday explains."""
    people: dict[str, list[Aged]] = defaultdict(list)
    for number, article in enumerate(corpus.articles):
        for aged in find_ages(number, article):
            people[aged.name.entity or ""].append(aged)
    for entity, ages in sorted(people.items()):
        pairs = [(compare_ages(corpus, a, b), a, b) for a, b in combinations(ages, 2)]
        found = sorted((p for p in pairs if p[0] != "compatible"), key=lambda p: p[0] != "conflict")
        for outcome, a, b in found[:1]:
            yield _age_finding(corpus, sides.name(entity), a, b, outcome == "conflict")


def _described(corpus: Corpus, sides: Sides) -> Iterator[Described]:
    for number, article in enumerate(corpus.articles):
        for statement in article.statements:
            for name in statement.names:
                office = read_office(name.role, sides) if name.role else None
                if name.kind == "person" and name.entity is not None and office:
                    yield Described(number, statement, name, office)


def _one_time(corpus: Corpus, a: Described, b: Described) -> bool:
    """Whether both may be of one time: two holders, or two ages, at different times are no conflict."""
    times = [corpus.articles[d.article].time_group for d in (a, b)]
    return a.article == b.article or times[0] == times[1]


def _finding(corpus: Corpus, name: str, a: Described, b: Described) -> Finding:
    told = [_told(corpus, d.article, d.name.start) for d in (a, b)]
    first, second = a.name.role or "", b.name.role or ""
    return Finding(
        "NAM002",
        "name",
        "conflict",
        "warning",
        f"{told[0]} gives {name} as {first}, {told[1]} as {second}.",
        (_place(corpus, a, first), _place(corpus, b, second)),
        ("office", a.name.entity or ""),
        "",
        0.8,
    )


def _age_finding(corpus: Corpus, name: str, a: Aged, b: Aged, conflict: bool) -> Finding:
    told = [_told(corpus, d.article, d.start) for d in (a, b)]
    reason = "" if conflict else "The articles are of different dates, and a birthday may lie between them."
    return Finding(
        "NAM002",
        "name",
        "conflict" if conflict else "explained",
        "warning" if conflict else "info",
        f"{told[0]} says {name} is {a.age}, {told[1]} {b.age}.",
        (_age_place(corpus, a), _age_place(corpus, b)),
        ("age", a.name.entity or ""),
        reason,
        0.8,
    )


def _told(corpus: Corpus, article: int, offset: int) -> str:
    """An article with the line of an offset, as a message names it."""
    return f"{title_of(corpus.articles[article])} (line {corpus.articles[article].place(offset).line})"


def _age_place(corpus: Corpus, aged: Aged) -> Evidence:
    sentence = aged.statement.sentence
    mark = (aged.start, aged.end)
    return evidence(corpus.articles[aged.article], sentence.start, sentence.end, mark=mark, value=str(aged.age))


def _place(corpus: Corpus, described: Described, value: str) -> Evidence:
    article, sentence = corpus.articles[described.article], described.statement.sentence
    mark = (described.name.start, described.name.end)
    return evidence(article, sentence.start, sentence.end, mark=mark, value=value)


RULE = Rule(
    code="NAM002",
    name="Role or age of one person differs",
    family="name",
    summary="One person has two offices or two ages that exclude each other.",
    explanation=(
        "A foreign minister in one article and a finance minister in the other, the president of two countries, 45 "
        "years old here and 47 there. Titles are read from beside the name; `offices.toml` says which offices "
        "exclude each other and which words mean the same office (a press secretary is a spokesman). Former, "
        "acting and deputy holders are left alone, and so are articles of different times. Ages are those of the "
        "day of the article: within one article and between articles of one day they must be the same, between "
        "dated articles they grow with the years, and a year more or less is explained by a birthday."
    ),
    in_set=find,
    flags=(
        Example(
            (
                "Foreign Minister Paula Stone opened the talks in Vienna.",
                "Finance Minister Paula Stone opened the talks in Vienna.",
            ),
            "two portfolios",
            values=("Foreign Minister", "Finance Minister"),
        ),
        Example(
            ("Paula Stone, 45, won the race.", "The race was won by Paula Stone, 49, of Bergen."),
            "two ages",
            values=("45", "49"),
        ),
        Example(
            ("The 45-year-old Paula Stone won the race. In the evening Stone, 54, flew home to Bergen.",),
            "two ages in one article",
            values=("45", "54"),
        ),
        Example(
            ("Paula Stone, who is 45, won the race.", "The 49-year-old runner, Paula Stone, won the race."),
            "in an aside, and before the name",
            values=("45", "49"),
        ),
        Example(
            ("Paula Stone, 45, won the race in Bergen.", "In Bergen Paula Stone, 49, won the race."),
            "an article without a date that tells the same",
            dates=("2021-05-04", ""),
            values=("45", "49"),
        ),
        Example(
            ("Paula Stone is 45 years old.", "The race was won by Paula Stone, 46, of Bergen."),
            "one day, and a year between the ages",
            dates=("2021-05-04", "2021-05-04"),
            severity="warning",
        ),
        Example(
            ("Paula Stone, 45, won the race.", "The race was won by Paula Stone, 46, of Bergen."),
            "two days, and a birthday that may lie between",
            dates=("2021-05-04", "2021-05-09"),
            severity="info",
        ),
    ),
    silent=(
        Example(
            (
                "Kremlin spokesman Dmitry Peskov spoke on Monday.",
                "Vladimir Putin's press secretary Dmitry Peskov spoke on Monday.",
            ),
            "two words for one office",
        ),
        Example(
            ("Former Foreign Minister Paula Stone spoke.", "Finance Minister Paula Stone spoke."),
            "one of the offices is past",
        ),
        Example(("Foreign Minister Paula Stone spoke.", "Finance Minister Peter Stone spoke."), "two people"),
        Example(("Paula Stone, 45, won the race.", "The race was won by Paula Stone, 46."), "a birthday between"),
        Example(
            ("Paula Stone, 45, won the race in Bergen.", "Paula Stone, 49, has bought a house near Turin."),
            "an article without a date that tells of something else",
            dates=("2021-05-04", ""),
        ),
        Example(
            ("Paula Stone, 45, won the race.", "The race was won by Paula Stone, 51, of Bergen."),
            "years between the articles",
            dates=("2015-05-04", "2021-05-09"),
        ),
        Example(
            ("Paula Stone, 45, won the race.\nStone was 12 years old when she began to run.",),
            "the age of a day told of",
        ),
        Example(
            ("Paula Stone, 45, won the race.\nHer father Paul Stone, 71, watched.",),
            "two people of one family name",
        ),
    ),
    does_not_see=("Where somebody lives or comes from.", "Offices given only in a sentence of their own."),
)
