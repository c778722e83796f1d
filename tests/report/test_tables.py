"""JSON lines and CSV: what other programs read."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pandas as pd
import pytest

from discrep.model.document import Document
from discrep.report.csv import COLUMNS, render_csv
from discrep.report.jsonl import render_jsonl
from tests.report import sample


def test_a_line_is_a_finding_with_the_paths_of_its_articles() -> None:
    run = sample.run()
    rows = [json.loads(line) for line in render_jsonl(run).splitlines()]
    assert [r["id"] for r in rows] == [f.id for f in run.findings]
    assert rows[0]["evidence"][0]["path"] == "articles/first one.txt"


def test_a_line_ends_where_the_finding_does() -> None:
    document = Document("a", "One\u2028two\x85three.")
    run = sample.run_of(document, "defect", [sample.evidence_of(document, 1)])
    assert len(render_jsonl(run).split("\n")) == 2


def test_pandas_reads_the_table_with_its_types() -> None:
    run = sample.run()
    table = pd.read_csv(io.StringIO(render_csv(run)), keep_default_na=False)
    assert list(table.columns) == list(COLUMNS)
    assert len(table) == sum(len(f.evidence) for f in run.findings)
    assert {c for c in COLUMNS if table[c].dtype == "int64"} == {"line", "column", "start", "end"}
    assert table["confidence"].dtype == "float64"
    assert table["text"].tolist() == [e.text for f in run.findings for e in f.evidence]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("- said he", "'- said he"),
        ("@all", "'@all"),
        ("1=2", "1=2"),
        ('He "said", twice', 'He "said", twice'),
    ],
)
def test_prose_is_no_formula(text: str, cell: str) -> None:
    document = Document("a", text)
    run = sample.run_of(document, "defect", [sample.evidence_of(document, 1)])
    assert pd.read_csv(io.StringIO(render_csv(run)))["text"].tolist() == [cell]


def test_a_run_without_findings_is_a_head() -> None:
    run = replace(sample.run(), findings=())
    assert render_csv(run) == ",".join(COLUMNS) + "\n"
    assert render_jsonl(run) == ""
