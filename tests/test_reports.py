"""The report that lies in reports/ is the one that `make report` writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from discrep.cli.output import render
from discrep.cli.request import check_paths, configured
from discrep.cli.since import against

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(("format", "name"), [("md", "consistency.md"), ("json", "findings.json")])
def test_the_report_over_the_seeds_is_up_to_date(monkeypatch: pytest.MonkeyPatch, format: str, name: str) -> None:
    monkeypatch.chdir(ROOT)
    run, _ = against(
        check_paths(["seeds/"], configured()), Path("reports/baseline.json"), Path("reports/decisions.jsonl")
    )
    assert (ROOT / "reports" / name).read_text(encoding="utf-8") == render(run, format, "reports"), (
        "run `make report`"
    )
