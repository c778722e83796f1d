"""Which lines and branches the tests run: `python -m benchmarks.coverage` (or `make coverage`).

Runs all tests under coverage.py, the processes they start too, and keeps the figures; `--report FILE` takes them
from a report in JSON that is there already. What stands in [tool.coverage] of pyproject.toml is left out.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.figure import Figure, at_least, print_figures
from discrep.atomic import write_text
from discrep.cache import source_digest

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "coverage.json"
COMMAND = "python -m benchmarks.coverage"
GOALS = {("discrep", "lines"): 0.95, ("discrep", "branches"): 0.90, ("tests", "lines"): 0.99}


def run_tests() -> dict[str, Any]:
    """The report of coverage.py over a run of all tests; raises CalledProcessError when there is none."""
    coverage = [sys.executable, "-m", "coverage"]
    with tempfile.TemporaryDirectory() as folder:
        data, report = f"--data-file={folder}/data", Path(folder) / "report.json"
        subprocess.run([*coverage, "run", data, "-m", "pytest", "-q"], cwd=ROOT, check=False)
        subprocess.run([*coverage, "combine", data, folder], cwd=ROOT, check=True)
        subprocess.run([*coverage, "json", data, "-o", str(report)], cwd=ROOT, check=True)
        return dict(json.loads(report.read_text(encoding="utf-8")))


def added_up(report: dict[str, Any]) -> dict[str, Any]:
    """Lines and branches run by package, and how many lines of each file are not."""
    kept: dict[str, Any] = {"program": source_digest()}
    for package in ("discrep", "tests"):
        files = {p: f["summary"] for p, f in sorted(report["files"].items()) if p.startswith(f"{package}/")}
        kept[package] = {
            "lines": [sum(f[k] for f in files.values()) for k in ("covered_lines", "num_statements")],
            "branches": [sum(f[k] for f in files.values()) for k in ("covered_branches", "num_branches")],
            "missing": {path: f["missing_lines"] for path, f in files.items() if f["missing_lines"]},
        }
    return kept


def load() -> dict[str, Any]:
    """The kept result; empty when there is none."""
    return dict(json.loads(RESULTS.read_text(encoding="utf-8"))) if RESULTS.exists() else {}


def load_figures() -> list[Figure]:
    """The kept result as figures."""
    return [figure for package in ("discrep", "tests") if package in load() for figure in _figures(package)]


def _figures(package: str) -> list[Figure]:
    kept, group = load()[package], "Lines and branches that the tests run"
    missing = sorted(kept["missing"].items(), key=lambda row: (-row[1], row[0]))
    wrong = {"lines": tuple(f"{path} ({count} lines)" for path, count in missing)}
    figures = []
    for part in ("lines", "branches"):
        hits, total = kept[part]
        goal = at_least(GOALS[package, part]) if (package, part) in GOALS else None
        figures.append(
            Figure(group, f"{part} of {package}/", COMMAND, total, hits, goal=goal, wrong=wrong.get(part, ()))
        )
    return figures


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, keep and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--report", type=Path, help="a report of coverage.py in JSON, instead of running the tests")
    options = parser.parse_args(arguments)
    report = json.loads(options.report.read_text(encoding="utf-8")) if options.report else run_tests()
    write_text(RESULTS, json.dumps(added_up(report), indent=1) + "\n")
    print_figures(load_figures())
    return 0


if __name__ == "__main__":
    sys.exit(main())
