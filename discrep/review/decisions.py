"""Decisions on disk: one JSON object a line, only ever added to, so that two editors' files merge."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from discrep.errors import InputError
from discrep.model.decision import VERDICTS, Decision
from discrep.model.finding import Finding

LONGEST_NOTE = 4_000
"""Characters."""


def value_digest(values: Sequence[str]) -> str:
    """Eight hex digits of the values that clash."""
    return hashlib.sha256("\x1f".join(sorted(values)).encode("utf-8", "surrogatepass")).hexdigest()[:8]


def parse_decision(row: Mapping[str, Any]) -> Decision:
    """Make a decision of a JSON object; raises ValueError or KeyError when it is none."""
    if row["decision"] not in VERDICTS:
        raise ValueError(f"unknown decision {row['decision']!r}; known are {', '.join(VERDICTS)}")
    texts = {name: row.get(name, "") for name in ("fingerprint", "digest", "rule", "note", "who", "when")}
    if not texts["fingerprint"] or not all(isinstance(text, str) for text in texts.values()):
        raise ValueError("fingerprint, digest, rule, note, who and when are texts")
    if len(texts["note"]) > LONGEST_NOTE:
        raise ValueError(f"the note has {len(texts['note'])} characters, at most {LONGEST_NOTE} are kept")
    return Decision(decision=row["decision"], **texts)


def load_decisions(path: Path) -> tuple[Decision, ...]:
    """Read all decisions, oldest first; raises InputError with the line of everything that is wrong.

    Lines come in the order of their time, whatever their order in the file: two files that were merged
    say the same as one.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return ()
    decisions, problems = [], []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            decisions.append(parse_decision(json.loads(line)))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            problems.append(f"{path}:{number}: not a decision ({error}); mend or delete the line")
    if problems:
        raise InputError("\n".join(problems))
    return tuple(sorted(dict.fromkeys(decisions), key=lambda d: d.when))


def append_decisions(path: Path, decisions: Iterable[Decision]) -> None:
    """Add decisions at the end of the file and wait until they are on the disk."""
    text = "".join(json.dumps(_row(d), ensure_ascii=False) + "\n" for d in decisions)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as stream:
        if stream.tell() and not _ends_with_newline(path):
            text = "\n" + text
        stream.write(text.encode("utf-8"))
        stream.flush()
        os.fsync(stream.fileno())


def _ends_with_newline(path: Path) -> bool:
    with path.open("rb") as stream:
        stream.seek(-1, os.SEEK_END)
        return stream.read(1) == b"\n"


def _row(decision: Decision) -> dict[str, str]:
    return {name: value for name, value in asdict(decision).items() if value}


def latest(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """Find the decision in force for each fingerprint, oldest first; `undo` takes back the one before it."""
    history: dict[str, list[Decision]] = {}
    for decision in decisions:
        past = history.setdefault(decision.fingerprint, [])
        if decision.decision == "undo":
            del past[-1:]
        else:
            past.append(decision)
    standing = sorted((past[-1] for past in history.values() if past), key=lambda d: d.when)
    return {decision.fingerprint: decision for decision in standing}


def apply_decisions(findings: Iterable[Finding], decisions: Iterable[Decision]) -> tuple[Finding, ...]:
    """Mark the findings with what was decided; a finding whose values changed since is reopened."""
    said = latest(decisions)
    return tuple(_decided(finding, said.get(finding.fingerprint)) for finding in findings)


def _decided(finding: Finding, decision: Decision | None) -> Finding:
    if decision is None:
        return finding
    if decision.digest != value_digest(finding.values):
        return replace(finding, status="reopened")
    return replace(finding, decision=decision.decision, note=decision.note)
