"""TXT005: characters that were read with the wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrep.model.finding import Evidence, Finding
from discrep.model.statement import Article
from discrep.rules.base import Example, Rule, evidence, title_of
from discrep.rules.words import topic_words

_LOST = re.compile("(?<!\\S)[^\\s\ufffd\u0080-\u009f]*[\ufffd\u0080-\u009f]\\S*")


def find(article: Article) -> Iterator[Finding]:
    """One finding for each article, with every damaged word."""
    places = tuple(_damaged(article))
    if places:
        yield _finding(article, places)


def _finding(article: Article, places: tuple[Evidence, ...]) -> Finding:
    first = places[0]
    should = f", which should read “{first.value}”" if first.value else ""
    more = f" ({len(places)} places in all)" if len(places) > 1 else ""
    return Finding(
        rule="TXT005",
        family="text",
        verdict="defect",
        severity="error",
        message=f"Characters of {title_of(article)} are broken: “{first.mention}”{should}{more}.",
        evidence=places,
        topic=("encoding", *topic_words(article.document.text[:200])),
        confidence=0.95,
    )


def _damaged(article: Article) -> Iterator[Evidence]:
    text = article.document.text
    for paragraph in article.paragraphs:
        line = text[paragraph.start : paragraph.end]
        spans = {**dict.fromkeys(_spans(_LOST, line), ""), **_mojibake(line)}
        for low, high in sorted(spans):
            at = paragraph.start
            yield evidence(article, at, paragraph.end, mark=(at + low, at + high), value=spans[low, high])


def _spans(pattern: re.Pattern[str], line: str) -> Iterator[tuple[int, int]]:
    return (m.span() for m in pattern.finditer(line))


def _mojibake(line: str) -> dict[tuple[int, int], str]:
    """The words that a repair of the encoding would change, with what they should be."""
    from ftfy import fix_encoding
    from ftfy.badness import is_bad

    if line.isascii() or not is_bad(line):
        return {}
    spans = _spans(re.compile(r"\S+"), line)
    fixed = {(low, high): fix_encoding(line[low:high]) for low, high in spans if not line[low:high].isascii()}
    return {span: word for span, word in fixed.items() if word != line[slice(*span)]}


RULE = Rule(
    code="TXT005",
    name="broken-encoding",
    family="text",
    summary="Characters were read with the wrong encoding, or were lost.",
    explanation=(
        "Finds text that was decoded with the wrong table (ftfy tells it from honest accents) and the sign that "
        "stands for a lost character. Curly quotation marks are not touched."
    ),
    in_article=find,
    flags=(
        Example(("Pier\nThe ferry wonâ€™t leave the pier on Monday.\n",), values=("won’t",)),
        Example(("Pier\nThe caf\ufffd on the pier was closed.\n",)),
    ),
    silent=(
        Example(("Pier\nThe café on the pier won’t open; Åsa Öberg paid €40 – in cash.\n",)),
        Example(("Pier\nTürkiye’s ferry line “São João” left at 5°C.\n",)),
    ),
    does_not_see=("Characters that were lost without leaving a sign.",),
)
