"""Every figure on number and date conflicts over the open sets, in one process.

    python -m benchmarks.conflicts [NAME ...] [--verbose]

NAME is one of the functions below (`seeds`, `headlines`, ...); all of them without one. Sentences are
parsed and encoded once and kept in the cache.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.bench import Bench, loud
from benchmarks.changes import Change, changed_number, changes, copied, read_changes, rearranged
from benchmarks.corpora import SHARED, TOPICS, headline_pairs, meantime, recession
from benchmarks.figure import Figure, Tally, at_least, at_most, print_figures
from benchmarks.halves import cut, earnings_calls, news
from benchmarks.rewritten import rewritten_changes
from discrep.model.document import Document
from discrep.model.finding import Finding

Figures = Sequence[Figure]
SEED = 20221114
COMMAND = "python -m benchmarks.conflicts"
VERBOSE = "--verbose" in sys.argv


def show(*words: object) -> None:
    if VERBOSE:
        print("   ", *words)


def told(findings: list[Finding]) -> str:
    return " | ".join(f"{f.rule} {f.severity} {f.message} [{f.reason}]" for f in findings)


def pair(a: str, b: str) -> list[Document]:
    return [Document("a", a), Document("b", b)]


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
    group, command = "The five articles: numbers and dates", f"{COMMAND} seeds"
    must = len(score["found"]) + len(score["missed"])
    wrong = tuple(i["id"] for i in score["missed"])
    counts = {k: len(score[v]) for k, v in (("traps met", "traps"), ("explained but flagged", "wrong_level"))}
    return [
        Figure(group, "must found", command, must, len(score["found"]), goal=at_least(1), wrong=wrong),
        *(Figure(group, name, command, len(key), number=n, goal=at_most(0)) for name, n in counts.items()),
        Figure(group, "flagged, in no item of the key", command, len(found), number=len(score["noise"])),
    ]


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
    figures = []
    for name, found in zip(TOPICS.values(), bench.findings([meantime(n) for n in TOPICS]), strict=True):
        group, command = "MEANTIME: numbers and dates before reading", f"{COMMAND} topics"
        figures.append(Figure(group, name, command, len(meantime(1)), number=len(loud(found))))
        for f in loud(found):
            show(f.rule, f.severity, f.message, f"[{f.reason}]")
            for e in f.evidence:
                show("     ", e.document[:30], "|", e.text)
    return figures


def headlines(bench: Bench) -> Figures:
    """Labelled pairs of headlines."""
    rows = list(headline_pairs())
    tally = Tally("Pairs of headlines", f"{COMMAND} headlines")
    for row, found in zip(rows, bench.findings([pair(r["a"], r["b"]) for r in rows]), strict=True):
        level = "loud" if loud(found) else "shown" if found else "silent"
        label = row["label"]
        right = {"conflict": level == "loud", "weak": level != "silent", "unsure": True}.get(label, level != "loud")
        if not right:
            show(row["id"], label, level, "|", row["a"], "|", row["b"], "|", told(found))
        kind = "quiet" if label in ("equal", "other_quantity", "other_event") else label
        hit = level != "silent" if kind == "weak" else level == "loud"
        tally.add(kind, hit, "" if right else f"{label} {row['id']}")
        tally.add(f"{kind} loud", level == "loud")
    return [
        tally.share("conflict", "conflicts at warning or above", at_least(0.85)),
        tally.share("weak", "weak ones shown at all", at_least(0.7)),
        tally.share("weak loud", "weak ones at warning or above"),
        tally.share("quiet", "equal, other quantity, other event at warning or above", at_most(0.04)),
        tally.share("unsure loud", "unsure ones at warning or above"),
    ]


def breaking_nli(bench: Bench) -> Figures:
    """One-word swaps as pairs of one-sentence articles."""
    rows = list(lines("breaking_nli", "dataset.jsonl"))
    tally = Tally("Breaking NLI: number and date rules", f"{COMMAND} breaking_nli")
    sets = [pair(r["sentence1"], r["sentence2"]) for r in rows]
    for row, found in zip(rows, bench.findings(sets), strict=True):
        number = row["category"] in ("cardinals", "ordinals") and row["gold_label"] == "contradiction"
        group = row["category"] if number else "entailed" if row["gold_label"] == "entailment" else "other swaps"
        right = number == bool(loud(found))
        tally.add(group, bool(loud(found)), "" if right else str(row["pairID"]))
        if not right:
            show(group, row["gold_label"], "|", row["sentence1"], "|", row["sentence2"], "|", told(found))
    return [
        tally.share("cardinals", "other cardinals flagged", at_least(0.95)),
        tally.share("ordinals", "other ordinals flagged", at_least(0.95)),
        tally.share("entailed", "synonyms and other entailed pairs flagged", at_most(0.005)),
        tally.share("other swaps", "swaps of other kinds flagged"),
    ]


def vitaminc(bench: Bench) -> Figures:
    """Claims against evidence."""
    numeric = set((Path(__file__).parent / "vitaminc_numbers.txt").read_text(encoding="utf-8").split())
    rows = list(lines("vitaminc_sample", "*.jsonl"))
    tally = Tally("VitaminC sample: number and date rules", f"{COMMAND} vitaminc")
    for row, found in zip(rows, bench.findings([pair(r["claim"], r["evidence"]) for r in rows]), strict=True):
        group = row["label"]
        if group == "refutes":
            group = "numeric" if row["id"] in numeric else "refutes, else"
        right = bool(loud(found)) == (group == "numeric")
        tally.add(group, bool(loud(found)), "" if right else str(row["id"]))
        if not right:
            show(group, "|", row["claim"], "|", row["evidence"], "|", told(found))
    return [
        tally.share("numeric", "refuted by a number or date: flagged", at_least(0.7)),
        tally.share("supports", "supported: flagged", at_most(0.04)),
        tally.share("refutes, else", "refuted otherwise: flagged"),
    ]


def summedits(bench: Bench) -> Figures:
    """Edited summaries of earnings calls against their document."""
    rows = json.loads((SHARED / "data" / "summedits" / "summedits_ectsum.json").read_text(encoding="utf-8"))
    tally = Tally("SummEdits, earnings calls: number and date rules", f"{COMMAND} summedits")
    for row, found in zip(rows, bench.findings([pair(r["doc"], r["summary"]) for r in rows]), strict=True):
        group = "consistent" if row["label"] == 1 else "else"
        if row["label"] == 0 and changed_number(row["original_summary"], row["summary"]):
            group = "numeric"
        across = [f for f in loud(found) if len({e.document for e in f.evidence}) > 1]
        right = bool(across) == (group == "numeric")
        tally.add(group, bool(across), "" if right else str(row["id"]))
        if not right:
            show(group, "|", row["summary"], "|", row["original_summary"], "|", told(across))
    return [
        tally.share("numeric", "number or date changed: flagged", at_least(0.75)),
        tally.share("consistent", "consistent: flagged", at_most(0.05)),
        tally.share("else", "inconsistent otherwise: flagged"),
    ]


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
    group, command = "An article against itself; two articles swapped", f"{COMMAND} steady"
    return [
        Figure(group, "copies with a conflict of their own", command, len(sets), number=more, goal=at_most(0)),
        Figure(group, "pairs changed by swapping", command, len(rows), number=swapped, goal=at_most(0)),
    ]


def halves(bench: Bench) -> Figures:
    """Articles cut in two: two articles of one event with hardly a value in common."""
    tally = Tally("Articles cut in two, which tell of one event", f"{COMMAND} halves")
    for kind, documents in (("news", news()), ("calls", earnings_calls())):
        cases = list(cut(documents))
        for (name, _), found in zip(cases, bench.findings([parts for _, parts in cases]), strict=True):
            across = [f for f in loud(found) if len({e.document for e in f.evidence}) > 1]
            tally.add(kind, bool(across), name if across else "")
            for f in across:
                show(kind, name, told([f]), *(e.text for e in f.evidence))
    return [
        tally.share("news", "news articles with a conflict between their parts", at_most(0.02)),
        tally.share("calls", "earnings calls with one"),
    ]


def planted(bench: Bench) -> Figures:
    """One value changed in one of two articles that both state it, in much the same words."""
    cases = list(changes([*(meantime(n) for n in TOPICS), recession()]))
    return _found(bench, cases, "One value changed in one of two real articles that both state it", "planted")


def same(bench: Bench) -> Figures:
    """One value changed in one of two real articles that both state it, in words of their own, found by reading."""
    cases = list(read_changes([*(meantime(n) for n in TOPICS), recession()]))
    return _found(
        bench, cases, "One value changed in one of two real articles that state it in other words", "same"
    )


def copies(bench: Bench) -> Figures:
    """One value changed in a copy of an article."""
    cases = list(copied([d for n in TOPICS for d in meantime(n)], SEED))
    return _found(bench, cases, "One value changed in a copy of a real article", "copies")


def rewritten(bench: Bench) -> Figures:
    """One value changed in a copy of an article told in other words."""
    documents = [*[d for n in TOPICS for d in meantime(n)][::4], *recession()[::8]]
    cases = list(rewritten_changes(documents, SEED))
    return _found(bench, cases, "One value changed in a copy told in other words", "rewritten")


def _found(bench: Bench, cases: Sequence[Change], group: str, name: str) -> Figures:
    tally = Tally(group, f"{COMMAND} {name}")
    before = bench.findings([[c.left, c.right] for c in cases])
    after = bench.findings([[c.left, c.changed] for c in cases])
    extra = 0
    for number, (case, old, new) in enumerate(zip(cases, before, after, strict=True)):
        known = {tuple((e.document, e.mention) for e in f.evidence) for f in loud(old)}
        fresh = [f for f in loud(new) if tuple((e.document, e.mention) for e in f.evidence) not in known]
        found = [f for f in fresh if any(case.new in e.mention for e in f.evidence)]
        tally.add("value", bool(found), "" if found else f"#{number} {case.old} to {case.new}")
        extra += len(fresh) - len(found)
        if not found:
            show(case.kind, case.old, "->", case.new, "|", case.left_sentence, "|", case.right_sentence)
    return [
        tally.share("value", "changed value found", at_least(0.9)),
        Figure(group, "other new findings", f"{COMMAND} {name}", len(cases), number=extra, goal=at_most(0)),
    ]


SETS: dict[str, Callable[[Bench], Figures]] = {
    f.__name__: f
    for f in (
        seeds,
        topics,
        headlines,
        breaking_nli,
        vitaminc,
        summedits,
        steady,
        halves,
        planted,
        same,
        copies,
        rewritten,
    )
}


def measure(names: Sequence[str] = tuple(SETS)) -> Figures:
    """The figures of the named sets."""
    bench = Bench()
    return [figure for name in names for figure in SETS[name](bench)]


def main() -> None:
    names = [a for a in sys.argv[1:] if a in SETS] or list(SETS)
    bench = Bench()
    for name in names:
        print_figures(SETS[name](bench))


if __name__ == "__main__":
    main()
