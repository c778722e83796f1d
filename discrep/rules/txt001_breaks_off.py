"""TXT001: a sentence breaks off, or begins in its middle."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.finding import Finding, Severity
from discrep.model.statement import Article
from discrep.rules.base import Example, Rule, evidence, title_of
from discrep.rules.breaks import Break, BreakKind, find_breaks
from discrep.rules.words import topic_words

_SAYS: dict[BreakKind, str] = {
    "no end": "breaks off after “{words}”",
    "no mark": "ends without a full stop after “{words}”",
    "begun in the middle": "begins in the middle, with “{words}”; the full stop before it may be wrong",
    "begun anew": "begins a second time at “{words}”",
}
_SEVERITY: dict[BreakKind, Severity] = {
    "no end": "error",
    "no mark": "warning",
    "begun in the middle": "error",
    "begun anew": "warning",
}


def find(article: Article) -> Iterator[Finding]:
    """One finding for each sentence, with the words at which it goes wrong."""
    for one in find_breaks(article):
        yield _finding(article, one)


def _finding(article: Article, one: Break) -> Finding:
    text = article.document.text
    what = _SAYS[one.kind].format(words=text[one.mark_start : one.mark_end])
    return Finding(
        rule="TXT001",
        family="text",
        verdict="defect",
        severity=_SEVERITY[one.kind],
        message=f"A sentence of {title_of(article)} {what}.",
        evidence=(evidence(article, one.start, one.end, mark=(one.mark_start, one.mark_end)),),
        topic=(one.kind, *topic_words(text[one.start : one.end])),
        confidence=0.9,
    )


RULE = Rule(
    code="TXT001",
    name="breaks-off",
    family="text",
    summary="A sentence breaks off, begins in its middle, or begins a second time.",
    explanation=(
        "A paragraph that ends without a final mark, on a word that asks for another (an article, a preposition, "
        "a verb that has no object yet), breaks off: error. When only the full stop is missing, it is a warning. "
        "A sentence that begins with a small letter after a full stop was begun in the middle, and a capital on "
        "a word such as *In* or *The* amid a sentence is a second beginning. Headings, captions and lists have "
        "no full stop and are left alone."
    ),
    in_article=find,
    flags=(
        Example(("Pier\nThe ferry left the pier on Monday.\nLast week the mayor and the port rejected\n",)),
        Example(("Pier\nThe crane was built to last, the ferrymen said. was meant to serve the pier for\n",)),
        Example(("Pier\nMayor Anna Lind and that Olsson In a letter on Monday, the port set out its terms.\n",)),
    ),
    silent=(
        Example(("Pier\nFerry to leave the northern pier for\nThe ferry left the pier on Monday.\n",)),
        Example(("Pier\nThe ferry left the pier on Monday. iPhone owners saw the crane fall from the cafe.\n",)),
        Example(("Pier\nThe mayor read The Lonely Harbour and went to The Hague on Monday.\n",)),
        Example(("Pier\nThe port named three tasks:\n- repair of the pier\n- a new crane\n- a date\n",)),
    ),
    does_not_see=("a sentence cut at a place where it could have ended",),
)
