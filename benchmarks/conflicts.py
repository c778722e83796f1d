"""Every figure on number and date conflicts over the open sets, in one process.

    python -m benchmarks.conflicts [NAME ...] [--verbose]

NAME is one of the functions below (`seeds`, `headlines`, ...); all of them without one. Sentences are
parsed and encoded once and kept in the cache.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.bench import Bench, loud
from benchmarks.changes import changed_number, changes, rearranged
from benchmarks.corpora import SHARED, TOPICS, headline_pairs, meantime, recession
from discrep.model.document import Document
from discrep.model.finding import Finding

Figures = dict[str, Any]
VERBOSE = "--verbose" in sys.argv


def show(*words: object) -> None:
    if VERBOSE:
        print("   ", *words)


def told(findings: list[Finding]) -> str:
    return " | ".join(f"{f.rule} {f.severity} {f.message} [{f.reason}]" for f in findings)


def pair(a: str, b: str) -> list[Document]:
    return [Document("a", a), Document("b", b)]


def share(hits: int, total: int) -> str:
    return f"{hits}/{total} = {hits / total:.1%}" if total else "0/0"


def lines(folder: str, pattern: str) -> Iterator[dict[str, Any]]:
    for path in sorted((SHARED / "data" / folder).glob(pattern)):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def seeds(bench: Bench) -> Figures:
    """The five articles against the answer key: numbers, dates, arithmetic."""
    key = json.loads((SHARED / "expected" / "seeds_dev.json").read_text(encoding="utf-8"))
    key = [i for i in key if i["type"] in ("NUMBER", "DATE", "ARITHMETIC")]
    documents = [Document(p.stem, p.read_text(encoding="utf-8")) for p in sorted((SHARED / "seeds").glob("*.txt"))]
    (found,) = bench.findings([documents])
    data = [
        {"id": f.rule, "rule": f.rule, "family": f.family, "verdict": f.verdict, "severity": f.severity,
         "evidence": [{k: getattr(e, k) for k in ("document", "line", "mention", "value")} for e in f.evidence]}
        for f in found
    ]  # fmt: skip
    score = _scorer()({"findings": data, "run": {}}, key)
    for f in found:
        show(
            f.rule,
            f.severity,
            f.verdict,
            f.message,
            f"[{f.reason}]",
            [(e.document[:3], e.line) for e in f.evidence],
        )
    return {
        "must found": [i["id"] for i in score["found"]],
        "must missed": [i["id"] for i in score["missed"]],
        "explained but flagged": score["wrong_level"],
        "traps": score["traps"],
        "noise": len(score["noise"]),
    }


def _scorer() -> Callable[..., dict[str, Any]]:
    spec = importlib.util.spec_from_file_location("score_key", SHARED / "tools" / "score_key.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    score: Callable[..., dict[str, Any]] = module.score
    return score


def topics(bench: Bench) -> Figures:
    """Number and date conflicts in the topics of MEANTIME: each presumed false until read."""
    figures: Figures = {}
    for number, (name, found) in enumerate(
        zip(TOPICS.values(), bench.findings([meantime(n) for n in TOPICS]), strict=True), 1
    ):
        figures[f"{number} {name}"] = f"{len(loud(found))} loud, {len(found)} in all"
        for f in loud(found):
            show(f.rule, f.severity, f.message, f"[{f.reason}]")
            for e in f.evidence:
                show("     ", e.document[:30], "|", e.text)
    return figures


def headlines(bench: Bench) -> Figures:
    """Labelled pairs of headlines."""
    rows = list(headline_pairs())
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    for row, found in zip(rows, bench.findings([pair(r["a"], r["b"]) for r in rows]), strict=True):
        level = "loud" if loud(found) else "shown" if found else "silent"
        shown[row["label"]][level] += 1
        right = {"conflict": level == "loud", "weak": level != "silent", "unsure": True}.get(
            row["label"], level != "loud"
        )
        if not right:
            show(row["id"], row["label"], level, "|", row["a"], "|", row["b"], "|", told(found))
    quiet = Counter[str]()
    for label in ("equal", "other_quantity", "other_event"):
        quiet.update(shown[label])
    conflicts, weak = shown["conflict"], shown["weak"]
    return {
        "conflict loud": share(conflicts["loud"], conflicts.total()),
        "weak shown": share(weak.total() - weak["silent"], weak.total()),
        "weak loud": share(weak["loud"], weak.total()),
        "equal, other loud": share(quiet["loud"], quiet.total()),
        "unsure loud": share(shown["unsure"]["loud"], shown["unsure"].total()),
    }


def breaking_nli(bench: Bench) -> Figures:
    """One-word swaps as pairs of one-sentence articles."""
    rows = list(lines("breaking_nli", "dataset.jsonl"))
    hits: dict[str, Counter[bool]] = defaultdict(Counter)
    sets = [pair(r["sentence1"], r["sentence2"]) for r in rows]
    for row, found in zip(rows, bench.findings(sets), strict=True):
        number = row["category"] in ("cardinals", "ordinals") and row["gold_label"] == "contradiction"
        group = row["category"] if number else "entailed" if row["gold_label"] == "entailment" else "other swaps"
        hits[group][bool(loud(found))] += 1
        if (number and not loud(found)) or (not number and loud(found)):
            show(group, row["gold_label"], "|", row["sentence1"], "|", row["sentence2"], "|", told(found))
    return {group: share(count[True], count.total()) for group, count in sorted(hits.items())}


def vitaminc(bench: Bench) -> Figures:
    """Claims against evidence."""
    numeric = set((Path(__file__).parent / "vitaminc_numbers.txt").read_text(encoding="utf-8").split())
    rows = list(lines("vitaminc_sample", "*.jsonl"))
    hits: dict[str, Counter[bool]] = defaultdict(Counter)
    for row, found in zip(rows, bench.findings([pair(r["claim"], r["evidence"]) for r in rows]), strict=True):
        group = row["label"]
        if group == "refutes":
            group = "refutes, number or date" if row["id"] in numeric else "refutes, else"
        hits[group][bool(loud(found))] += 1
        if bool(loud(found)) != (group == "refutes, number or date"):
            show(group, "|", row["claim"], "|", row["evidence"], "|", told(found))
    return {group: share(count[True], count.total()) for group, count in sorted(hits.items())}


def summedits(bench: Bench) -> Figures:
    """Edited summaries of earnings calls against their document."""
    rows = json.loads((SHARED / "data" / "summedits" / "summedits_ectsum.json").read_text(encoding="utf-8"))
    hits: dict[str, Counter[bool]] = defaultdict(Counter)
    for row, found in zip(rows, bench.findings([pair(r["doc"], r["summary"]) for r in rows]), strict=True):
        group = "consistent" if row["label"] == 1 else "inconsistent, else"
        if row["label"] == 0 and changed_number(row["original_summary"], row["summary"]):
            group = "inconsistent, number or date"
        across = [f for f in loud(found) if len({e.document for e in f.evidence}) > 1]
        hits[group][bool(across)] += 1
        if bool(across) != (group == "inconsistent, number or date"):
            show(group, "|", row["summary"], "|", row["original_summary"], "|", told(across))
    return {group: share(count[True], count.total()) for group, count in sorted(hits.items())}


def steady(bench: Bench) -> Figures:
    """A document against itself and against a copy in another order; two articles swapped."""
    documents = [*(d for n in TOPICS for d in meantime(n)), *recession()]
    sets = [
        [Document("a", d.text), Document("b", copy)] for d in documents for copy in (d.text, rearranged(d.text))
    ]
    alone = [[Document("a", d.text)] for d in documents for _ in range(2)]
    more = 0
    for s, found, own in zip(sets, bench.findings(sets), bench.findings(alone), strict=True):
        if len(loud(found)) > len(loud(own)):
            more += 1
            show(s[0].text[:80], "|", told(loud(found)))
    rows = list(headline_pairs())
    there = bench.findings([pair(r["a"], r["b"]) for r in rows])
    back = bench.findings([pair(r["b"], r["a"]) for r in rows])
    swapped = sum(
        sorted(f.severity for f in x) != sorted(f.severity for f in y) for x, y in zip(there, back, strict=True)
    )
    return {"copies with a conflict of their own": share(more, len(sets)), "pairs changed by swapping": swapped}


def _levels(findings: list[Finding]) -> list[tuple[str, str, tuple[str, ...]]]:
    return sorted((f.rule, f.severity, f.values) for f in findings)


def planted(bench: Bench) -> Figures:
    """One value changed in one of two articles that both state it."""
    cases = list(changes([*(meantime(n) for n in TOPICS), recession()]))
    hits: dict[str, Counter[bool]] = defaultdict(Counter)
    before = bench.findings([[c.left, c.right] for c in cases])
    after = bench.findings([[c.left, c.changed] for c in cases])
    extra = 0
    for case, old, new in zip(cases, before, after, strict=True):
        known = {tuple((e.document, e.mention) for e in f.evidence) for f in loud(old)}
        fresh = [f for f in loud(new) if tuple((e.document, e.mention) for e in f.evidence) not in known]
        found = [f for f in fresh if any(case.new in e.mention for e in f.evidence)]
        hits[case.kind][bool(found)] += 1
        extra += len(fresh) - len(found)
        if not found:
            show(case.kind, case.old, "->", case.new, "|", case.left_sentence, "|", case.right_sentence)
    return {k: share(c[True], c.total()) for k, c in sorted(hits.items())} | {"other new findings": extra}


SETS: dict[str, Callable[[Bench], Figures]] = {
    f.__name__: f for f in (seeds, topics, headlines, breaking_nli, vitaminc, summedits, steady, planted)
}


def main() -> None:
    names = [a for a in sys.argv[1:] if a in SETS] or list(SETS)
    bench = Bench()
    for name in names:
        print(name)
        for figure, value in SETS[name](bench).items():
            print(f"  {figure:38} {value}")


if __name__ == "__main__":
    main()
