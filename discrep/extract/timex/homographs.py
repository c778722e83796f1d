"""Words that look like times and are none: modal `may`, the verb `march`, `Black Friday`, `2000 people`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrep.extract.timex.lexicon import MONTHS, WEEKDAYS, WORDS
from discrep.extract.timex.reading import Reading
from discrep.model.mention import Token

_NAMED = {"PERSON", "ORG", "PRODUCT", "WORK_OF_ART"}
_DOUBTFUL = {"may", "march", "april", "june", "august", "jan", "mar", "dec", "sep"}
"""Months that are verbs, adjectives or first names too."""
_BEFORE_MONTH = set(WORDS["before"]["month"])
_BEFORE_YEAR = set(WORDS["before"]["year"])
_NO_YEAR_AFTER = re.compile(r"\s?(?:%|per\s?cent|[a-z]?[/°]|[.,]\d|[-–]\d{1,3}(?!\d))")
_NO_YEAR_BEFORE = re.compile(
    r"(?<!\d{4}\s)(?<!\d{4})[-–]\s?$|[\d.,/#£€$]$|\b(?:No\.?|Flight|Route|Boeing|Airbus|Article|Room|Channel)\s+$"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A reading in its sentence: the text around it and the tokens in it."""

    reading: Reading
    text: str
    tokens: tuple[Token, ...]
    """Tokens of the sentence."""
    inside: tuple[Token, ...]
    """Tokens of the reading."""

    @property
    def words(self) -> str:
        """The words of the reading."""
        return self.text[self.reading.start : self.reading.end]

    @property
    def before(self) -> str:
        """The text in front of it."""
        return self.text[: self.reading.start]

    @property
    def after(self) -> str:
        """The text behind it."""
        return self.text[self.reading.end :]

    @property
    def labels(self) -> set[str]:
        """Entity labels of its tokens."""
        return {t.entity[2:] for t in self.inside if t.entity}

    def head(self, token: Token) -> Token:
        """The head of a token in the parse."""
        return self.tokens[token.head] if token.head < len(self.tokens) else token


def is_time(reading: Reading, text: str, tokens: tuple[Token, ...], base: int) -> bool:
    """Whether the words of a reading are a time in their sentence, which starts at `base` in its document."""
    inside = tuple(t for t in tokens if t.start < base + reading.end and base + reading.start < t.end)
    place = Place(reading, text, tokens, inside)
    bare = place.words.lower().removeprefix("the ").rstrip(".")
    if bare in MONTHS:
        return _is_month(place)
    if reading.grain == "season":
        return _is_season(place)
    if re.fullmatch(r"\d{4}", bare):
        return _is_year(place)
    if bare in WEEKDAYS:
        return _is_weekday(place)
    return True


def _is_month(place: Place) -> bool:
    if place.labels & {"DATE", "TIME", "EVENT"}:
        return True
    if place.labels & _NAMED:
        return False
    doubtful = place.words.lower().rstrip(".") in _DOUBTFUL
    return not doubtful or any(
        t.pos == "PROPN" and t.dep == "pobj" and place.head(t).lemma.lower() in _BEFORE_MONTH for t in place.inside
    )


def _is_weekday(place: Place) -> bool:
    """Neither a day with a name of its own (Black Friday) nor part of a name (Sunday Times)."""
    if re.search(r"\b(?:Black|Good|Cyber|Ash|Super|Bloody|Palm|Easter|Shrove|Maundy)\s+$", place.before):
        return False
    named = re.match(r"\s+(?:[A-Z]\w+)", place.after) and place.labels & (_NAMED | {"EVENT"})
    return not named or "DATE" in place.labels


def _is_season(place: Place) -> bool:
    """A season with a year or a `last` is one; `the fall in rates` and a mineral spring are not."""
    if not all(t.pos in ("NOUN", "PROPN", "DET", "ADJ", "ADP", "NUM", "PUNCT") for t in place.inside):
        return False
    if len(place.words.split()) > 1 and not re.fullmatch(r"the\s+\w+", place.words, re.IGNORECASE):
        return True
    if re.search(r"\b(?:fall|spring)\b", place.words, re.IGNORECASE) and not re.search(
        r"\b(?:in|during|until|since|by)\s+$", place.before, re.IGNORECASE
    ):
        return False
    return bool(place.labels & {"DATE"}) and not re.match(r"\s+(?:in|of)\s+(?!\d)", place.after)


def _is_year(place: Place) -> bool:
    if _NO_YEAR_AFTER.match(place.after) or _NO_YEAR_BEFORE.search(place.before):
        return False
    number = int(place.words.lower().removeprefix("the "))
    counts = _counts(place)
    before = re.search(r"([\w.’']+)[\s(,]+$", place.before)
    word = before[1].lower() if before else ""
    if counts:
        return (word == "the" or word.endswith(("'s", "’s"))) and 1900 <= number <= 2099 and number % 100 != 0
    if place.labels & {"DATE", "EVENT"} or word in _BEFORE_YEAR:
        return True
    if place.labels & {"MONEY", "QUANTITY", "PERCENT"} or not 1900 <= number <= 2099:
        return False
    bracketed = place.before.endswith("(") and place.after.startswith(")")
    return bracketed or any(t.dep in ("nummod", "npadvmod") for t in place.inside)


def _counts(place: Place) -> bool:
    """Whether the number counts the plural noun it stands before."""
    heads = [place.head(t) for t in place.inside if t.dep == "nummod"]
    return any(h.tag in ("NNS", "NNPS") and h.start > place.inside[-1].start for h in heads)
