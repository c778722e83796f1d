"""DUP001: a paragraph stands twice in one article."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.finding import Finding
from discrep.model.statement import Article
from discrep.rules.base import Example, Rule, evidence, listed, title_of
from discrep.rules.repeats import Block, Unit, paragraph_blocks
from discrep.rules.words import topic_words


def find(article: Article) -> Iterator[Finding]:
    """One finding for each block that comes again, with every paragraph at every place."""
    for block in paragraph_blocks(article):
        yield _finding(article, block)


def _finding(article: Article, block: Block) -> Finding:
    rows = [unit for units in zip(*block.places, strict=True) for unit in units]
    return Finding(
        rule="DUP001",
        family="duplicate",
        verdict="duplicate",
        severity="error" if block.exact else "warning",
        message=_message(article, block),
        evidence=tuple(evidence(article, u.start, u.end) for u in rows),
        topic=topic_words(article.document.text[block.places[0][0].start : block.places[0][0].end]),
        confidence=1.0 if block.exact else 0.9,
    )


def _message(article: Article, block: Block) -> str:
    size, again = len(block.places[0]), len(block.places)
    what = f"The block of {size} paragraphs" if size > 1 else "The paragraph"
    lines = [_lines(article, place) for place in block.places]
    how = "again, word for word," if block.exact else "again, in nearly the same words,"
    times = "" if again == 2 else f" ({again} times in all)"
    return f"{what} at {lines[0]} of {title_of(article)} stands {how} at {listed(lines[1:])}{times}."


def _lines(article: Article, place: tuple[Unit, ...]) -> str:
    first, last = article.place(place[0].start).line, article.place(place[-1].end - 1).line
    return f"line {first}" if first == last else f"lines {first}-{last}"


_FERRY = "The harbour office closed the northern ferry line on Monday after a crane fell across its pier."
_REPAIR = "Divers will look at the pier on Wednesday, and a second crane is on its way from the capital."
_LONG = f"{_FERRY} {_REPAIR}"
RULE = Rule(
    code="DUP001",
    name="paragraph-repeated",
    family="duplicate",
    summary="A paragraph, or a block of paragraphs, stands twice in one article.",
    explanation=(
        "Looks for paragraphs of one article that are the same word for word (error) or nearly so (warning: at "
        "least four fifths of the words, in the same order). Paragraphs that follow each other in the same order "
        "at both places are one block and one finding. Short lines count only inside a block; rows that differ "
        "in their numbers are not copies of each other."
    ),
    in_article=find,
    flags=(
        Example(
            (f"Ferry line closed\n{_FERRY}\n{_REPAIR}\nNobody was hurt.\n{_FERRY}\n{_REPAIR}\n",),
            note="two paragraphs pasted again",
            severity="error",
        ),
        Example(
            (f"Ferry line closed\n{_LONG}\nNobody was hurt.\n{_LONG.replace('closed', 'shut')}\n",),
            note="one word changed",
            severity="warning",
        ),
    ),
    silent=(
        Example((f"Ferry line closed\n{_FERRY}\n{_REPAIR}\n",)),
        Example((f"Pier\n{_FERRY}\nPhoto: Port Office\n{_REPAIR}\nPhoto: Port Office\n",), note="credits"),
        Example(
            (
                "Markets\nThe Northern index fell 31 points to close at 4,120 in heavy trading.\n"
                "The Southern index fell 12 points to close at 2,980 in heavy trading.\n",
            ),
            note="rows of a table in words",
        ),
    ),
    does_not_see=("a paragraph retold in other words",),
)
