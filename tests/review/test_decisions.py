"""Decisions: written at once, merged without loss, reopened when a value changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from discrep.errors import InputError
from discrep.model.decision import Decision
from discrep.model.finding import Evidence, Finding
from discrep.review.decisions import (
    LONGEST_NOTE,
    append_decisions,
    apply_decisions,
    latest,
    load_decisions,
    parse_decision,
    value_digest,
)

ACCEPT = Decision(
    "v1:a", value_digest(("1", "2")), "accept", "NUM001", "call the desk", "ann", "2026-01-02T10:00:00Z"
)
REJECT = Decision("v1:a", value_digest(("1", "2")), "reject", "NUM001", who="bob", when="2026-01-02T11:00:00Z")
UNDO = Decision("v1:a", "", "undo", when="2026-01-02T12:00:00Z")


def finding(*values: str) -> Finding:
    evidence = tuple(Evidence("a", 1, 1, 0, 1, "A", value=v) for v in values)
    return Finding(
        "NUM001", "number", "conflict", "error", "differs", evidence, ("t",), fingerprint="v1:a", status="known"
    )


def test_decisions_come_back_as_written(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "decisions.jsonl"
    append_decisions(path, [ACCEPT])
    append_decisions(path, [REJECT])
    assert load_decisions(path) == (ACCEPT, REJECT)


def test_a_line_without_end_is_not_glued_to_the_next(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    append_decisions(path, [ACCEPT])
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    append_decisions(path, [REJECT])
    assert load_decisions(path) == (ACCEPT, REJECT)


def test_two_editors_files_merge_in_any_order(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    append_decisions(one, [ACCEPT, REJECT])
    append_decisions(other, [REJECT, ACCEPT])
    assert load_decisions(one) == load_decisions(other)


def test_the_last_word_counts_and_undo_takes_it_back() -> None:
    assert latest([ACCEPT, REJECT]) == {"v1:a": REJECT}
    assert latest([ACCEPT, REJECT, UNDO]) == {"v1:a": ACCEPT}
    assert latest([ACCEPT, UNDO]) == {}


def test_a_decision_marks_its_finding() -> None:
    (marked,) = apply_decisions([finding("1", "2")], [ACCEPT])
    assert (marked.decision, marked.note, marked.status) == ("accept", "call the desk", "known")


def test_a_changed_value_reopens_it() -> None:
    (reopened,) = apply_decisions([finding("1", "3")], [ACCEPT])
    assert (reopened.decision, reopened.status) == ("", "reopened")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("{", id="broken"),
        pytest.param('{"fingerprint": "v1:a", "decision": "maybe"}', id="unknown"),
        pytest.param('{"decision": "accept"}', id="of-nothing"),
        pytest.param('{"fingerprint": "v1:a", "decision": "accept", "note": 3}', id="note-is-no-text"),
        pytest.param("[]", id="a-list"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "decisions.jsonl"
    append_decisions(path, [ACCEPT])
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"decisions\.jsonl:2"):
        load_decisions(path)


@pytest.mark.parametrize(("length", "fits"), [(LONGEST_NOTE, True), (LONGEST_NOTE + 1, False)])
def test_a_note_has_a_longest_length(length: int, fits: bool) -> None:
    row = {"fingerprint": "v1:a", "decision": "accept", "note": "x" * length}
    if fits:
        assert len(parse_decision(row).note) == length
    else:
        with pytest.raises(ValueError, match="characters"):
            parse_decision(row)
