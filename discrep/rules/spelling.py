"""Spellings of names: what is the same name written differently, and what is another name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rapidfuzz.distance import DamerauLevenshtein

from discrep.model.mention import Token
from discrep.model.statement import Article, Statement

LISTED = Path(__file__).with_name("spellings.txt")
OUTLET_WORDS = frozenset({
    "Daily", "Gazette", "Guardian", "Herald", "Independent", "Journal", "Mail", "News", "Observer", "Post", "Press",
    "Star", "Sun", "Times", "Today", "Tribune",
})  # fmt: skip
_ENDINGS = ("s", "es", "n", "an", "i", "ian", "er", "in", "e")
"""Endings that make another word of a name: Iraq, Iraqi; Korea, Korean; Paul, Paula is caught by length."""
_SOUNDS = (
    (r"['’ʼ`-]", ""), (r"ph", "f"), (r"kh|gh|q", "k"), (r"zh", "j"), (r"sch", "sh"), (r"ts|tz|cz", "c"),
    (r"w", "v"), (r"ou|oo", "u"), (r"iy|yy|ij|ey|ee|ie|ei|y|j", "i"), (r"(.)\1", r"\1"), (r"ii", "i"), (r"ck", "k"),
)  # fmt: skip


@dataclass(frozen=True, order=True, slots=True)
class Written:
    """A name where it stands; `outlet` is the outlet's name it is part of, and then it stays as it is."""

    article: int
    start: int
    end: int
    form: str
    outlet: str = ""


@lru_cache(maxsize=1)
def listed_spellings() -> dict[str, tuple[str, ...]]:
    """Each listed form → all spellings of its name."""
    lines = LISTED.read_text(encoding="utf-8").splitlines()
    groups = [tuple(f.strip() for f in line.split(",")) for line in lines if line and not line.startswith("#")]
    return {form: group for group in groups for form in group}


@lru_cache(maxsize=1)
def _listed_pattern() -> re.Pattern[str]:
    forms = sorted(listed_spellings(), key=lambda f: (-len(f), f))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")


def find_listed(index: int, article: Article) -> Iterator[Written]:
    """The listed names of an article; those inside a longer name only when it is an outlet's."""
    text = article.document.text
    for statement in article.statements:
        for match in _listed_pattern().finditer(text, statement.sentence.start, statement.sentence.end):
            start, end = match.span()
            after = re.match(r" ([A-Z]\w+)", text[end : statement.sentence.end])
            if after is None:
                yield Written(index, start, end, match.group())
            elif after[1] in OUTLET_WORDS:
                yield Written(index, start, end, match.group(), text[start : end + after.end()])
            elif not _goes_on(statement, end + 1):
                yield Written(index, start, end, match.group())


def _goes_on(statement: Statement, offset: int) -> bool:
    """Whether the word at the offset belongs to the name before it (`Peking University`)."""
    return any(t.start == offset and t.pos == "PROPN" and not t.entity.startswith("B-") for t in statement.tokens)


def name_runs(statement: Statement) -> Iterator[tuple[Token, ...]]:
    """Runs of neighbouring proper nouns."""
    run: list[Token] = []
    for token in statement.tokens:
        if run and (token.pos != "PROPN" or token.start > run[-1].end + 1):
            yield tuple(run)
            run = []
        if token.pos == "PROPN" and token.text[:1].isupper():
            run.append(token)
    if run:
        yield tuple(run)


def fold(name: str) -> str:
    """The name without accents and case.

    >>> fold("Türkey")
    'turkey'
    """
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def sound(name: str) -> str:
    """A key that spellings of one name in Latin letters share.

    >>> sound("Yuriy") == sound("Iuri"), sound("Khrushchev") == sound("Chrushchev")
    (True, False)
    """
    key = fold(name)
    for pattern, plain in _SOUNDS:
        key = re.sub(pattern, plain, key)
    return key


def near(a: str, b: str) -> bool:
    """Whether two words may be spellings of one name: another accent, transliteration, or one letter.

    >>> near("Yurik", "Yuri"), near("Iraq", "Iraqi"), near("Iran", "Iraq"), near("Northrop", "Northrup")
    (True, False, False, True)
    """
    if a == b or a.isupper() != b.isupper():
        return False
    x, y = fold(a), fold(b)
    if x == y:
        return a.casefold() != b.casefold()
    if min(len(x), len(y)) < 4 or _derived(x, y) or _derived(y, x):
        return False
    return sound(a) == sound(b) or (max(len(x), len(y)) > 4 and DamerauLevenshtein.distance(x, y) == 1)


def _derived(base: str, longer: str) -> bool:
    return any(longer == base + ending for ending in _ENDINGS) or (
        longer[:-1] == base[:-1] and {longer[-1], base[-1]} == {"a", "o"}
    )


def group_forms(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Forms that hang together by pairs, each group sorted."""
    groups: list[set[str]] = []
    for pair in pairs:
        joined = set(pair).union(*(g for g in groups if g & set(pair)))
        groups = [g for g in groups if not g & joined] + [joined]
    return sorted(tuple(sorted(g)) for g in groups)
