"""The open sets as cases for `discrep evaluate`: `python -m benchmarks.cases [NAME ...] > cases.jsonl`.

NAME is one of the functions below; all of them without one. Every text is an article of its own. What must
not be flagged is forbidden; a pair about which its set says nothing is left out.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks import wording
from benchmarks.changes import changed_number
from benchmarks.conflicts import lines
from benchmarks.corpora import SHARED
from benchmarks.corpora import headline_pairs as pairs_of_headlines

Case = dict[str, Any]
VALUES = ("number", "date")
ANY = ("number", "date", "wording", "name")
"""All that compares; a caption may lack its full stop."""


def headline_pairs() -> Iterator[Case]:
    for row in pairs_of_headlines():
        name = f"headlines {row['id']}"
        if row["label"] == "conflict":
            yield case(name, row["a"], row["b"], expect="number")
        elif row["label"] in ("equal", "other_quantity", "other_event"):
            yield case(name, row["a"], row["b"], forbid=VALUES)


def breaking_nli() -> Iterator[Case]:
    for row in lines("breaking_nli", "dataset.jsonl"):
        name, texts = f"breaking_nli {row['pairID']}", (row["sentence1"], row["sentence2"])
        if row["gold_label"] == "entailment":
            yield case(name, *texts, forbid=ANY)
        elif row["gold_label"] == "contradiction" and row["category"] in ("cardinals", "ordinals"):
            yield case(name, *texts, expect="number")
        elif row["gold_label"] == "contradiction" and row["category"] == "antonyms":
            yield case(name, *texts, expect="wording")


def vitaminc() -> Iterator[Case]:
    numeric = set((Path(__file__).parent / "vitaminc_numbers.txt").read_text(encoding="utf-8").split())
    for row in lines("vitaminc_sample", "*.jsonl"):
        name = f"vitaminc {row['id']}"
        if row["label"] == "refutes" and row["id"] in numeric:
            yield case(name, row["claim"], row["evidence"], expect="number")
        elif row["label"] == "supports":
            yield case(name, row["claim"], row["evidence"], forbid=VALUES)


def summedits() -> Iterator[Case]:
    path = SHARED / "data" / "summedits" / "summedits_ectsum.json"
    for row in json.loads(path.read_text(encoding="utf-8")):
        if row["label"] == 1:
            yield case(row["id"], row["doc"], row["summary"], forbid=VALUES)
        elif changed_number(row["original_summary"], row["summary"]):
            yield case(row["id"], row["doc"], row["summary"], expect="number")


def negations() -> Iterator[Case]:
    for name, kind, number, a, b in (*wording.wikifactcheck_neg(), *wording.nan_nli()):
        if kind == "contradiction":
            yield case(f"{name} {number}", a, b, expect="wording")
        elif kind == "entailment":
            yield case(f"{name} {number}", a, b, forbid=ANY)


def case(name: str, a: str, b: str, *, expect: str = "", forbid: Sequence[str] = ()) -> Case:
    """A case of two articles as `discrep evaluate` reads it."""
    return {
        "id": name,
        "documents": [{"id": "a", "text": a}, {"id": "b", "text": b}],
        "expect": [{"family": expect}] if expect else [],
        "forbid": [{"family": family} for family in forbid],
    }


SETS: dict[str, Callable[[], Iterator[Case]]] = {
    f.__name__: f for f in (headline_pairs, breaking_nli, vitaminc, summedits, negations)
}


def main(names: Sequence[str]) -> None:
    for name in names or SETS:
        for row in SETS[name]():
            print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
