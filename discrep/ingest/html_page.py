"""HTML → document: the article's own blocks, as the file has them."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from discrep.ingest.dateline import parse_day
from discrep.ingest.frontmatter import first
from discrep.ingest.html_blocks import BESIDE, HtmlBlock, PageParser, letters
from discrep.model.document import Block, Document, Role, line_starts

DATES = (
    *("article:published_time", "datepublished", "og:published_time", "og:article:published_time", "pubdate"),
    *("publishdate", "publish-date", "publish_date", "date", "dc.date", "dc.date.issued", "dcterms.created"),
    *("parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article.published", "published_time"),
)
TITLES = ("og:title", "twitter:title", "headline", "parsely-title", "dc.title", "title")
SOURCES = ("og:site_name", "application-name", "publisher", "dc.publisher", "article:publisher_name")
SHORTEST = 25
"""Letters; a shorter block counts as the article's only if it is a whole line of the extracted text."""

SMALL_PAGE = 500
"""Letters; a page with fewer has nothing to leave out."""


def looks_like_html(text: str) -> bool:
    """Whether the text is a page of HTML, by what is in it.

    >>> looks_like_html("<html><p>Hello</p>"), looks_like_html("The tag <b> makes words bold.")
    (True, False)
    """
    head = text[:20_000].lstrip().casefold()
    if re.match(r"(<\\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype html|html|head|body)\b", head, re.DOTALL):
        return True
    return head.startswith("<") and len(re.findall(r"</(p|div|article|h[1-6]|section|li|body)>", head)) >= 2


def read_html(text: str, name: str) -> Document:
    """The document of a page: main text without markup, with the offset in the file of every character."""
    page = PageParser()
    page.read(text)
    data = list(_find_article_data(page.data))
    title = _title(page, data)
    blocks = _with_headline(page.blocks, _main_blocks(text, page.blocks), title)
    body, origin, roles = _join(blocks)
    day = _date(page, data)
    return Document(
        name,
        body,
        title=title,
        date=day,
        source=_source(page, data),
        date_from="metadata" if day else None,
        origin=origin,
        lines=line_starts(text),
        blocks=roles,
    )


def _main_blocks(text: str, blocks: Sequence[HtmlBlock]) -> list[HtmlBlock]:
    """The blocks of the article, as trafilatura tells them from the rest of the page."""
    if sum(len(b.letters) for b in blocks) < SMALL_PAGE:
        return [b for b in blocks if not BESIDE & set(b.tags)]
    extracted = _extract(text)
    lines = {letters(line) for line in extracted.splitlines()}
    whole = letters(extracted)
    kept = [b for b in blocks if not BESIDE & set(b.tags) and (_is_in(b.letters, lines, whole) or _is_caption(b))]
    if 2 * sum(len(b.letters) for b in kept) >= len(whole) > 0:
        return kept
    outer = next((t for t in ("article", "main") if any(t in b.tags for b in blocks)), None)
    return [b for b in blocks if not BESIDE & set(b.tags) and (outer is None or outer in b.tags)]


def _extract(text: str) -> str:
    """The main text by trafilatura, "" where it finds none; it speaks to the log only."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        return trafilatura.extract(text, include_comments=False, include_tables=True, favor_recall=True) or ""
    except Exception:  # a page that its parser cannot stand is read without it
        return ""


def _is_in(letters: str, lines: set[str], whole: str) -> bool:
    return letters in lines or (len(letters) >= SHORTEST and letters in whole)


def _is_caption(block: HtmlBlock) -> bool:
    """Captions within the article say things too; the extraction leaves them out."""
    return "figcaption" in block.tags and bool({"article", "main"} & set(block.tags))


def _with_headline(blocks: Sequence[HtmlBlock], kept: list[HtmlBlock], title: str | None) -> list[HtmlBlock]:
    """The kept blocks with the page's headline before them, where it was left out."""
    wanted = letters(title or "")
    heads = [b for b in blocks if "h1" in b.tags]
    head = next((b for b in heads if wanted and b.letters == wanted), heads[0] if len(heads) == 1 else None)
    if head is None or head in kept:
        return kept
    return [head, *kept]


def _join(blocks: Sequence[HtmlBlock]) -> tuple[str, tuple[int, ...], tuple[Block, ...]]:
    """Text, offsets and roles of the blocks, with an empty line between two."""
    parts: list[str] = []
    origin: list[int] = []
    roles: list[Block] = []
    titled = False
    for block in blocks:
        raw = block.text
        start, end = len(raw) - len(raw.lstrip()), len(raw.rstrip())
        if origin:
            parts.append("\n\n")
            origin += [origin[-1], origin[-1]]
        role = _role(block.tags, titled)
        titled = titled or role == "title"
        if role:
            roles.append(Block(len(origin), len(origin) + end - start, role))
        parts.append(raw[start:end])
        origin += block.offsets[start:end]
    return "".join(parts), tuple(origin), tuple(roles)


def _role(tags: tuple[str, ...], titled: bool) -> Role | None:
    if "figcaption" in tags or "caption" in tags:
        return "caption"
    if "h1" in tags and not titled:
        return "title"
    return "heading" if {"h1", "h2", "h3", "h4", "h5", "h6"} & set(tags) else None


def _find_article_data(scripts: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that describe an article."""
    for script in scripts:
        try:
            waiting = [json.loads(script)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting += item
            elif isinstance(item, dict):
                if re.search(r"Article|Posting|Report", str(item.get("@type", ""))):
                    yield item
                waiting += [v for k, v in item.items() if k == "@graph"]


def _title(page: PageParser, data: Sequence[dict[str, Any]]) -> str | None:
    """The headline: from JSON-LD or the meta tags, the only <h1>, or the <title> without the site's name."""
    told = next((d["headline"] for d in data if isinstance(d.get("headline"), str)), None)
    heads = [b.text.strip() for b in page.blocks if "h1" in b.tags]
    bare = re.sub(r"\s+[|–—-]\s+[^|–—]{2,40}$", "", page.meta.get("<title>", ""))
    title = told or first(page.meta, TITLES) or (heads[0] if len(heads) == 1 else None) or bare
    title = " ".join(title.split())
    shown = next((h for h in heads if title.startswith(h) and len(h) > 10), None)
    return shown or title or None


def _date(page: PageParser, data: Sequence[dict[str, Any]]) -> date | None:
    """The day of publication as the page's metadata has it; never one guessed from its text."""
    told = next((d["datePublished"] for d in data if isinstance(d.get("datePublished"), str)), None)
    day = parse_day(told) or next((d for k in DATES if (d := parse_day(page.meta.get(k)))), None)
    if day:
        return day
    marked = {parse_day(t) for t, is_published in page.times if is_published}
    days = marked or {parse_day(t) for t, _ in page.times}
    return days.pop() if len(days) == 1 else None


def _source(page: PageParser, data: Sequence[dict[str, Any]]) -> str | None:
    name = next((d["publisher"].get("name") for d in data if isinstance(d.get("publisher"), dict)), None)
    return first(page.meta, SOURCES) or (name if isinstance(name, str) else None)
