"""Stands that cannot both be right, and those whose difference the texts explain."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from discrep.model.corpus import Corpus
from discrep.model.pair import StatementRef
from discrep.model.statement import Article
from discrep.rules.once_for_set import once_for_set
from discrep.rules.stands import Stand

Verdict = Literal["conflict", "doubtful", "explained"]

_SEVERE = {frozenset({"yes", "no"}), frozenset({"yes", "open"}), frozenset({"did", "did not"})}
_MILD = {frozenset({"no", "open"}), frozenset({"ready", "no"})}
_TURN = re.compile(r"\b(?:now|since|reversed|reversal|changed|after all|no longer|instead|finally|later)\b", re.I)
_SMALL = frozenset({"the", "a", "and", "of", "to", "in", "with", "on", "his", "her", "their", "he", "she", "it"})
ALIKE = 0.6
"""Similarity of two statements from which on they are taken for one time where none is known."""
LIKE = 0.5
"""Share of equal words from which on two objects are taken for one."""


@dataclass(frozen=True, slots=True)
class Opposition:
    """Stands on one question, on both sides, and why they differ."""

    verdict: Verdict
    why: str
    holder: str
    stands: tuple[Stand, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of stand it holds."""
        return frozenset(s.kind for s in self.stands)


def find_oppositions(corpus: Corpus, stands: Sequence[Stand]) -> Iterator[Opposition]:
    """One opposition for each holder and question, with every stand that takes part."""
    by_question: dict[tuple[str, str], list[Stand]] = defaultdict(list)
    for stand in stands:
        for holder in stand.holders:
            by_question[holder, stand.action].append(stand)
    for (holder, _), asked in sorted(by_question.items(), key=lambda item: item[0]):
        edges: dict[tuple[Verdict, str], list[tuple[Stand, Stand]]] = defaultdict(list)
        for a, b in combinations(asked, 2):
            outcome = judge(corpus, a, b, holder)
            if outcome is not None:
                edges[outcome].append((a, b))
        for (verdict, why), pairs in sorted(edges.items(), key=lambda item: item[0]):
            for group in _joined(pairs):
                yield Opposition(verdict, why, holder, group)


def _joined(pairs: Sequence[tuple[Stand, Stand]]) -> list[tuple[Stand, ...]]:
    """Stands that hang together, in the order of the text."""
    groups: list[set[Stand]] = []
    for pair in pairs:
        together = set(pair).union(*(g for g in groups if g & set(pair)))
        groups = [g for g in groups if not g & together] + [together]
    ordered = (tuple(sorted(group, key=lambda s: (s.ref, s.index))) for group in groups)
    return sorted(ordered, key=lambda group: [(s.ref, s.index) for s in group])


def judge(corpus: Corpus, a: Stand, b: Stand, holder: str) -> tuple[Verdict, str] | None:
    """What comes of two stands of one holder; None when they agree or are about different things."""
    kinds = frozenset({a.kind, b.kind})
    if a.ref == b.ref or _in_one_breath(corpus, a, b):
        return None
    if (a.hearsay or b.hearsay) and (a.source is None or a.source != b.source):
        return None
    if kinds <= {"yes", "ready"} and _only(a) and _only(b) and same_question(corpus, a, b, holder):
        apart = not _words(a.condition) & _words(b.condition) and _time(corpus, a) == _time(corpus, b)
        return ("doubtful", "the conditions differ") if apart else None
    if kinds == {"no", "did"} and a.action not in ("talk", "attend") and same_question(corpus, a, b, holder):
        return ("explained", _apart(corpus, a, b)) if None not in _in_time(corpus, a, b) else None
    if kinds not in _SEVERE | _MILD or not same_question(corpus, a, b, holder):
        return None
    met = _condition_met(corpus, a, b)
    if met is False:
        return "explained", "one of them holds only on a condition"
    first, last = _in_time(corpus, a, b)
    if first is not None and last is not None:
        if a.occasion & b.occasion and kinds in _SEVERE and last.source is None and not _turns(corpus, last):
            return "conflict", "the later article gives no source for a change of mind"
        return "explained", _apart(corpus, a, b)
    if kinds in _SEVERE:
        return "conflict", ""
    if any(s.kind == "ready" and s.frame.modality != "ready" for s in (a, b)):
        return None
    return ("doubtful", "") if a.source is None or b.source is None or a.source == b.source else None


def _apart(corpus: Corpus, a: Stand, b: Stand) -> str:
    """Say that two stands are of different times, and no more than is known."""
    if all(corpus.article(s.ref).published for s in (a, b)):
        return "the articles are of different days"
    return "the articles are not known to be of the same time"


def same_question(corpus: Corpus, a: Stand, b: Stand, holder: str) -> bool:
    """Whether two stands of one holder are about the same thing at the same time."""
    if a.occasion and b.occasion and not a.occasion & b.occasion:
        return False
    apart = a.ref.article != b.ref.article and _time(corpus, a) != _time(corpus, b)
    if (
        (a.dated or b.dated)
        and (apart or (a.action == "talk" and a.dated != b.dated))
        and not a.occasion & b.occasion
    ):
        return False
    if a.action == "attend":
        return bool(a.occasion & b.occasion)
    others = (a.partners - {holder}) & (b.partners - {holder})
    if a.action == "attack":
        return bool(others)
    if a.action == "talk":
        vague = not (a.partners - {holder}) or not (b.partners - {holder})
        met = (a.anybody or b.anybody) and _condition_met(corpus, a, b) is True
        return bool(others) or met or (vague and (len(a.target & b.target) >= 2 or (_only(a) and _only(b))))
    if a.ref.article != b.ref.article and _time(corpus, a) is None and not _aligned(corpus, a, b):
        return False
    same = a.target & b.target
    return bool(same) and len(same) >= LIKE * len(a.target | b.target)


def _aligned(corpus: Corpus, a: Stand, b: Stand) -> bool:
    """Whether two statements of articles without a time are alike enough to be of one."""
    return (min(a.ref, b.ref), max(a.ref, b.ref)) in _alike(corpus)


@once_for_set
def _alike(corpus: Corpus) -> frozenset[tuple[StatementRef, StatementRef]]:
    return frozenset((p.left, p.right) for p in corpus.pairs if p.similarity >= ALIKE)


def _only(stand: Stand) -> bool:
    return stand.condition.startswith(("only", "unless"))


def _in_one_breath(corpus: Corpus, a: Stand, b: Stand) -> bool:
    """Whether both stand in one paragraph or one follows the other: said in one breath, it is no contradiction."""
    if a.ref.article != b.ref.article:
        return False
    first, second = (corpus.statement(s.ref).sentence for s in (a, b))
    return first.paragraph == second.paragraph or (a.source == b.source and abs(first.index - second.index) <= 1)


def _condition_met(corpus: Corpus, a: Stand, b: Stand) -> bool | None:
    """None without a condition; True where one side refuses the very thing that the other makes its condition."""
    conditional = [s for s in (a, b) if s.condition]
    if len(conditional) != 1:
        return None
    other = b if conditional[0] is a else a
    text = corpus.statement(other.ref).sentence.text
    if other.kind != "no" or not re.search(r"\beven\b", text):
        return False
    shared = _words(conditional[0].condition) & _words(text)
    return len(shared) >= 2


def _words(text: str) -> set[str]:
    return {w for w in re.findall(r"[\w’'-]+", text.casefold()) if w not in _SMALL and len(w) > 2}


def _time(corpus: Corpus, stand: Stand) -> int | None:
    return corpus.article(stand.ref).time_group


def _in_time(corpus: Corpus, a: Stand, b: Stand) -> tuple[Stand | None, Stand | None]:
    """The earlier and the later stand, when their articles are of different times."""
    if _time(corpus, a) == _time(corpus, b) or None in (_time(corpus, a), _time(corpus, b)):
        return None, None
    first, last = sorted((a, b), key=lambda s: (_day(corpus.article(s.ref)), s.ref))
    return first, last


def _day(article: Article) -> str:
    published = article.published
    return published.range.low.isoformat() if published and published.range.low else ""


def _turns(corpus: Corpus, stand: Stand) -> bool:
    return bool(_TURN.search(corpus.statement(stand.ref).sentence.text))
