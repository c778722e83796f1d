"""The page on speed says what was measured, and nothing else."""

from __future__ import annotations

import json
import re

import pytest

from benchmarks.duplicates import paste
from benchmarks.generated import generate
from benchmarks.plot import Line, render_plot, scale
from benchmarks.speed import RESULTS
from benchmarks.speed_page import DOCS, ENCODERS, page, plot


def test_the_page_and_its_plot_are_made_of_the_results() -> None:
    kept = json.loads(RESULTS.read_text(encoding="utf-8"))
    trials = json.loads(ENCODERS.read_text(encoding="utf-8"))
    assert (DOCS / "speed.md").read_text(encoding="utf-8") == "\n".join(page(kept, trials)) + "\n"
    assert (DOCS / "speed.svg").read_text(encoding="utf-8") == plot(kept["rows"])


def test_a_pasted_paragraph_stands_in_both_articles() -> None:
    before = generate(11)
    after, planted = paste(before)
    assert planted == {(3, 4), (8, 9)}
    for source, target in planted:
        assert after[target].text.endswith(before[source].text.partition("\n\n")[0])
        assert after[source] == before[source]


@pytest.mark.parametrize(
    ("values", "low", "high"), [([5, 70], 0, 2), ([10, 100], 1, 2), ([10], 1, 2), ([0.3, 30], -1, 2)]
)
def test_an_axis_goes_from_one_power_of_ten_to_another(values: list[float], low: int, high: int) -> None:
    axis = scale(values, 0, 100)
    assert (axis.low, axis.high) == (low, high)
    assert axis.place(10.0**low) == 0
    assert axis.place(10.0**high) == pytest.approx(100)


def test_a_line_is_drawn_through_its_points() -> None:
    drawn = render_plot([Line("cold", ((10, 1), (100, 100)))], "articles", "s")
    (points,) = re.findall(r'points="([^"]+)"', drawn)
    (first, last) = ([float(v) for v in p.split(",")] for p in points.split(" "))
    assert first[0] < last[0]
    assert first[1] > last[1]
    assert drawn.count(">cold</text>") == 1
