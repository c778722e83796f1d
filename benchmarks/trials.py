"""Mutants tried on the tests that reach them, each in a fork of one process that has run all of them once.

What was read, parsed and encoded then stays in memory; what the mutated folder had a part in is worked out anew.
"""

from __future__ import annotations

import functools
import gc
import os
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from benchmarks.mutants import ROOT, Change, Mutant, apply
from discrep.cache import Shelf, Store

SECONDS, TIMES = 20, 2
"""Processor time for the tests of one mutant, and so many times what they take without it: then it never ends."""

FELL = "fell: "
ANEW = {
    "facts": ("compared/", "found-", "run/"),
    "rules": ("found-", "run/"),
    "extract": ("article/", "nearest/", "compared/", "found-", "run/"),
}
"""What is kept on disk that a folder has a part in."""
REMEMBERED = {
    "facts": ("discrep/facts", "discrep/rules", "tests"),
    "rules": ("discrep/rules", "tests"),
    "extract": ("discrep", "tests", "benchmarks"),
}
"""Where functions may remember results that a folder has a part in."""


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
        isolate(self.folder)
        self.measure(session)
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

    def measure(self, session: pytest.Session) -> None:
        """Which lines of the folder each test reaches, and how long it takes."""
        prefix, cut = str(ROOT / "discrep" / self.folder), len(str(ROOT)) + 1
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
                self.reach[item.nodeid] = Reach(frozenset(seen), time.process_time() - start)

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
            forget(self.folder)
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


def isolate(folder: str) -> None:
    """Let nothing that the folder's code had a part in come from the disk."""
    get, anew = Shelf.get, ANEW[folder]

    def fresh(self: Shelf[Any], names: Sequence[str]) -> dict[str, Any]:
        return {} if self._kind.startswith(anew) else get(self, names)

    Shelf.get = fresh  # type: ignore[method-assign]


def forget(folder: str) -> None:
    """Let go of all that functions remember with the folder's help; keep nothing more on the disk."""
    places = tuple(str(ROOT / place) for place in REMEMBERED[folder])
    Shelf.put = lambda *_: None  # type: ignore[method-assign]
    for item in gc.get_objects():
        if isinstance(item, functools._lru_cache_wrapper):
            code = getattr(item.__wrapped__, "__code__", None)
            if code is not None and code.co_filename.startswith(places):
                item.cache_clear()
        elif isinstance(item, Store):
            item._connection = item._open()  # a connection is of one process


def run_item(item: pytest.Item) -> None:
    """Run one test with its fixtures, and take these down again."""
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)


def in_fork(work: Callable[[Path], Any]) -> str:
    """What `work` wrote into the file it is given, in a process of its own; "" when the system ended it.

    Raises RuntimeError where `work` itself fell.
    """
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        child = os.fork()
        if child == 0:
            try:
                silent = os.open(os.devnull, os.O_WRONLY)
                os.dup2(silent, 1)
                os.dup2(silent, 2)
                work(out)
            except BaseException:
                out.write_text(FELL + traceback.format_exc())
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        told = out.read_text() if out.exists() else ""
    if told.startswith(FELL):
        raise RuntimeError(told.removeprefix(FELL))
    return told
