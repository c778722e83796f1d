"""`findings.json` and the schema it keeps to."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from discrep.model.run import Run


def render_json(run: Run) -> str:
    """The run as `findings.json` has it."""
    return json.dumps(run.to_dict(), indent=1, ensure_ascii=False) + "\n"


def load_schema() -> dict[str, Any]:
    """The JSON Schema of `findings.json`."""
    text = resources.files("discrep.report").joinpath("findings.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
