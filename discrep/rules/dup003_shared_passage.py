"""DUP003: articles carry the same text."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence, Finding
from discrep.model.pair import Copy, Lineage, Passage
from discrep.model.statement import Article
from discrep.rules.base import Example, Rule, evidence, listed, title_of
from discrep.rules.speech import in_quotes, quoted_spans
from discrep.rules.words import forms, topic_words


def find(corpus: Corpus) -> Iterator[Finding]:
    """One finding for each group that carries one text, and for each other pair that shares a passage."""
    group = {a: number for number, lineage in enumerate(corpus.lineages) for a in lineage.articles}
    for lineage in corpus.lineages:
        yield _group(corpus, lineage)
    sizes = _sizes(corpus)
    for copy in corpus.copies:
        if copy.left in group and group[copy.left] == group.get(copy.right):
            continue
        passages = [p for p in copy.passages if not _speech(corpus, p)]
        if passages:
            yield _pair(corpus, copy, passages, sizes)


def _speech(corpus: Corpus, passage: Passage) -> bool:
    """Whether the passage is what somebody said, which every paper may quote."""
    left, right = _places(corpus, passage)
    return any(
        in_quotes(quoted_spans(corpus.articles[index]), place.start, place.end)
        for index, place in ((passage.left, left), (passage.right, right))
    )


def _group(corpus: Corpus, lineage: Lineage) -> Finding:
    members = [corpus.articles[a] for a in lineage.articles]
    longest: dict[int, Evidence] = {}
    for passage in sorted(lineage.passages, key=lambda p: -p.words):
        left, right = _places(corpus, passage)
        longest.setdefault(passage.left, left)
        longest.setdefault(passage.right, right)
    most = max((p.words for p in lineage.passages), default=0)
    size = f"; the longest run is {most} words" if most else ""
    return _finding(
        f"{listed([title_of(a) for a in members])} carry the same text and count as one source{size}.",
        _order(members),
        tuple(longest.get(a) or _start(corpus.articles[a]) for a in lineage.articles),
        ("one text",),
    )


def _start(article: Article) -> Evidence:
    """The first sentence of an article, where no passage of it is long enough to be shown."""
    first = article.statements[0].sentence
    return evidence(article, first.start, first.end)


def _pair(corpus: Corpus, copy: Copy, passages: list[Passage], sizes: dict[int, int]) -> Finding:
    left, right = corpus.articles[copy.left], corpus.articles[copy.right]
    what = "a passage" if len(passages) == 1 else f"{len(passages)} passages"
    own = [sizes[a] - sum(p.words for p in passages) for a in (copy.left, copy.right)]
    text = left.document.text[passages[0].left_start : passages[0].left_end]
    return _finding(
        f"{title_of(left)} and {title_of(right)} share {what}, word for word; the longest run is "
        f"{passages[0].words} words. {title_of(left)} has {own[0]} words of its own, {title_of(right)} {own[1]}.",
        _order([left, right]),
        tuple(place for p in passages for place in _places(corpus, p)),
        ("passage", *topic_words(text)),
    )


def _finding(message: str, reason: str, places: tuple[Evidence, ...], topic: tuple[str, ...]) -> Finding:
    return Finding("DUP003", "duplicate", "note", "info", message, places, topic, reason, 1.0)


def _places(corpus: Corpus, passage: Passage) -> tuple[Evidence, Evidence]:
    return (
        evidence(corpus.articles[passage.left], passage.left_start, passage.left_end),
        evidence(corpus.articles[passage.right], passage.right_start, passage.right_end),
    )


def _order(articles: list[Article]) -> str:
    """Who had the text first, when the dates tell; else empty."""
    days = [(a.published.range.low, title_of(a)) for a in articles if a.published is not None]
    known = sorted((low, name) for low, name in days if low is not None)
    if len(known) < len(articles) or known[0][0] == known[1][0]:
        return ""
    return f"By their dates, {known[0][1]} had it first ({known[0][0].isoformat()})."


def _sizes(corpus: Corpus) -> dict[int, int]:
    """The words of every article that shares a passage."""
    shared = {a for copy in corpus.copies for a in (copy.left, copy.right)}
    return {a: sum(len(forms(s.sentence.text)) for s in corpus.articles[a].statements) for a in shared}


_WIRE = (
    "The harbour office closed the northern ferry line on Monday after a crane fell across its pier and sank two "
    "boats. Divers will look at the pier on Wednesday, and a second crane is on its way from the capital. Nobody "
    "was hurt, but forty passengers waited for six hours until a bus brought them to the southern pier."
)
_OWN = (
    "The mayor came at noon. She promised a new pier within a year. Fishermen asked for money and for a lower fee. "
    "The council meets on Friday to talk about both."
)
_OTHER = (
    "It was a bad day for the port. Olsson, who built the crane in the north, said that the storm was to blame. "
    "His firm has built nine such cranes since the war."
)
_QUOTE = "“we will not open the northern pier before every beam of it has been looked at by two divers”"
RULE = Rule(
    code="DUP003",
    name="shared-passage",
    family="duplicate",
    summary="Articles carry the same text, in whole or in part.",
    explanation=(
        "Finds runs of at least twelve words that two articles share. Articles of which the shorter one shares "
        "four tenths of its five-word runs carry one text, such as that of a wire service: they are one group, "
        "and count as one source in the fact register. A passage that is all quotation is left out, since every "
        "paper may quote it. This is a note, not an error: it tells who carries whose text."
    ),
    in_set=find,
    flags=(
        Example((f"Pier closed\n{_WIRE}\n", f"Crane falls\n{_WIRE} {_OWN}\n"), severity="info"),
        Example(
            (f"Pier closed\n{_WIRE[:120]} boats.\n{_OWN}\n", f"Crane falls\n{_OTHER} {_WIRE[:120]} ferries.\n"),
            severity="info",
        ),
    ),
    silent=(
        Example(
            (f"Pier closed\n{_OWN} She said: {_QUOTE}.\n", f"Port\n{_OTHER} The mayor told us: {_QUOTE}.\n"),
            note="everybody may quote",
            severity="none",
        ),
        Example(
            (
                "Pier closed\nMayor Anna Lind of the harbour town met the head of the port office on Monday.\n",
                "Crane falls\nMayor Anna Lind of the harbour town met fishermen on the southern pier.\n",
            ),
            severity="none",
        ),
    ),
    does_not_see=("text that was taken over and put into other words",),
)
