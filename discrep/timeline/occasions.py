"""Which event a date belongs to: its noun, and the names that stand with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from discrep.model.mention import DateMention, Token
from discrep.model.statement import Article, Statement

_LINES = (Path(__file__).parent / "events.txt").read_text(encoding="utf-8").splitlines()
_CLASSES = [line.split() for line in _LINES if not line.startswith("#")]
EVENTS = {word: cls for cls, *words in _CLASSES if cls[0] != "+" for word in words}
EVENT_VERBS = {word: cls[1:] for cls, *words in _CLASSES if cls[0] == "+" for word in words}
_PLACES = {"GPE", "LOC", "FAC", "ORG", "EVENT"}
_CODE = re.compile(r"\b(?:([A-Z]{1,4})-?(\d{1,3})|Group\s+of\s+(\d+))\b")
_CODED = re.compile(r"[a-z]{1,4}\d{1,3}")
_SHARE, _FEW = 0.08, 5.0
"""A name in more sentences than that, and than that share of all, tells no event from another."""
_NEAR = 6
"""Sentences between a report and the sentence that names its occasion."""
_STEPS = 8


@dataclass(frozen=True, slots=True)
class Occasion:
    """A date with the events it may belong to and the names in its sentence."""

    article: int
    statement: int
    mention: DateMention
    nouns: frozenset[str]
    """The nouns of events it may belong to."""
    events: frozenset[str]
    """Their classes, also those of verbs that tell of an event (`will gather on`)."""
    names: frozenset[str]
    near: frozenset[str]
    """The rare names of its sentence and of the sentences beside it in the paragraph."""
    people: frozenset[str]
    speakers: frozenset[str]
    """Proper nouns in the subject of the verb that the date hangs on, else persons beside it in the paragraph."""
    reported: bool
    """Whether it is the day on which somebody said or did something, and not in a quotation."""
    settings: tuple[tuple[str, frozenset[str]], ...]
    """Classes of events named from its sentence on, each with the rare names beside it."""


def find_occasions(articles: Sequence[Article]) -> list[list[Occasion]]:
    """The occasions of each article."""
    common, persons = _common(articles), _persons(articles)
    return [_of_article(n, article, common, persons) for n, article in enumerate(articles)]


def _of_article(index: int, article: Article, common: frozenset[str], persons: frozenset[str]) -> list[Occasion]:
    found = []
    named = [_names(s) - common - persons for s in article.statements]
    for number, statement in enumerate(article.statements):
        people = _proper(statement.tokens) & persons
        after = slice(number, number + _NEAR + 1)
        settings = tuple(
            (kind, names)
            for following, names in zip(article.statements[after], named[after], strict=True)
            for kind in sorted(_classes(following.tokens))
        )
        beside = [n for n in (number - 1, number + 1) if _one_paragraph(article, number, n)]
        near = named[number].union(*(named[n] for n in beside))
        spoken = frozenset(w for n in beside for w in _proper(article.statements[n].tokens)) & persons
        for mention in statement.dates:
            quoted = any(q.start <= mention.start < q.end for q in statement.quotes)
            reported = mention.past is True and not quoted and mention.modifier in ("", "about")
            above, verb = _above(mention, statement.tokens)
            nouns = frozenset(_event_nouns([statement.tokens[n] for n in above]))
            verbs = {EVENT_VERBS[w] for n in above if (w := statement.tokens[n].lemma.lower()) in EVENT_VERBS}
            events = frozenset(EVENTS[n] for n in nouns) | verbs
            speakers = _subject(verb, statement.tokens) or spoken
            found.append(
                Occasion(
                    index, number, mention, nouns, events, named[number], near, people, speakers, reported, settings
                )
            )
    return found


def _one_paragraph(article: Article, one: int, other: int) -> bool:
    """Whether there is such a sentence, and in the same paragraph."""
    sentences = article.statements
    return 0 <= other < len(sentences) and sentences[one].sentence.paragraph == sentences[other].sentence.paragraph


def _proper(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(t.text.lower() for t in tokens if t.pos == "PROPN")


def _common(articles: Sequence[Article]) -> frozenset[str]:
    """Names that stand in so many sentences of the set that they tell no event from another."""
    seen = Counter(name for a in articles for s in a.statements for name in _names(s))
    most = max(_FEW, _SHARE * sum(len(a.statements) for a in articles))
    return frozenset(name for name, count in seen.items() if count > most and not _CODED.fullmatch(name))


def _persons(articles: Sequence[Article]) -> frozenset[str]:
    """Last names that the parser takes for a person's at least as often as for a place's; lower-case."""
    seen: Counter[str] = Counter()
    for kind, words in (e for a in articles for s in a.statements for e in _entities(s.tokens)):
        seen[words.split()[-1]] += {"PERSON": 100}.get(kind, -100 if kind in ("GPE", "LOC", "NORP") else -1)
    return frozenset(name for name, score in seen.items() if score > 0)


def _names(statement: Statement) -> frozenset[str]:
    """Places, organisations and codes like G20 of a sentence; lower-case."""
    names = {words.removeprefix("the ") for kind, words in _entities(statement.tokens) if kind in _PLACES}
    for code in _CODE.finditer(statement.sentence.text):
        names.add(f"{code[1].lower()}{code[2]}" if code[1] else f"g{code[3]}")
    return frozenset(names)


def _entities(tokens: Sequence[Token]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for token in tokens:
        if token.entity.startswith("B-"):
            found.append((token.entity[2:], token.text.lower()))
        elif token.entity.startswith("I-") and found and token.text not in ("'s", "’s"):
            found[-1] = (found[-1][0], f"{found[-1][1]} {token.text.lower()}")
    return found


def _event_nouns(tokens: Sequence[Token]) -> set[str]:
    """The event nouns among the tokens; lemmas in lower case."""
    nouns = {t.lemma.lower() for t in tokens if t.pos == "NOUN" or (t.pos == "PROPN" and t.text.lower() != "march")}
    return nouns & EVENTS.keys()


def _classes(tokens: Sequence[Token]) -> set[str]:
    """The classes of the event nouns among the tokens."""
    return {EVENTS[n] for n in _event_nouns(tokens)}


def _above(mention: DateMention, tokens: tuple[Token, ...]) -> tuple[list[int], int | None]:
    """Tokens above a date in the parse, or beside it under the same verb; and that verb."""
    at = next((n for n, t in enumerate(tokens) if mention.start <= t.start < mention.end), None)
    above: list[int] = []
    while at is not None and at not in above and at < len(tokens) and len(above) < _STEPS:
        above.append(at)
        if tokens[at].pos in ("VERB", "AUX"):
            return above + [n for n in range(len(tokens)) if _under(n, at, tokens)], at
        at = tokens[at].head
    return above, None


def _subject(verb: int | None, tokens: tuple[Token, ...]) -> frozenset[str]:
    """Proper nouns under a verb's subject; lower-case."""
    heads = {n for n, t in enumerate(tokens) if t.head == verb and t.dep in ("nsubj", "nsubjpass")}
    for _ in range(2):
        heads |= {n for n, t in enumerate(tokens) if t.head in heads}
    return frozenset(tokens[n].text.lower() for n in heads if tokens[n].pos == "PROPN")


def _under(index: int, verb: int, tokens: tuple[Token, ...]) -> bool:
    """Whether a token hangs on a verb with no other verb between."""
    for _ in range(4):
        head = tokens[index].head
        if head == verb:
            return True
        if head >= len(tokens) or head == index or tokens[head].pos in ("VERB", "AUX"):
            return False
        index = head
    return False
