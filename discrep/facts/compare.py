"""Compare the mentions of aligned statements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from discrep.facts.assign import assign
from discrep.facts.claims import Claim, claim
from discrep.facts.contexts import Contexts, Encode
from discrep.facts.dated import Dated, dated
from discrep.facts.judge_dates import judge_dates
from discrep.facts.judge_durations import Timed, judge_durations, timed
from discrep.facts.judge_periods import judge_periods
from discrep.facts.judge_quantities import alike, judge_quantities
from discrep.facts.judge_told import judge_told
from discrep.facts.judge_units import judge_units
from discrep.facts.likeness import Likeness
from discrep.facts.nearness import Nearness, nearness
from discrep.facts.reports.figures import Figure, figures
from discrep.facts.reports.incident import ALIKE as ALIKE_REPORTS
from discrep.facts.reports.incident import Match, days_apart, judge_reports, least_likely, matches, may_be_compared
from discrep.facts.reports.phrases import phrase
from discrep.facts.scene import BRIEF, Scenes
from discrep.facts.slots import NUMBER
from discrep.facts.stated import Values
from discrep.facts.topics import Told, compare_told, read_told, tell_one_story
from discrep.model.corpus import Corpus
from discrep.model.fact import Comparison, MentionRef
from discrep.model.pair import Pair, StatementRef

ALIKE = 0.4
"""Similarity below which the mentions of two statements of longer articles are not compared."""
MOST = 50
"""Quantities of a statement; one with more is a table, in which every number has too many partners."""


def narrowed(corpus: Corpus, pairs: Sequence[Pair]) -> Corpus:
    """The corpus with these pairs alone, and without the statements of articles that have no part in them."""
    involved = {ref.article for pair in pairs for ref in (pair.left, pair.right)}
    articles = tuple(a if n in involved else replace(a, statements=()) for n, a in enumerate(corpus.articles))
    return replace(corpus, articles=articles, pairs=tuple(pairs))


def to_compare(corpus: Corpus) -> tuple[Pair, ...]:
    """The pairs of the corpus, and each statement with several quantities paired with itself."""
    refs = (
        StatementRef(a, s)
        for a, article in enumerate(corpus.articles)
        for s, statement in enumerate(article.statements)
        if len(statement.quantities) > 1
    )
    return (*corpus.pairs, *(Pair(ref, ref, 1.0, 1.0, same_time=True) for ref in refs))


@dataclass(slots=True)
class Comparer:
    """Compares the mentions of pairs, one by one; claims and dates of a corpus are worked out once.

    `encode` is asked for the words of what will be compared alone.
    """

    corpus: Corpus
    scenes: Scenes
    contexts: Contexts
    values: Values
    _claims: dict[StatementRef, tuple[Claim, ...]]
    _dated: dict[StatementRef, tuple[Dated, ...]]
    _figures: dict[int, list[Figure]]
    _told: dict[int, list[Told]]
    _first: dict[tuple[int, int], Pair]

    def __init__(self, corpus: Corpus, encode: Encode) -> None:
        self.corpus, self.scenes = corpus, Scenes(corpus)
        self.contexts, self.values = Contexts(corpus.articles, encode), Values(corpus.articles)
        self._claims, self._dated, self._figures, self._told = {}, {}, {}, {}
        across = [p for p in corpus.pairs if p.left.article != p.right.article]
        self._first = {(p.left.article, p.right.article): p for p in reversed(across)}
        self.read()

    def read(self) -> None:
        """Encode the words of what will be compared: statements that are near, reports of one incident."""
        near = [p for p in self.corpus.pairs if self.has_couple(p) and self.is_near(p)]
        self.contexts.read_quantities({ref for p in near for ref in (p.left, p.right)})
        articles = self.corpus.articles
        couples = [(a, b) for a, b in self._first if may_be_compared(articles[a], articles[b])]
        self.contexts.read_leads(couples)
        reports = {n for a, b in couples if self.contexts.alike(a, b) >= ALIKE_REPORTS for n in (a, b)}
        self.contexts.read_articles(reports)
        found = [f for n in sorted(reports) for f in self.figures(n)]
        self.contexts.read_phrases({f.ref: phrase(self.corpus.statement(f.ref.statement), f) for f in found})

    def compare(self, pair: Pair) -> Iterator[Comparison]:
        """What comes of a pair, seen from its two articles alone; of the first pair of two reports, of both."""
        yield from self.mentions(pair)
        couple = pair.left.article, pair.right.article
        if self._first.get(couple) is pair:
            yield from self.figures_of(*couple)
            yield from self.told_of(*couple)

    def figures_of(self, left: int, right: int) -> Iterator[Comparison]:
        """The figures of two reports of one incident, wherever they stand."""
        one, two = self.corpus.articles[left], self.corpus.articles[right]
        if may_be_compared(one, two):
            days, alike = days_apart(one, two), self.contexts.alike(left, right)
            likely = least_likely(alike, days)
            if likely is not None:
                here, there = self.figures(left), self.figures(right)
                found = list(matches(here, there, self.contexts, alike=alike, placed=days is not None))
                yield from judge_reports(found, self.near, likely)

    def told_of(self, left: int, right: int) -> Iterator[Comparison]:
        """The dates and lengths of time of two articles by what they are told of."""
        one, two = self.corpus.articles[left], self.corpus.articles[right]
        related = tell_one_story(one, two, self.contexts.leads(left, right))
        yield from compare_told(self.told(left), self.told(right), one_story=related)

    def told(self, article: int) -> list[Told]:
        """The dates and lengths of time of an article with what they are told of."""
        if article not in self._told:
            self._told[article] = list(read_told(self.corpus.articles[article], article))
        return self._told[article]

    def near(self, match: Match) -> Nearness:
        """The nearness of the statements of two figures."""
        left, right = match.left.ref.statement, match.right.ref.statement
        groups = [self.corpus.article(ref).time_group for ref in (left, right)]
        same_time = None if None in groups else groups[0] == groups[1]
        similarity = self.contexts.sentences(left, right)
        pair = Pair(left, right, similarity, similarity, same_time=same_time)
        return nearness(self.corpus, self.scenes, pair)

    def figures(self, article: int) -> list[Figure]:
        """The figures of an article."""
        if article not in self._figures:
            self._figures[article] = figures(self.corpus.articles[article], article)
        return self._figures[article]

    def mentions(self, pair: Pair) -> Iterator[Comparison]:
        """What comes of comparing the mentions of two statements."""
        if not self.has_couple(pair):
            return
        if self.is_near(pair):
            near = nearness(self.corpus, self.scenes, pair)
            yield from self.quantities(pair, near)
            yield from self.dates(pair, near)
            yield from self.durations(pair, near)
            yield from judge_told(self.corpus, self.scenes, near, (pair.left, pair.right))

    def is_near(self, pair: Pair) -> bool:
        """Whether two statements are alike enough, or those of two headlines."""
        brief = all(len(self.corpus.article(ref).statements) <= BRIEF for ref in (pair.left, pair.right))
        return brief or max(pair.similarity, pair.masked) >= ALIKE

    def has_couple(self, pair: Pair) -> bool:
        """Whether both statements have a quantity, or both a date, or both a length of time."""
        left, right = self.corpus.statement(pair.left), self.corpus.statement(pair.right)
        quantities, dates = left.quantities and right.quantities, left.dates and right.dates
        return bool(quantities or dates or (left.durations and right.durations))

    def quantities(self, pair: Pair, near: Nearness) -> list[Comparison]:
        """The quantities of one statement against those of the other, each with one partner at most."""
        couples = [(a, b) for a in self.claims(pair.left) for b in self.claims(pair.right) if a.ref < b.ref]
        if near.same_statement:
            return [c for a, b in couples if (c := judge_quantities(a, b, near, Likeness()))]
        same = [(a.ref, b.ref) for a, b in couples if alike(a, b) and not near.crossed(NUMBER, a.ref, b.ref)]
        near = replace(near, siblings=frozenset(same))
        found = [c for a, b in couples if (c := self.judged(a, b, near))]
        return [*assign(found, same), *judge_periods(near, [(self.claim(x), self.claim(y)) for x, y in same])]

    def judged(self, a: Claim, b: Claim, near: Nearness) -> Comparison | None:
        """What comes of comparing two quantities, in one unit or in two."""
        like = self.likeness(a, b)
        return judge_quantities(a, b, near, like) or judge_units(a, b, near, like)

    def claim(self, ref: MentionRef) -> Claim:
        """The claim of a quantity."""
        return self.claims(ref.statement)[ref.index]

    def likeness(self, a: Claim, b: Claim) -> Likeness:
        """How alike two quantities are in their own words, and whether either value stands in the other article."""
        absent = self.values.absent(a, b.ref.statement.article) and self.values.absent(b, a.ref.statement.article)
        return Likeness(self.contexts.cosine(a.ref, b.ref), absent)

    def dates(self, pair: Pair, near: Nearness) -> Iterator[Comparison]:
        """The dates of one statement against those of the other."""
        if pair.left != pair.right:
            for a in self.dated(pair.left):
                for b in self.dated(pair.right):
                    if found := judge_dates(a, b, near):
                        yield found

    def durations(self, pair: Pair, near: Nearness) -> list[Comparison]:
        """The lengths of time of one statement against those of the other; in doubt between two, none."""
        one, two = self.timed(pair.left), self.timed(pair.right)
        found = [c for a in one for b in two if (c := judge_durations(a, b, near))]
        return found if len(found) == 1 else []

    def timed(self, ref: StatementRef) -> list[Timed]:
        """The lengths of time of a statement with the happenings they belong to."""
        statement = self.corpus.statement(ref)
        return [timed(statement, MentionRef(ref, "duration", i)) for i in range(len(statement.durations))]

    def claims(self, ref: StatementRef) -> tuple[Claim, ...]:
        """The claims of a statement."""
        if ref not in self._claims:
            statement = self.corpus.statement(ref)
            count = len(statement.quantities)
            refs = [MentionRef(ref, "quantity", i) for i in range(count if count <= MOST else 0)]
            self._claims[ref] = tuple(claim(statement, r) for r in refs)
        return self._claims[ref]

    def dated(self, ref: StatementRef) -> tuple[Dated, ...]:
        """The dates of a statement with the events they belong to."""
        if ref not in self._dated:
            statement = self.corpus.statement(ref)
            refs = [MentionRef(ref, "date", i) for i in range(len(statement.dates))]
            self._dated[ref] = tuple(dated(statement, r) for r in refs)
        return self._dated[ref]
