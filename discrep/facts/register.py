"""Comparisons → the fact register."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from discrep.facts.render import about_of, value_of
from discrep.model.corpus import Corpus
from discrep.model.fact import Comparison, Fact, FactValue, MentionRef


def register(corpus: Corpus, comparisons: Sequence[Comparison]) -> tuple[Fact, ...]:
    """One fact for each group of mentions of the same thing, in the order of their first mentions."""
    linked = [c for c in comparisons if c.outcome != "incomparable"]
    groups = join((c.left, c.right) for c in linked)
    about = {ref: c.about for c in reversed(linked) for ref in (c.left, c.right) if c.about}
    return tuple(
        Fact(f"F-{n}", about.get(group[0]) or about_of(corpus, group[0]), group[0].kind, values(corpus, group))
        for n, group in enumerate(groups, 1)
    )


def values(corpus: Corpus, group: Sequence[MentionRef]) -> tuple[FactValue, ...]:
    """The values of a group, those with most independent sources first."""
    by_value: dict[str, list[MentionRef]] = defaultdict(list)
    for ref in group:
        by_value[value_of(corpus, ref)].append(ref)
    rows = [FactValue(v, tuple(refs), sources(corpus, refs)) for v, refs in by_value.items()]
    return tuple(sorted(rows, key=lambda r: (-r.sources, r.mentions[0])))


def sources(corpus: Corpus, refs: Iterable[MentionRef]) -> int:
    """How many independent articles these mentions stand in; articles of one lineage count once."""
    line = {a: n for n, lineage in enumerate(corpus.lineages) for a in lineage.articles}
    return len({("copy", line[a]) if a in line else ("own", a) for a in (r.statement.article for r in refs)})


def join(pairs: Iterable[tuple[MentionRef, MentionRef]]) -> list[tuple[MentionRef, ...]]:
    """The connected groups of mentions, each sorted, in the order of their first mentions."""
    parent: dict[MentionRef, MentionRef] = {}

    def root(ref: MentionRef) -> MentionRef:
        parent.setdefault(ref, ref)
        while parent[ref] != ref:
            parent[ref] = parent[parent[ref]]
            ref = parent[ref]
        return ref

    for left, right in pairs:
        one, two = sorted((root(left), root(right)))
        parent[two] = one
    groups: dict[MentionRef, list[MentionRef]] = defaultdict(list)
    for ref in sorted(parent):
        groups[root(ref)].append(ref)
    return sorted(tuple(g) for g in groups.values())
