"""Runs that are killed, and runs at the same time: every file is whole, every result the same.

`DISCREP_KILLS` sets how many runs are killed; 3 when it is not set, and then two run at the same time, not four.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from discrep.baseline.store import load_baseline

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("DISCREP_KILLS", "3"))
TOGETHER = 4 if KILLS > 3 else 2
ARTICLES = ("1-astana.txt", "5-after-the-call.txt")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    for name in ARTICLES:
        shutil.copy(ROOT / "seeds" / name, tmp_path / "texts")
    return tmp_path


def start(desk: Path, *arguments: str) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "DISCREP_CACHE_DIR": str(desk / "cache")}
    command = [sys.executable, "-m", "discrep", *arguments]
    return subprocess.Popen(
        command, cwd=desk, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def run(desk: Path, *arguments: str) -> None:
    assert start(desk, *arguments).wait(timeout=300) == 0


def report(desk: Path, out: str = "reports") -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted((desk / out).iterdir())}


def test_a_killed_run_leaves_every_file_whole(desk: Path) -> None:
    run(desk, "report", "texts")
    run(desk, "baseline", "write", "texts")
    whole = report(desk)
    chance = random.Random(0)
    for turn in range(KILLS):
        changed = desk / "texts" / ARTICLES[0]
        changed.write_text(changed.read_text(encoding="utf-8") + f"\nNote {turn}.\n", encoding="utf-8")
        process = start(desk, *[("report", "texts"), ("baseline", "write", "texts")][turn % 2])
        time.sleep(chance.uniform(0, 2.5))
        process.kill()
        process.wait()
        json.loads((desk / "reports" / "findings.json").read_text(encoding="utf-8"))
        assert load_baseline(desk / "reports" / "baseline.json").entries
        assert (desk / "reports" / "consistency.md").read_text(encoding="utf-8").endswith("\n")
    shutil.copy(ROOT / "seeds" / ARTICLES[0], desk / "texts")
    run(desk, "baseline", "write", "texts")
    run(desk, "report", "texts")
    left = {name: text for name, text in report(desk).items() if not name.startswith(".")}
    assert left["findings.json"] == whole["findings.json"].replace(b'"new"', b'"known"')


def test_runs_at_the_same_time_write_the_same(desk: Path) -> None:
    together = [start(desk, "report", "texts", "--out", f"out-{n}") for n in range(TOGETHER)]
    assert [process.wait(timeout=300) for process in together] == [0] * TOGETHER
    run(desk, "report", "texts", "--out", "alone")
    assert {str(report(desk, f"out-{n}")) for n in range(TOGETHER)} == {str(report(desk, "alone"))}
