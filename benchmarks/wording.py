"""How often opposite statements are noticed, and like ones left alone: `python -m benchmarks.wording`.

Every pair of sentences is checked as two articles of one sentence each. Sets larger than `--most` are
sampled with a fixed seed. A pair counts as flagged when a finding is at warning or above.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from benchmarks.corpora import SHARED
from benchmarks.figure import Figure, Tally, at_least, at_most, print_figures
from discrep import Checker, Document
from discrep.cache import Store
from discrep.config import Config
from discrep.embed import SentenceEncoder
from discrep.pipeline import tokens, vectors

SEED = 20221114
COMMAND = "python -m benchmarks.wording"
GOALS = {
    "breaking_nli antonyms: contradiction": at_least(0.8),
    "breaking_nli synonyms: entailment": at_most(0.02),
    "wikifactcheck_neg: contradiction": at_least(0.6),
    "nan_nli: contradiction": at_least(0.6),
    "nan_nli: entailment": at_most(0.1),
}
Row = tuple[str, str, str, str, str]
"""Set, kind, name of the pair, first sentence, second sentence."""


def breaking_nli() -> Iterator[Row]:
    path = SHARED / "data" / "breaking_nli" / "dataset.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["category"] in ("antonyms", "antonyms_wordnet", "synonyms"):
            name = f"breaking_nli {row['category']}"
            yield name, row["gold_label"], str(row["pairID"]), row["sentence1"], row["sentence2"]


def wikifactcheck_neg() -> Iterator[Row]:
    for path in sorted((SHARED / "data" / "wikifactcheck_neg").glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            a, _, b = line.partition("\t")
            if b and (a, b) != ("sentence", "negated"):
                yield "wikifactcheck_neg", "contradiction", f"{path.stem[-1]}:{number}", a, b


def nan_nli() -> Iterator[Row]:
    path = SHARED / "data" / "nan_nli" / "nan.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 1):
            yield "nan_nli", row["label"], f"row {number}", row["premise"], row["hypothesis"]


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
    texts, store = sorted({t for row in rows for t in row[3:]}), Store()
    tokens(texts, config.parser, store)
    vectors(texts, SentenceEncoder(config.model), store)


def measure(most: int = 400, misses: int = 0) -> list[Figure]:
    """The share of pairs flagged, by set and kind; `misses` wrong answers of each are printed."""
    rows = sample([*breaking_nli(), *wikifactcheck_neg(), *nan_nli()], most)
    checker = Checker()
    warm(rows, checker.config)
    tally = Tally(f"Wording: at most {most} pairs of each set and kind", f"{COMMAND} --most {most}")
    wrong: Counter[str] = Counter()
    for name, kind, case, a, b in rows:
        run = checker.check([Document("a", a), Document("b", b)])
        loud = [f for f in run.findings if f.severity != "info" and len(f.evidence) > 1]
        right = bool(loud) == (kind == "contradiction")
        tally.add(f"{name}: {kind}", bool(loud), "" if right else case)
        wrong[f"{name}: {kind}"] += not right
        if not right and wrong[f"{name}: {kind}"] <= misses:
            print("  wrong:", kind, "|", a, "|", b, "|", *(f.message for f in loud))
    names = dict.fromkeys(f"{row[0]}: {row[1]}" for row in rows)
    return [tally.share(name, f"{name} flagged", GOALS.get(name)) for name in names]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--most", type=int, default=400, help="pairs of each set and kind")
    options.add_argument("--misses", type=int, default=0, help="wrong answers to print of each set and kind")
    given = options.parse_args()
    print_figures(measure(given.most, given.misses))


if __name__ == "__main__":
    main()
