"""Texts with one value changed, or with their sentences in another order."""

from __future__ import annotations

import itertools
import random
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from discrep.model.document import Document

WORDS = (
    r"zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|single|double|triple|half|twice"
    r"|first|second|third|fourth|fifth|sixth|million|billion|thousand"
)
NUMBER = re.compile(r"(?<![\w.,:$€£'’-])[$€£]?\d+(?:,\d{3})*(?:\.\d+)?(?![\w]|[.,:]\d|-)")
HEDGED = re.compile(
    r"\b(?:over|than|up to|around|about|almost|nearly|between|least|most|some|No\.|(?:below|above)(?: the)?)"
    r" [$€£]? ?$"
)
"""Before a bound or an estimate, where another value does not contradict; before a rank."""
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
TOKEN = re.compile(rf"\d[\d,]*(?:\.\d+)?|\b(?:{WORDS})\b")


def numbers(text: str) -> Counter[str]:
    """The numbers of a text, digits and words."""
    return Counter(t.replace(",", "") for t in TOKEN.findall(text.lower()))


def changed_number(original: str, edited: str) -> bool:
    """Whether an edit put one number in the place of another."""
    before, after = numbers(original), numbers(edited)
    return bool(before - after) and bool(after - before)


def rearranged(text: str) -> str:
    """The same paragraphs in another order, the sentences of a text of one paragraph."""
    cut = text.split("\n") if text.count("\n") > 3 else re.split(r"(?<=[.!?]) (?=[A-Z])", text)
    glue = "\n" if text.count("\n") > 3 else " "
    return glue.join([*cut[:1], *cut[:0:-1]])


@dataclass(frozen=True)
class Change:
    """Two articles, one of them with a value changed that both state."""

    kind: str
    left: Document
    right: Document
    changed: Document
    old: str
    new: str
    left_sentence: str
    right_sentence: str


def changes(sets: Sequence[Sequence[Document]]) -> Iterator[Change]:
    """Every value that two articles of a set state once each with the same next words, changed in one."""
    for documents in sets:
        for left, right in itertools.combinations(documents, 2):
            yield from _changes(left, right)


def read_changes(sets: Sequence[Sequence[Document]]) -> Iterator[Change]:
    """Every value of `same_quantity.toml`, which two articles of a set state of the same thing, changed in one."""
    rows = tomllib.loads((Path(__file__).parent / "same_quantity.toml").read_text(encoding="utf-8"))["same"]
    for row in rows:
        known = {d.id.split("_")[0]: d for d in sets[row["set"] - 1]}
        left, right = known[row["left"]], known[row["right"]]
        here = (row["here"], row["here"] + row["length"])
        yield _change(right.text[slice(*here)], left, (row["at"], row["at"]), right, here)


def copied(documents: Sequence[Document], seed: int) -> Iterator[Change]:
    """Every document beside a copy of itself in which one value, drawn with a fixed seed, is changed."""
    chance = random.Random(seed)
    for document in documents:
        places = sorted(_stated(document.text).items())
        if places:
            key, at = chance.choice(places)
            yield _change(key[0], document, at, document, at)


def _changes(left: Document, right: Document) -> Iterator[Change]:
    one, two = _stated(left.text), _stated(right.text)
    for key in sorted(one.keys() & two.keys()):
        at, here = one[key], two[key]
        if alike(around(left.text, at[0]), around(right.text, here[0])):
            yield _change(key[0], left, at, right, here)


def _change(old: str, left: Document, at: tuple[int, int], right: Document, here: tuple[int, int]) -> Change:
    new = changed(old)
    text = right.text[: here[0]] + new + right.text[here[1] :]
    kind = "weekday" if old in DAYS else "money" if old[0] in "$€£" else "number"
    return Change(
        kind, Document("a", left.text), Document("b", right.text), Document("b", text), old, new,
        around(left.text, at[0]), around(right.text, here[0]),
    )  # fmt: skip


ALIKE = 0.5
"""Share of the words around a value that two articles must have in common to state the same."""


def alike(one: str, other: str) -> bool:
    """Whether two stretches of text have at least half of their words in common, those of the shorter one."""
    here, there = (set(re.findall(r"[a-z]+", text.lower())) for text in (one, other))
    return len(here & there) >= ALIKE * min(len(here), len(there))


def _stated(text: str) -> dict[tuple[str, str, str], tuple[int, int]]:
    """Values of a text that stand in it once, with the words on both sides."""
    found: dict[tuple[str, str, str], list[tuple[int, int]]] = {}
    count = Counter(m[0] for m in NUMBER.finditer(text))
    for m in NUMBER.finditer(text):
        after = re.match(r"\s?(%|[A-Za-z]+)(?: ([A-Za-z]+))?", text[m.end() :])
        if HEDGED.search(text[: m.start()][-12:]):
            continue
        if after is None or count[m[0]] > 1 or re.fullmatch(r"(19|20)\d\d", m[0]):
            continue
        before = re.search(r"([A-Za-z'’&]+) $", text[: m.start()])
        if before and (before[1][:3] in MONTHS or before[1][0].isupper()):
            continue  # a date or, as in `FTSE 100`, a name
        found.setdefault((m[0], after[1].lower(), (after[2] or "").lower()), []).append(m.span())
    return {k: v[0] for k, v in found.items() if len(v) == 1}


MONTHS = frozenset({"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"})


def changed(value: str) -> str:
    """Another value of the same form: the first digit one more, or two less when it is a nine."""
    at = next(i for i, c in enumerate(value) if c.isdigit())
    digit = int(value[at])
    return f"{value[:at]}{digit + 1 if digit < 9 else 7}{value[at + 1 :]}"


def around(text: str, at: int) -> str:
    """The text near an offset, for reading."""
    return text[max(0, at - 90) : at + 90].replace("\n", " ")
