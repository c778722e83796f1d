"""The results of benchmarks.speed and benchmarks.encoders as a page of the documentation, with a plot."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.plot import Line, render_plot
from discrep.atomic import write_text

DOCS = Path(__file__).parents[1] / "docs"
ENCODERS = Path(__file__).with_name("results") / "encoders.json"
Row = dict[str, Any]


def show(kept: Row) -> None:
    """Write the page and its plot."""
    trials = json.loads(ENCODERS.read_text(encoding="utf-8")) if ENCODERS.exists() else []
    write_text(DOCS / "speed.svg", plot(kept["rows"]))
    write_text(DOCS / "speed.md", "\n".join(page(kept, trials)) + "\n")


def page(kept: Row, trials: Sequence[Row]) -> Iterator[str]:
    """The lines of the page."""
    rows: list[Row] = kept["rows"]
    versions = ", ".join(f"{name} {number}" for name, number in kept["versions"].items())
    yield "# Speed\n"
    yield (
        "Made by `python -m benchmarks.speed`, each figure by a process of its own. Times are processor seconds "
        f"unless they say otherwise. Machine: {kept['machine']}, load {kept['load']}; {versions}.\n"
    )
    yield "![seconds by number of articles](speed.svg)\n"
    yield from whole(rows)
    yield from pairs(rows)
    yield from copies(rows)
    yield from conflicts(rows)
    yield from starts(rows)
    yield from encoders(trials)


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """A table, with an empty line below."""
    yield from (f"| {' | '.join(map(str, row))} |" for row in (head, ["---"] * len(head), *rows))
    yield ""


def of(rows: Sequence[Row], task: str) -> dict[str, Row]:
    """The rows of a task, by their set."""
    return {row["set"]: row for row in rows if row["task"] == task}


def called(name: str, row: Row) -> str:
    """A set as the tables call it."""
    kinds = {"recession": "real, of one story", "generated": "generated"}
    return f"{row['articles']} {kinds.get(name.partition('-')[0], 'of real sentences, shuffled')}"


def whole(rows: Sequence[Row]) -> Iterator[str]:
    """The whole check beside its floor."""
    once, warm, changed = of(rows, "once"), of(rows, "warm"), of(rows, "changed")
    yield "## The whole check\n"
    yield (
        "Beside parsing every different sentence once with spaCy and encoding it once with sentence-transformers, "
        "both as they come; loading the models counts on both sides.\n"
    )
    head = [
        "Articles",
        "cold, s",
        "parse and encode once, s",
        "cold to that",
        "warm, s",
        "one changed, s",
        "peak, MB",
    ]
    yield from table(
        head,
        [
            [
                called(name, cold),
                f"{cold['processor']:.1f}",
                f"{once[name]['processor']:.1f}",
                f"{cold['processor'] / once[name]['processor']:.2f} ×",
                f"{warm[name]['processor']:.2f}",
                f"{changed[name]['processor']:.1f}",
                cold["peak_mb"],
            ]
            for name, cold in of(rows, "cold").items()
        ],
    )


def pairs(rows: Sequence[Row]) -> Iterator[str]:
    """Alignment beside paraphrase mining."""
    yield "## Alignment\n"
    yield "Everything is encoded already; discrep also weighs masked numbers and names, and words in common.\n"
    found = [
        [called(n, r), f"{r['align']:.2f}", f"{r['paraphrase_mining']:.2f}"] for n, r in of(rows, "pair").items()
    ]
    yield from table(["Articles", "discrep, s", "`paraphrase_mining_embeddings`, s"], found)


def copies(rows: Sequence[Row]) -> Iterator[str]:
    """Pasted paragraphs beside libraries for duplicates."""
    yield "## Copied text\n"
    yield (
        "The first paragraph of an article is pasted into every fifth. The libraries compare sentences, with 0.9 "
        "as the least likeness and everything encoded already. discrep tells passages from 12 words on, and "
        "among the real articles some first paragraphs are shorter; these share text of their own as well.\n"
    )
    found = [
        [called(n, r), w["way"], f"{w['seconds']:.2f}", f"{w['found']} of {w['planted']}", w["others"]]
        for n, r in of(rows, "duplicates").items()
        for w in r["ways"]
    ]
    yield from table(["Articles", "", "s", "pasted paragraphs found", "other pairs of articles named"], found)


def conflicts(rows: Sequence[Row]) -> Iterator[str]:
    """Labelled pairs beside libraries for contradictions."""
    ways = [w for row in of(rows, "labelled").values() for w in row["ways"]]
    if not ways:
        return
    yield "## Conflicts in labelled pairs\n"
    yield (
        "Pairs of sentences with a conflict of numbers or dates, and pairs without. Of `contradict-text` only the "
        "gate works offline, which passes pairs on one topic to a model for entailment that it fetches from a hub. "
        "`consistency-checker` is not run: behind a gate of the same kind it needs a model from a hub and a hosted "
        "language model as judge. The first row loads the models, which the others of it then find loaded.\n"
    )
    found = [
        [
            w["set"],
            w["way"],
            f"{w['found']} of {w['conflicts']}",
            f"{w['alarms']} of {w['others']}",
            f"{w['seconds']:.1f}",
        ]
        for w in ways
    ]
    yield from table(["Set", "", "conflicts found", "false alarms", "s"], found)


def starts(rows: Sequence[Row]) -> Iterator[str]:
    """What the command line takes before it says something."""
    found = of(rows, "start")
    least = found["import typer"]["processor"]
    yield "## Start\n"
    lines = [[f"`{n}`", f"{r['processor']:.2f}", f"{r['processor'] / least:.1f} ×"] for n, r in found.items()]
    yield from table(["", "s", "to `import typer`"], lines)


def encoders(trials: Sequence[Row]) -> Iterator[str]:
    """Faster ways to encode that were tried."""
    if not trials:
        return
    yield "## Faster encoders, on trial\n"
    yield (
        "Made by `python -m benchmarks.encoders`, with one thread: the five real articles and two topics of "
        "MEANTIME. Lost and new are findings that change with the encoder.\n"
    )
    found = [
        [
            t["way"],
            f"{t['processor']:.1f}",
            f"{1000 * t['processor'] / t['tokens']:.2f}",
            t["findings"],
            t["lost"],
            t["new"],
        ]
        for t in trials
    ]
    yield from table(["", "s", "s for 1,000 tokens", "findings", "lost", "new"], found)


def plot(rows: Sequence[Row]) -> str:
    """Seconds by number of articles of shuffled sentences."""
    names = {"cold": "cold", "once": "parse and encode once", "changed": "one article changed", "warm": "warm"}
    lines = []
    for task, name in names.items():
        points = [(r["articles"], r["processor"]) for n, r in of(rows, task).items() if n.isdecimal()]
        if points:
            lines.append(Line(name, tuple(sorted(points))))
    return render_plot(lines, "articles", "processor seconds")
