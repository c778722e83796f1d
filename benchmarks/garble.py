"""Plant faults in clean paragraphs of MEANTIME and count how many are found: `python -m benchmarks.garble`."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.corpora import meantime
from benchmarks.figure import Figure, Tally, at_least, print_figures
from discrep.cache import Store
from discrep.config import Config
from discrep.model.corpus import Corpus
from discrep.model.document import Document
from discrep.model.finding import Finding
from discrep.pipeline import analyse
from discrep.rules.apply import find_all
from discrep.rules.registry import all_rules
from discrep.segment import segment

SEED = 20221014
PARAGRAPHS = 200
GOALS = {
    "cut": 0.70,
    "cut at the end": 0.70,
    "quote": 0.95,
    "double": 0.98,
    "swap": 0.30,
    "swap anywhere": 0.30,
    "paste": 1.00,
    "paste changed": 0.95,
}
"""Shares of planted faults to be found.

`cut at the end` has nothing after it in its paragraph; `swap` takes words without punctuation only, `swap anywhere`
whatever stands between blanks.
"""


@dataclass(frozen=True, slots=True)
class Case:
    """An article of three paragraphs with one fault in the middle one."""

    kind: str
    number: int
    document: Document


def paragraphs(count: int = PARAGRAPHS) -> list[list[str]]:
    """Paragraphs of three sentences, from the second sentence of each article on."""
    found = []
    for topic in (1, 2, 3, 4):
        for document in meantime(topic):
            sentences = [s.text for s in segment(document).sentences if s.role == "body"][1:]
            found += [sentences[n : n + 3] for n in range(0, len(sentences) - 2, 3)]
    found = [rows for rows in found if _balanced(" ".join(rows))]
    random.Random(SEED).shuffle(found)
    return found[:count]


def _balanced(text: str) -> bool:
    """Whether the quotation marks of a stretch of the dump may be pairs, and none of its brackets was lost."""
    marks = len(re.findall("\"|''", text)) % 2 == 0 and text.count("“") == text.count("”")
    return marks and all(text.count(low) == text.count(high) for low, high in ("()", "[]"))


def cut(sentences: list[str], chance: random.Random) -> list[str] | None:
    """A sentence of the paragraph without its end."""
    place = chance.randrange(len(sentences))
    words = sentences[place].split()
    if len(words) < 8:
        return None
    kept = words[: chance.randrange(len(words) // 2 + 1, len(words))]
    return [*sentences[:place], " ".join(kept), *sentences[place + 1 :]]


def cut_at_end(sentences: list[str], chance: random.Random) -> list[str] | None:
    """The last sentence of the paragraph without its end."""
    last = cut(sentences[-1:], chance)
    return last and [*sentences[:-1], *last]


def drop_quote(sentences: list[str], chance: random.Random) -> list[str] | None:
    """The paragraph without one of its closing quotation marks."""
    text = "\n".join(sentences)
    closing = [m.span() for m in re.finditer(r"(?<=\S)\"|''|”", text)]
    if not closing:
        return None
    low, high = chance.choice(closing)
    return (text[:low].rstrip(" ") + text[high:]).split("\n")


def double(sentences: list[str], chance: random.Random) -> list[str] | None:
    """A word of small letters said twice."""
    return _at_word(sentences, chance, lambda words, n: [*words[: n + 1], *words[n:]])


def swap(sentences: list[str], chance: random.Random) -> list[str] | None:
    """Two neighbouring words in each other's place."""
    return _at_word(sentences, chance, lambda words, n: [*words[:n], words[n + 1], words[n], *words[n + 2 :]])


def swap_anywhere(sentences: list[str], chance: random.Random) -> list[str] | None:
    """Two neighbours of the paragraph in each other's place, with their punctuation."""
    words = " ".join(sentences).split()
    places = [n for n in range(len(words) - 1) if words[n] != words[n + 1]]
    n = chance.choice(places)
    return [" ".join([*words[:n], words[n + 1], words[n], *words[n + 2 :]])]


def _at_word(
    sentences: list[str], chance: random.Random, change: Callable[[list[str], int], list[str]]
) -> list[str] | None:
    place = chance.randrange(len(sentences))
    words = sentences[place].split()
    plain = [n for n in range(len(words) - 2) if words[n].isalpha() and words[n + 1].isalpha()]
    plain = [n for n in plain if words[n] != words[n + 1]]
    if not plain:
        return None
    return [*sentences[:place], " ".join(change(words, chance.choice(plain))), *sentences[place + 1 :]]


def changed(sentences: list[str], chance: random.Random) -> list[str]:
    """The paragraph with one word in twenty put in place of another of the same paragraph."""
    words = " ".join(sentences).split()
    for place in chance.sample(range(len(words)), max(1, len(words) // 20)):
        words[place] = chance.choice(words)
    return [" ".join(words)]


FAULTS: dict[str, Callable[[list[str], random.Random], list[str] | None]] = {
    "cut": cut,
    "cut at the end": cut_at_end,
    "quote": drop_quote,
    "double": double,
    "swap": swap,
    "swap anywhere": swap_anywhere,
}


def cases(clean: Sequence[list[str]]) -> Iterator[Case]:
    """Every paragraph with each fault, between its neighbours; and without any."""
    chance = random.Random(SEED)
    for number, sentences in enumerate(clean):
        before, after = clean[number - 1], clean[(number + 1) % len(clean)]
        rows = {kind: fault(sentences, chance) for kind, fault in FAULTS.items()}
        for kind, row in {"clean": sentences, **rows}.items():
            if row is not None:
                yield Case(kind, number, _document(kind, number, [before, row, after]))
        for kind, again in (("paste", sentences), ("paste changed", changed(sentences, chance))):
            yield Case(kind, number, _document(kind, number, [sentences, after, again, before]))


def _document(kind: str, number: int, rows: Sequence[list[str]]) -> Document:
    return Document(f"{kind} {number:03}", "A title\n" + "\n".join(" ".join(r) for r in rows) + "\n")


def find_planted(planted: Sequence[Case]) -> dict[str, list[Finding]]:
    """The findings of the text and duplicate rules at warning or above, by document."""
    corpus = Corpus(analyse([c.document for c in planted], Config(), Store()))
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in find_all((r for r in all_rules() if r.family in ("text", "duplicate")), corpus):
        if finding.severity != "info":
            found[finding.evidence[0].document].append(finding)
    return found


def measure() -> list[Figure]:
    """For each kind of fault the share found; and what is said of the paragraphs without one."""
    planted = list(cases(paragraphs()))
    found = find_planted(planted)
    clean = [c for c in planted if c.kind == "clean"]
    known = {c.number: {_identity(f) for f in found[c.document.id]} for c in clean}
    tally = Tally("Faults planted in clean paragraphs", "python -m benchmarks.garble")
    for case in (c for c in planted if c.kind in GOALS):
        family = "duplicate" if case.kind.startswith("paste") else "text"
        hit = any(_new(f, family, known[case.number]) for f in found[case.document.id])
        tally.add(case.kind, hit, "" if hit else case.document.id)
    figures = [tally.share(kind, goal=at_least(goal)) for kind, goal in GOALS.items()]
    loud = sum(len(found[c.document.id]) for c in clean)
    name = "findings in the paragraphs as they are"
    return [*figures, Figure(figures[0].group, name, figures[0].command, len(clean), number=loud)]


def _identity(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.evidence[0].mention


def _new(finding: Finding, family: str, known: set[tuple[str, str]]) -> bool:
    """Whether the paragraph did not have the finding before the fault was planted."""
    return finding.family == family and _identity(finding) not in known


if __name__ == "__main__":
    print_figures(measure())
