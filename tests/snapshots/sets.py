"""The sets of articles whose findings are kept, each a block of a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from benchmarks.outlets.read import load_headlines, load_incidents
from discrep.ingest import read_paths
from discrep.model.document import Document
from discrep.rules.base import Example
from discrep.rules.registry import all_rules
from tests.snapshots.garbled import garbled
from tests.snapshots.snippets import SNIPPETS

SEEDS = Path(__file__).parents[2] / "seeds"
PARTS = ("development", "held out", "second set", "third set")
"""The incidents that are kept; those of later parts are only measured, so that the tests stay quick."""
HEADLINES = ("headlines", "headlines_second", "headlines_third")
EVERY = 2
"""Of so many articles of the incidents, one is garbled."""
AT_ONCE = 12
"""Sets of a file that make one test, where they are small."""


@dataclass(frozen=True, slots=True)
class Block:
    """One set of articles: the file it is kept in, its heading there, its articles; of some, the findings only."""

    file: str
    heading: str
    documents: tuple[Document, ...]
    compared: bool = True


def all_blocks() -> Iterator[Block]:
    """Every set, those of one file together and in order."""
    yield Block("seeds", "seeds", tuple(read_paths([str(SEEDS)]).documents))
    incidents = [i for i in load_incidents() if i.part in PARTS]
    for incident in incidents:
        yield Block(f"incidents/{incident.name}", incident.name, incident.documents)
    for number, document in enumerate(d for i in incidents for d in i.documents):
        if number % EVERY == 0:
            yield Block("garbled", f"{number} {document.id}", (document, garbled(document, number)), compared=False)
    for name, found in SNIPPETS.items():
        for number, example in enumerate(found):
            opening = " ".join(example.texts[-1].split())[:60].rstrip()
            yield Block(f"snippets/{name.replace(' ', '_')}", f"{number} {opening}", documents_of(example))
    for name in HEADLINES:
        for number, (label, a, b) in enumerate(load_headlines(name), 1):
            yield Block(name, f"{number} {label}", (Document("a", a), Document("b", b)))
    for rule in all_rules():
        for kind, examples in (("flags", rule.flags), ("silent", rule.silent)):
            for number, example in enumerate(examples):
                yield Block(f"examples/{rule.code}", f"{kind} {number}", documents_of(example))


def documents_of(example: Example) -> tuple[Document, ...]:
    """The articles of an example, named by letters."""
    dates = [date.fromisoformat(d) if d else None for d in example.dates] or [None] * len(example.texts)
    named = enumerate(zip(example.texts, dates, strict=True))
    return tuple(Document(chr(ord("a") + n), text, date=day) for n, (text, day) in named)


def chunks() -> Iterator[tuple[str, tuple[Block, ...]]]:
    """The blocks of one test each, with its name."""
    for file, found in groupby(all_blocks(), lambda block: block.file):
        blocks = tuple(found)
        for at in range(0, len(blocks), AT_ONCE):
            yield f"{file}-{at // AT_ONCE}", blocks[at : at + AT_ONCE]
