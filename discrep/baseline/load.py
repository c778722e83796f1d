"""An earlier `findings.json` → findings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from discrep.errors import InputError
from discrep.model.finding import Evidence, Finding
from discrep.model.run import SCHEMA

_FINDING = ("rule", "family", "verdict", "severity", "message", "reason", "id", "fingerprint", "status")
_EVIDENCE = ("document", "line", "column", "start", "end", "text", "mention", "value", "mark_start", "mark_end")


def load_findings(path: Path) -> tuple[Finding, ...]:
    """Read the findings of an earlier run; raises InputError when the file is none."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["schema"] != SCHEMA:
            raise ValueError(f"schema {data['schema']!r}, not {SCHEMA!r}")
        return tuple(_finding(row) for row in data["findings"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{path}: cannot be read as findings ({error}); give a findings.json") from error


def _finding(row: Mapping[str, Any]) -> Finding:
    return Finding(
        evidence=tuple(Evidence(**{name: e[name] for name in _EVIDENCE}) for e in row["evidence"]),
        topic=tuple(row["topic"]),
        confidence=row["confidence"],
        **{name: row[name] for name in _FINDING},
    )
