"""Where sentences end in the news articles of GUM: `python -m benchmarks.boundaries`.

Once with every paragraph on a line of its own, as articles come, and once all on one line, where only
words and marks can tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks import gum
from benchmarks.figure import Figure, Goal, at_least, print_figures
from discrep.model.document import Document
from discrep.segment import segment

COMMAND = "python -m benchmarks.boundaries"


def measure() -> list[Figure]:
    """F1, precision and recall of the ends of sentences."""
    return [
        *_figures("Ends of sentences in GUM news, a line a paragraph", "\n", at_least(0.95)),
        *_figures("Ends of sentences in GUM news, all on one line", " ", at_least(0.95)),
    ]


def _figures(group: str, glue: str, goal: Goal) -> Iterator[Figure]:
    right = said = asked = 0
    wrong: list[str] = []
    for path in sorted(gum.FOLDER.glob("*.conllu")):
        text, ends = joined(path.stem, glue)
        found = {s.end for s in segment(Document(path.stem, text)).sentences}
        right, said, asked = right + len(ends & found), said + len(found), asked + len(ends)
        wrong += [f"{path.stem}:{end}" for end in sorted(ends ^ found)]
    score = round(2 * right / (said + asked), 3)
    yield Figure(group, "F1", COMMAND, asked, number=score, goal=goal, wrong=tuple(wrong))
    yield Figure(group, "precision", COMMAND, said, right)
    yield Figure(group, "recall", COMMAND, asked, right)


def joined(name: str, glue: str) -> tuple[str, set[int]]:
    """The text of an article with `glue` between paragraphs, and the offsets where its sentences end."""
    text, ends, before = "", set(), ""
    for row in (gum.FOLDER / f"{name}.conllu").read_text(encoding="utf-8").splitlines():
        if row == "# newpar":
            before = glue
        elif row.startswith("# text ="):
            text += (before if text else "") + row.removeprefix("# text =").strip()
            ends.add(len(text))
            before = " "
    return text, ends


if __name__ == "__main__":
    print_figures(measure())
