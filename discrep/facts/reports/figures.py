"""A figure: a quantity or a date with the words that say what it is the value of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from discrep.facts.claims import Claim, claim
from discrep.facts.dated import LIGHT, dated, phrase_words
from discrep.facts.scene import content
from discrep.lexicon import canonical, is_empty, is_other, is_reporting
from discrep.model.fact import MentionRef
from discrep.model.interval import DayRange, Interval
from discrep.model.mention import DateMention, Frame, Quantity
from discrep.model.pair import StatementRef
from discrep.model.statement import Article, Statement

Sort = Literal["count", "percent", "money", "measure", "ordinal", "score", "date"]
SORTS: dict[str, Sort] = {
    "count": "count",
    "number": "count",
    "percent": "percent",
    "points": "percent",
    "money": "money",
    "measure": "measure",
    "ordinal": "ordinal",
    "score": "score",
}
"""The sort of each kind of quantity; ages are left to the rule on persons, ratios to nobody."""
THEM = frozenset({"them", "whom", "these", "those", "which", "us"})
"""Words for those spoken of before: a count of them is a part (`three of whom`)."""
BACK, AHEAD = timedelta(days=60), timedelta(days=90)
"""How far before and after the date of an article its news may lie."""
FORESEEN = frozenset("forecast expect predict poll projection project chance target guidance anticipate".split())
"""Words of what is not known yet."""
PASSING = frozenset({"early", "premarket", "intraday", "midday"})
"""Words of an hour of the day whose stand is not that of its end."""
OPENING = 2
"""Sentences, with the title, in which an article says that it is of the markets."""
MARKETS = frozenset(
    "index indexes indices stocks shares share markets dow nasdaq ftse dax nikkei futures trading".split()
)
"""Words, as written, of what changes from day to day."""
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
EARLIER = frozenset({"last", "previous", "earlier"})
"""Words for another happening of the kind."""
COMPARED = re.compile(r"\b(?:than|from|since)(?: in| at)?(?: \S+){1,4}$", re.IGNORECASE)
"""Words before a date with which something is compared (`lower than four years ago`)."""
NEAR_BY = 60
"""Characters between a number and a date that may be its own."""
BESIDE = 6
"""Characters between a number and the date that follows it."""
PARTIES = frozenset(
    "police organiser organizer union company ministry hospital doctor rebel army military government "
    "opposition protester activist resident witness".split()
)
"""Who gives numbers of his own."""
BOUNDS = frozenset({"since", "until", "before", "after"})
"""Modifiers of dates between which something lies."""
MEASURED = frozenset(
    "adjusted adjust gaap non-gaap excluding exclude organic same-store underlying core comparable "
    "like-for-like".split()
)
"""Words of how a figure of a company is worked out."""
PERIODS = ("month", "quarter", "half", "year")
"""Grains of the periods of which figures are given."""
PEOPLE = frozenset({"people", "person"})
"""Nouns that say nothing of what is counted."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One value and the sides on which it is compared; all sets hold words of groups or entities."""

    ref: MentionRef
    mention: Quantity | DateMention
    sort: Sort
    value: Interval | None
    """None for a date."""
    noun: str = ""
    outcome: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    """The noun, what became of it, the nouns and the verb it hangs on, the verb's subject."""
    clause: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    """Names in the verb's subject."""
    preposition: str = ""
    role: str = "other"
    part: bool = False
    """Whether it counts a part of those spoken of, or others than these."""
    told: bool = True
    """Whether the clause tells what is, not what may be or will be."""
    widened: bool = False
    """Whether its sentence counts something in, or leaves it out (`including debt`)."""
    foreseen: bool = False
    """Whether it is a forecast, or what a poll found."""
    far: bool = False
    """Whether its own dates lie far from the article's."""
    day: DayRange | None = None
    """The day of a stand that changes from day to day, as of an index; None for what lasts."""
    measured: frozenset[str] = frozenset()
    """How it is worked out (`adjusted`), of money and percentages."""
    periods: tuple[DateMention, ...] = ()
    """The month, quarter, half or year it is given for."""
    names: frozenset[str] = frozenset()
    """The people and bodies its sentence names."""
    parties: frozenset[str] = frozenset()
    """To whom its sentence gives what it tells (`police`, `organiser`)."""
    sole: bool = False
    """Whether its article gives no other value of its unit for the incident."""
    first: bool = False
    """Whether its article gives no other value of its unit before it."""
    passing: bool = False
    """Whether it is a stand of one hour (`fell 5 percent in early trading`)."""
    claim: Claim | None = None


def figures(article: Article, index: int) -> list[Figure]:
    """The figures of an article that may be compared with those of another report of its incident."""
    found = list(_read(article, index))
    units = defaultdict[tuple[Sort, str | None], list[Figure]](list)
    for figure in found:
        if not figure.far and not figure.part:
            units[unit(figure)].append(figure)
    return [
        replace(
            f,
            sole={other.value for other in units[unit(f)]} == {f.value},
            first=bool(units[unit(f)]) and units[unit(f)][0].value == f.value,
        )
        for f in found
    ]


def unit(figure: Figure) -> tuple[Sort, str | None]:
    """The sort of a figure and its unit, of a count its noun."""
    mention = figure.mention
    measured = isinstance(mention, Quantity) and figure.sort != "count"
    return figure.sort, mention.unit if measured and isinstance(mention, Quantity) else figure.noun


def _read(article: Article, index: int) -> Iterator[Figure]:
    """The figures of an article, one by one."""
    published = article.published.range if article.published else None
    daily = is_of_markets(article)
    for number, statement in enumerate(article.statements):
        ref = StatementRef(index, number)
        for i, quantity in enumerate(statement.quantities):
            if quantity.kind in SORTS and not tells_nothing(statement, quantity):
                yield of_quantity(statement, claim(statement, MentionRef(ref, "quantity", i)), published, daily)
        for i in range(len(statement.dates)):
            if found := of_date(statement, MentionRef(ref, "date", i), published):
                yield found


def of_quantity(statement: Statement, own: Claim, published: DayRange | None, daily: bool) -> Figure:
    """The figure of a quantity."""
    quantity = own.quantity
    frame = statement.frames[quantity.frame] if quantity.frame is not None else None
    words = {own.noun, *own.outcome, *own.heads, *quantity.modifiers, quantity.predicate or ""}
    if frame is not None and frame.subject is not None:
        words |= {frame.subject.head, *frame.subject.words}
    words -= proper(statement)
    return Figure(
        own.ref,
        quantity,
        SORTS[quantity.kind],
        quantity.value,
        own.noun,
        own.outcome,
        telling(words),
        own.clause,
        own.subject or names_about(statement, frame),
        quantity.preposition,
        quantity.role,
        is_part(quantity),
        frame is None or frame.modality == "fact",
        widened=is_widened(statement),
        foreseen=any(t.lemma.lower() in FORESEEN for t in statement.tokens),
        far=is_far(dates_beside(statement, quantity), published),
        day=day_of(statement, own, published, daily),
        measured=measured(statement, quantity),
        periods=tuple(d for d in own.dates if d.grain in PERIODS and d.modifier not in BOUNDS),
        names=names_of(statement),
        parties=parties(statement),
        claim=own,
        passing=quantity.kind == "percent" and any(t.lemma.lower() in PASSING for t in statement.tokens),
    )


def of_date(statement: Statement, ref: MentionRef, published: DayRange | None) -> Figure | None:
    """The figure of a date, None where it belongs to no event."""
    found = dated(statement, ref)
    if not found.event:
        return None
    date = statement.dates[ref.index]
    frame = statement.frames[date.frame] if date.frame is not None else None
    far = published is not None and is_far([date], published)
    foreseen = any(t.lemma.lower() in FORESEEN for t in statement.tokens)
    base = Figure(ref, date, "date", None, found.event, preposition=date.modifier, far=far, foreseen=foreseen)
    return _within(statement, base, frame, {found.event, *found.objects, *found.subjects})


def _within(statement: Statement, figure: Figure, frame: Frame | None, words: set[str]) -> Figure:
    """The figure with what its clause says of it."""
    if frame is None:
        return replace(figure, words=telling(words), clause=frozenset())
    verb = frame.verb if frame.verb not in LIGHT else ""
    within = {verb, *phrase_words(frame.object), *phrase_words(frame.subject), *words}
    return replace(
        figure,
        words=telling(within - proper(statement)),
        clause=frozenset(content(statement, frame.start, frame.end)),
        subject=names_about(statement, frame),
        told=frame.modality == "fact",
    )


def names_about(statement: Statement, frame: Frame | None) -> frozenset[str]:
    """The people and bodies named in the subject of a clause, else of the first clause of the sentence."""
    for clause in (frame, *statement.frames[:1]):
        subject = clause.subject if clause is not None else None
        inside = [n for n in statement.names if subject and subject.start <= n.start < subject.end]
        if people := frozenset(n.entity or n.text.lower() for n in inside if n.kind != "place"):
            return people
    return frozenset()


def proper(statement: Statement) -> set[str]:
    """The words of names, which tell who, not what."""
    return {word for t in statement.tokens if t.pos == "PROPN" for word in (t.text, t.lemma, t.lemma.lower())}


def telling(words: set[str]) -> frozenset[str]:
    """The words that say what a figure is of, each as the word of its group."""
    plain = {canonical(w.lower()) for w in words if w and not is_empty(w.lower())}
    return frozenset(w for w in plain - PEOPLE if not any(c.isdigit() for c in w))


def is_part(quantity: Quantity) -> bool:
    """Whether it counts a part of those spoken of before (`three of them`), or others (`nine more`)."""
    if quantity.kind not in ("count", "number"):
        return False
    of, scope = (quantity.of or "").lower().split(), (quantity.scope or "").lower().split()
    others = any(is_other(w) for w in (*scope, *quantity.modifiers))
    return (bool(of) and of[-1] in THEM) or others


def is_widened(statement: Statement) -> bool:
    """Whether a sentence says that something is counted in or left out."""
    return any(t.lemma.lower() in ("include", "including", "exclude", "excluding") for t in statement.tokens)


def dates_beside(statement: Statement, quantity: Quantity) -> list[DateMention]:
    """The date right behind a quantity (`2.1 per cent in 2020`), else those that anchor it, but for comparisons."""
    end = max(quantity.end, quantity.phrase_end)
    text, start = statement.sentence.text, statement.sentence.start
    behind = [d for d in statement.dates if 0 <= d.start - end <= BESIDE]
    near = [d for d in statement.dates if -NEAR_BY <= d.start - end <= NEAR_BY]
    anchors = behind[:1] or [statement.dates[i] for i in quantity.dates] or near
    return [d for d in anchors if not COMPARED.search(text[: d.end - start].removesuffix(" ago"))]


def names_of(statement: Statement) -> frozenset[str]:
    """The people and bodies a sentence names, without those who say it."""
    said = {f.speaker for f in statement.frames}
    named = {n.entity or n.text.lower() for n in statement.names if n.kind in ("person", "organisation")}
    return frozenset(named - said)


def measured(statement: Statement, quantity: Quantity) -> frozenset[str]:
    """The words that say how an amount or a percentage is worked out."""
    if quantity.kind not in ("money", "percent"):
        return frozenset()
    return MEASURED & {t.text.lower() for t in statement.tokens}


def is_name(statement: Statement, quantity: Quantity) -> bool:
    """Whether a number is the name of a type (`the 787 jet`): an article before it, a singular noun behind."""
    tokens = statement.tokens
    at = next((i for i, t in enumerate(tokens) if t.start == quantity.start), None)
    if quantity.kind not in ("count", "number") or at is None or not 0 < at < len(tokens) - 1:
        return False
    named = tokens[at + 1].tag in ("NN", "NNP", "POS", "``", '"') and tokens[at - 1].pos in ("DET", "ADJ", "PROPN")
    return named and tokens[at].text.isdigit() and len(tokens[at].text) > 2


def tells_nothing(statement: Statement, quantity: Quantity) -> bool:
    """Whether a number is a name, or an amount that was given before."""
    return is_name(statement, quantity) or is_converted(statement, quantity)


def is_converted(statement: Statement, quantity: Quantity) -> bool:
    """Whether an amount in brackets gives another one in another currency (`1.8 billion euros ($2.4 billion)`)."""
    before = statement.sentence.text[: quantity.start - statement.sentence.start]
    amounts = [q for q in statement.quantities if q.kind == "money" and q.end <= quantity.start]
    return quantity.kind == "money" and before.endswith("(") and bool(amounts)


def parties(statement: Statement) -> frozenset[str]:
    """The parties to whom a sentence gives what it tells (`police said`, `according to organisers`)."""
    found = set()
    for token in statement.tokens:
        word = token.lemma.lower()
        above = statement.tokens[token.head]
        if word in PARTIES and (is_reporting(above.lemma.lower()) or above.text.lower() in ("to", "by")):
            found.add(word)
    return frozenset(found)


def day_of(statement: Statement, own: Claim, published: DayRange | None, daily: bool) -> DayRange | None:
    """The day of a stand of the markets: that of its own date, else the article's."""
    words = {t.text.lower() for t in statement.tokens} - {"share"}
    if own.quantity.kind == "percent":
        words = {own.noun, *own.heads}
    moved = any(word.split()[0] in ("trade", "fix") for word in (own.quantity.predicate or "-", *own.heads))
    if (own.quantity.kind == "money" and not moved) or (MARKETS.isdisjoint(words) and not daily):
        return None
    return next((d.range for d in own.dates if d.range is not None and d.range.days == 1), published)


def is_of_markets(article: Article) -> bool:
    """Whether an article begins with the markets, so that its figures are of one day."""
    opening = [t.text.lower() for s in article.statements[:OPENING] for t in s.tokens]
    return not (MARKETS - {"share"}).isdisjoint(opening)


def is_far(dates: Sequence[DateMention], published: DayRange | None) -> bool:
    """Whether all dates that are placed lie far from the article's own; without one, whether they name years."""
    if published is None or published.low is None:
        return any(YEAR.search(d.text) and d.modifier not in BOUNDS for d in dates)
    placed = [
        d.range for d in dates if d.range is not None and d.modifier not in BOUNDS and "REF" not in d.expression
    ]
    window = DayRange(published.low - BACK, published.low + AHEAD)
    return bool(placed) and not any(r.overlaps(window) for r in placed)
