"""Measure everything and write docs/accuracy.md: `python -m benchmarks.accuracy [NAME ...]` (or `make accuracy`).

NAME is a key of MEASURES; all of them without one. Takes some minutes, in two processes. The figures go to
benchmarks/results/accuracy.json; the page is made of them and of what the rules say about themselves, so that
a test can tell when it is out of date (`--page` writes the page alone).
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import (
    answers,
    boundaries,
    conflicts,
    coverage,
    dates,
    fuzz,
    garble,
    key,
    mutation,
    planted,
    reading,
    wording,
)
from benchmarks.accuracy_page import render_page
from benchmarks.corpora import SHARED
from benchmarks.figure import Figure, missed, parse_figure, print_figures
from benchmarks.numbers import __main__ as numbers
from benchmarks.outlets import __main__ as outlets
from discrep.atomic import write_text
from discrep.cache import source_digest
from discrep.rules.registry import all_rules

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "accuracy.json"
PAGE = ROOT / "docs" / "accuracy.md"
SCHEMA = "discrep-accuracy/1"
PROCESSES = 2
SLOW = ("reading", "selftest", "breaking_nli", "wording")
MEASURES: dict[str, Callable[[], Sequence[Figure]]] = {
    "key": key.measure,
    "reading": reading.measure,
    "outlets": outlets.measure,
    "headlines": partial(conflicts.measure, ("headlines",)),
    "breaking_nli": partial(conflicts.measure, ("breaking_nli",)),
    "vitaminc": partial(conflicts.measure, ("vitaminc",)),
    "summedits": partial(conflicts.measure, ("summedits",)),
    "halves": partial(conflicts.measure, ("halves",)),
    "planted": partial(conflicts.measure, ("planted",)),
    "same": partial(conflicts.measure, ("same",)),
    "rewritten": partial(conflicts.measure, ("rewritten",)),
    "copies": partial(conflicts.measure, ("copies",)),
    "steady": partial(conflicts.measure, ("steady",)),
    "wording": wording.measure,
    "garble": garble.measure,
    "selftest": planted.measure,
    "answers": answers.measure,
    "numbers": numbers.measure,
    "dates": dates.measure,
    "boundaries": boundaries.measure,
}
"""In the order of the page."""


def measure_anew(names: Sequence[str]) -> None:
    """Measure what is named, and keep each as soon as it is there."""
    with ProcessPoolExecutor(PROCESSES) as pool:
        started = [pool.submit(measure_one, name) for name in sorted(names, key=_slow_first)]
        for done in as_completed(started):
            name, figures = done.result()
            print_figures(figures)
            keep(name, figures)


def _slow_first(name: str) -> tuple[bool, str]:
    return name not in SLOW, name


def measure_one(name: str) -> tuple[str, list[Figure]]:
    """The figures of one benchmark, with its name."""
    return name, list(MEASURES[name]())


def keep(name: str, figures: Sequence[Figure]) -> None:
    """Put figures in the place of the earlier ones, with the digest of the program they were measured on."""
    kept = load()["measures"] if RESULTS.exists() else {}
    kept[name] = {"program": source_digest(), "figures": [figure.to_dict() for figure in figures]}
    ordered = {name: kept[name] for name in MEASURES if name in kept}
    data = {"schema": SCHEMA, "rules": [r.code for r in all_rules()], "measures": ordered}
    RESULTS.parent.mkdir(exist_ok=True)
    write_text(RESULTS, json.dumps(data, indent=1, ensure_ascii=False) + "\n")


def load() -> dict[str, Any]:
    """The kept results."""
    return dict(json.loads(RESULTS.read_text(encoding="utf-8")))


def load_figures() -> list[Figure]:
    """The kept figures, in the order of the page; those of the longer runs last."""
    figures = [parse_figure(row) for measure in load()["measures"].values() for row in measure["figures"]]
    return [*figures, *coverage.load_figures(), *mutation.load_figures(), *fuzz.load_figures()]


def longer_runs() -> dict[str, dict[str, Any]]:
    """The kept results of what has commands of its own, by name."""
    mutants = {f"mutants of {folder}": kept for folder, kept in mutation.load().items()}
    runs = {"coverage": coverage.load(), **mutants, "fuzz": fuzz.load()}
    return {name: kept for name, kept in runs.items() if kept}


def page() -> str:
    """The page made of the kept results and the rules."""
    programs = {name: measure["program"] for name, measure in load()["measures"].items()}
    programs |= {name: kept["program"] for name, kept in longer_runs().items()}
    return render_page(load_figures(), all_rules(), programs)


def main(arguments: Sequence[str]) -> int:
    if "--page" not in arguments:
        if not SHARED.is_dir():
            place = os.path.relpath(SHARED)
            print(f"accuracy: the data sets are not beside the project; put them into {place}", file=sys.stderr)
            return 2
        measure_anew([name for name in arguments if name in MEASURES] or list(MEASURES))
        figures = load_figures()
        print(f"{len(missed(figures))} of {sum(f.reached is not None for f in figures)} targets missed")
    write_text(PAGE, page())
    print(PAGE.relative_to(ROOT).as_posix())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
