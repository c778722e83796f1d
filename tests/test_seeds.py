"""The tool finds what is planted in seeds/ and is silent on the look-alikes (seeds/expected.json)."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from discrep import Checker
from discrep.ingest import read_paths
from discrep.model.finding import Finding

SEEDS = Path(__file__).parents[1] / "seeds"
KEY: dict[str, list[dict[str, Any]]] = json.loads((SEEDS / "expected.json").read_text(encoding="utf-8"))
Places = set[tuple[str, int]]


@lru_cache(maxsize=1)
def findings() -> tuple[Finding, ...]:
    return Checker().check(read_paths([str(SEEDS)]).documents).findings


def places(finding: Finding) -> Places:
    return {(e.document, e.line) for e in finding.evidence}


def joins(finding: Finding, sides: list[list[list[Any]]]) -> bool:
    """Whether the finding has evidence on every side; two mentions of one line count as two sides."""
    here = places(finding)
    wanted = [{(document, line) for document, line in side} for side in sides]
    if len(wanted) == 2 and wanted[0] == wanted[1]:
        return sum((e.document, e.line) in wanted[0] for e in finding.evidence) > 1
    return all(here & side for side in wanted)


@pytest.mark.parametrize("item", [pytest.param(i, id=i["id"]) for i in KEY["expect"]])
def test_a_planted_flaw_is_found(item: dict[str, Any]) -> None:
    hits = [f for f in findings() if f.family == item["family"] and joins(f, item["sides"])]
    hits = [f for f in hits if set(item["values"]) <= set(f.values)]
    assert hits, "not found"
    assert (item["verdict"], item["severity"]) in {(f.verdict, f.severity) for f in hits}


@pytest.mark.parametrize("item", [pytest.param(i, id=i["id"]) for i in KEY["forbid"]])
def test_a_look_alike_is_left_alone(item: dict[str, Any]) -> None:
    planted = [i for i in KEY["expect"] if i["severity"] != "info"]
    for finding in findings():
        if finding.severity == "info" or finding.family not in item["families"]:
            continue
        if any(finding.family == p["family"] and joins(finding, p["sides"]) for p in planted):
            continue
        assert not joins(finding, item["sides"]), finding.message
