"""TXT002: quotation marks or brackets that have no partner."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.finding import Evidence, Finding, Severity
from discrep.model.statement import Article
from discrep.rules.base import Example, Rule, evidence, title_of
from discrep.rules.brackets import find_stray_brackets
from discrep.rules.marks import Stray, Trouble, find_stray_quotes
from discrep.rules.words import topic_words

_SAYS: dict[Trouble, str] = {
    "opened": "is opened and not closed",
    "closed": "is closed but was not opened",
    "reopened": "is opened again before it was closed",
    "turned": "has a mark turned the wrong way",
}
_AROUND = 30
"""Characters shown on either side of a mark."""


def find(article: Article) -> Iterator[Finding]:
    """One finding for each paragraph, quotation marks and brackets apart."""
    for strays in find_stray_quotes(article):
        yield _finding(article, strays, "quotation")
    for strays in find_stray_brackets(article):
        yield _finding(article, strays, "bracket")


def _finding(article: Article, strays: tuple[Stray, ...], what: str) -> Finding:
    first = strays[0]
    places = tuple(dict.fromkeys(_evidence(article, s) for s in strays))
    certain = first.sign != "]"
    return Finding(
        rule="TXT002",
        family="text",
        verdict="defect",
        severity=_severity(first),
        message=f"A {what} in {title_of(article)} {_SAYS[first.trouble]}, near “{_around(places[0])}”.",
        evidence=places,
        topic=(what, *topic_words(places[0].text)),
        confidence=0.9 if certain else 0.5,
    )


def _severity(stray: Stray) -> Severity:
    """An error when nobody can tell where a speech ends; a lost `[` is common in copied text, and a note."""
    if stray.sign == "]":
        return "info"
    return "error" if stray.trouble in ("opened", "reopened") and stray.sign not in "([" else "warning"


def _around(place: Evidence) -> str:
    """The words around the mark."""
    at = place.mark_start - place.start
    low = place.text.rfind(" ", 0, max(0, at - _AROUND)) + 1
    high = place.text.find(" ", at + _AROUND)
    return " ".join(place.text[low : high if high >= 0 else None].split())


def _evidence(article: Article, stray: Stray) -> Evidence:
    """The sentence the mark stands in, with the mark."""
    sentences = [s.sentence for s in article.statements]
    held = next((s for s in sentences if s.start <= stray.offset < s.end), None)
    low, high = (held.start, held.end) if held else (stray.offset, stray.offset + 1)
    return evidence(article, low, high, mark=(stray.offset, stray.offset + 1))


RULE = Rule(
    code="TXT002",
    name="marks-unbalanced",
    family="text",
    summary="A quotation mark or a bracket has no partner.",
    explanation=(
        "Follows the quotation marks and brackets of each paragraph. A quotation that runs over several "
        "paragraphs opens each of them and is closed at the last only; that is in order. Apostrophes, feet and "
        "inches, and the brackets of an enumeration are not counted."
    ),
    in_article=find,
    flags=(
        Example(("Pier\nThe mayor said: “The pier is safe. Divers will go down again.\nNobody was hurt.\n",)),
        Example(
            ("Pier\nThe port warned: “The pier is not safe.” We hope that ferries stay out.”\nAll went home.\n",)
        ),
        Example(("Pier\n“The pier is safe,“ the mayor said on Monday, “and the ferry is on time.”\nAll left.\n",)),
        Example(("Pier\nThe crane (built by Olsson in the north fell across the pier.\nNobody was hurt.\n",)),
    ),
    silent=(
        Example(("Pier\n“The pier is safe. We looked twice.\n“Divers will go down again,” said the mayor.\n",)),
        Example(('Pier\nA 6\'2" man in a 40" boat said the ferry was late.\n',)),
        Example(
            ("Pier\nThe mayor said: “The pier is safe. We looked twice.\nDivers go down again.”\nShe left.\n",)
        ),
        Example(('Pier\n"We counted 17", said the mayor. "Some say 18".\n',)),
        Example(("Pier\nThe port has three tasks: a) the pier, b) the crane, c) the ferry :-)\n",)),
        Example(("Pier\nThe ferrymen’s boats left ’til Monday; the owners’ office stayed open.\n",)),
    ),
    does_not_see=("a quotation mark at the wrong word, when the number of marks is right",),
)
