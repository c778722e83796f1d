"""On a terminal there is colour and progress; in a pipe, with --quiet or with NO_COLOR there is not."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COLOUR = re.compile(rb"\x1b\[(?:\d+;)*3[0-7]")


def on_a_terminal(folder: Path, *arguments: str, **environment: str) -> bytes:
    """What `discrep` writes to standard error when that is a terminal."""
    main, side = pty.openpty()
    clean = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "CI")}
    done = subprocess.Popen(
        [sys.executable, "-m", "discrep", *arguments],
        cwd=folder,
        env=clean | {"PYTHONPATH": str(ROOT), "TERM": "xterm-256color"} | environment,
        stdout=subprocess.DEVNULL,
        stderr=side,
    )
    os.close(side)
    written = b""
    while True:
        try:
            part = os.read(main, 4096)
        except OSError:
            break
        if not part:
            break
        written += part
    done.wait(timeout=60)
    os.close(main)
    return written


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)], ids=["plain", "no"])
def test_colour(folder: Path, environment: dict[str, str], coloured: bool) -> None:
    written = on_a_terminal(folder, "explain", "XYZ999", **environment)
    assert b"there is no rule" in written
    assert bool(COLOUR.search(written)) is coloured


@pytest.mark.parametrize(("arguments", "shown"), [([], True), (["--quiet"], False)], ids=["plain", "quiet"])
def test_progress(folder: Path, arguments: list[str], shown: bool) -> None:
    (folder / "a.txt").write_text("The council of Alder met on Monday.\n")
    written = on_a_terminal(folder, "report", "a.txt", *arguments)
    assert (b"Comparing the articles" in written) is shown
    assert (folder / "reports" / "consistency.md").exists()
