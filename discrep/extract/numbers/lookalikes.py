"""Digits and number words that are no quantities: names, years, days, clock times, list marks, pronouns."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.words import Words

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.?|April|Apr\.?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_BEFORE = re.compile(
    rf"(?<!\w){_MONTH}(?:\s|\s?-\s?)(?:\d{{1,2}}(?:st|nd|rd|th)?\s?(?:-|–|to|and|or|,)\s?)?(?:the )?$"
    r"|\w[-–/._@#]?$|[#@/]\s?$|\d:$|\d[-–]$"
    r"|\b(?i:nos?\.|number|chapter|top|group of|gang of|committee of)\s$|\+\d{1,3}[ -]$"
    r"|\b(?i:in|since|by|until|till|circa|year|mid)[ -](?:19|20)\d\d[-–/]$"
)
_BEHIND = re.compile(
    rf"(?:st|nd|rd|th)?(?:\s(?:of\s)?|-){_MONTH}(?!\w)"
    r"|:\d|\s?(?:[ap]\.?\s?m\b\.?|o'clock|o’clock|hrs|hours GMT|GMT|h\d\d)(?!\w)"
    r"|['’]?s(?!\w)|[a-zA-Z]*\d|[-–/]\d|/\w|\.\d"
    r"|[-‐](?:on[-‐]one|fold|way|time|off|sided|star|class|on|handed|pronged)(?!\w)|[®™]"
)  # fmt: skip
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|from|to|of|for|during|before|after|through|early|late|mid|and|or|year|years|summer"
    r"|winter|spring|autumn|fall|[-–(,'’])\s?$",
    re.IGNORECASE,
)
_MARKER = re.compile(r"\(?\d{1,3}[.)]\s")
_LIST = re.compile(r"\s*(?!\d{1,3}(?: \d{3})+\s*$)\d{1,4}(?:[\s|]+\d{1,4})+\s*")
"""A line of bare numbers, as below the photos of a gallery."""
_FIXED = frozenset(["9/11", "24/7", "7/7", "50/50", "26/11"])
_NAMING = frozenset(["PRODUCT", "LAW", "WORK_OF_ART", "EVENT", "FAC", "ORG", "PERSON", "GPE", "LOC", "NORP"])
_IDIOMS = frozenset(
    [
        "day",
        "night",
        "morning",
        "evening",
        "time",
        "way",
        "thing",
        "hand",
        "side",
        "reason",
        "point",
        "moment",
        "other",
        "another",
        "else",
    ]
)
_ONE_BEFORE = frozenset(
    ["no", "any", "this", "that", "the", "which", "each", "every", "another", "only", "some", "not"]
)


@cache
def designators() -> frozenset[str]:
    """Words that name the number behind them, lower case."""
    lines = (Path(__file__).parent / "designators.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def is_lookalike(text: str, amount: Amount, words: Words) -> bool:
    """Whether the amount, read at `text[start:end]`, is no quantity at all."""
    if amount.time or _LIST.fullmatch(text):
        return True
    if amount.kind in ("money", "percent", "points", "age"):
        return False
    return (
        _is_written_apart(text, amount)
        or _is_year(text, amount, words)
        or _is_named(text, amount, words)
        or _is_pronoun(text, amount, words)
        or _is_idiom(text, amount, words)
    )


def _is_written_apart(text: str, amount: Amount) -> bool:
    """Days of a month, clock times, phone numbers, G20, F-16, list marks."""
    start = amount.number_start
    written = text[start : amount.number_end]
    digits = written[:1].isdigit() or written[:1] in ".-−"
    if written in _FIXED or (digits and len(written) > 1 and written.startswith("0") and written[1].isdigit()):
        return True
    if _MARKER.match(text, start) and not text[:start].strip(" ("):
        return True
    before, behind = text[max(0, start - 40) : start], text[amount.number_end : amount.number_end + 12]
    if amount.unit is None and (found := _BEHIND.match(behind)) is not None:
        return digits or found.group()[:1] in "-‐"
    if found := _BEFORE.search(before):
        return digits or not found.group()[-1:].isalpha()
    return False


def _is_year(text: str, amount: Amount, words: Words) -> bool:
    written = text[amount.number_start : amount.number_end]
    if amount.unit or amount.exactness == "about" or not _YEAR.fullmatch(written):
        return False
    here = words.span(amount.number_start, amount.number_end)
    if here is None:
        return True
    if words.tokens[here[0]].entity.endswith("-DATE"):
        return True
    noun = words.noun_behind(here[1])
    plural = noun is not None and words.tokens[noun].tag in ("NNS", "NNPS")
    dated = int(written) >= 1800 and _YEAR_BEFORE.search(text[: amount.number_start][-12:]) is not None
    return dated or (not plural and int(written) >= 1700)


def _is_named(text: str, amount: Amount, words: Words) -> bool:
    """`Flight 370`, `Boeing 787`, `Group of Seven`, `the Big Three`, `Four Seasons`, `First Lady`."""
    here = words.span(amount.number_start, amount.number_end)
    if here is None or amount.unit:
        return False
    first, last = here
    token = words.tokens[first]
    written = text[amount.number_start : amount.number_end]
    before = words.tokens[first - 1] if first else None
    if re.search(r"\b(?:Group|Gang|Big|Magnificent|Committee)(?: of)? (?:the )?$", text[: amount.number_start]):
        return True
    if before is not None and written.isdigit() and before.end + 1 == token.start:
        name = before.text.lower().rstrip(".")
        if name in designators() and not (words.title_cased and before.pos == "VERB"):
            return words.noun_behind(last, adjacent=True) is None or name in ("no", "nos", "number", "flight")
        inside = token.entity[:2] == "I-" and token.entity[2:] in _NAMING and before.entity[2:] == token.entity[2:]
        if inside and before.pos == "PROPN" and not (words.title_cased and before.tag.startswith("V")):
            return True
        left = token.head == first - 1 and before.pos == "PROPN" and token.dep in ("nummod", "appos", "nmod")
        if left and not words.title_cased:
            return True
    capital = (
        written[:1].isupper()
        and not words.title_cased
        and before is not None
        and before.text[-1:] not in "\"'“‘:—-"
    )
    follows = words.tokens[last + 1] if last + 1 < len(words.tokens) else None
    return bool(capital and before and before.text not in ".!?…" and follows and follows.text[:1].isupper())


def _is_pronoun(text: str, amount: Amount, words: Words) -> bool:
    """`one` that counts nothing: `one of them`, `no one`, `the one who`, `one cannot know`, `one day`."""
    if text[amount.number_start : amount.number_end].lower() != "one" or amount.unit:
        return False
    here = words.span(amount.number_start, amount.number_end)
    if here is None:
        return True
    at = here[1]
    before = words.tokens[here[0] - 1].text.lower() if here[0] else ""
    if words.state_behind(at + 1) is not None:
        return before in _ONE_BEFORE
    noun = words.noun_behind(at)
    if noun is None or words.text_at(at + 1) in ("of", "another", "'s", "’s"):
        return True
    return words.tokens[noun].lemma.lower() in _IDIOMS or before in _ONE_BEFORE - {"only", "the", "not"}


def _is_idiom(text: str, amount: Amount, words: Words) -> bool:
    """`first of all`, `at first`, `second half`, `last quarter`, a bare `hundred` or `dozen` of a name."""
    written = text[amount.number_start : amount.number_end].lower()
    before = text[: amount.number_start].rstrip().lower()
    behind = text[amount.number_end :].lstrip().lower()
    if amount.kind == "ordinal":
        if before.endswith(" at") or before == "at" or behind.startswith(("of all", ",", "and foremost")):
            return True
        here = words.span(amount.number_start, amount.number_end)
        if here is None:
            return True
        token = words.tokens[here[1]]
        return words.noun_behind(here[1]) is None or token.dep == "advmod" or behind.startswith("lady")
    if written in ("half", "quarter"):
        article = before.endswith((" a", " the")) or before in ("a", "the")
        part = behind.startswith(("of ", "the ", "a ", "an ", "its ", "his ", "their ", "her ", "all ", "that "))
        return not (amount.exactness != "exact" or (part and (written == "half" or article)))
    return written in ("nil", "point") or bool(re.search(r"\bhalf past$", before))
