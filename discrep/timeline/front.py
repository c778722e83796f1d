"""The date in an article's front matter: a dateline, or a date that stands by itself."""

from __future__ import annotations

import re

from discrep.model.mention import AnchoredDay, DateMention
from discrep.model.statement import Article, Statement
from discrep.timeline.calendar import absolute

_SENTENCES = 4
_CHARACTERS = 400
_LABEL = re.compile(
    r"(?:published|posted|updated|last\s+updated|first\s+published|date|issued|released)\W*(?:on|at)?\W*$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]+(?:,\s*[A-Z][\w. ]+)?\s*[,(]\s*")
_BOUND = re.compile(
    r"\b(?:on|in|of|by|since|until|till|from|to|before|after|the|and|for|between|through|dated|around|about|last|next|"
    r"than|as|at|was|is|late|early|mid|with|or|between|during|versus|over|a|an|his|her|its|their)\W*$",
    re.IGNORECASE,
)


def front_date(article: Article) -> AnchoredDay | None:
    """The article's date as its front matter gives it: a full date bound into no sentence."""
    for statement in article.statements[:_SENTENCES]:
        for mention in statement.dates:
            if mention.start - (article.statements[0].sentence.start) > _CHARACTERS:
                return None
            own = _own(mention, statement)
            if own is not None:
                return own
    return None


def _own(mention: DateMention, statement: Statement) -> AnchoredDay | None:
    expression = mention.expression.partition("T")[0]
    if mention.grain not in ("day", "time") or not re.fullmatch(r"\d{4}-\d\d-\d\d", expression):
        return None
    found = absolute(expression)
    text = statement.sentence.text
    before = text[: mention.start - statement.sentence.start]
    after = text[mention.end - statement.sentence.start :]
    if found is None or (mention.exactness != "exact" and not _LABEL.search(before)):
        return None
    alone = (not before.strip(" |-–—(,.:") and not re.match(r"\s*[,\w]", after)) or _LABEL.search(before)
    between = not _BOUND.search(before) and re.match(r"\s+(?:[A-Z“\"‘]|[-–—|(:])|\s*$", after) and len(before) > 12
    opening = not before.strip() and re.match(r"\s+[A-Z“\"]", after)
    place = _DATELINE.fullmatch(before) and re.match(r"\)?\s*(?:\([A-Za-z ]+\)\s*)?[-–—:]", after)
    if not (alone or between or opening or place):
        return None
    return AnchoredDay(found, "text", f"“{mention.text}” at the head of the article")
