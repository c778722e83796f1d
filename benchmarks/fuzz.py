"""Articles that nobody wrote, read and checked for ten minutes: `python -m benchmarks.fuzz [--minutes 10]`.

Hypothesis makes files (tests/fuzz/articles.py) and shortens what goes wrong; each is read, extracted from, and
checked with all rules, alone and beside a copy of itself. A crash, a span outside its text or more than LIMIT
seconds of work on one file is a fault: its file goes to `--out`, one for each place where the program fell; a test
for it belongs into tests/fuzz/found.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from benchmarks.figure import Figure, at_most, print_figures
from discrep.atomic import write_text
from discrep.cache import Store, source_digest
from discrep.errors import DiscrepError
from tests.fuzz.articles import files
from tests.fuzz.holds import check_all, read_and_extract

RESULTS = Path(__file__).parent / "results" / "fuzz.json"
COMMAND = "python -m benchmarks.fuzz"
LIMIT = 5
"""Seconds of processor time for one file, so that a busy machine counts for nothing."""
ROUND = 200
"""Files made from one seed."""


def load() -> dict[str, Any]:
    """The kept result of the last run; empty when there is none."""
    return dict(json.loads(RESULTS.read_text(encoding="utf-8"))) if RESULTS.exists() else {}


def load_figures() -> list[Figure]:
    """The kept result as figures."""
    kept = load()
    if not kept:
        return []
    files, group = kept["files"], f"Files that nobody wrote, {kept['minutes']:g} minutes"
    faults = tuple(kept["faults"])
    return [
        Figure(group, "files made, read and checked", COMMAND, files, number=files),
        Figure(group, "refused with a reason", COMMAND, files, hits=kept.get("refused", 0)),
        Figure(
            group,
            "crashes, hangs and spans outside their text",
            COMMAND,
            files,
            None,
            len(faults),
            at_most(0),
            faults,
        ),
        Figure(group, "most seconds for one file", COMMAND, files, number=kept["slowest"], goal=at_most(LIMIT)),
    ]


class FaultError(Exception):
    """Something new went wrong; hypothesis makes the file that shows it shorter."""


class Fuzzer:
    """Counts of what was tried, and the shortest file for each fault found."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.counts: Counter[str] = Counter()
        self.slowest = 0.0
        self.faults: dict[str, Path] = {}
        self._store = Store()

    def round(self, number: int) -> None:
        """Try the files of one seed, up to the first new fault."""
        self._store, known = Store(), set(self.faults)

        @seed(number)
        @settings(
            max_examples=ROUND,
            database=None,
            deadline=None,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=False,
        )
        @given(files())
        def attempt(file: tuple[bytes, str]) -> None:
            name = self.try_one(*file)
            if name and name not in known and not name.startswith(TimeoutError.__name__):
                raise FaultError(name)

        try:
            attempt()
        except Exception as error:  # hypothesis may wrap it
            print(f"round {number}: {type(error).__name__} {error}", flush=True)

    def try_one(self, data: bytes, suffix: str) -> str:
        """The name of the fault that a file shows, "" for none; the file is kept, a shorter one in its place."""
        self.counts["files"] += 1
        started = time.process_time()
        try:
            with limited(LIMIT):
                self._walk(data, suffix)
        except DiscrepError:
            self.counts["refused"] += 1
        except Exception as error:
            name = place_of(error)
            path = self.out / f"{hashlib.sha256(name.encode()).hexdigest()[:8]}{suffix or '.bin'}"
            self.out.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            if name not in self.faults:
                print(f"{name}: {path}", flush=True)
            self.faults[name] = path
            return name
        self.slowest = max(self.slowest, time.process_time() - started)
        return ""

    def _walk(self, data: bytes, suffix: str) -> None:
        articles = read_and_extract(data, suffix, self._store)
        self.counts["read" if articles else "refused"] += 1
        self.counts["sentences"] += sum(len(a.statements) for a in articles)
        if articles:
            documents = [a.document for a in articles]
            check_all(documents, self._store)
            check_all([documents[0], replace(documents[0], id="copy")], self._store)


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise TimeoutError once the block has worked for so many seconds of processor time."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"more than {seconds} s")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def place_of(error: Exception) -> str:
    """What tells faults apart: the kind of error, and the last line of the program in its trace."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if "discrep" in Path(f.filename).parts]
    frames = frames or traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].name}"
    said = f" {error}" if isinstance(error, AssertionError) else ""
    return f"{type(error).__name__} in {where}{said}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run for so many minutes, and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=20221014)
    parser.add_argument("--out", type=Path, default=Path("fuzz-found"))
    options = parser.parse_args(arguments)
    os.environ["DISCREP_NO_CACHE"] = "1"
    fuzzer, number = Fuzzer(options.out), options.seed
    end = time.monotonic() + 60 * options.minutes
    while time.monotonic() < end:
        fuzzer.round(number)
        number += 1
    kept = {"program": source_digest(), "minutes": options.minutes, "seed": options.seed, **fuzzer.counts}
    kept |= {"slowest": round(fuzzer.slowest, 2), "faults": sorted(fuzzer.faults)}
    write_text(RESULTS, json.dumps(kept, indent=1) + "\n")
    print_figures(load_figures())
    return 1 if fuzzer.faults else 0


if __name__ == "__main__":
    sys.exit(main())
