"""Mutants change a function of the running program, and nothing else; results kept of longer runs are figures."""

from __future__ import annotations

import json
import os
import signal
from itertools import count
from pathlib import Path

import pytest

from benchmarks import coverage, fuzz, mutation, trials
from benchmarks.mutants import ROOT, Change, apply, bare, functions, statement_at

SOURCE = """
LIMIT = 3

def double(value: int) -> int:
    return value * 2

class Box:
    def low(self) -> int:
        return min([n for n in (1, 2)])
"""


def test_functions_and_methods_are_told_by_name_and_line() -> None:
    assert sorted(functions(compile(SOURCE, "x", "exec"))) == [("Box.low", 8), ("double", 4)]


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [("n: int | None = value", "n: int ** None = value", True), ("value * 2", "value + 2", False)],
    ids=["annotation", "program"],
)
def test_an_annotation_is_no_change_of_the_program(old: str, new: str, same: bool) -> None:
    source = SOURCE.replace("    return value * 2", "    n: int | None = value\n    return value * 2")
    before, after = (
        functions(compile(text, "x", "exec"))["double", 4] for text in (source, source.replace(old, new))
    )
    assert (bare(before) == bare(after)) is same


NESTED = """
def sign(value: int) -> int:
    if (
        value < 0
    ):
        return -1
    elif value: return 1
    match value:
        case 0:
            return min(
                0,
            )
"""


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        pytest.param(4, range(3, 6), id="head of an if"),
        pytest.param(6, range(6, 7), id="inside"),
        pytest.param(7, range(7, 8), id="all on one line"),
        pytest.param(9, range(9, 10), id="case"),
        pytest.param(11, range(10, 13), id="several lines"),
    ],
)
def test_the_lines_of_a_statement(line: int, lines: range) -> None:
    assert statement_at(NESTED, line) == lines


def test_a_change_reaches_the_live_function() -> None:
    path = ROOT / "x.py"
    space: dict[str, object] = {}
    exec(compile(SOURCE, str(path), "exec"), space)
    code = functions(compile(SOURCE.replace("* 2", "* 3"), "x.py", "exec"))["double", 4]
    double = space["double"]
    assert callable(double)
    assert double(2) == 4
    assert apply(Change("x.py", "double", 4, code, range(5, 6)))
    assert double(2) == 6
    assert not apply(Change("x.py", "treble", 4, code, range(5, 6)))


def test_what_a_fork_writes_comes_back_and_one_that_is_ended_writes_nothing() -> None:
    assert trials.in_fork(lambda out: out.write_text("done")) == "done"
    assert trials.in_fork(lambda out: os.kill(os.getpid(), signal.SIGXCPU)) == ""


def test_a_fork_that_falls_is_no_mutant_found() -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        trials.in_fork(lambda out: 1 / 0)


def test_kept_mutants_are_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mutation, "RESULTS", tmp_path / "mutation.json")
    assert mutation.load_figures() == []
    outcomes = {"a": "found", "b": "timeout", "c": "survived", "d": "no test"}
    mutation.keep("rules", {"mutants": 400, "outcomes": outcomes})
    killed, unreached = mutation.load_figures()
    assert (killed.hits, killed.cases, killed.reached, killed.wrong) == (2, 4, False, ("c", "d"))
    assert unreached.value == 1


def test_a_report_of_coverage_is_added_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "RESULTS", tmp_path / "coverage.json")
    assert coverage.load_figures() == []
    counts = {"covered_lines": 9, "num_statements": 10, "missing_lines": 1}
    summary = {**counts, "covered_branches": 1, "num_branches": 2}
    report = {"files": {"discrep/a.py": {"summary": summary}, "tests/b.py": {"summary": summary}}}
    (tmp_path / "report.json").write_text(json.dumps(report))
    assert coverage.main(["--report", str(tmp_path / "report.json")]) == 0
    lines, branches, *_ = coverage.load_figures()
    assert (lines.hits, lines.cases, lines.reached, lines.wrong) == (9, 10, False, ("discrep/a.py (1 lines)",))
    assert (branches.hits, branches.cases, branches.reached) == (1, 2, False)


def test_the_kept_result_of_fuzzing_is_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "RESULTS", tmp_path / "fuzz.json")
    assert fuzz.load_figures() == []
    kept = {"program": "0", "minutes": 10, "files": 50, "refused": 5, "slowest": 2.5, "faults": ["x"]}
    fuzz.RESULTS.write_text(json.dumps(kept))
    files, refused, faults, slowest = fuzz.load_figures()
    assert (files.value, refused.hits, faults.reached, slowest.reached) == (50, 5, False, True)


def test_a_file_that_brings_it_down_is_kept_and_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fall(*_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr(fuzz, "read_and_extract", fall)
    fuzzer = fuzz.Fuzzer(tmp_path / "found")
    assert fuzzer.try_one(b"Two ships left.", ".txt") == fuzzer.try_one(b"Two.", ".txt") != ""
    (path,) = (tmp_path / "found").iterdir()
    assert (path.read_bytes(), path.suffix) == (b"Two.", ".txt")


def test_work_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(TimeoutError), fuzz.limited(0.05):
        sum(1 for _ in count())
