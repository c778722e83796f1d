"""Mutants tried on the tests that reach them, each in a fork of one process that has everything loaded."""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from benchmarks.mutants import ROOT, Change, Mutant, apply

SECONDS, TIMES = 20, 10
"""Processor time for the tests of one mutant, and so many times what they take without it: then it never ends."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The lines of the mutated folder that a test runs, and the seconds it takes."""

    lines: frozenset[tuple[str, int]]
    seconds: float


class Trials:
    """A pytest plugin that runs the collected tests once for the map, and then those of each mutant."""

    def __init__(self, folder: str, mutants: Sequence[tuple[Mutant, Change]], seconds: float) -> None:
        self.folder, self.mutants, self.seconds = folder, mutants, seconds
        self.outcomes: dict[str, str] = {}
        self.reach: dict[str, Reach] = {}
        self.tried, self.kills = Counter[str](), Counter[str]()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of pytest's own loop."""
        found = json.loads(in_fork(lambda out: out.write_text(json.dumps(self.measure(session)))))
        for name, (lines, seconds) in found.items():
            self.reach[name] = Reach(frozenset((path, line) for path, line in lines), seconds)
        print(f"{self.folder}: {sum(bool(r.lines) for r in self.reach.values())} tests reach it", file=sys.stderr)
        end = time.monotonic() + self.seconds
        for number, (mutant, change) in enumerate(self.mutants, 1):
            if time.monotonic() > end:
                break
            start = time.monotonic()
            outcome = self.try_one(session, change)
            self.outcomes[mutant.name] = outcome
            took = f"{time.monotonic() - start:4.1f} s"
            print(f"{number}/{len(self.mutants)} {took} {outcome:9} {mutant.name}", file=sys.stderr, flush=True)
        return True

    def measure(self, session: pytest.Session) -> dict[str, tuple[list[tuple[str, int]], float]]:
        """Which lines of the folder each test reaches; run in a fork, as is every mutant."""
        self.isolate("map")
        prefix, cut = str(ROOT / "discrep" / self.folder), len(str(ROOT)) + 1
        reach = {}
        for item in session.items:
            seen: set[tuple[str, int]] = set()

            def note(frame: FrameType, event: str, _: object, seen: set[tuple[str, int]] = seen) -> Any:
                if not frame.f_code.co_filename.startswith(prefix):
                    return None
                seen.add((frame.f_code.co_filename[cut:], frame.f_lineno))
                return note

            failed, start = session.testsfailed, time.process_time()
            sys.settrace(note)
            run_item(item)
            sys.settrace(None)
            if session.testsfailed == failed:  # a test that fails without a mutant says nothing
                reach[item.nodeid] = sorted(seen), time.process_time() - start
        return reach

    def near(self, change: Change) -> list[str]:
        """The tests that reach the change: first those that are quick and have found others."""
        lines = {(change.path, line) for line in change.lines}
        names = [name for name, reach in self.reach.items() if not lines.isdisjoint(reach.lines)]
        chance = {name: (self.kills[name] + 1) / (self.tried[name] + 2) for name in names}
        return sorted(names, key=lambda name: (self.reach[name].seconds / chance[name], name))

    def try_one(self, session: pytest.Session, change: Change) -> str:
        """What the tests that reach the change say: found, timeout, survived, or that none reaches it."""
        names = self.near(change)
        if not names:
            return "no test"
        items = {item.nodeid: item for item in session.items}
        seconds = SECONDS + int(TIMES * sum(self.reach[name].seconds for name in names))

        def attempt(out: Path) -> None:
            self.isolate(str(out))
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
            if not apply(change):
                out.write_text("no test")
                return
            before = session.testsfailed
            for number, name in enumerate(names):
                run_item(items[name])
                if session.testsfailed > before:
                    out.write_text(f"found {number}")
                    return
            out.write_text("survived")

        outcome, _, by = in_fork(attempt).partition(" ")
        self.tried.update(names[: int(by) + 1 if by else len(names)])
        self.kills.update([names[int(by)]] if by else [])
        return outcome or "timeout"

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
