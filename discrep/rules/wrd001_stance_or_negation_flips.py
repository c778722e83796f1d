"""WRD001: two statements take opposite stands on the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.corpus import Corpus
from discrep.model.finding import Finding, Severity, Verdict
from discrep.model.mention import Token
from discrep.model.pair import Pair, StatementRef
from discrep.rules.alike import LEAST_SHARED, are_alike, are_notes, place_tokens
from discrep.rules.base import Example, Rule, title_of
from discrep.rules.minimal_edit import Flip, base, carries, find_flip, words
from discrep.rules.opposed import Opposition, find_oppositions
from discrep.rules.sides import Sides, sides_of
from discrep.rules.stands import find_stands
from discrep.rules.told import place_stand, tell_stands

_LEVELS: dict[str, tuple[Verdict, Severity]] = {
    "conflict": ("conflict", "error"),
    "doubtful": ("conflict", "warning"),
    "explained": ("explained", "info"),
}
MOST_ODD = 2
"""Content words, beside the opposite ones, that may differ in full articles; in notes of a line or two, four."""

LONGEST_FLIP = 4
"""Words of either side that may turn a statement of a full article round."""


def find(corpus: Corpus) -> Iterator[Finding]:
    """Stands of one person that cannot both be right."""
    sides = sides_of(corpus)
    for opposition in find_oppositions(corpus, find_stands(corpus)):
        if opposition.kinds != {"no", "open"}:
            yield _opposed(corpus, sides, opposition)


def _opposed(corpus: Corpus, sides: Sides, opposition: Opposition) -> Finding:
    stands = sorted(opposition.stands, key=lambda s: (s.kind, s.ref, s.index))
    verdict, severity = _LEVELS[opposition.verdict]
    return Finding(
        "WRD001",
        "wording",
        verdict,
        severity,
        tell_stands(corpus, sides, opposition.holder, stands),
        tuple(place_stand(corpus, sides, opposition.holder, s) for s in stands),
        ("stand", opposition.holder, stands[0].action, *sorted(stands[0].occasion)),
        opposition.why[:1].upper() + opposition.why[1:] + "." if opposition.why else "",
    )


def find_turned(corpus: Corpus, pair: Pair) -> Iterator[Finding]:
    """Two statements in nearly the same words, one of which says the opposite."""
    if pair.same_time is False or not are_alike(corpus, pair) or _in_one_breath(pair):
        return
    flip = find_flip(corpus.statement(pair.left), corpus.statement(pair.right))
    if flip is not None and _speaks(corpus, pair, flip):
        yield _turned(corpus, pair, flip)


def _speaks(corpus: Corpus, pair: Pair, flip: Flip) -> bool:
    """Whether enough is the same for the difference to be about one thing."""
    if flip.apart or _two_sides(corpus, pair):
        return False
    if are_notes(corpus, pair):
        return flip.odd <= 2 * MOST_ODD and flip.nouns <= 1
    short = max(len(flip.left), len(flip.right)) <= LONGEST_FLIP
    return short and not flip.loose and not flip.nouns and flip.odd <= MOST_ODD and flip.shared >= LEAST_SHARED


def _two_sides(corpus: Corpus, pair: Pair) -> bool:
    """Whether each statement is attributed, and to another source: two parties in dispute."""
    said = [{f.speaker for f in corpus.statement(ref).frames if f.speaker} for ref in (pair.left, pair.right)]
    return bool(said[0]) and bool(said[1]) and not said[0] & said[1]


def _in_one_breath(pair: Pair) -> bool:
    """Whether one sentence follows the other: a contrast drawn on purpose."""
    return pair.left.article == pair.right.article and abs(pair.left.sentence - pair.right.sentence) == 1


def _turned(corpus: Corpus, pair: Pair, flip: Flip) -> Finding:
    sides = ((pair.left, flip.left), (pair.right, flip.right))
    told = [_told(corpus, ref, tokens) for ref, tokens in sides]
    both = [{base(t) for t in words(corpus.statement(ref)) if carries(t)} for ref, _ in sides]
    return Finding(
        "WRD001",
        "wording",
        "conflict",
        "error",
        f"{told[0]}; {told[1]}; the statements are otherwise nearly the same.",
        tuple(place_tokens(corpus, ref, tokens) for ref, tokens in sides),
        ("turned", *sorted(both[0] & both[1])),
    )


def _told(corpus: Corpus, ref: StatementRef, tokens: tuple[Token, ...]) -> str:
    article, statement = corpus.article(ref), corpus.statement(ref)
    line = article.place(statement.sentence.start).line
    if not tokens:
        return f"{title_of(article)} says it without that (line {line})"
    return f"{title_of(article)} says “{article.document.text[tokens[0].start : tokens[-1].end]}” (line {line})"


RULE = Rule(
    code="WRD001",
    name="Stance or negation flips",
    family="wording",
    summary="Two statements take opposite stands on the same thing.",
    explanation=(
        "Who will attend, meet, sign, and who will not: a stand is read from the clause, with whoever takes it, "
        "what it is about and the occasion. Two stands of one person on the same question clash when one says yes "
        "and the other no or undecided; what others say about him is not his stand, so an accusation and its "
        "denial are none. Where the articles are of different days, or one stand holds only on a condition, the "
        "difference is explained, unless a later article gives a settled stand on the same occasion without a "
        "source.\n\n"
        "Two statements that share nearly all their words, of which one has a denial or an opposite word, cannot "
        "both be right. Opposites are those of `opposites.txt`, which a desk can extend, the antonyms of WordNet, "
        "and words that differ by an affix of negation. A denial and an opposite in one place cancel out (`not "
        "clean`, `dirty`). Where another name, number, date or noun differs as well, the statements are about "
        "different things."
    ),
    in_pair=find_turned,
    in_set=find,
    flags=(
        Example(
            (
                "Mayor Anna Berg will attend the UN summit in Geneva, her office said.",
                "“I have not decided whether to attend the UN summit,” Mayor Anna Berg said.",
            ),
            "settled here, undecided there",
            values=("will attend the UN summit", "has not decided whether to attend the UN summit"),
        ),
        Example(
            (
                "A spokeswoman said President Joe Biden will not meet Prime Minister Boris Johnson at the NATO "
                "summit, even to discuss the Dover ferry crisis.",
                "President Joe Biden said: “If Boris Johnson comes to me at the NATO summit to discuss the Dover "
                "ferry crisis, I will meet him.”",
            ),
            "refused even for what the other makes the condition",
        ),
        Example(
            (
                "The council approved the plan for a bridge over the river.",
                "The council rejected the plan for a bridge over the river.",
            ),
            "an opposite verb",
            values=("approved", "rejected"),
        ),
        Example(
            (
                "The plant is able to supply the whole city with water.",
                "The plant is unable to supply the whole city with water.",
            ),
            "a negated adjective",
        ),
        Example(
            (
                "All of the villages on the island have been evacuated.",
                "None of the villages on the island have been evacuated.",
            ),
            "a quantifier turned round",
        ),
    ),
    silent=(
        Example(
            (
                "Kenya attacked the convoy, Uganda's foreign minister said.",
                "Kenya's foreign minister said Kenya did not attack the convoy.",
            ),
            "an accusation and its denial",
        ),
        Example(
            (
                "Joe Biden will not meet Boris Johnson at the NATO summit.",
                "Joe Biden will meet Emmanuel Macron at the NATO summit.",
            ),
            "another partner",
        ),
        Example(
            (
                "Joe Biden has no plans to call up more reservists.",
                "Joe Biden signed an order to call up the coast guard.",
            ),
            "another object",
        ),
        Example(
            (
                "The council approved the plan for a bridge over the river.",
                "The council rejected the plan for a tunnel under the hill.",
            ),
            "another plan",
        ),
        Example(
            ("Acme denied it plans to close any plants.", "Acme has said it does not plan to close plants."),
            "a denial in two ways",
        ),
        Example(
            ("The river is not clean at the old harbour.", "The river is dirty at the old harbour."),
            "a denial of the opposite says the same",
        ),
        Example(
            ("Shares of Acme rose 3% on Monday.", "Shares of Acme fell 2% on Tuesday."),
            "other days and other values",
        ),
        Example(
            ("When rates are low, firms borrow and hire. When rates are high, firms save and fire.",),
            "one sentence after the other draws a contrast",
        ),
    ),
    does_not_see=("A word that is an opposite only in its context (`the deal is on ice`, `the deal is on`).",),
)
