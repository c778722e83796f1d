"""The five real articles against their answer key: `python -m benchmarks.key`.

A finding answers an item of the key when its family fits the item's type and it has evidence on a line of
each side. Only part of the key is here; a finding that answers no item is not wrong for that.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Any

from benchmarks.corpora import SHARED, five_articles
from benchmarks.figure import Figure, Goal, Tally, at_least, at_most, print_figures
from discrep import Checker
from discrep.model.finding import Finding
from discrep.model.run import Run

GROUP, COMMAND = "The five articles against their key", "python -m benchmarks.key"
KEY = SHARED / "expected" / "seeds_dev.json"
FAMILIES = {
    "NUMBER": ("number",),
    "DATE": ("date",),
    "ARITHMETIC": ("number", "date"),
    "DUPLICATE": ("duplicate",),
    "BOILERPLATE": ("text",),
    "GARBLED": ("text",),
    "STANCE": ("wording",),
    "QUOTE": ("wording",),
    "TERM": ("wording", "name"),
    "ATTRIBUTION": ("wording", "name"),
    "ENTITY": ("name", "text", "wording"),
}
"""Type of an item → the families that may answer it."""
WORDING = ("STANCE", "QUOTE", "TERM", "ATTRIBUTION", "ENTITY")
GOALS: dict[tuple[str, ...], Goal] = {
    ("NUMBER",): at_least(1),
    ("DATE",): at_least(1),
    ("ARITHMETIC",): at_least(1),
    ("DUPLICATE",): at_least(1),
    ("BOILERPLATE",): at_least(1),
    ("GARBLED",): at_least(0.8),
    WORDING: at_least(round(12 / 14, 3)),
}
"""Types → the share of what must be found; of the wording twelve in fourteen."""
Item = dict[str, Any]
Place = tuple[str | None, int | None]
"""First three characters of the article's id, line; None for the side that an item does not have."""


def measure() -> list[Figure]:
    """What must be found by type, traps met, findings at warning or above."""
    run = Checker().check(five_articles())
    items: list[Item] = json.loads(KEY.read_text(encoding="utf-8"))
    loud = [f for f in run.findings if f.severity != "info"]
    tally = Tally(GROUP, COMMAND)
    for item in (i for i in items if i["flag_policy"] == "must"):
        found = is_found(item, run)
        for kind in (item["type"], *(("wording",) if item["type"] in WORDING else ()), "all"):
            tally.add(kind, found, "" if found else item["id"])
    hidden = [i for i in items if i["verdict"] == "explained" and _only_loud(i, run.findings)]
    met = [f"{i['id']} {f.rule}" for i in items if i["flag_policy"] == "must_not" for f in traps(i, items, loud)]
    other = [f for f in loud if not _answered(f, items)]
    return [
        *(tally.share(_name(types), f"must found: {_name(types)}", goal) for types, goal in GOALS.items()),
        *(tally.share(kind, f"of these {kind}") for kind in WORDING),
        tally.share("all", "must found: all"),
        _count("explained, but at warning or above", hidden, len(items), at_most(0)),
        _count("traps met at warning or above", met, len(items), at_most(0)),
        _count("findings at warning or above", loud, len(run.articles)),
        _count("of these in no item of this part of the key", other, len(run.articles)),
    ]


def is_found(item: Item, run: Run) -> bool:
    """Whether a finding answers the item; page furniture may also have been skipped."""
    if any(answers(item, f) for f in run.findings):
        return True
    skipped = {(s.document[:3], s.line) for a in run.articles for s in a.skipped}
    return item["type"] == "BOILERPLATE" and (item["doc_a"], item["line_a"]) in skipped


def traps(item: Item, items: Iterable[Item], loud: Sequence[Finding]) -> list[Finding]:
    """The findings that fall for a trap, and answer nothing that is wanted."""
    claims = [f for f in loud if f.verdict in ("conflict", "variant", "duplicate") and answers(item, f)]
    return [f for f in claims if not _answered(f, items)]


def answers(item: Item, finding: Finding) -> bool:
    """Whether the finding says what the item says."""
    places = {(e.document[:3], e.line) for e in finding.evidence}
    left, right = sides(item)
    if finding.family not in FAMILIES[item["type"]] or not places & left:
        return False
    if (item["doc_a"], item["line_a"]) == (item.get("doc_b"), item.get("line_b")):
        said = " ".join(f"{e.mention} {e.value}" for e in finding.evidence).replace(",", "")
        quoted = f"{item['quote_a']} {item['quote_b']}".replace(",", "").split()
        return all(number in said for number in [word for word in quoted if word.isdigit()][:2])
    return not item.get("doc_b") or bool(places & right)


def sides(item: Item) -> tuple[set[Place], set[Place]]:
    """The lines of each side; another place of a statement counts for the side it reads like."""
    left, right = {(item["doc_a"], item["line_a"])}, {(item.get("doc_b"), item.get("line_b"))}
    for other in item.get("alt") or ():
        near = _alike(other["quote"], item["quote_a"]) >= _alike(other["quote"], item["quote_b"])
        (left if near or not item.get("doc_b") else right).add((other["doc"], other["line"]))
    return left, right


def _alike(one: str, two: str | None) -> float:
    return SequenceMatcher(None, one.lower(), (two or "").lower()).ratio()


def _answered(finding: Finding, items: Iterable[Item]) -> bool:
    return any(answers(i, finding) for i in items if i["flag_policy"] in ("must", "may"))


def _only_loud(item: Item, findings: Sequence[Finding]) -> bool:
    found = [f for f in findings if item["flag_policy"] == "must" and answers(item, f)]
    return bool(found) and all(f.severity != "info" for f in found)


def _name(types: tuple[str, ...]) -> str:
    return types[0] if len(types) == 1 else "wording"


def _count(name: str, rows: Sequence[object], cases: int, goal: Goal | None = None) -> Figure:
    wrong = tuple(r if isinstance(r, str) else r["id"] for r in rows if isinstance(r, str | dict)) if goal else ()
    return Figure(GROUP, name, COMMAND, cases, number=len(rows), goal=goal, wrong=wrong)


if __name__ == "__main__":
    print_figures(measure())
