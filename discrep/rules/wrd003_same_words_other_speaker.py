"""WRD003: the same words are given to two speakers."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.corpus import Corpus
from discrep.model.finding import Finding
from discrep.rules.base import Example, Rule, listed, title_of
from discrep.rules.quotation import LEAST_WEIGHT, LEAST_WORDS, is_part, variation, weight
from discrep.rules.sides import Sides, sides_of
from discrep.rules.utterances import Utterance, alike, line_of, place_words, shown, utterances_of


def find(corpus: Corpus) -> Iterator[Finding]:
    """Quotations that are the same, or nearly, and are said by somebody else each time."""
    sides = sides_of(corpus)
    seen: set[tuple[str, str, tuple[str, ...]]] = set()
    utterances = utterances_of(corpus)
    for n, m in ((n, m) for n, later in enumerate(alike(utterances)) for m in sorted(later)):
        left, right = utterances[n], utterances[m]
        if not _other(sides, left, right) or not _same_words(left, right):
            continue
        short = _shorter(left, right)
        first, second = sorted((left.quote.speaker or "", right.quote.speaker or ""))
        key = (first, second, tuple(w.word for w in short.words))
        if key not in seen:
            seen.add(key)
            yield _finding(corpus, sides, left, right)


def _other(sides: Sides, left: Utterance, right: Utterance) -> bool:
    """Whether two named speakers cannot be one: a body and its own man can."""
    a, b = left.quote.speaker, right.quote.speaker
    if (
        a is None
        or b is None
        or a == b
        or len(left.bag & right.bag) < LEAST_WORDS - 1
        or a not in sides.entities
        or b not in sides.entities
    ):
        return False
    overlap = left.ref.article == right.ref.article and right.quote.start < left.quote.end
    people = sides.entities[a].kind == sides.entities[b].kind == "person"
    return not overlap and (people or not (sides.speaks_for(a, b) or sides.speaks_for(b, a)))


def _same_words(left: Utterance, right: Utterance) -> bool:
    short, long = sorted((left.words, right.words), key=len)
    if len(short) < LEAST_WORDS or weight([w.word for w in short]) < LEAST_WEIGHT:
        return False
    return is_part(short, long) or variation(short, long) is not None


def _shorter(left: Utterance, right: Utterance) -> Utterance:
    """The utterance of fewer words; of two as long, the same one whichever article comes first."""
    return min((left, right), key=lambda u: (len(u.words), [w.word for w in u.words]))


def _finding(corpus: Corpus, sides: Sides, left: Utterance, right: Utterance) -> Finding:
    both = (left, right)
    told = [
        f"{title_of(corpus.article(u.ref))} (line {line_of(corpus, u, u.words)}) to "
        f"{sides.name(u.quote.speaker or '')}"
        for u in both
    ]
    short = _shorter(left, right)
    return Finding(
        "WRD003",
        "wording",
        "conflict",
        "error",
        f"The words “{shown(corpus, short, short.words)}” are given by {listed(told)}.",
        tuple(place_words(corpus, u, u.words, sides.name(u.quote.speaker or "")) for u in both),
        ("speaker", *sorted({w.word for w in short.words})),
        "",
        0.9,
    )


RULE = Rule(
    code="WRD003",
    name="Same words, other speaker",
    family="wording",
    summary="The same words in quotation marks are given to two speakers.",
    explanation=(
        "Words in quotation marks were said by one person. The same words, or nearly the same, given to two people "
        "mean that one of the two attributions is wrong. A body and its own man are one speaker: what the "
        "ministry's spokesman says, the ministry says. Stock phrases of few words are anybody's and are left alone."
    ),
    in_set=find,
    flags=(
        Example(
            (
                "“We will not sell the old harbour to anybody,” said mayor Anna Berg.",
                "“We will not sell the old harbour to anybody,” said architect Paul Stone.",
            ),
            "two people, one remark",
            values=("Anna Berg", "Paul Stone"),
        ),
    ),
    silent=(
        Example(
            (
                "“We will not sell the old harbour to anybody,” said mayor Anna Berg.",
                "Mayor Anna Berg said the town “will not sell the old harbour to anybody”.",
            ),
            "one speaker",
        ),
        Example(
            (
                "“No comment,” said mayor Anna Berg.",
                "“No comment,” said architect Paul Stone.",
            ),
            "a phrase that is anybody's",
        ),
        Example(
            (
                "“Moscow will not sell the old harbour to anybody,” the Kremlin said.",
                "“Moscow will not sell the old harbour to anybody,” Kremlin spokesman Dmitry Peskov said.",
            ),
            "a house and its spokesman",
        ),
    ),
    does_not_see=("The same statement given to two people without quotation marks.",),
)
