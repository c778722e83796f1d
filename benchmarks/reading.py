"""How many findings are true once somebody has read them: `python -m benchmarks.reading [--unread | --all]`.

Every finding at warning or above over the five real articles, the topics of MEANTIME, the articles of
NAnCo on the recession and the news of GUM is looked up in `read.toml`, where a reader said whether it is
true and why. A finding is known by its set, its rule and a digest of its topic and message, so that a
reading no longer counts when the finding says something else.
"""

from __future__ import annotations

import hashlib
import sys
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import gum
from benchmarks.boundaries import joined
from benchmarks.corpora import TOPICS, five_articles, meantime, recession
from benchmarks.figure import Figure, Goal, at_least, at_most, print_figures
from discrep import Checker, Document
from discrep.model.finding import Finding

COMMAND = "python -m benchmarks.reading"
READ = Path(__file__).parent / "read.toml"
GUM = "GUM news"
MEANTIME = tuple(f"MEANTIME {n}" for n in TOPICS)
RECESSION = "recession"
FIVE = "five articles"


@dataclass(frozen=True, slots=True)
class Read:
    """A finding of a set, and what its reader said: true, false, or None when nobody read it."""

    set: str
    finding: Finding
    true: bool | None

    @property
    def key(self) -> str:
        """How `read.toml` calls the finding."""
        return key(self.set, self.finding)


def key(name: str, finding: Finding) -> str:
    """Set, rule and digest of what the finding says."""
    said = "\0".join((*finding.topic, finding.message))
    return f"{name}/{finding.rule}/{hashlib.sha256(said.encode()).hexdigest()[:8]}"


def load_verdicts() -> dict[str, bool]:
    """Key of a finding → whether it is true."""
    rows = tomllib.loads(READ.read_text(encoding="utf-8")) if READ.exists() else {}
    return {f"{name}/{code}": row["true"] for name, kept in rows.items() for code, row in kept.items()}


def sets() -> dict[str, list[list[Document]]]:
    """Name → the sets of articles that are checked together."""
    return {
        FIVE: [five_articles()],
        **{name: [meantime(n)] for name, n in zip(MEANTIME, TOPICS, strict=True)},
        RECESSION: [recession()],
        GUM: [[Document(a.id, joined(a.id, "\n")[0], date=a.day)] for a in gum.articles()],
    }


def read_all() -> tuple[list[Read], dict[str, int]]:
    """Every finding at warning or above with its verdict; the number of articles of each set."""
    checker, verdicts, rows = Checker(), load_verdicts(), []
    every = sets()
    for name, groups in every.items():
        for documents in groups:
            loud = [f for f in checker.check(documents).findings if f.severity != "info"]
            rows += [Read(name, f, verdicts.get(key(name, f))) for f in loud]
    return rows, {name: sum(map(len, groups)) for name, groups in every.items()}


def measure() -> list[Figure]:
    """Findings true, false and unread, by set, by rule and for each goal."""
    rows, articles = read_all()
    return [*_goals(rows, articles), *_by_set(rows, articles), *_by_rule(rows)]


def _goals(rows: Sequence[Read], articles: dict[str, int]) -> list[Figure]:
    group = "Findings at warning or above that are not true (unread ones count as not true)"

    def false(name: str, sets: Sequence[str], goal: Goal, of: Callable[[Finding], bool]) -> Figure:
        wrong = [r for r in rows if r.set in sets and of(r.finding) and r.true is not True]
        cases = sum(articles[s] for s in sets)
        return Figure(group, name, COMMAND, cases, None, len(wrong), goal, tuple(r.key for r in wrong))

    news = (*MEANTIME, GUM)
    count = sum(articles[s] for s in news)
    defects = at_most(count // 5)
    return [
        false("five articles: all", [FIVE], at_most(5), lambda f: True),
        false("five articles: wording and names", [FIVE], at_most(10), _wording),
        *(false(f"{name}: numbers and dates", [name], at_most(1), _dated) for name in MEANTIME),
        false("clean news: text defects, one in five articles", news, defects, lambda f: f.family == "text"),
        false("clean news: misspellings, one in ten", news, at_most(count // 10), lambda f: f.rule == "TXT006"),
    ]


def _by_set(rows: Sequence[Read], articles: dict[str, int]) -> list[Figure]:
    group = "Findings at warning or above that are true after reading"
    wording = [r for r in rows if r.set in (*MEANTIME, RECESSION) and _wording(r.finding)]
    figures = [_true(group, "MEANTIME and recession: wording and names", wording, at_least(0.8))]
    for name in articles:
        figures.append(_true(group, name, [r for r in rows if r.set == name]))
    unread = tuple(r.key for r in rows if r.true is None)
    unread_figure = Figure(group, "not read yet", COMMAND, len(rows), None, len(unread), at_most(0), unread)
    return [*figures, unread_figure]


def _by_rule(rows: Sequence[Read]) -> list[Figure]:
    """For MEANTIME, as its issue asks, and for all sets."""
    figures = []
    for title, sets in (
        ("the four topics of MEANTIME", MEANTIME),
        ("all sets", tuple(sorted({r.set for r in rows}))),
    ):
        group = f"Findings at warning or above in {title}, by rule: true after reading"
        kept = [r for r in rows if r.set in sets]
        for rule in sorted({r.finding.rule for r in kept}):
            figures.append(_true(group, rule, [r for r in kept if r.finding.rule == rule]))
    return figures


def _true(group: str, name: str, rows: Sequence[Read], goal: Goal | None = None) -> Figure:
    return Figure(group, name, COMMAND, len(rows), sum(r.true is True for r in rows), goal=goal)


def _wording(finding: Finding) -> bool:
    return finding.family in ("wording", "name")


def _dated(finding: Finding) -> bool:
    return finding.family in ("number", "date")


def show(rows: Sequence[Read]) -> None:
    """Print findings for their reader, with all that they cite."""
    for row in rows:
        f = row.finding
        print(f"\n{row.key}  {f.severity} {f.verdict} {row.true}\n  {f.message} [{f.reason}]")
        for e in f.evidence:
            print(f"    {e.document}:{e.line} ({e.mention}) | {e.text}")


def main(arguments: Sequence[str]) -> None:
    if "--unread" in arguments or "--all" in arguments:
        rows, _ = read_all()
        show([r for r in rows if r.true is None or "--all" in arguments])
    else:
        print_figures(measure())


if __name__ == "__main__":
    main(sys.argv[1:])
