"""Nearly the same words of one speaker, quoted in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from discrep.model.corpus import Corpus
from discrep.model.finding import Finding
from discrep.rules.base import listed, title_of
from discrep.rules.quotation import Said, Variation, variation, within
from discrep.rules.same_values import by_value, find_values
from discrep.rules.sides import Sides
from discrep.rules.utterances import (
    SHORT,
    Utterance,
    alike,
    line_of,
    place_words,
    shown,
    utterances_of,
)

_MOST_ODD = 2
"""Words that may differ between two remarks of which nobody is named as the speaker."""


def find_reworded(corpus: Corpus, sides: Sides) -> Iterator[Finding]:
    """Nearly the same words of one speaker."""
    seen: set[frozenset[str]] = set()
    for left, right in _couples(utterances_of(corpus)):
        if not _may_be_one(left, right):
            continue
        found = variation(left.words, right.words) or _short(left, right)
        if found is None or _same_values(corpus, left, right, found) or not _is_sure(left, right, found):
            continue
        key = frozenset(" ".join(w.word for w in words) for words in (found.left, found.right))
        if key not in seen:
            seen.add(key)
            yield _finding(corpus, sides, left, right, found)


def _couples(utterances: Sequence[Utterance]) -> Iterator[tuple[Utterance, Utterance]]:
    """Utterances that share words, and those of one speaker of which one is short; those of two articles first.

    So the places shown are the same whichever of two articles comes first.
    """
    couples = list(_in_order(utterances))
    yield from sorted(couples, key=lambda couple: couple[0].ref.article == couple[1].ref.article)


def _in_order(utterances: Sequence[Utterance]) -> Iterator[tuple[Utterance, Utterance]]:
    spoken: dict[str, list[int]] = defaultdict(list)
    for n, utterance in enumerate(utterances):
        if utterance.quote.speaker:
            spoken[utterance.quote.speaker].append(n)
    for n, (one, similar) in enumerate(zip(utterances, alike(utterances), strict=True)):
        later = (m for m in spoken.get(one.quote.speaker or "", ()) if m > n)
        short = {m for m in later if min(len(one.words), len(utterances[m].words)) < SHORT}
        yield from ((one, utterances[m]) for m in sorted(similar | short))


def _may_be_one(left: Utterance, right: Utterance) -> bool:
    """Whether both may be the same remark: no two speakers, and a word in common."""
    a, b = left.quote.speaker, right.quote.speaker
    if (a != b and a is not None and b is not None) or left.bag.isdisjoint(right.bag):
        return False
    return left.ref.article != right.ref.article or right.quote.start >= left.quote.end


def _is_sure(left: Utterance, right: Utterance, found: Variation) -> bool:
    """Whether a speaker is named, or else nearly every word of a long remark is the same."""
    if left.quote.speaker or right.quote.speaker:
        return True
    odd = len(found.odd_left) + len(found.odd_right)
    return min(len(found.left), len(found.right)) >= SHORT and odd <= _MOST_ODD


def _same_values(corpus: Corpus, left: Utterance, right: Utterance, found: Variation) -> bool:
    """Whether the two differ only in how they write their numbers and dates."""
    sides = ((left, found.left), (right, found.right))
    a, b = (by_value(words, find_values(corpus.article(u.ref))) for u, words in sides)
    return [w.word for w in a] == [w.word for w in b]


def _short(left: Utterance, right: Utterance) -> Variation | None:
    """A few words taken out of a longer quotation and changed on the way."""
    a, b = sorted((left, right), key=lambda u: len(u.words))
    if left.quote.speaker != right.quote.speaker or not 1 < len(a.words) < SHORT:
        return None
    found = within(a.before, a.words, a.after, _with_context(b))
    if found is not None or len(b.words) >= SHORT:
        return found if found is None or a is left else found.turned()
    found = within(b.before, b.words, b.after, _with_context(a))
    return found if found is None or b is left else found.turned()


def _with_context(utterance: Utterance) -> tuple[Said, ...]:
    """The words, with those around them where the quotation is short."""
    if len(utterance.words) >= SHORT:
        return utterance.words
    return (*utterance.before, *utterance.words, *utterance.after)


def _finding(corpus: Corpus, sides: Sides, left: Utterance, right: Utterance, found: Variation) -> Finding:
    both = ((left, found.left, found.odd_left), (right, found.right, found.odd_right))
    told = [
        f"“{shown(corpus, u, words, odd)}” in {title_of(corpus.article(u.ref))} (line {line_of(corpus, u, words)})"
        for u, words, odd in both
    ]
    speaker = left.quote.speaker or right.quote.speaker or ""
    return Finding(
        "WRD002",
        "wording",
        "variant",
        "warning",
        f"One remark{f' of {sides.name(speaker)}' if speaker else ''} is quoted in two ways: {listed(told)}.",
        tuple(place_words(corpus, u, words) for u, words, _ in both),
        ("quote", speaker, *sorted({w.word for w in found.left} & {w.word for w in found.right})),
        "",
        0.9,
    )
