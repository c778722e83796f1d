"""The baseline on disk: JSON, sorted, one entry a block, no positions, so that it merges well."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from discrep.atomic import write_text
from discrep.errors import ConfigError, InputError
from discrep.model.baseline import REASONS, Acceptance, Baseline, Entry

SCHEMA = "discrep-baseline/1"


def load_baseline(path: Path) -> Baseline:
    """Read a baseline; an absent file is an empty one. Raises InputError when it is no baseline."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Baseline()
    try:
        data = json.loads(text)
        if data["schema"] != SCHEMA:
            raise InputError(
                f"{path}: the baseline is of version {data['schema']!r}, this discrep reads {SCHEMA!r}"
            )
        entries = tuple(_entry(e) for e in data["entries"])
        return Baseline(entries, dict(data["documents"]))
    except (ValueError, KeyError, TypeError, AttributeError, ConfigError) as error:
        raise InputError(
            f"{path}: not a baseline ({error}); mend it, or delete it and run `discrep baseline write`"
        ) from error


def save_baseline(path: Path, baseline: Baseline) -> None:
    """Write a baseline in one step: whole, or not at all."""
    write_text(path, render_baseline(baseline))


def render_baseline(baseline: Baseline) -> str:
    """Write a baseline as JSON text, the same bytes for the same entries."""
    data = {
        "schema": SCHEMA,
        "documents": dict(sorted(baseline.documents.items())),
        "entries": [_row(e) for e in sorted(baseline.entries, key=_order)],
    }
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def _order(entry: Entry) -> tuple[str, Sequence[str], Sequence[str], Sequence[str]]:
    return entry.rule, entry.documents, entry.topic, entry.values


def _row(entry: Entry) -> dict[str, Any]:
    row: dict[str, Any] = {
        "rule": entry.rule,
        "documents": list(entry.documents),
        "topic": list(entry.topic),
        "values": list(entry.values),
        "message": entry.message,
    }
    optional = {"reason": entry.reason, "author": entry.author, "note": entry.note}
    row |= {key: value for key, value in optional.items() if value}
    return row | ({"expires": entry.expires.isoformat()} if entry.expires else {})


def parse_reason(text: str) -> Acceptance:
    """Take the text as a reason; raises ConfigError when it is none."""
    for reason in REASONS:
        if text == reason:
            return reason
    raise ConfigError(f"there is no reason {text!r}; there are {', '.join(r for r in REASONS if r)}")


def _entry(row: Mapping[str, Any]) -> Entry:
    return Entry(
        rule=row["rule"],
        documents=tuple(row["documents"]),
        topic=tuple(row["topic"]),
        values=tuple(row["values"]),
        message=row["message"],
        reason=parse_reason(row.get("reason", "")),
        author=row.get("author", ""),
        note=row.get("note", ""),
        expires=date.fromisoformat(row["expires"]) if "expires" in row else None,
    )
