"""Reports onto the disk or standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from discrep.atomic import encoded, write_text
from discrep.errors import ConfigError, InputError
from discrep.model.finding import SEVERITIES

if TYPE_CHECKING:
    from discrep.model.run import Run

Render = Callable[["Run", str], str]


def _markdown(run: Run, folder: str) -> str:
    from discrep.report.markdown import render_markdown

    return render_markdown(run, folder)


def _json(run: Run, folder: str) -> str:
    from discrep.report.json import render_json

    return render_json(run)


FORMATS: dict[str, tuple[str, Render]] = {
    "md": ("consistency.md", _markdown),
    "json": ("findings.json", _json),
}
"""Format → its file in the folder of the report, and what renders it."""


def parse_formats(given: str) -> tuple[str, ...]:
    """The formats asked for, with commas between them; raises ConfigError on one that does not exist."""
    names = tuple(dict.fromkeys(name.strip().lower() for name in given.split(",") if name.strip()))
    unknown = [name for name in names if name not in FORMATS]
    if unknown or not names:
        raise ConfigError(f"--format {given}: there are {', '.join(FORMATS)}")
    return names


def files_of(out: str) -> list[Path]:
    """Every file that a report may write into the folder."""
    return [Path(out) / name for name, _ in FORMATS.values()]


def write_reports(run: Run, out: str, formats: Sequence[str]) -> Path:
    """Write the run in each format into the folder, whole or not at all; the path of the first."""
    targets = [Path(out) / FORMATS[name][0] for name in formats]
    for name, target in zip(formats, targets, strict=True):
        save_text(target, FORMATS[name][1](run, Path(out).as_posix()))
    return targets[0]


def print_report(run: Run, format: str) -> None:
    """Write the run to standard output in one format, and nothing else."""
    text = FORMATS[format][1](run, "")
    sys.stdout.flush()
    sys.stdout.buffer.write(encoded(text))
    sys.stdout.buffer.flush()


def save_text(target: Path, text: str) -> None:
    """Put the text at `target` in one step; raises InputError when that cannot be done."""
    try:
        write_text(target, text)
    except OSError as error:
        raise InputError(f"{target}: cannot be written ({error.strerror}); choose another --out") from error


def reached(run: Run, fail_on: str) -> int:
    """The exit code: 1 when there is a finding at this level or above."""
    levels = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    return int(any(f.severity in levels for f in run.findings))
