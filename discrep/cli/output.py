"""Reports onto the disk or standard output."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

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
    sys.stdout.buffer.write(_bytes(text))
    sys.stdout.buffer.flush()


def save_text(target: Path, text: str) -> None:
    """Put the text at `target` in one step: a reader sees the old file or the new one, never half of it."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise InputError(f"{target.parent}: cannot write there ({error.strerror}); choose another --out") from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_bytes(text))
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(target)
    except OSError as error:
        raise InputError(f"{target}: cannot be written ({error.strerror}); choose another --out") from error
    finally:
        temporary.unlink(missing_ok=True)


def _umask() -> int:
    """The permissions that new files of this process leave out; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _bytes(text: str) -> bytes:
    """UTF-8; half a surrogate pair, which has no UTF-8, is written as its escape, which JSON reads back."""
    return text.encode("utf-8", "backslashreplace")


def reached(run: Run, fail_on: str) -> int:
    """The exit code: 1 when there is a finding at this level or above."""
    levels = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    return int(any(f.severity in levels for f in run.findings))
