"""DUP002: one thing is said twice in nearly the same words."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.corpus import Corpus
from discrep.model.finding import Finding
from discrep.model.statement import Article, Statement
from discrep.rules.attribution import double_attributions
from discrep.rules.base import Example, Rule, evidence, title_of
from discrep.rules.repeats import LEAST_WORDS, Unit, near_pairs, paragraph_blocks, parallel
from discrep.rules.words import forms, has_finite_verb, topic_words

SHORTER = 0.85
"""Share of the shorter sentence's words that the longer one has, in the same order."""
LONGER = 0.6


def find(corpus: Corpus) -> Iterator[Finding]:
    """Pairs of sentences of one article, and attributions given twice."""
    for article in corpus.articles:
        yield from _sentences(article)
        yield from _attributions(article)


def _sentences(article: Article) -> Iterator[Finding]:
    covered = [(u.start, u.end) for b in paragraph_blocks(article) for place in b.places for u in place]
    statements = [s for s in article.statements if _may_repeat(s) and not _inside(s, covered)]
    units = [Unit(s.sentence.start, s.sentence.end, forms(s.sentence.text), True) for s in statements]
    for left, right in near_pairs(units):
        if _same(units[left], units[right]) and not _one_speech(article, statements[left], statements[right]):
            yield _said_twice(article, statements[left], statements[right])


def _may_repeat(statement: Statement) -> bool:
    sentence = statement.sentence
    return sentence.role in ("body", "caption") and has_finite_verb(statement) and len(sentence.text) < 2000


def _inside(statement: Statement, covered: list[tuple[int, int]]) -> bool:
    return any(low <= statement.sentence.start and statement.sentence.end <= high for low, high in covered)


def _same(left: Unit, right: Unit) -> bool:
    from rapidfuzz.distance import LCSseq

    small, large = sorted((len(left.words), len(right.words)))
    if small < LEAST_WORDS or parallel(left.words, right.words):
        return False
    common = LCSseq.similarity(left.words, right.words)
    return common >= SHORTER * small and common >= LONGER * large


def _one_speech(article: Article, left: Statement, right: Statement) -> bool:
    """Whether both belong to one run of speech, where repetition is a figure of speech."""
    return left.sentence.paragraph == right.sentence.paragraph and any(
        mark in article.document.text[left.sentence.start : right.sentence.end] for mark in '"“”'
    )


def _said_twice(article: Article, left: Statement, right: Statement) -> Finding:
    places = [article.place(s.sentence.start).line for s in (left, right)]
    return Finding(
        rule="DUP002",
        family="duplicate",
        verdict="duplicate",
        severity="warning",
        message=(
            f"{title_of(article)} says the same thing twice in nearly the same words, at lines "
            f"{places[0]} and {places[1]}: “{left.sentence.text}” and “{right.sentence.text}”."
        ),
        evidence=tuple(evidence(article, s.sentence.start, s.sentence.end) for s in (left, right)),
        topic=("said twice", *topic_words(left.sentence.text)),
        confidence=0.8,
    )


def _attributions(article: Article) -> Iterator[Finding]:
    for double in double_attributions(article):
        yield Finding(
            rule="DUP002",
            family="duplicate",
            verdict="duplicate",
            severity="warning",
            message=(
                f"One quotation in {title_of(article)} names its speaker twice: “{double.before.text}” before it "
                f"and “{double.after.text}” after it."
            ),
            evidence=tuple(
                evidence(article, side.sentence_start, side.sentence_end, mark=(side.start, side.end))
                for side in (double.before, double.after)
            ),
            topic=("speaker named twice", *topic_words(double.before.text)),
            confidence=0.9,
        )


RULE = Rule(
    code="DUP002",
    name="said-twice",
    family="duplicate",
    summary="A sentence is said twice in nearly the same words, or a quotation names its speaker twice.",
    explanation=(
        "Compares the sentences of one article with each other: two are the same when nearly all words of the "
        "shorter one stand, in the same order, in the longer one. A headline that resembles the first paragraph, "
        "repetition inside one run of speech, names and titles, and sentences that differ in their numbers are "
        "left alone. A quotation that is introduced and closed with the same speaker is reported too."
    ),
    find=find,
    flags=(
        Example(
            (
                "Pier\nThe mayor and the ferrymen were expected to open talks on the pier from Sunday.\n"
                "Divers went down in the morning.\n"
                "Mayor Lind and the ferrymen were expected to hold talks on the pier from Sunday.\n",
            ),
            note="a verb changed, a title added",
        ),
        Example(
            (
                "Ferry line closed\nAnna Lind said, “We will look at the pier. It is too early to say more,” "
                "said Anna Lind.\n",
            ),
            note="speaker named before and after",
        ),
    ),
    silent=(
        Example(
            (
                "Mayor to open talks on the northern pier on Sunday\n"
                "The mayor is to open talks on the northern pier on Sunday, her office told reporters.\n",
            ),
            note="headline and first paragraph",
        ),
        Example(
            (
                "Pier\n“The ferry cannot stop for one crane that fell. The ferry cannot stop for two cranes "
                "that fell. The ferry cannot stop for a storm that fell,” Anna Lind told the council.\n",
            ),
            note="a figure of speech",
        ),
        Example(
            (
                "Pier\nMayor Anna Lind (left) and harbour master Per Olsson of the Port Office\n"
                "Mayor Anna Lind and harbour master Per Olsson of the Port Office met on Monday.\n",
            ),
            note="names and titles",
        ),
    ),
    does_not_see=("one thing said twice in other words",),
)
