"""How often opposite statements are noticed, and like ones left alone: `python -m benchmarks.wording`.

Every pair of sentences is checked as two articles of one sentence each. Sets larger than `--most` are
sampled with a fixed seed. A pair counts as flagged when a finding is at warning or above.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from benchmarks.corpora import SHARED
from discrep import Checker, Document
from discrep.cache import Store
from discrep.config import Config
from discrep.embed import SentenceEncoder
from discrep.pipeline import tokens, vectors

SEED = 20221114
Row = tuple[str, str, str, str]
"""Set, kind, first sentence, second sentence."""


def breaking_nli() -> Iterator[Row]:
    path = SHARED / "data" / "breaking_nli" / "dataset.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["category"] in ("antonyms", "antonyms_wordnet", "synonyms"):
            yield f"breaking_nli {row['category']}", row["gold_label"], row["sentence1"], row["sentence2"]


def wikifactcheck_neg() -> Iterator[Row]:
    for path in sorted((SHARED / "data" / "wikifactcheck_neg").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            a, _, b = line.partition("\t")
            if b and (a, b) != ("sentence", "negated"):
                yield "wikifactcheck_neg", "contradiction", a, b


def nan_nli() -> Iterator[Row]:
    path = SHARED / "data" / "nan_nli" / "nan.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield "nan_nli", row["label"], row["premise"], row["hypothesis"]


def sample(rows: Sequence[Row], most: int) -> list[Row]:
    """At most so many rows of each set and kind."""
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[:2]].append(row)
    kept = []
    for _, group in sorted(groups.items()):
        random.Random(SEED).shuffle(group)
        kept.extend(group[:most])
    return kept


def warm(rows: Sequence[Row], config: Config) -> None:
    """Parse and encode all sentences at once, so that each pair is cheap."""
    texts, store = sorted({t for row in rows for t in row[2:]}), Store()
    tokens(texts, config.parser, store)
    vectors(texts, SentenceEncoder(config.model), store)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--most", type=int, default=400, help="pairs of each set and kind")
    options.add_argument("--misses", type=int, default=0, help="wrong answers to print of each set and kind")
    given = options.parse_args()
    rows = sample([*breaking_nli(), *wikifactcheck_neg(), *nan_nli()], given.most)
    checker = Checker()
    warm(rows, checker.config)
    flagged: dict[tuple[str, str], list[bool]] = defaultdict(list)
    wrong: Counter[tuple[str, str]] = Counter()
    started = time.perf_counter()
    for name, kind, a, b in rows:
        run = checker.check([Document("a", a), Document("b", b)])
        loud = [f for f in run.findings if f.severity != "info" and len(f.evidence) > 1]
        flagged[name, kind].append(bool(loud))
        wrong[name, kind] += bool(loud) != (kind == "contradiction")
        if bool(loud) != (kind == "contradiction") and wrong[name, kind] <= given.misses:
            print("  wrong:", kind, "|", a, "|", b, "|", *(f.message for f in loud))
    for (name, kind), hits in sorted(flagged.items()):
        print(f"{name:32} {kind:14} {sum(hits):4} of {len(hits):4} flagged ({sum(hits) / len(hits):.1%})")
    print(f"{1000 * (time.perf_counter() - started) / len(rows):.1f} ms a pair")


if __name__ == "__main__":
    main()
