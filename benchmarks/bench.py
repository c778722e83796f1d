"""Many small sets of articles in one process: each document analysed once, vectors kept in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from discrep.align import masked_texts
from discrep.cache import Store
from discrep.config import Config
from discrep.embed import SentenceEncoder
from discrep.facts import context_texts
from discrep.facts.scene import BRIEF
from discrep.model.corpus import Corpus
from discrep.model.document import Document
from discrep.model.finding import Finding
from discrep.model.statement import Article
from discrep.pipeline import analyse, relate, vectors
from discrep.rules.apply import find_all
from discrep.rules.registry import all_rules


class Memory(Store):
    """The store on disk with all that was read or written kept in memory too."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: dict[tuple[str, str], bytes] = {}

    def get(self, kind: str, texts: Sequence[str]) -> dict[str, bytes]:
        """What memory or disk holds of the texts."""
        found = {t: self._seen[kind, t] for t in texts if (kind, t) in self._seen}
        missing = [t for t in texts if t not in found]
        fresh = super().get(kind, missing) if missing else {}
        self._seen.update({(kind, t): v for t, v in fresh.items()})
        return found | fresh

    def put(self, kind: str, values: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> None:
        """Keep it in memory and on disk."""
        rows = dict(values)
        self._seen.update({(kind, t): v for t, v in rows.items()})
        super().put(kind, rows)


class Bench:
    """Number and date findings of many sets."""

    def __init__(self) -> None:
        self.config, self.store = Config(), Memory()
        self.encoder = SentenceEncoder(self.config.model)
        self._known: dict[Document, Article] = {}

    def corpora(self, sets: Sequence[Sequence[Document]]) -> Iterator[Corpus]:
        """Each set related; documents of one set need different ids."""
        fresh = list(dict.fromkeys(d for s in sets for d in s if d not in self._known))
        articles = analyse(fresh, self.config, self.store)
        self._known |= dict(zip(fresh, articles, strict=True))
        vectors([s.sentence.text for a in articles for s in a.statements], self.encoder, self.store)
        brief = [a for a in articles if len(a.statements) <= BRIEF]
        vectors(masked_texts(brief), self.encoder, self.store)
        vectors(context_texts(brief), self.encoder, self.store)
        for documents in sets:
            ordered = sorted(documents, key=lambda d: d.id)
            yield relate(tuple(self._known[d] for d in ordered), self.encoder, self.store, self.config)

    def findings(self, sets: Sequence[Sequence[Document]]) -> Iterator[list[Finding]]:
        """The findings of the number and date rules in each set."""
        rules = [r for r in all_rules() if r.family in ("number", "date")]
        for corpus in self.corpora(sets):
            yield find_all(rules, corpus)


@lru_cache(maxsize=1)
def shared_bench() -> Bench:
    """The one bench of a process, which keeps what was analysed and encoded for all who ask."""
    return Bench()


def loud(findings: Iterable[Finding]) -> list[Finding]:
    """Those at warning or above."""
    return [f for f in findings if f.severity != "info"]
