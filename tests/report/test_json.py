"""`findings.json` keeps to its published schema, and the schema describes every key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from benchmarks.corpora import SHARED
from discrep import Checker, Document
from discrep.ingest import read_paths
from discrep.report.json import load_schema, render_json
from tests.report import sample

SEEDS = Path(__file__).parents[2] / "seeds"
VALIDATOR = Draft202012Validator(load_schema())


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(load_schema())


@pytest.mark.parametrize("text", ["", "A line.", "Ten men left.\nTwelve men left."], ids=["empty", "one", "two"])
def test_a_run_keeps_to_the_schema(text: str) -> None:
    VALIDATOR.validate(Checker().check([Document("a", text), Document("b", text)]).to_dict())


def test_a_run_with_every_verdict_keeps_to_the_schema() -> None:
    VALIDATOR.validate(json.loads(render_json(sample.run(("gone.txt: not there",)))))


@pytest.mark.parametrize("folder", [SEEDS, SHARED / "seeds"], ids=["seeds", "shared"])
def test_real_articles_keep_to_the_schema(folder: Path) -> None:
    if not folder.exists():
        pytest.skip("the shared articles are not here")
    run = Checker().check(read_paths([str(folder)]).documents)
    data = json.loads(render_json(run))
    VALIDATOR.validate(data)
    assert sorted(set(undescribed(data, load_schema()))) == []
    assert data["findings"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "discrep/2"),
        (("findings", 0, "severity"), "fatal"),
        (("findings", 0, "evidence"), []),
        (("findings", 0, "evidence", 0, "line"), 0),
        (("findings", 0, "fingerprint"), ""),
        (("documents", 0, "date"), "7 March"),
        (("facts", 0, "values", 0, "evidence"), ["first"]),
    ],
)
def test_the_schema_refuses(path: tuple[Any, ...], value: object) -> None:
    data: Any = json.loads(render_json(sample.run()))
    inner = data
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert not VALIDATOR.is_valid(data)


def test_every_key_is_described() -> None:
    assert sorted(set(undescribed(sample.run().to_dict(), load_schema()))) == []


def undescribed(data: Any, schema: dict[str, Any], at: str = "") -> Iterator[str]:
    """Paths of keys that the schema does not name."""
    if "$ref" in schema:
        schema = schema | load_schema()["$defs"][schema["$ref"].rpartition("/")[2]]
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in schema.get("properties", {}):
                yield f"{at}/{key}"
            else:
                yield from undescribed(value, schema["properties"][key], f"{at}/{key}")
    elif isinstance(data, list):
        for item in data:
            yield from undescribed(item, schema["items"], f"{at}/*")


def test_evidence_is_a_slice_of_its_article() -> None:
    run = sample.run()
    texts = {a.id: a.document.text for a in run.articles}
    for finding in run.to_dict()["findings"]:
        for item in finding["evidence"]:
            assert texts[item["document"]][item["start"] : item["end"]] == item["text"]
            assert texts[item["document"]][item["mark_start"] : item["mark_end"]] == item["mention"]
