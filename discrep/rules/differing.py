"""What the rules on differing values share: groups of comparisons of one fact as one finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from discrep.model.corpus import Corpus
from discrep.model.fact import Comparison, Fact, MentionRef
from discrep.model.finding import Evidence, Family, Finding
from discrep.rules.base import evidence, listed, title_of


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The comparisons of one fact with one outcome, and every place that has a part in it."""

    fact: Fact
    comparisons: tuple[Comparison, ...]
    places: tuple[tuple[MentionRef, str], ...]
    """Mentions with their values, those of the most widely held value first."""

    @property
    def values(self) -> tuple[str, ...]:
        """The values, most widely held first."""
        return tuple(dict.fromkeys(v for _, v in self.places))


def disagreements(
    corpus: Corpus, kind: str, outcome: str, wanted: Callable[[Comparison], bool]
) -> Iterator[Disagreement]:
    """Every fact of this kind with comparisons of this outcome."""
    by_ref = {ref: fact for fact in corpus.facts for v in fact.values for ref in v.mentions}
    groups: dict[str, list[Comparison]] = {}
    for c in corpus.comparisons:
        if c.left.kind == kind and c.outcome == outcome and wanted(c):
            groups.setdefault(by_ref[c.left].id, []).append(c)
    facts = {fact.id: fact for fact in corpus.facts}
    for name, comparisons in groups.items():
        fact = facts[name]
        yield Disagreement(fact, tuple(comparisons), tuple(_places(fact, comparisons)))


def _places(fact: Fact, comparisons: list[Comparison]) -> Iterator[tuple[MentionRef, str]]:
    """The mentions whose values take part in the comparisons."""
    clashing = {ref for c in comparisons for ref in (c.left, c.right)}
    for value in fact.values:
        if clashing & set(value.mentions):
            yield from ((ref, value.value) for ref in value.mentions)


def place(corpus: Corpus, ref: MentionRef, value: str) -> Evidence:
    """The sentence of a mention, with the mention marked."""
    statement, mention = corpus.statement(ref.statement), corpus.mention(ref)
    start, end = statement.sentence.start, statement.sentence.end
    return evidence(corpus.article(ref.statement), start, end, mark=(mention.start, mention.end), value=value)


def finding(corpus: Corpus, found: Disagreement, rule: str, family: Family) -> Finding:
    """The disagreement as a finding."""
    first = found.comparisons[0]
    explained = first.outcome == "explained"
    confidence = max(c.confidence for c in found.comparisons)
    return Finding(
        rule=rule,
        family=family,
        verdict="explained" if explained else "conflict",
        severity="info" if explained else "error" if confidence >= 0.9 else "warning",
        message=message(corpus, found),
        evidence=tuple(place(corpus, ref, value) for ref, value in sorted(found.places)),
        topic=tuple(found.fact.about.lower().split()),
        reason=f"{first.reason}: {first.shown}" if first.reason else "",
        confidence=confidence,
    )


def message(corpus: Corpus, found: Disagreement) -> str:
    """Who says what: `a says 12 miners; b says 15`."""
    parts = []
    for value in found.values:
        refs = [ref for ref, v in found.places if v == value]
        names = listed(list(dict.fromkeys(title_of(corpus.article(ref.statement)) for ref in refs)))
        parts.append(f"{names} {'say' if ' and ' in names else 'says'} {corpus.mention(refs[0]).text}")
    return f"{found.fact.about[:1].upper()}{found.fact.about[1:]}: {'; '.join(parts)}."
