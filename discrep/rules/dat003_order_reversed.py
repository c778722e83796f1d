"""DAT003: A before B here, B before A there."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence, Finding
from discrep.model.pair import Pair, StatementRef
from discrep.model.statement import Statement
from discrep.rules.base import Example, Rule, evidence, title_of
from discrep.rules.orders import Order, find_orders, one_wording

BRIEF = 2
"""An article of so many sentences is a headline or a claim."""
CLOSE = 0.5
"""Similarity below which two sentences hardly tell of the same two happenings."""


def find(corpus: Corpus, pair: Pair) -> Iterator[Finding]:
    """The happenings that two sentences give in opposite orders."""
    if comparable(corpus, pair):
        for a in find_orders(corpus.statement(pair.left)):
            for b in find_orders(corpus.statement(pair.right)):
                if a.first.same(b.second) and a.second.same(b.first):
                    yield _finding(corpus, pair, a, b)


def comparable(corpus: Corpus, pair: Pair) -> bool:
    """Whether two sentences tell of the same people or bodies at one time, and in other words.

    Where only `after` and `before` differ, WRD001 says so.
    """
    left, right = corpus.statement(pair.left), corpus.statement(pair.right)
    if pair.same_time is False or max(pair.similarity, pair.masked) < CLOSE or one_wording(left, right):
        return False
    shared = named(left) & named(right)
    brief = all(len(corpus.article(ref).statements) <= BRIEF for ref in (pair.left, pair.right))
    return len(shared) > 1 or (brief and bool(shared) and (named(left) <= shared or named(right) <= shared))


def named(statement: Statement) -> frozenset[str]:
    """The people and bodies of a sentence."""
    return frozenset(n.entity or n.text.lower() for n in statement.names if n.kind != "place")


def _finding(corpus: Corpus, pair: Pair, a: Order, b: Order) -> Finding:
    first, second = sorted((a.first.word, a.second.word))
    places = tuple(_place(corpus, ref, order) for ref, order in ((pair.left, a), (pair.right, b)))
    told = [
        f"{title_of(corpus.article(ref))} (line {e.line}) says “{' '.join(e.mention.split())}”"
        for ref, e in zip((pair.left, pair.right), places, strict=True)
    ]
    message = f"{told[0]}; {told[1]}."
    return Finding("DAT003", "date", "conflict", "warning", message, places, ("order", first, second), "", 0.7)


def _place(corpus: Corpus, ref: StatementRef, order: Order) -> Evidence:
    article, sentence = corpus.article(ref), corpus.statement(ref).sentence
    mark, value = (order.start, order.end), f"{order.first.word} before {order.second.word}"
    return evidence(article, sentence.start, sentence.end, mark=mark, value=value)


RULE = Rule(
    code="DAT003",
    name="order-reversed",
    family="date",
    summary="Two events in one order here and in the opposite order there.",
    explanation=(
        "Reads `after`, `before` and `following` between two events, verbs or event nouns, and speaks when another "
        "sentence with the same people or bodies gives the same two events the other way round. Both events must "
        "be told as facts, and where both name who does it or to what it is done, these must be the same. "
        "Sentences that differ in the one word alone are left to WRD001."
    ),
    in_pair=find,
    flags=(
        Example(
            (
                "Lena Ortiz signed the port deal before meeting Paul Hill in Vienna.",
                "Lena Ortiz met Paul Hill in Vienna before she signed the port deal.",
            ),
            "two verbs",
        ),
        Example(
            (
                "Following the vote, Lena Ortiz resigned as head of Norsk Havn.",
                "Lena Ortiz resigned from Norsk Havn shortly before the vote.",
            ),
            "a verb and a noun",
        ),
    ),
    silent=(
        Example(
            (
                "Lena Ortiz signed the port deal after meeting Paul Hill in Vienna.",
                "Lena Ortiz met Paul Hill in Vienna before she signed the port deal.",
            ),
            "one order, told from both ends",
        ),
        Example(
            (
                "Lena Ortiz signed the port deal before meeting Paul Hill in Vienna.",
                "Lena Ortiz met Paul Hill in Vienna before she signed the visitors' book.",
            ),
            "another thing was signed",
        ),
        Example(
            (
                "Following the vote, Lena Ortiz resigned as head of Norsk Havn.",
                "Paul Hill resigned from Fjord Line shortly before the vote.",
            ),
            "other people",
        ),
    ),
    does_not_see=(
        "Orders given by dates, by `then`, `earlier` and `later`, or over several sentences.",
        "Sentences that differ only in `after` and `before`, which WRD001 flags.",
    ),
)
