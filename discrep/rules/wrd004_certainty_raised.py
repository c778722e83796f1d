"""WRD004: one statement is firmer than another about the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.corpus import Corpus
from discrep.model.finding import Finding
from discrep.model.mention import Token
from discrep.model.pair import Pair, StatementRef
from discrep.rules.alike import LEAST_SHARED, are_alike, are_notes, place_tokens
from discrep.rules.base import Example, Rule, title_of
from discrep.rules.certainty import Shift, find_shift
from discrep.rules.minimal_edit import base, carries, words
from discrep.rules.opposed import find_oppositions, same_question
from discrep.rules.sides import Sides, sides_of
from discrep.rules.stands import Stand, find_stands
from discrep.rules.told import place_stand, tell_stands


def find(corpus: Corpus) -> Iterator[Finding]:
    """Refusals of what was left open, and conditions dropped."""
    sides = sides_of(corpus)
    stands = [s for s in find_stands(corpus) if not s.hearsay]
    for opposition in find_oppositions(corpus, stands):
        if opposition.kinds == {"no", "open"} and opposition.verdict != "explained":
            yield _stands_finding(corpus, sides, opposition.holder, opposition.stands)
    yield from _conditions(corpus, sides, stands)


def _conditions(corpus: Corpus, sides: Sides, stands: list[Stand]) -> Iterator[Finding]:
    """A condition that somebody makes, and the paper leaves out."""
    made = [s for s in stands if s.condition and s.kind in ("yes", "ready") and s.source is not None]
    plain = [s for s in stands if not s.condition and s.kind == "yes" and s.source is None and not s.frame.quoted]
    for weak in made:
        strong = [s for s in plain if _drops(corpus, weak, s)]
        if strong:
            yield _stands_finding(corpus, sides, min(weak.holders), (weak, *strong))


def _drops(corpus: Corpus, weak: Stand, strong: Stand) -> bool:
    holders = weak.holders & strong.holders
    if not holders or weak.ref == strong.ref or weak.action != strong.action:
        return False
    if corpus.statement(strong.ref).sentence.role in ("title", "heading"):
        return False  # WRD006 says so
    times = [corpus.article(s.ref).time_group for s in (weak, strong)]
    near = weak.ref.article == strong.ref.article or (times[0] == times[1] and times[0] is not None)
    return near and same_question(corpus, weak, strong, min(holders))


def _stands_finding(corpus: Corpus, sides: Sides, holder: str, stands: tuple[Stand, ...]) -> Finding:
    ordered = sorted(stands, key=lambda s: (s.kind, s.ref, s.index))
    return Finding(
        "WRD004",
        "wording",
        "variant",
        "warning",
        tell_stands(corpus, sides, holder, ordered),
        tuple(place_stand(corpus, sides, holder, s) for s in ordered),
        ("certainty", holder, ordered[0].action),
        "One of them is firmer than the other.",
        0.8,
    )


def find_shifted(corpus: Corpus, pair: Pair) -> Iterator[Finding]:
    """Two statements in the same words, one of which is surer."""
    if pair.same_time is False or not are_alike(corpus, pair):
        return
    shift = find_shift(corpus.statement(pair.left), corpus.statement(pair.right))
    if shift is not None and _speaks(corpus, pair, shift):
        yield _shifted(corpus, pair, shift)


def _speaks(corpus: Corpus, pair: Pair, shift: Shift) -> bool:
    """Whether the two are about one thing; in notes of a line or two, less has to be the same."""
    return shift.odd == 0 and shift.shared >= (2 if are_notes(corpus, pair) else LEAST_SHARED)


def _shifted(corpus: Corpus, pair: Pair, shift: Shift) -> Finding:
    sides = ((pair.left, shift.left), (pair.right, shift.right))
    told = [_told(corpus, ref, tokens) for ref, tokens in sides]
    both = [{base(t) for t in words(corpus.statement(ref)) if carries(t)} for ref, _ in sides]
    return Finding(
        "WRD004",
        "wording",
        "variant",
        "warning",
        f"{told[0]}; {told[1]}; otherwise the two say the same.",
        tuple(place_tokens(corpus, ref, tokens) for ref, tokens in sides),
        ("certainty", *sorted(both[0] & both[1])),
        "One of them is firmer than the other.",
        0.8,
    )


def _told(corpus: Corpus, ref: StatementRef, tokens: tuple[Token, ...]) -> str:
    article, statement = corpus.article(ref), corpus.statement(ref)
    line = article.place(statement.sentence.start).line
    if not tokens:
        return f"{title_of(article)} says so without that (line {line})"
    return f"{title_of(article)} says “{article.document.text[tokens[0].start : tokens[-1].end]}” (line {line})"


RULE = Rule(
    code="WRD004",
    name="Certainty raised",
    family="wording",
    summary="One statement is firmer than another about the same thing.",
    explanation=(
        "Could becomes will, a refusal replaces what was only not decided yet, an `if` is lost on the way. "
        "Reported are two stands of one person on the same question, one left open or bound to a condition in his "
        "own words and the other settled in the paper's; and two statements in the same words that differ only in "
        "a word of certainty from `certainty.toml`. Headlines have a rule of their own, WRD006."
    ),
    in_pair=find_shifted,
    in_set=find,
    flags=(
        Example(
            (
                "The storm could flood the whole old harbour of Bergen by Sunday.",
                "The storm will flood the whole old harbour of Bergen by Sunday.",
            ),
            "could becomes will",
            values=("could", "will"),
        ),
        Example(
            (
                "Emmanuel Macron flatly refused a meeting with the leaders of the NATO states.\n"
                "“We are not talking about any meeting with the leaders of the NATO states yet,” Emmanuel Macron "
                "said.",
            ),
            "refused in the paper's words, not yet in his own",
        ),
    ),
    silent=(
        Example(
            (
                "The storm could flood the whole old harbour of Bergen by Sunday.",
                "The storm may flood the whole old harbour of Bergen by Sunday.",
            ),
            "both only possible",
        ),
        Example(
            (
                "The storm could flood the old harbour of Bergen.",
                "The storm will flood the fields around the airport of Stavanger.",
            ),
            "another place",
        ),
        Example(
            (
                "The storm could flood the whole old harbour of Bergen by Sunday.",
                "The storm flooded the whole old harbour of Bergen by Sunday.",
            ),
            "a forecast and what came of it",
        ),
    ),
    does_not_see=("A hedge dropped from a paraphrase that shares few words with what was said.",),
)
