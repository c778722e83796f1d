"""TXT003: doubled or misplaced words, stray punctuation."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.finding import Finding
from discrep.model.statement import Article
from discrep.rules.base import Example, Rule, evidence, title_of
from discrep.rules.slips import Slip, SlipKind, find_slips
from discrep.rules.words import topic_words

_SAYS: dict[SlipKind, str] = {
    "doubled": "has a word twice: “{words}”",
    "misplaced": "has a word in the wrong place: “{words}”",
    "order": "has a word missing or in the wrong place: “{words}”",
    "article": "has the wrong article: “{words}”",
    "missing": "may lack an article or a name: “{words}”",
    "loose mark": "has a mark in the wrong place: “{words}”",
    "punctuation": "has stray punctuation: “{words}”",
}
_SMALL: frozenset[SlipKind] = frozenset({"missing", "loose mark"})


def find(article: Article) -> Iterator[Finding]:
    """One finding for each sentence, with every slip in it marked."""
    for slip in find_slips(article):
        yield _finding(article, slip)


def _finding(article: Article, slip: Slip) -> Finding:
    text = article.document.text
    what = _SAYS[slip.kind].format(words=text[slip.mark_start : slip.mark_end])
    return Finding(
        rule="TXT003",
        family="text",
        verdict="defect",
        severity="info" if slip.kind in _SMALL else "warning",
        message=f"A sentence of {title_of(article)} {what}.",
        evidence=(evidence(article, slip.start, slip.end, mark=(slip.mark_start, slip.mark_end)),),
        topic=(slip.kind, *topic_words(text[slip.start : slip.end])),
        confidence=0.9,
    )


RULE = Rule(
    code="TXT003",
    name="words-doubled",
    family="text",
    summary="A word stands twice, in the wrong place or is missing, or punctuation is left over.",
    explanation=(
        "Reports a word that follows itself (*the the*), a verb that stands both before and after its subject "
        "(*Five left boats left*), function words in an order that English does not have (*the of*), two words "
        "whose other order is much more common in books with the words around them (*expected arrive to*), and "
        "marks that cannot follow each other (*. ,*). Doubles that are good English (*had had*, *very, very*) and "
        "doubled names are left alone."
    ),
    in_article=find,
    flags=(
        Example(("Pier\nThe ferry left the the pier on Monday.\n",)),
        Example(("Pier\nSeven moved boats moved to the southern pier on Monday.\n",)),
        Example(("Pier\nThe ferry left the of pier harbour on Monday with an boat.\n",)),
        Example(("Pier\nThe crane is down, said Anna Lind. , head of the port office.\n",)),
    ),
    silent=(
        Example(("Pier\nThe ferry had had its day, and it was clear that that pier was very, very old.\n",)),
        Example(("Pier\nThe band Duran Duran played on the pier. “No, no, no,” said the mayor.\n",)),
        Example(("Pier\nFrom now on they leave at six, since no berth was to be had.\n",)),
        Example(("Pier\nThe in-house crew had, in and of itself, an hour and a one-off bonus.\n",)),
        Example(("Pier\nThe ferry left at 5 p.m., the mayor said ... and came back.\n",)),
    ),
    does_not_see=(
        "two words that changed places and still read well",
        "a missing word between two that may follow each other",
    ),
)
