"""The self-test over seeds/ and three topics of MEANTIME: `python -m benchmarks.planted`.

The same as `discrep selftest`, in one process: faults are planted one at a time where another article
states the same thing, and changes that alter nothing, which must stay silent. Where articles have little in
common word for word, that is seldom; so articles stand beside copies of themselves, too.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.corpora import TOPICS, meantime
from benchmarks.figure import Figure, Goal, Tally, at_least, at_most, print_figures
from discrep import Checker, Document
from discrep.evaluate.plants import AGES, DATES, LENGTHS, NUMBERS, WORDING
from discrep.evaluate.selftest import Planted, selftest
from discrep.ingest import read_paths

SEEDS = Path(__file__).parents[1] / "seeds"
COMMAND = "python -m benchmarks.planted"
SEED = 20221114
COPIED = 10
"""Articles drawn for the self-test beside copies."""
EACH = 30
EACH_COPY = 3
"""Faults of each kind in an article beside its copy."""
TOPICS_TRIED = (1, 3, 4)
"""Of these the stock market alone has articles that state one thing in nearly the same words."""
EACH_OF_MANY = 3
"""Faults of each kind in a topic of thirty articles, where one check takes seconds."""
GOALS: dict[str, Goal] = {
    **dict.fromkeys([*NUMBERS, *AGES, *DATES, *LENGTHS, "paragraph pasted"], at_least(0.9)),
    **dict.fromkeys(WORDING, at_least(0.6)),
}


def measure() -> list[Figure]:
    """The share found of each kind of fault, the share flagged of what must stay silent."""
    seeds = list(read_paths([str(SEEDS)]).documents)
    figures = _figures(f"Self-test on seeds/, at most {EACH} of a kind", [seeds], EACH)
    for topic in TOPICS_TRIED:
        group = f"Self-test on MEANTIME {TOPICS[topic]}, at most {EACH_OF_MANY} of a kind"
        figures += _figures(group, [meantime(topic)], EACH_OF_MANY)
    news = random.Random(SEED).sample([*meantime(1), *meantime(3)], COPIED)
    name = f"each beside a copy of itself, at most {EACH_COPY} of a kind"
    figures += _figures(f"Self-test on the articles of seeds/, {name}", map(_twice, seeds), EACH_COPY)
    group = f"Self-test on {COPIED} articles of MEANTIME, {name}"
    return figures + _figures(group, map(_twice, news), EACH_COPY)


def _twice(document: Document) -> list[Document]:
    """The article and a copy of it, which states all that it states."""
    return [Document("a", document.text, document.title, document.date), Document("b", document.text)]


def _figures(group: str, sets: Iterable[Sequence[Document]], each: int) -> list[Figure]:
    checker = Checker()
    planted = [p for s in sets for p in selftest(checker.check(s), checker.check, each=each)]
    tally = Tally(group, COMMAND)
    for case in planted:
        silent = not case.plant.families
        hit = bool(case.false) if silent else case.found is not None
        tally.add(case.plant.kind, hit, _name(case) if hit == silent else "")
        tally.add("silent" if silent else "faults", hit)
    kinds = dict.fromkeys([*GOALS, *(p.plant.kind for p in planted if p.plant.families)])
    quiet = dict.fromkeys(p.plant.kind for p in planted if not p.plant.families)
    false = [p for p in planted if p.plant.families and p.false]
    return [
        *(tally.share(kind, f"{kind}: found", GOALS.get(kind)) for kind in kinds),
        *(tally.share(kind, f"{kind}: flagged, though nothing changed") for kind in quiet),
        tally.share("silent", "silent changes flagged, all", at_most(0.02)),
        Figure(group, "faults with a false finding elsewhere", COMMAND, len(planted), number=len(false)),
    ]


def _name(case: Planted) -> str:
    return f"{case.plant.document}:{case.plant.start}"


if __name__ == "__main__":
    print_figures(measure())
