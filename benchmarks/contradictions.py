"""Labelled pairs of sentences: conflicts found, false alarms and time, beside what could be installed instead.

Of `contradict-text` only the part that works offline is run: its gate, which says whether two texts are on one
topic. The model for entailment behind the gate is fetched from a hub. `consistency-checker` is not run: it has
the same gate with another threshold, and behind it a model from a hub and a hosted language model as judge.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.bench import Bench, loud
from benchmarks.changes import TOKEN
from benchmarks.conflicts import lines, pair
from benchmarks.corpora import headline_pairs
from discrep.embed import SentenceEncoder

Texts = tuple[str, str]
CLOSE = 0.7
"""Cosine from which two sentences are taken for one statement; the gate of consistency-checker."""


def labelled() -> Iterator[tuple[str, Texts, bool]]:
    """Set, pair and whether it is a conflict of numbers or dates; weak and unsure pairs are left out."""
    for row in headline_pairs():
        if row["label"] not in ("weak", "unsure"):
            yield "headline pairs", (row["a"], row["b"]), row["label"] == "conflict"
    numeric = set((Path(__file__).parent / "vitaminc_numbers.txt").read_text(encoding="utf-8").split())
    for row in lines("vitaminc_sample", "*.jsonl"):
        if row["label"] == "supports" or row["id"] in numeric:
            yield "VitaminC sample", (row["claim"], row["evidence"]), row["label"] != "supports"


def contradictions() -> list[dict[str, object]]:
    """A row for each way and set: conflicts found, other pairs flagged, seconds with loading."""
    sets: dict[str, list[tuple[Texts, bool]]] = {}
    for name, texts, conflict in labelled():
        sets.setdefault(name, []).append((texts, conflict))
    rows = []
    for name, pairs in sets.items():
        for way, flags in WAYS.items():
            start = time.process_time()
            try:
                flagged = flags([texts for texts, _ in pairs])
            except ImportError:
                print(f"{way}: not installed, left out (pip install 'discrep[bench]')")
                continue
            seconds = round(time.process_time() - start, 3)
            conflicts = [flag for flag, (_, conflict) in zip(flagged, pairs, strict=True) if conflict]
            others = [flag for flag, (_, conflict) in zip(flagged, pairs, strict=True) if not conflict]
            rows.append(
                {"set": name, "way": way, "seconds": seconds, "conflicts": len(conflicts), "found": sum(conflicts)}
                | {"others": len(others), "alarms": sum(others)}
            )
    return rows


def by_discrep(pairs: Sequence[Texts]) -> list[bool]:
    """Whether the number and date rules speak at warning or above."""
    return [bool(loud(found)) for found in Bench().findings([pair(*texts) for texts in pairs])]


def by_cosine(pairs: Sequence[Texts]) -> list[bool]:
    """Whether two sentences are close and hold other numbers: ten lines that everybody can write."""
    encoded = SentenceEncoder().encode([text for texts in pairs for text in texts])
    cosines = (encoded[::2] * encoded[1::2]).sum(axis=1)
    return [bool(c >= CLOSE and _numbers(a) != _numbers(b)) for c, (a, b) in zip(cosines, pairs, strict=True)]


def _numbers(text: str) -> set[str]:
    return {token.replace(",", "") for token in TOKEN.findall(text.lower())}


def by_gate(pairs: Sequence[Texts]) -> list[bool]:
    """Whether contradict-text would hand the pair to its model for entailment."""
    from contradict.similarity import topic_similarity

    from discrep.embed.encoder import packaged

    return [topic_similarity(a, b, str(packaged())) >= GATE for a, b in pairs]


GATE = 0.3
WAYS: dict[str, Callable[[Sequence[Texts]], list[bool]]] = {
    "discrep": by_discrep,
    "cosine from 0.7 and other numbers": by_cosine,
    "contradict-text, its gate alone": by_gate,
}
