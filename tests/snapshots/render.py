"""Everything that is found in a set as lines: findings, the fact register, every comparison."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.bench import Bench
from discrep.model.corpus import Corpus
from discrep.model.fact import Comparison, Fact, MentionRef
from discrep.model.finding import Finding
from discrep.rules.apply import find_all
from discrep.rules.once import say_once
from discrep.rules.registry import all_rules
from tests.snapshots.sets import Block

FOLDER = Path(__file__).parent
HEADING = "=== "


def render_block(bench: Bench, block: Block) -> str:
    """The lines of a set, its heading before them."""
    (corpus,) = bench.corpora([block.documents])
    return "".join(
        f"{line.rstrip()}\n" for line in (HEADING + block.heading, *_lines(corpus, compared=block.compared))
    )


def _lines(corpus: Corpus, *, compared: bool) -> Iterator[str]:
    for finding in say_once(find_all(all_rules(), corpus)):
        yield from _finding(finding)
    if not compared:
        return
    for fact in corpus.facts:
        yield _fact(corpus, fact)
    for comparison in corpus.comparisons:
        yield _comparison(corpus, comparison)


def _finding(finding: Finding) -> Iterator[str]:
    yield (
        f"{finding.rule} {finding.severity} {finding.verdict} {finding.confidence:.2f} {finding.message}"
        f" | {finding.reason} | {', '.join(finding.topic)}"
    )
    for e in finding.evidence:
        marked = f"{e.mark_start - e.start}-{e.mark_end - e.start}"
        yield f"    {e.document}:{e.line}:{e.column}+{e.end - e.start} {marked} [{e.mention}] = {e.value}"


def _fact(corpus: Corpus, fact: Fact) -> str:
    values = "; ".join(
        f"{v.value} from {v.sources} ({', '.join(_place(corpus, ref) for ref in v.mentions)})" for v in fact.values
    )
    return f"{fact.id} {fact.kind} {fact.about}: {values}"


def _comparison(corpus: Corpus, c: Comparison) -> str:
    why = f" {c.reason}: {c.shown}" if c.reason or c.shown else ""
    sides = " / ".join(f"{_place(corpus, ref)} {corpus.mention(ref).text}" for ref in (c.left, c.right))
    return f"{c.outcome} {c.axis} {c.confidence:.2f}{why} | {sides} | {c.about}"


def _place(corpus: Corpus, ref: MentionRef) -> str:
    article, mention = corpus.articles[ref.statement.article], corpus.mention(ref)
    place = article.place(mention.start)
    return f"{article.id}:{place.line}:{place.column}"


def load_blocks(file: str) -> dict[str, str]:
    """The blocks of a file by their headings, as they were written last; none where it was not."""
    path = FOLDER / f"{file}.txt"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    parts = f"\n{text}".split(f"\n{HEADING}")[1:]
    return {part.partition("\n")[0]: f"{HEADING}{part.strip()}\n" for part in parts}
