"""NAM002: one person has two offices, two countries or two ages."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Any

from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence, Finding
from discrep.model.mention import Name
from discrep.model.statement import Statement
from discrep.rules.base import Example, Rule, evidence, title_of
from discrep.rules.sides import Sides

_AGE = re.compile(r",\s*(?:aged?\s+)?(\d{1,3})(?=,|\s*\)|\s+and\b)|\s*\((\d{1,3})\)")
_OLDEST = 110


@dataclass(frozen=True, slots=True)
class Office:
    """What a title says: the office, what it is in charge of, the side, and whether it is held now."""

    head: str
    portfolio: str
    side: str | None
    plain: bool


@dataclass(frozen=True, slots=True)
class Described:
    """A person where the text says what he is or how old."""

    article: int
    statement: Statement
    name: Name
    office: Office | None
    age: int | None


@lru_cache(maxsize=1)
def _offices() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("offices.toml").read_text(encoding="utf-8"))


def find(corpus: Corpus) -> Iterator[Finding]:
    """The first two places at which a person's office or age cannot both be right, for each person."""
    sides = Sides(corpus)
    people: dict[str, list[Described]] = defaultdict(list)
    for described in _described(corpus, sides):
        people[described.name.entity or ""].append(described)
    for entity, places in sorted(people.items()):
        for a, b in combinations(places, 2):
            if _one_time(corpus, a, b) and a.office and b.office and offices_clash(a.office, b.office):
                yield _finding(corpus, sides.name(entity), a, b, a.name.role or "", b.name.role or "", "office")
                break
        for a, b in combinations(places, 2):
            if _one_time(corpus, a, b) and a.age and b.age and abs(a.age - b.age) > 1:
                yield _finding(corpus, sides.name(entity), a, b, str(a.age), str(b.age), "age")
                break


def _described(corpus: Corpus, sides: Sides) -> Iterator[Described]:
    for number, article in enumerate(corpus.articles):
        for statement in article.statements:
            for name in statement.names:
                if name.kind != "person" or name.entity is None:
                    continue
                office = read_office(name.role, sides) if name.role else None
                rest = article.document.text[name.end : statement.sentence.end]
                match = _AGE.match(rest)
                age = int(match[1] or match[2]) if match else None
                if office or (age and age <= _OLDEST):
                    yield Described(number, statement, name, office, age)


def read_office(role: str, sides: Sides) -> Office | None:
    """What a title says, or None when it is no office that excludes others."""
    words = [w.strip(".,'’") for w in role.casefold().replace("-", " ").replace("'s", "").split()]
    text = " ".join(words)
    head = next((h for h in _heads() if re.search(rf"\b{h}\b", text)), None)
    if head is None:
        return None
    portfolio = next((w for w in words if w in _offices()["portfolios"]), "")
    past = any(w in _offices()["past"] for w in words) and head != "vice president"
    return Office(_same(head), _alike(portfolio), sides.side_in(role), not past)


@lru_cache(maxsize=1)
def _heads() -> tuple[str, ...]:
    known = {h for group in (*_offices()["exclusive"], *_offices()["same"]) for h in group}
    return tuple(sorted(known, key=lambda h: (-len(h), h)))


def _same(head: str) -> str:
    return next((group[0] for group in _offices()["same"] if head in group), head)


def _alike(portfolio: str) -> str:
    return next((group[0] for group in _offices()["alike"] if portfolio in group), portfolio)


def offices_clash(a: Office, b: Office) -> bool:
    """Whether one person cannot hold both offices at a time."""
    if not (a.plain and b.plain):
        return False
    if a.head == b.head:
        portfolios = bool(a.portfolio and b.portfolio and a.portfolio != b.portfolio)
        return portfolios or bool(a.side and b.side and a.side != b.side and a.head != "spokesman")
    return any(a.head in group and b.head in group for group in _offices()["exclusive"])


def _one_time(corpus: Corpus, a: Described, b: Described) -> bool:
    """Whether both may be of one time: two holders, or two ages, at different times are no conflict."""
    times = [corpus.articles[d.article].time_group for d in (a, b)]
    return a.article == b.article or times[0] == times[1]


def _finding(corpus: Corpus, name: str, a: Described, b: Described, first: str, second: str, what: str) -> Finding:
    told = [f"{title_of(corpus.articles[d.article])} ({_line(corpus, d)})" for d in (a, b)]
    says = f"gives {name} as {first}" if what == "office" else f"says {name} is {first}"
    then = f"as {second}" if what == "office" else second
    return Finding(
        "NAM002",
        "name",
        "conflict",
        "warning",
        f"{told[0]} {says}, {told[1]} {then}.",
        (_place(corpus, a, first), _place(corpus, b, second)),
        (what, a.name.entity or ""),
        "",
        0.8,
    )


def _line(corpus: Corpus, described: Described) -> str:
    return f"line {corpus.articles[described.article].place(described.name.start).line}"


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
        "acting and deputy holders are left alone, and so are articles of different times."
    ),
    find=find,
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
    ),
    does_not_see=("Where somebody lives or comes from.", "Offices given only in a sentence of their own."),
)
