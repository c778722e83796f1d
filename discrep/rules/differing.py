"""What the rules on differing values share: groups of comparisons of one fact as one finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from discrep.model.corpus import Corpus
from discrep.model.fact import Comparison, Fact, MentionRef
from discrep.model.finding import Evidence, Family, Finding, Severity, Verdict
from discrep.model.mention import DateMention, Duration, Quantity
from discrep.rules.base import evidence, listed, title_of

SURE = 0.7
"""Confidence from which a conflict is an error."""
LONGEST = 12
"""Words of a clause in a message."""
VERDICTS: dict[str, Verdict] = {"conflict": "conflict", "explained": "explained", "compatible": "note"}
REASONS = {
    "other date": "Another time",
    "other event": "Another event",
    "part of a whole": "One counts only a part",
    "update": "The count grew",
    "other speaker": "Two speakers",
    "rounding": "One is rounded",
    "bound": "Both bounds may hold",
}
OLDER = "The later article has the lower count, which may be an older one"
"""What is said of a count that grows and is lower in the later article."""
Dated = Quantity | DateMention | Duration


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
    chosen = [c for c in corpus.comparisons if c.outcome == outcome and c.left.kind == kind and wanted(c)]
    held = {c.left for c in chosen}
    by_ref = {ref: fact for fact in corpus.facts for v in fact.values for ref in v.mentions if ref in held}
    groups: dict[str, list[Comparison]] = {}
    for c in chosen:
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
    confidence = max(c.confidence for c in found.comparisons)
    return Finding(
        rule=rule,
        family=family,
        verdict=VERDICTS[first.outcome],
        severity=severity(found, confidence),
        message=message(corpus, found),
        evidence=tuple(place(corpus, ref, value) for ref, value in sorted(found.places)),
        topic=tuple(found.fact.about.lower().split()),
        reason=reason(first),
        confidence=confidence,
    )


def severity(found: Disagreement, confidence: float) -> Severity:
    """Information for what is explained; a warning for a conflict that is unsure or may be an older figure."""
    if found.comparisons[0].outcome != "conflict":
        return "info"
    older = all(c.reason == "update" for c in found.comparisons)
    return "warning" if older or confidence < SURE else "error"


def reason(comparison: Comparison) -> str:
    """Why the values may differ, with the words of the text that show it."""
    older = comparison.outcome == "conflict" and comparison.reason == "update"
    told = OLDER if older else REASONS.get(comparison.reason, "")
    return f"{told}: “{comparison.shown}”." if told and comparison.shown else told and f"{told}."


def message(corpus: Corpus, found: Disagreement) -> str:
    """Who says what: `a (line 2) says “12 miners died”; b (line 1) says “15 miners”`."""
    parts = []
    for n, value in enumerate(found.values):
        refs = sorted(ref for ref, v in found.places if v == value)
        words = said(corpus, refs[0], whole=n == 0 or refs[0].kind == "date")
        parts.append(f"{who(corpus, refs)} {'says' if one_article(refs) else 'say'} “{words}”")
    return f"{'; '.join(parts)}."


def one_article(refs: list[MentionRef]) -> bool:
    """Whether all mentions stand in one article."""
    return len({ref.statement.article for ref in refs}) == 1


def who(corpus: Corpus, refs: list[MentionRef]) -> str:
    """The articles of some mentions, each with its lines."""
    lines: dict[int, list[int]] = {}
    for ref in refs:
        article = corpus.article(ref.statement)
        line = article.place(corpus.statement(ref.statement).sentence.start).line
        here = lines.setdefault(ref.statement.article, [])
        here += [] if line in here else [line]
    told = [
        f"{title_of(corpus.articles[a])} ({'line' if len(n) == 1 else 'lines'} {listed([str(x) for x in n])})"
        for a, n in lines.items()
    ]
    return listed(told)


def said(corpus: Corpus, ref: MentionRef, *, whole: bool) -> str:
    """The words of a mention; of the first one with the clause that says what it measures."""
    statement, mention = corpus.statement(ref.statement), corpus.mention(ref)
    text, offset = statement.sentence.on_one_line, statement.sentence.start
    start, end = mention.start, mention.end
    if isinstance(mention, Quantity) and mention.phrase_end:
        start, end = min(start, mention.phrase_start), max(end, mention.phrase_end)
    clause = statement.frames[mention.frame] if isinstance(mention, Dated) and mention.frame is not None else None
    if whole and clause is not None:
        start = min(start, clause.verb_start) if isinstance(mention, DateMention) else start
        end = end if isinstance(mention, DateMention) else max(end, clause.end)
    words = text[start - offset : end - offset].split()
    if len(words) > LONGEST and isinstance(mention, DateMention):
        words = text[mention.start - offset : mention.end - offset].split()
    least = len(text[start - offset : mention.end - offset].split())
    cut = next((n for n, w in enumerate(words, 1) if (n >= least and w[-1] in ",;:") or "--" in w), len(words))
    words[cut - 1 : cut] = [w.partition("--")[0] for w in words[cut - 1 : cut]]
    return " ".join(words[: min(cut, max(LONGEST, least))]).rstrip(' ,.;:—–-"“”')
