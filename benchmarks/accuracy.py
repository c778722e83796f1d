"""Measure everything and write docs/accuracy.md: `python -m benchmarks.accuracy` (or `make accuracy`).

Takes some minutes, in two processes. The figures go to benchmarks/results/accuracy.json; the page is made
of them and of what the rules say about themselves, so that a test can tell when it is out of date
(`--page` writes the page alone).
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import answers, boundaries, conflicts, dates, garble, key, planted, reading, wording
from benchmarks.accuracy_page import render_page
from benchmarks.corpora import SHARED
from benchmarks.figure import Figure, missed, parse_figure, print_figures
from benchmarks.numbers import __main__ as numbers
from discrep.atomic import write_text
from discrep.cache import source_digest
from discrep.rules.registry import all_rules

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "accuracy.json"
PAGE = ROOT / "docs" / "accuracy.md"
SCHEMA = "discrep-accuracy/1"
PROCESSES = 2
MEASURES: dict[str, Callable[[], Sequence[Figure]]] = {
    "key": key.measure,
    "reading": reading.measure,
    "headlines": partial(conflicts.measure, ("headlines",)),
    "breaking_nli": partial(conflicts.measure, ("breaking_nli",)),
    "vitaminc": partial(conflicts.measure, ("vitaminc",)),
    "summedits": partial(conflicts.measure, ("summedits",)),
    "planted": partial(conflicts.measure, ("planted",)),
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


def measure_all() -> list[Figure]:
    """Every figure, in the order of the page."""
    with ProcessPoolExecutor(PROCESSES) as pool:
        started = {name: pool.submit(measure_one, name) for name in MEASURES}
        figures = []
        for done in started.values():
            print_figures(done.result())
            figures += done.result()
    return figures


def measure_one(name: str) -> list[Figure]:
    """The figures of one benchmark."""
    return list(MEASURES[name]())


def to_dict(figures: Sequence[Figure]) -> dict[str, Any]:
    """The figures as data, with the program that they were measured on."""
    rules = [r.code for r in all_rules()]
    return {
        "schema": SCHEMA,
        "program": source_digest(),
        "rules": rules,
        "figures": [figure.to_dict() for figure in figures],
    }


def load() -> dict[str, Any]:
    """The kept results."""
    return dict(json.loads(RESULTS.read_text(encoding="utf-8")))


def page() -> str:
    """The page made of the kept results and the rules."""
    kept = load()
    return render_page([parse_figure(row) for row in kept["figures"]], all_rules(), kept["program"])


def main(arguments: Sequence[str]) -> int:
    if "--page" not in arguments:
        if not SHARED.is_dir():
            print(
                f"accuracy: the data sets are not beside the project ({os.path.relpath(SHARED)})", file=sys.stderr
            )
            return 2
        figures = measure_all()
        RESULTS.parent.mkdir(exist_ok=True)
        write_text(RESULTS, json.dumps(to_dict(figures), indent=1, ensure_ascii=False) + "\n")
        print(f"{len(missed(figures))} of {sum(f.reached is not None for f in figures)} targets missed")
    write_text(PAGE, page())
    print(PAGE.relative_to(ROOT).as_posix())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
