"""The baseline on disk."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from discrep.baseline.store import load_baseline, render_baseline, save_baseline
from discrep.errors import InputError
from discrep.model.baseline import Baseline, Entry

ONE = Entry("NUM001", ("a", "b"), ("votes",), ("141", "143"), "they differ")
TWO = Entry("DUP001", ("a",), ("block",), (), "pasted", "acknowledged", "desk", "known", date(2026, 3, 1))


def test_a_baseline_comes_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "baseline.json"
    save_baseline(path, Baseline((TWO, ONE), {"b": "00", "a": "ff"}))
    assert load_baseline(path) == Baseline((TWO, ONE), {"a": "ff", "b": "00"})


def test_the_order_of_entries_does_not_change_the_bytes() -> None:
    assert render_baseline(Baseline((ONE, TWO))) == render_baseline(Baseline((TWO, ONE)))


def test_no_position_is_written() -> None:
    text = render_baseline(Baseline((ONE, TWO), {"a": "ff"}))
    assert not any(word in text for word in ('"line"', '"start"', '"column"'))


def test_an_absent_baseline_is_empty(tmp_path: Path) -> None:
    assert load_baseline(tmp_path / "none.json") == Baseline()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("{", "not a baseline", id="broken"),
        pytest.param("[]", "not a baseline", id="a-list"),
        pytest.param('{"schema": "discrep-baseline/9"}', "version", id="of-the-future"),
        pytest.param(
            '{"schema": "discrep-baseline/1", "documents": {}, "entries": [{"rule": "X"}]}',
            "baseline",
            id="no-topic",
        ),
    ],
)
def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=says):
        load_baseline(path)


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "baseline.json"
    save_baseline(path, Baseline((ONE,)))

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        save_baseline(path, Baseline((TWO,)))
    monkeypatch.undo()
    assert load_baseline(path) == Baseline((ONE,))
    assert [p.name for p in tmp_path.iterdir()] == ["baseline.json"]
