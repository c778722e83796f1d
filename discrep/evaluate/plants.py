"""Where a fault can be planted so that a careful reader could find it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from discrep.evaluate import edits
from discrep.evaluate.same import NEARLY_THE_SAME, say_the_same
from discrep.model.corpus import Corpus
from discrep.model.document import Document
from discrep.model.fact import MentionRef
from discrep.model.mention import Duration, Quantity
from discrep.model.pair import Pair
from discrep.model.statement import Article

Edit = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Plant:
    """One change of one article: the characters `start:end` of its text become `text`.

    `families` are the families that may find it; empty for a change that must stay silent.
    """

    kind: str
    families: tuple[str, ...]
    document: str
    start: int
    end: int
    text: str

    def apply(self, document: Document) -> Document:
        """The document with the change made; marks of the whole text are made anew."""
        changed = document.text[: self.start] + self.text + document.text[self.end :]
        return replace(document, text=changed, origin=(), lines=(), furniture=(), blocks=())


NUMBERS: dict[str, Edit] = {
    "number one off": edits.one_more,
    "digits swapped": edits.swap_digits,
    "million for billion": edits.slip_scale,
}
AGES: dict[str, Edit] = {"age of another decade": edits.other_first_digit}
LENGTHS: dict[str, Edit] = {"length of time one off": edits.one_more}
DATES: dict[str, Edit] = {"weekday moved": edits.move_weekday, "date shifted": edits.shift_day}
WORDING: dict[str, Edit] = {"negation": edits.negate, "will for could": edits.raise_certainty}
SILENT: dict[str, Edit] = {"number in words": edits.spell_out, "another word": edits.other_word}


def find_plants(corpus: Corpus) -> list[Plant]:
    """Every change that can be made, in a fixed order.

    A number, date, statement or quotation is changed only where another article states the same, as this
    run sees it: the comparison came out equal, or the two statements are nearly the same words with the same
    clauses, numbers and dates.
    """
    plants = [
        *_mentions(corpus, "quantity", NUMBERS, ("number",)),
        *_mentions(corpus, "date", DATES, ("date",)),
        *_mentions(corpus, "duration", LENGTHS, ("date",)),
        *_mentions(corpus, "quantity", {"number in words": edits.spell_out}, ()),
        *_statements(corpus, WORDING, ("wording",)),
        *_statements(corpus, {"another word": edits.other_word}, ()),
        *_quotes(corpus),
        *_names(corpus),
    ]
    for article in corpus.articles:
        plants += [*_pasted(article), *_cut(article), *_reordered(article)]
    return list(dict.fromkeys(plants))


def sample(plants: list[Plant], each: int, seed: int) -> list[Plant]:
    """At most `each` plants of each kind, drawn with a fixed seed."""
    draw = random.Random(seed)
    chosen: list[Plant] = []
    for kind in dict.fromkeys(p.kind for p in plants):
        rows = [p for p in plants if p.kind == kind]
        chosen += draw.sample(rows, min(each, len(rows)))
    return chosen


def _mentions(corpus: Corpus, kind: str, kinds: dict[str, Edit], families: tuple[str, ...]) -> Iterator[Plant]:
    for comparison in corpus.comparisons:
        sides = (comparison.left, comparison.right)
        across = sides[0].statement.article != sides[1].statement.article
        if comparison.outcome == "equal" and across and all(side.kind == kind for side in sides):
            for side in sides:
                yield from _edited(corpus, side, kinds, families)


def _edited(corpus: Corpus, ref: MentionRef, kinds: dict[str, Edit], families: tuple[str, ...]) -> Iterator[Plant]:
    mention = corpus.mention(ref)
    if families and isinstance(mention, Quantity | Duration) and mention.value.low != mention.value.high:
        return  # beside a bound or an estimate another value may be right, too
    if families and isinstance(mention, Quantity) and mention.kind == "age":
        kinds, families = AGES, ("number", "name", "date")
    for name, edit in kinds.items():
        text = edit(mention.text)
        if text is not None:
            yield Plant(name, families, corpus.article(ref.statement).id, mention.start, mention.end, text)


def _statements(corpus: Corpus, kinds: dict[str, Edit], families: tuple[str, ...]) -> Iterator[Plant]:
    for pair in corpus.pairs:
        if not _is_stated_twice(corpus, pair):
            continue
        for ref in (pair.left, pair.right):
            sentence = corpus.statement(ref).sentence
            for name, edit in kinds.items():
                text = edit(sentence.text)
                quoted = any(mark in sentence.text for mark in QUOTATION)
                if text is not None and (families or not quoted):
                    yield Plant(name, families, sentence.document, sentence.start, sentence.end, text)


QUOTATION = ('"', "“", "”", "''")
"""What another word would make another quotation of."""


def _is_stated_twice(corpus: Corpus, pair: Pair) -> bool:
    """Whether two articles say the same thing in nearly the same words."""
    if pair.left.article == pair.right.article or pair.similarity < NEARLY_THE_SAME:
        return False
    one, other = corpus.articles[pair.left.article], corpus.articles[pair.right.article]
    together = one.time_group == other.time_group
    return say_the_same(corpus.statement(pair.left), corpus.statement(pair.right), together=together)


def _quotes(corpus: Corpus) -> Iterator[Plant]:
    """Quotations that two articles carry word for word."""
    places: dict[str, list[tuple[str, int, int]]] = {}
    for article in corpus.articles:
        for statement in article.statements:
            for quote in statement.quotes:
                words = " ".join(quote.text.casefold().split()).rstrip(".,")
                places.setdefault(words, []).append((article.id, quote.start, quote.end))
    for where in places.values():
        if len({document for document, _, _ in where}) < 2:
            continue
        for document, start, end in where:
            text = edits.drop_word(_text(corpus, document)[start:end])
            if text is not None:
                yield Plant("quotation altered", ("wording",), document, start, end, text)


def _names(corpus: Corpus) -> Iterator[Plant]:
    """Names that two articles spell alike."""
    places: dict[str, list[tuple[str, int, int]]] = {}
    for article in corpus.articles:
        for statement in article.statements:
            for name in statement.names:
                if name.kind in ("person", "place"):
                    places.setdefault(name.text, []).append((article.id, name.start, name.end))
    for text, where in places.items():
        respelt = edits.respell(text)
        if respelt is not None and len({document for document, _, _ in where}) > 1:
            document, start, end = where[-1]
            yield Plant("name respelled", ("name", "text"), document, start, end, respelt)


def _pasted(article: Article) -> Iterator[Plant]:
    text = article.document.text
    for paragraph in article.paragraphs:
        words = text[paragraph.start : paragraph.end]
        if paragraph.role == "body" and len(words.split()) >= 12:
            at = len(text)
            yield Plant("paragraph pasted", ("duplicate",), article.id, at, at, f"\n\n{words}\n")


def _cut(article: Article) -> Iterator[Plant]:
    """The last sentence of a paragraph, broken off."""
    last = {s.sentence.paragraph: s.sentence for s in article.statements if s.sentence.role == "body"}
    for sentence in last.values():
        text = edits.cut_sentence(sentence.text)
        if text is not None and not any(mark in sentence.text for mark in QUOTATION):
            yield Plant("sentence cut", ("text",), article.id, sentence.start, sentence.end, text)


def _reordered(article: Article) -> Iterator[Plant]:
    """The paragraphs of the body in another order: nothing is said that was not said before.

    Not where a paragraph stands twice: another order makes another block of what is repeated.
    """
    body = [p for p in article.paragraphs if p.role == "body"]
    text = article.document.text
    words = [text[p.start : p.end] for p in body]
    if len(body) < 3 or len(set(words)) < len(words):
        return
    start, end = body[0].start, body[-1].end
    yield Plant("paragraphs reordered", (), article.id, start, end, "\n\n".join(reversed(words)))


def _text(corpus: Corpus, document: str) -> str:
    return next(a.document.text for a in corpus.articles if a.id == document)
