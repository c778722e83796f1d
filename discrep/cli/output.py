"""Reports onto the disk or standard output."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from discrep.atomic import encoded, write_text
from discrep.errors import ConfigError, InputError
from discrep.model.finding import SEVERITIES

if TYPE_CHECKING:
    from discrep.model.run import Run

FILES = {
    "md": "consistency.md",
    "json": "findings.json",
    "jsonl": "findings.jsonl",
    "csv": "findings.csv",
    "sarif": "findings.sarif",
    "github": "annotations.txt",
    "junit": "junit.xml",
    "html": "consistency.html",
}
"""Format → its file in the folder of the report."""


def render(run: Run, format: str, folder: str) -> str:
    """The run in one of the formats; links start from `folder`. Only what renders it is imported."""
    match format:
        case "md":
            from discrep.report.markdown import render_markdown

            return render_markdown(run, folder)
        case "html":
            from discrep.report.html import render_html

            return render_html(run, folder)
        case "sarif":
            from discrep.report.sarif import RuleText, render_sarif
            from discrep.rules.registry import all_rules

            texts = [RuleText(r.code, r.name, r.family, r.summary, r.explanation) for r in all_rules()]
            return render_sarif(run, texts)
        case "json" | "jsonl" | "csv" | "github" | "junit":
            module = import_module(f"discrep.report.{format}")
            text: str = getattr(module, f"render_{format}")(run)
            return text
    raise ConfigError(f"there is no format {format!r}; there are {', '.join(FILES)}")


def parse_formats(given: str) -> tuple[str, ...]:
    """The formats asked for, with commas between them; raises ConfigError on one that does not exist."""
    names = tuple(dict.fromkeys(name.strip().lower() for name in given.split(",") if name.strip()))
    unknown = [name for name in names if name not in FILES]
    if unknown or not names:
        raise ConfigError(f"--format {given}: there are {', '.join(FILES)}")
    return names


def check_folder(out: str) -> None:
    """Raise InputError, before any work is done, when `out` cannot be a folder."""
    taken = next((p for p in (Path(out), *Path(out).parents) if p.exists() and not p.is_dir()), None)
    if taken is not None:
        raise InputError(f"--out {out}: {taken} is a file; choose another folder")


def write_reports(run: Run, out: str, formats: Sequence[str]) -> Path:
    """Write the run in each format into the folder, whole or not at all; the path of the first."""
    targets = [Path(out) / FILES[name] for name in formats]
    for name, target in zip(formats, targets, strict=True):
        save_text(target, render(run, name, Path(out).as_posix()))
    return targets[0]


def print_report(run: Run, format: str) -> None:
    """Write the run to standard output in one format, and nothing else."""
    text = render(run, format, "")
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
    """The exit code: 1 when there is a finding at this level or above that nobody set aside."""
    from discrep.report.sections import section_of

    levels = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    return int(any(f.severity in levels and section_of(f) != "settled" for f in run.findings))
