"""Names of people, places and organisations, with the titles beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from discrep.extract.headlines import peoples, states
from discrep.extract.lexicon import load_words
from discrep.extract.role import role_of
from discrep.extract.tree import Tree
from discrep.lexicon import is_opener
from discrep.model.document import Sentence
from discrep.model.mention import Name, NameKind, Token
from discrep.model.statement import Statement

_KINDS: dict[str, NameKind] = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "organisation",
    "NORP": "group",
    "EVENT": "event",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
}
_TITLED = {"PERSON", "GPE", "NORP", ""}
"""Labels of names that a title may have slipped into; in `General Motors` it is none."""
_SCORE = re.compile(r"\d+(?:[-–]\d*)?|[-–]")
_FRINGE = {
    "the",
    "a",
    "an",
    "'s",
    "’s",
    "'",
    "’",
    ",",
    ".",
    '"',
    "“",
    "”",
    "-",
    "(",
    ")",
    "``",
    "''",
    ":",
    "–",
    "—",
}
_GROUP_OF = re.compile(r"G[- ]?(?:7|8|20|77)")


@dataclass(slots=True)
class _Run:
    """A stretch of tokens that may be a name: from `low` up to, not including, `high`."""

    low: int
    high: int
    label: str


def find_names(sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[Name, ...]:
    """The names of a sentence in order, none overlapping another; titles are split off into `role`."""
    tree = Tree(tokens)
    names: list[Name] = []
    for run in _runs(tokens):
        name = _name(sentence, tree, run)
        if name is not None and (not names or names[-1].end <= name.start):
            names.append(name)
    return tuple(names)


def _runs(tokens: tuple[Token, ...]) -> Iterator[_Run]:
    """Entities of the recogniser, and runs of proper nouns it has left out."""
    at = 0
    while at < len(tokens):
        label, end = tokens[at].entity[2:], at + 1
        if label in _KINDS:
            while end < len(tokens) and tokens[end].entity == f"I-{label}":
                end += 1
            yield from _split(tokens, _Run(at, end, label))
        elif not label and _is_proper(tokens, at):
            while end < len(tokens) and not tokens[end].entity and _is_proper(tokens, end):
                end += 1
            yield _Run(at, end, "")
        elif label in ("", "LANGUAGE") and tokens[at].pos in ("ADJ", "NOUN") and tokens[at].text in peoples():
            yield _Run(at, end, "NORP")
        at = end


def _split(tokens: tuple[Token, ...], run: _Run) -> Iterator[_Run]:
    """An outlet glued to the last word of a headline (`rain over Wales-Cardiff Herald`) is a name of its own."""
    glued = run.label == "ORG" and run.high - run.low > 3 and tokens[run.low + 1].text in ("-", "–")
    if glued and tokens[run.low].end == tokens[run.low + 1].start:
        yield _Run(run.low, run.low + 1, "LOC")
        yield _Run(run.low + 2, run.high, "ORG")
    else:
        yield run


def _is_proper(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    return token.tag in ("NNP", "NNPS") and token.text[:1].isupper()


def _name(sentence: Sentence, tree: Tree, run: _Run) -> Name | None:
    """The run as a name without fringe and titles; None when nothing is left that is a name."""
    tokens = tree.tokens
    low, high = _trim(tokens, run.low, run.high)
    high = _without_score(tokens, low, high, run.label)
    if high - low == 1 and _is_common_noun(tokens, low):
        return None
    first = low
    while run.label in _TITLED and low < high and is_title(tokens[low]) and (low + 1 < high or not run.label):
        low += 1
    if low == high or not any(t.text[:1].isupper() or t.text[:1].isdigit() for t in tokens[low:high]):
        return None
    if not run.label and not _stands_alone(tree, low, high):
        return None
    if _in_office(tokens, low) and high < len(tokens) and tokens[high].entity == "B-PERSON":
        return None
    low, high, kind = _repaired(tree, low, high, run.label, titled=low > first or _after_title(tokens, low))
    start, end = tokens[low].start, tokens[high - 1].end
    text = sentence.text[start - sentence.start : end - sentence.start]
    if not any(c.isalpha() for c in text):
        return None
    may_be_person = kind == "person" or (not run.label and high - low > 1)
    role = role_of(tree, low, high, sentence) if may_be_person else None
    return Name(start, end, text, "person" if role else kind, role)


def _trim(tokens: tuple[Token, ...], low: int, high: int) -> tuple[int, int]:
    while low < high and tokens[low].text.lower() in _FRINGE:
        low += 1
    while high > low and tokens[high - 1].text.lower() in _FRINGE:
        high -= 1
    return low, high


def _without_score(tokens: tuple[Token, ...], low: int, high: int, label: str) -> int:
    """The end of a name without the score behind it: `Norway 2 Italy 0`, `beat Dortmund 2-1`."""
    end = high
    while end > low + 1 and _SCORE.fullmatch(tokens[end - 1].text):
        end -= 1
    score = "".join(t.text for t in tokens[end:high])
    country = states().fullmatch(" ".join(t.text for t in tokens[low:end])) is not None
    return end if len(score) > 2 or country or label in ("PERSON", "GPE", "NORP") else high


def _is_common_noun(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the first word of a headline is a noun that the recogniser takes for a name, for its capital."""
    if at or tokens[-1].text in (".", "!", "?") or tokens[at].text.isupper():
        return False
    return is_opener(tokens[at].text.lower())


def is_title(token: Token) -> bool:
    """Whether a capitalised word is a title or form of address."""
    roles, word = load_words("roles"), token.text.lower()
    return word in roles["nouns"] or word in roles["address"] or word in roles["short"]


def _after_title(tokens: tuple[Token, ...], low: int) -> bool:
    return low > 0 and is_title(tokens[low - 1]) and tokens[low - 1].pos in ("PROPN", "NOUN")


def _stands_alone(tree: Tree, low: int, high: int) -> bool:
    """Whether unlabelled proper nouns are a name: not in a text all in capitals, not the title of one."""
    tokens = tree.tokens
    capitals = [t.text[:1].isupper() for t in tokens if t.text[:1].isalpha() and len(t.text) > 3]
    if len(capitals) > 3 and sum(capitals) > 0.7 * len(capitals):
        return False
    if any(is_title(t) for t in tokens[low : high + 1]) or _in_office(tokens, low):
        return False
    return tokens[high - 1].text.isalpha()


def _in_office(tokens: tuple[Token, ...], low: int) -> bool:
    """Whether a name only says of what somebody is a minister (`Secretary of State`)."""
    return low > 1 and tokens[low - 1].text in ("of", "for") and is_title(tokens[low - 2])


def _repaired(tree: Tree, low: int, high: int, label: str, titled: bool) -> tuple[int, int, NameKind]:
    """Range and kind after the recogniser's usual slips are mended."""
    tokens = tree.tokens
    text = " ".join(t.text for t in tokens[low:high])
    if (
        high < len(tokens)
        and text in ("Group of",)
        and tokens[high].text in ("7", "8", "20", "77", "Seven", "Eight")
    ):
        return low, high + 1, "organisation"
    if text == "Group" and tokens[high : high + 2] and tokens[high].text == "of":
        return low, min(high + 2, len(tokens)), "organisation"
    if _GROUP_OF.fullmatch(text):
        return low, high, "organisation"
    kind = _KINDS.get(label, "other")
    if titled and label in ("GPE", "ORG", "NORP", "", "PRODUCT") and tokens[high - 1].tag in ("NNP", "NNPS"):
        return low, high, "person"
    return low, high, kind


def repair_kinds(statements: Sequence[Statement]) -> list[Statement]:
    """Surnames that the recogniser takes for firms are people where their full name stands in the document."""
    people = {n.text.split()[-1] for s in statements for n in s.names if n.kind == "person" and " " in n.text}
    return [replace(s, names=tuple(_as_person(n, people) for n in s.names)) for s in statements]


def _as_person(name: Name, surnames: set[str]) -> Name:
    mistaken = name.kind in ("organisation", "group", "other") and name.text in surnames
    return replace(name, kind="person") if mistaken else name
