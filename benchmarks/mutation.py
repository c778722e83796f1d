"""How many faults put into the program the tests find: `python -m benchmarks.mutation facts rules [--count 200]`.

One process collects the tests and loads the program; every mutant is a fork of it that runs the tests which reach
the changed statement, quick ones first, until one fails. Parses and vectors come from the cache; whatever depends
on the mutated code is worked out anew. The survivors are named. What is found in a sample that was read says
nothing of the rest: `--seed` draws another.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest

from benchmarks.figure import Figure, at_least, print_figures
from benchmarks.mutants import ROOT, find_mutants, sample
from benchmarks.trials import Trials
from discrep.atomic import write_text
from discrep.cache import source_digest

RESULTS = ROOT / "benchmarks" / "results" / "mutation.json"
COMMAND = "python -m benchmarks.mutation"
SEED = 20221014
GOALS = {"facts": 0.8, "rules": 0.8}
SNAPSHOTS = "tests/test_snapshots.py"
TESTS = {
    "facts": ("tests/facts", "tests/rules", "tests/test_seeds.py", SNAPSHOTS, "discrep/facts"),
    "rules": ("tests/rules", "tests/test_seeds.py", SNAPSHOTS, "discrep/rules"),
    "extract": ("tests/extract", "tests/segment/test_roles.py", "discrep/extract"),
}


def measure(folder: str, count: int, seconds: float, seed: int = SEED) -> dict[str, Any]:
    """Try the mutants of a folder, as many as there is time for; the outcome of each by its name."""
    mutants = find_mutants(folder)
    trials = Trials(folder, list(sample(mutants, count, seed)), seconds)
    pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:xdist", *TESTS[folder]], plugins=[trials])
    return {"mutants": len(mutants), "seed": seed, "outcomes": trials.outcomes}


def load() -> dict[str, Any]:
    """The kept results by folder; empty when there are none."""
    return dict(json.loads(RESULTS.read_text(encoding="utf-8"))) if RESULTS.exists() else {}


def load_figures() -> list[Figure]:
    """The kept results as figures."""
    kept = load()
    return [figure for folder in TESTS if folder in kept for figure in _figures(folder, kept[folder])]


def _figures(folder: str, kept: dict[str, Any]) -> list[Figure]:
    outcomes = kept["outcomes"]
    counts = Counter(outcomes.values())
    survivors = tuple(name for name, outcome in outcomes.items() if outcome in ("survived", "no test"))
    group = f"Mutants of discrep/{folder}: a sample of {kept['mutants']:,}"
    goal = at_least(GOALS[folder]) if folder in GOALS else None
    hits = counts["found"] + counts["timeout"]
    return [
        Figure(group, "found by a test", COMMAND, len(outcomes), hits, goal=goal, wrong=survivors),
        Figure(group, "reached by no test", COMMAND, len(outcomes), number=counts["no test"]),
    ]


def keep(folder: str, result: dict[str, Any]) -> None:
    """Put the result of a folder in the place of the earlier one."""
    kept = {**load(), folder: {"program": source_digest(), **result}}
    ordered = {name: kept[name] for name in TESTS if name in kept}
    write_text(RESULTS, json.dumps(ordered, indent=1, ensure_ascii=False) + "\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Try mutants of the folders that are named."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", choices=list(TESTS))
    parser.add_argument("--count", type=int, default=200, help="mutants of each folder")
    parser.add_argument("--minutes", type=float, default=60, help="for each folder")
    parser.add_argument("--seed", type=int, default=SEED, help="of the sample")
    options = parser.parse_args(arguments)
    for folder in options.folders:
        keep(folder, measure(folder, options.count, 60 * options.minutes, options.seed))
    print_figures(load_figures())
    return 0


if __name__ == "__main__":
    sys.exit(main())
