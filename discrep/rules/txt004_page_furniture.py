"""TXT004: parts of the page, not of the article, were left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrep.model.document import Furniture
from discrep.model.finding import Evidence, Finding
from discrep.model.statement import Article
from discrep.rules.base import Example, Rule, evidence, listed, title_of
from discrep.rules.words import topic_words, word_list

_SITE = re.compile(
    r"(?:\s[-–—|·•]\s|[-|](?=[A-Z]\w+ ))(?P<name>[A-Z][\w.&’']*(?: (?:of|the|[A-Z][\w.&’']*)){0,4})$"
)

_PREFIX = "page furniture: "
"""Other stretches were left out on purpose, by the configuration."""


def find(article: Article) -> Iterator[Finding]:
    """One finding for each block of furniture that only white space divides; equal blocks are one."""
    alike: dict[tuple[str, ...], list[list[Furniture]]] = {}
    for block in _blocks(article):
        alike.setdefault(_words(article, block), []).append(block)
    for blocks in alike.values():
        yield _finding(article, blocks)
    for site in _site_names(article):
        yield _finding(article, [[site]])


def _site_names(article: Article) -> Iterator[Furniture]:
    """The name of the site at the end of the headline, as in `Ferry late – Harbour Times`."""
    for paragraph in article.paragraphs:
        line = article.document.text[paragraph.start : paragraph.end]
        found = _SITE.search(line) if paragraph.role == "title" else None
        words = found["name"].split() if found else []
        if found and (
            words[-1] in word_list("site_words") or (words[0] in word_list("site_words") and "of" in words)
        ):
            low, high = paragraph.start + found.start("name"), paragraph.start + found.end("name")
            yield Furniture(low, high, "name of the site in the headline")


def _blocks(article: Article) -> list[list[Furniture]]:
    text, blocks = article.document.text, list[list[Furniture]]()
    pieces = (f for f in article.document.furniture if f.why.startswith(_PREFIX))
    for piece in sorted(pieces, key=lambda f: (f.start, f.end)):
        if blocks and not text[blocks[-1][-1].end : piece.start].strip():
            blocks[-1].append(piece)
        else:
            blocks.append([piece])
    return blocks


def _words(article: Article, block: list[Furniture]) -> tuple[str, ...]:
    return tuple(" ".join(article.document.text[f.start : f.end].split()) for f in block)


def _finding(article: Article, blocks: list[list[Furniture]]) -> Finding:
    places = tuple(p for block in blocks for piece in block for p in _lines(article, piece))
    whys = list(dict.fromkeys(piece.why.removeprefix(_PREFIX) for piece in blocks[0]))
    quoted = " / ".join(_words(article, blocks[0])[:3])
    times = f", {len(blocks)} times" if len(blocks) > 1 else ""
    return Finding(
        rule="TXT004",
        family="text",
        verdict="note",
        severity="info",
        message=f"{title_of(article)} has a part of its page in the text ({listed(whys)}){times}: “{quoted}”.",
        evidence=places,
        topic=("furniture", *topic_words(places[0].text)),
        confidence=0.8,
    )


def _lines(article: Article, piece: Furniture) -> Iterator[Evidence]:
    text, start = article.document.text, piece.start
    for line in text[piece.start : piece.end].splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            low = start + line.index(stripped)
            yield evidence(article, low, low + len(stripped), mark=(low, low + len(stripped)))
        start += len(line)


RULE = Rule(
    code="TXT004",
    name="page-furniture",
    family="text",
    summary="A part of the page, not of the article, was left in the text.",
    explanation=(
        "Lines that belong to the web page (share bar, photo numbers, notices) are marked when an article is "
        "read and take no part in any comparison. They are listed here, so that they can be taken out."
    ),
    in_article=find,
    flags=(
        Example(("Pier\nShare this article\nThe ferry left the pier on Monday.\n",), severity="info"),
        Example(("Ferry leaves late – Harbour Times\nThe ferry left the pier on Monday.\n",), severity="info"),
    ),
    silent=(
        Example(("Ferry late - mayor in Sunday Times interview\nThe ferry left the pier.\n",), severity="none"),
        Example(("Pier\nThe ferry left the pier on Monday. Share of the cost: one half.\n",), severity="none"),
    ),
    does_not_see=("A line of the page in words that no list has, between lines of the article.",),
)
