"""TXT002: quotation marks or brackets that have no partner."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence, Finding
from discrep.model.statement import Article
from discrep.rules.base import Example, Rule, evidence, title_of
from discrep.rules.marks import Stray, find_stray_marks
from discrep.rules.words import topic_words

_SAYS = {
    "opened": "is opened and not closed",
    "closed": "is closed but was not opened",
    "reopened": "is opened again before it was closed",
}


def find(corpus: Corpus) -> Iterator[Finding]:
    """One finding for each paragraph and kind of mark."""
    for article in corpus.articles:
        for strays in find_stray_marks(article):
            yield _finding(article, strays)


def _finding(article: Article, strays: tuple[Stray, ...]) -> Finding:
    first = strays[0]
    places = tuple(dict.fromkeys(_evidence(article, s) for s in strays))
    text = article.document.text
    near = " ".join(text[max(0, first.offset - 25) : first.offset + 25].split())
    what = "A quotation" if first.quote else "A bracket"
    return Finding(
        rule="TXT002",
        family="text",
        verdict="defect",
        severity="warning",
        message=f"{what} in {title_of(article)} {_SAYS[first.kind]}, near “{near}”.",
        evidence=places,
        topic=("quotation" if first.quote else "bracket", *topic_words(places[0].text)),
        confidence=0.9,
    )


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
    find=find,
    flags=(
        Example(("Pier\nThe mayor said: “The pier is safe. Divers will go down again.\nNobody was hurt.\n",)),
        Example(
            ("Pier\nThe port warned: “The pier is not safe.” We hope that ferries stay out.”\nAll went home.\n",)
        ),
        Example(("Pier\nThe crane (built by Olsson in the north fell across the pier.\nNobody was hurt.\n",)),
    ),
    silent=(
        Example(("Pier\n“The pier is safe. We looked twice.\n“Divers will go down again,” said the mayor.\n",)),
        Example(('Pier\nA 6\'2" man in a 40" boat said the ferry was late.\n',)),
        Example(("Pier\nThe ferrymen’s boats left ’til Monday; the owners’ office stayed open.\n",)),
    ),
    does_not_see=("a quotation mark at the wrong word, when the number of marks is right",),
)
