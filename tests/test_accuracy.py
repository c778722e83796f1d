"""docs/accuracy.md is made of the kept results and of what the rules say about themselves."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from benchmarks import accuracy
from benchmarks.accuracy_page import does_not_see, render_page
from benchmarks.cases import SETS
from benchmarks.corpora import SHARED
from benchmarks.figure import Figure, Goal, Tally, at_least, at_most, parse_figure
from discrep.evaluate.cases import parse_case
from discrep.rules.registry import all_rules

FIGURES = accuracy.load_figures()


def test_the_page_is_not_older_than_what_made_it() -> None:
    assert accuracy.PAGE.read_text(encoding="utf-8") == accuracy.page(), "run `make accuracy`"


def test_the_results_are_those_of_the_rules_that_are_there() -> None:
    assert accuracy.load()["rules"] == [r.code for r in all_rules()], "run `make accuracy`"


def test_every_gap_that_a_rule_knows_of_is_told() -> None:
    table = does_not_see(all_rules())
    assert table in accuracy.PAGE.read_text(encoding="utf-8")
    assert table.count("\n") == 1 + sum(len(r.does_not_see) for r in all_rules())


def test_every_rule_knows_of_a_gap() -> None:
    assert [r.code for r in all_rules() if not r.does_not_see] == []


def test_every_figure_names_the_command_that_gives_it() -> None:
    modules = {figure.command.split()[2] for figure in FIGURES}
    assert [m for m in sorted(modules) if find_spec(m) is None] == []


def test_a_missed_target_is_told_first() -> None:
    good = Figure("Set", "found", "python -m x", 10, 9, goal=at_least(0.9))
    bad = Figure("Set", "false", "python -m x", 10, None, 3, at_most(2), ("case 7",))
    page = render_page([good, bad], (), {"x": "0"})
    head = page[: page.index("## Figures")]
    assert "1 of 2 targets are reached" in head
    assert "| Set | false | 3 | ≤ 2 |" in head
    assert "| found | 10 | 90.0% (9 of 10) | 59.6% to 98.2% | ≥ 90% | yes |" in page
    assert "- false (1): `case 7`" in page


@pytest.mark.parametrize(
    ("hits", "goal", "reached"),
    [
        pytest.param(9, at_least(0.9), True, id="at the lower bound"),
        pytest.param(8, at_least(0.9), False, id="below it"),
        pytest.param(1, at_most(0.1), True, id="at the upper bound"),
        pytest.param(2, at_most(0.1), False, id="above it"),
        pytest.param(2, None, None, id="no goal"),
    ],
)
def test_goals(hits: int, goal: Goal | None, reached: bool | None) -> None:
    assert parse_figure(Figure("s", "n", "c", 10, hits, goal=goal).to_dict()).reached is reached


def test_no_cases_reach_no_goal() -> None:
    assert Figure("s", "n", "c", 0, 0, goal=at_least(0.9)).reached is None


def test_a_tally_names_what_went_wrong() -> None:
    tally = Tally("s", "c")
    tally.add("k", True)
    tally.add("k", False, "case 2")
    assert tally.share("k") == Figure("s", "k", "c", 2, 1, wrong=("case 2",))


def test_without_the_data_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(accuracy, "SHARED", accuracy.ROOT / "nowhere")
    assert accuracy.main([]) == 2
    assert "not beside the project" in capsys.readouterr().err


@pytest.mark.skipif(not SHARED.exists(), reason="needs ../shared")
@pytest.mark.parametrize("name", sorted(SETS))
def test_the_sets_are_cases_for_evaluate(name: str) -> None:
    cases = [parse_case(row) for row in SETS[name]()]
    assert all(len(c.documents) == 2 and bool(c.expect) != bool(c.forbid) for c in cases)
    assert len({c.id for c in cases}) > 40
    assert any(c.expect for c in cases)
