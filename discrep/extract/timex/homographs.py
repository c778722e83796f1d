"""Words that look like times and are none: modal `may`, the verb `march`, persons called April, `2000 people`."""

from __future__ import annotations

import re

from discrep.extract.timex.lexicon import MONTHS, SEASONS
from discrep.extract.timex.reading import Reading
from discrep.model.mention import Token

_TIME = ("DATE", "TIME", "EVENT")
_NAMES = ("PERSON", "ORG", "PRODUCT", "WORK_OF_ART", "GPE", "FAC")
_BEFORE_YEAR = {
    "in", "since", "of", "from", "by", "until", "till", "during", "before", "after", "early", "late", "mid",
    "through", "between", "to", "around", "about", "for", "year", "circa", "throughout", "versus", "vs", "over",
}  # fmt: skip


def is_time(reading: Reading, text: str, tokens: tuple[Token, ...]) -> bool:
    """Whether the words of a reading are a time in their sentence; `tokens` are relative to `text`."""
    words = text[reading.start : reading.end]
    inside = [t for t in tokens if t.start < reading.end and reading.start < t.end]
    if words.lower().rstrip(".") in MONTHS:
        return _is_month(words, inside, tokens)
    if words.lower() in SEASONS:
        return _is_season(text, reading, inside)
    if re.fullmatch(r"\d{4}", words):
        return _is_year(text, reading, inside, tokens)
    return True


def _labels(inside: list[Token]) -> set[str]:
    return {t.entity[2:] for t in inside if t.entity}


def _is_month(words: str, inside: list[Token], tokens: tuple[Token, ...]) -> bool:
    labels = _labels(inside)
    if labels & set(_TIME):
        return True
    if labels & {"PERSON", "ORG", "PRODUCT", "WORK_OF_ART"}:
        return False
    ambiguous = words.lower().rstrip(".") in ("may", "march", "april", "june", "august", "jan", "mar", "dec", "sep")
    return not ambiguous or any(_governed(t, tokens) for t in inside if t.pos == "PROPN")


def _governed(token: Token, tokens: tuple[Token, ...]) -> bool:
    head = tokens[token.head] if token.head < len(tokens) else token
    return token.dep == "pobj" and head.lemma.lower() in _BEFORE_YEAR | {"on"}


def _is_season(text: str, reading: Reading, inside: list[Token]) -> bool:
    if _labels(inside) & set(_TIME):
        return all(t.pos in ("NOUN", "PROPN") for t in inside)
    before = re.search(r"(\w+)\s+$", text[: reading.start])
    return (
        bool(before and before[1].lower() in ("in", "by", "since", "until", "during", "the", "every"))
        and all(t.pos in ("NOUN", "PROPN") for t in inside)
        and text[reading.start : reading.end].lower() not in ("fall", "spring")
    )


def _is_year(text: str, reading: Reading, inside: list[Token], tokens: tuple[Token, ...]) -> bool:
    if re.match(r"\s?(?:%|per\s?cent|[a-z]?[/°]|[.,]\d|[-–]\d{1,3}(?!\d))", text[reading.end :]):
        return False
    if re.search(r"[\d.,/#£€$-]$|\b(?:No\.?|Flight|Route|Boeing|Airbus|Article)\s+$", text[: reading.start]):
        return False
    labels = _labels(inside)
    if labels & {"DATE", "EVENT"}:
        return not _counts(inside, tokens)
    if labels & {"CARDINAL", "MONEY", "QUANTITY", "PERCENT"} and _counts(inside, tokens):
        return False
    before = re.search(r"([\w.]+)[\s(,]+$", text[: reading.start])
    if before and before[1].lower() in _BEFORE_YEAR:
        return not _counts(inside, tokens)
    around = text[max(0, reading.start - 1) : reading.end + 1]
    return bool(re.fullmatch(r"\(\d{4}\)", around)) or (
        any(t.dep in ("nummod", "npadvmod") for t in inside)
        and (not _counts(inside, tokens) and 1900 <= int(text[reading.start : reading.end]) <= 2099)
    )


def _counts(inside: list[Token], tokens: tuple[Token, ...]) -> bool:
    """Whether the number counts the plural noun it stands before."""
    for token in inside:
        head = tokens[token.head] if token.head < len(tokens) else token
        if token.dep == "nummod" and head.tag in ("NNS", "NNPS") and head.start > token.start:
            return True
    return False
