"""What is found in own reports of incidents: `python -m benchmarks.outlets [--read] [--cases] [NAME ...]`.

NAME is an incident, a set of headlines (`headlines`, `headlines_second` … `headlines_fifth`) or a part
(`development`, `held out`, …); all without one. `--read` shows every finding and every miss, never those of the
fourth sets, which are only counted; `--cases` prints the set as cases for `discrep evaluate`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import product
from typing import get_args

from benchmarks.bench import Bench, loud
from benchmarks.figure import Figure, Tally, at_least, at_most, print_figures
from benchmarks.outlets.read import FOLDER, Incident, Kind, load_headlines, load_incidents
from benchmarks.outlets.score import AGES, Judged, is_loud, judge
from discrep.model.document import Document, line_starts, place_of
from discrep.rules.apply import find_all
from discrep.rules.once import say_once
from discrep.rules.registry import all_rules

COMMAND = "python -m benchmarks.outlets"
SETS = {
    "headlines": "Own pairs of headlines",
    "headlines_second": "Own pairs of headlines, second set",
    "headlines_third": "Own pairs of headlines, third set",
    "headlines_fourth": "Own pairs of headlines, fourth set",
    "headlines_fifth": "Own pairs of headlines, for training",
}
PARTS = ("development", "held out", "second set", "third set", "training", "fourth set")
"""Incidents: what was read to mend the program, what was counted only, then read too, what came after that, what
the weights are fitted to, and what was written by somebody who knew neither the program nor the other sets."""
UNREAD = frozenset({"fourth set", "headlines_fourth"})
"""What nobody who mends the program reads."""
HALVES = PARTS[:2]
"""Pairs of headlines: every other one was only counted, but in the first set, whose second half was read later."""
NAMES = {
    "flagged": "flagged at warning or above: is a conflict",
    "conflict": "conflicts flagged at warning or above",
    "explained": "explained differences shown at all",
    "alike": "values of different things at warning or above",
    "weak": "weak ones shown at all",
    "quiet": "equal, other quantity, other event at warning or above",
}
QUIET = ("equal", "other_quantity", "other_event")


def measure() -> list[Figure]:
    """The figures of both parts and of the headlines, and those of the very first run."""
    bench = Bench()
    judged = judge_all(bench, load_incidents())
    figures = [f for part in PARTS for f in _figures(part, judged)]
    pairs = [f for name in SETS for part in HALVES for f in headlines(bench, name, part, read=False)]
    return [*figures, *pairs, *first_run()]


def first_run() -> list[Figure]:
    """What the first run of each set found, when nothing had been changed for it: the only blind figures."""
    kept = json.loads((FOLDER / "blind.json").read_text(encoding="utf-8"))
    return [
        Figure(
            f"Own reports and headlines of several outlets, first run, before any change for them: {part}",
            NAMES[kind],
            COMMAND,
            cases,
            hits,
        )
        for part, shares in kept.items()
        for kind, (hits, cases) in shares.items()
    ]


def judge_all(bench: Bench, incidents: Sequence[Incident]) -> list[Judged]:
    rules = [r for r in all_rules() if r.family in ("number", "date") or r.code == AGES]
    corpora = bench.corpora([i.documents for i in incidents])
    found = [say_once(find_all(rules, c)) for c in corpora]
    return [judge(i, f) for i, f in zip(incidents, found, strict=True)]


def _figures(part: str, judged: Sequence[Judged]) -> Iterator[Figure]:
    """Precision and recall over the incidents of a part."""
    group = f"Own reports of incidents by several outlets: {part}"
    tally = Tally(group, COMMAND)
    for one in (j for j in judged if j.incident.part == part):
        for kind in get_args(Kind):
            told = one.told(kind, loud=kind != "explained")
            for thing in (t for t, k in one.incident.things.items() if k == kind):
                hit = thing in told
                tally.add(kind, hit, f"{one.incident.name} {thing}" if hit == (kind == "alike") else "")
        for _ in one.true:
            tally.add("flagged", True)
        for finding in one.false:
            tally.add("flagged", False, f"{one.incident.name} {finding.rule} {finding.values}")
    goals = {"flagged": at_least(0.9), "conflict": at_least(0.85)}
    for kind in ("flagged", "conflict", "explained", "alike"):
        yield tally.share(kind, NAMES[kind], goals.get(kind))


def headlines(bench: Bench, name: str, part: str, *, read: bool) -> list[Figure]:
    """Pairs of headlines of a set by label; every other one is held out."""
    group = f"{SETS[name]}: {part}"
    rows = list(load_headlines(name))[HALVES.index(part) :: 2]
    tally = Tally(group, f"{COMMAND} {name}")
    sets = [[Document("a", a), Document("b", b)] for _, a, b in rows]
    for (label, a, b), found in zip(rows, bench.findings(sets), strict=True):
        kind = "quiet" if label in QUIET else label
        hit = bool(found) if label == "weak" else bool(loud(found))
        right = hit != (kind == "quiet")
        tally.add(kind, hit, "" if right else f"{label}: {a} / {b}")
        if loud(found) and label != "weak":
            tally.add("flagged", label == "conflict", "" if label == "conflict" else f"{label}: {a} / {b}")
        if read and not right:
            print(f"{label:15} {a} | {b}", *(f"\n      {f.rule} {f.severity} {f.message}" for f in found))
    goals = {"flagged": at_least(0.9), "conflict": at_least(0.85), "weak": at_least(0.7), "quiet": at_most(0.04)}
    return [tally.share(kind, NAMES[kind], goal) for kind, goal in goals.items()]


def show(judged: Judged) -> None:
    """Every finding and every miss, for a reader."""
    print(f"\n##### {judged.incident.name}")
    conflicts = [t for t, k in judged.incident.things.items() if k == "conflict"]
    for finding, thing in sorted(judged.findings, key=lambda pair: not is_loud(pair[0])):
        kind = judged.incident.things.get(thing, "not in the key")
        print(f"{finding.severity.upper()} {finding.rule} [{kind} {thing}] {finding.message} ({finding.reason})")
        for e in finding.evidence:
            print(f"      {e.document}:{e.line} [{e.mention}] {e.text}")
    for thing in sorted(set(conflicts) - judged.told("conflict", loud=True)):
        print(f"MISSED {thing}: {judged.incident.why[thing]}")
        for mark in (m for m in judged.incident.marks if m.thing == thing):
            text = next(d.text for d in judged.incident.documents if d.id == mark.document)
            line = text[text.rfind("\n", 0, mark.start) + 1 : (text + "\n").find("\n", mark.end)]
            print(f"      {mark.document} [{text[mark.start : mark.end]}] {line[:300]}")


def cases(incidents: Sequence[Incident]) -> Iterator[dict[str, object]]:
    """Each incident as a case: a finding on the lines of two differing values for every conflict."""
    for incident in incidents:
        starts = {d.id: line_starts(d.text) for d in incident.documents}
        expect = []
        for thing in (t for t, k in incident.things.items() if k == "conflict"):
            firsts = {m.value: m for m in reversed(incident.marks) if m.thing == thing}
            lines = sorted({place_of(m.start, starts[m.document]).line for m in firsts.values()})
            expect.append({"family": "number", "lines": lines})
        documents = [
            {"id": d.id, "text": d.text, "date": d.date and d.date.isoformat()} for d in incident.documents
        ]
        yield {"id": incident.name, "documents": documents, "expect": expect, "forbid": [{"family": "number"}]}


def main(arguments: Sequence[str]) -> None:
    names = [a for a in arguments if not a.startswith("--")]
    incidents = [i for i in load_incidents() if not names or {i.name, i.part} & set(names)]
    if "--cases" in arguments:
        for case in cases(incidents):
            print(json.dumps(case, ensure_ascii=False))
        return
    bench = Bench()
    judged = judge_all(bench, incidents)
    read = "--read" in arguments
    for one in judged:
        if read and one.incident.part not in UNREAD:
            show(one)
    figures = [f for part in PARTS if any(i.part == part for i in incidents) for f in _figures(part, judged)]
    for name, part in product(SETS, HALVES):
        if not names or {name, part} & set(names):
            figures += headlines(bench, name, part, read=read and part == PARTS[0] and name not in UNREAD)
    print_figures(figures)


if __name__ == "__main__":
    main(sys.argv[1:])
