"""How many faults put into the program the tests find: `python -m benchmarks.mutation facts rules [--count 200]`.

One process collects the tests and loads the program; every mutant is a fork of it that runs the tests which reach
the changed function, those that reach the fewest functions first, until one fails. Parses and vectors come from
the cache; whatever depends on the mutated code is worked out anew. The survivors are named.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from benchmarks.figure import Figure, at_least, print_figures
from benchmarks.mutants import ROOT, Change, Mutant, apply, find_mutants, sample
from discrep.atomic import write_text
from discrep.cache import source_digest

RESULTS = ROOT / "benchmarks" / "results" / "mutation.json"
COMMAND = "python -m benchmarks.mutation"
SEED = 20221014
LIMIT = 60
"""Seconds of processor time for the tests of one mutant; one that takes longer is found, as one that never ends."""
GOALS = {"facts": 0.8, "rules": 0.8}
TESTS = {
    "facts": ("tests/facts", "tests/rules", "tests/test_seeds.py", "discrep/facts"),
    "rules": ("tests/rules", "tests/test_seeds.py", "discrep/rules"),
    "extract": ("tests/extract", "tests/segment/test_roles.py", "discrep/extract"),
}
Key = tuple[str, str, int]


class Trials:
    """A pytest plugin that runs the collected tests once for the map, and then once for each mutant."""

    def __init__(self, folder: str, mutants: Sequence[tuple[Mutant, Change]], seconds: float) -> None:
        self.folder, self.mutants, self.seconds = folder, mutants, seconds
        self.outcomes: dict[str, str] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of pytest's own loop."""
        reach = json.loads(in_fork(lambda out: out.write_text(json.dumps(self.measure(session)))))
        touched = {name: {tuple(key) for key in keys} for name, keys in reach.items()}
        print(f"{self.folder}: {sum(map(bool, touched.values()))} tests reach it", file=sys.stderr, flush=True)
        end = time.monotonic() + self.seconds
        for number, (mutant, change) in enumerate(self.mutants, 1):
            if time.monotonic() > end:
                break
            near = sorted((len(keys), name) for name, keys in touched.items() if change.key in keys)
            outcome = self.try_one(session, change, [name for _, name in near])
            self.outcomes[mutant.name] = outcome
            print(f"{number}/{len(self.mutants)} {outcome:9} {mutant.name}", file=sys.stderr, flush=True)
        return True

    def measure(self, session: pytest.Session) -> dict[str, list[Key]]:
        """Which functions of the folder each test reaches; run in a fork, as is every mutant."""
        self.isolate("map")
        prefix, reach = str(ROOT / "discrep" / self.folder), dict[str, list[Key]]()
        for item in session.items:
            seen: set[Key] = set()

            def note(frame: FrameType, event: str, _: object, seen: set[Key] = seen) -> None:
                code = frame.f_code
                if event == "call" and code.co_filename.startswith(prefix):
                    path = Path(code.co_filename).relative_to(ROOT).as_posix()
                    seen.add((path, code.co_qualname.partition(".<locals>")[0], code.co_firstlineno))

            failed = session.testsfailed
            sys.setprofile(note)
            run_item(item)
            sys.setprofile(None)
            if session.testsfailed == failed:  # a test that fails without a mutant says nothing
                reach[item.nodeid] = sorted(seen)
        return reach

    def try_one(self, session: pytest.Session, change: Change, names: Sequence[str]) -> str:
        """What the tests that reach the change say: found, timeout, survived, or that none reaches it."""
        if not names:
            return "no test"
        items = {item.nodeid: item for item in session.items}

        def attempt(out: Path) -> None:
            self.isolate(str(out))
            resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))
            if not apply(change):
                out.write_text("no test")
                return
            before = session.testsfailed
            for name in names:
                run_item(items[name])
                if session.testsfailed > before:
                    out.write_text("found")
                    return
            out.write_text("survived")

        return in_fork(attempt) or "timeout"

    def isolate(self, name: str) -> None:
        """Let nothing that the folder's code had a part in come from the cache, and nothing go into it."""
        import discrep.cache
        import discrep.pipeline
        from discrep.cache import Store

        digest = discrep.cache.source_digest

        def changed(*folders: str) -> str:
            return digest(*folders) + (name if not folders or self.folder in folders else "")

        for module in (discrep.cache, discrep.cache.source, discrep.pipeline):
            module.source_digest = changed  # type: ignore[attr-defined]
        Store.put = lambda *_: None  # type: ignore[method-assign]


def run_item(item: pytest.Item) -> None:
    """Run one test with its fixtures, and take these down again."""
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)


def in_fork(work: Callable[[Path], Any]) -> str:
    """What `work` wrote into the file it is given, in a process of its own; "" when it was ended."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        child = os.fork()
        if child == 0:
            try:
                silent = os.open(os.devnull, os.O_WRONLY)
                os.dup2(silent, 1)
                os.dup2(silent, 2)
                work(out)
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        return out.read_text() if out.exists() else ""


def measure(folder: str, count: int, seconds: float) -> dict[str, Any]:
    """Try the mutants of a folder, as many as there is time for; the outcome of each by its name."""
    mutants = find_mutants(folder)
    trials = Trials(folder, list(sample(mutants, count, SEED)), seconds)
    pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:xdist", *TESTS[folder]], plugins=[trials])
    return {"mutants": len(mutants), "outcomes": trials.outcomes}


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
    options = parser.parse_args(arguments)
    for folder in options.folders:
        keep(folder, measure(folder, options.count, 60 * options.minutes))
    print_figures(load_figures())
    return 0


if __name__ == "__main__":
    sys.exit(main())
