"""The quotations of a set with their words, speakers and places."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence
from discrep.model.mention import Quote
from discrep.model.pair import StatementRef
from discrep.rules.base import evidence
from discrep.rules.once_for_set import once_for_set
from discrep.rules.quotation import LEAST_WEIGHT, Said, meaningful, said

SHORT = 8
"""Words; of a shorter quotation the words around it are looked at as well."""
_SHOWN = 16
_AROUND = 3
"""Words of the sentence that are kept on either side of a quotation."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation where it stands, with the words around it."""

    ref: StatementRef
    quote: Quote
    words: tuple[Said, ...]
    before: tuple[Said, ...]
    after: tuple[Said, ...]
    bag: frozenset[str] = frozenset()
    """The different words, for a quick look."""


@once_for_set
def utterances_of(corpus: Corpus) -> list[Utterance]:
    """The quotations of a set that are compared."""
    return few_of_each(find_utterances(corpus))


def find_utterances(corpus: Corpus) -> Iterator[Utterance]:
    """Every quotation of the set, in order."""
    for number, article in enumerate(corpus.articles):
        text = article.document.text
        for place, statement in enumerate(article.statements):
            sentence = statement.sentence
            for quote in statement.quotes:
                before = said(text[sentence.start : max(sentence.start, quote.start - 1)], sentence.start)
                after = said(text[quote.end : max(quote.end, sentence.end)], quote.end) if quote.closed else ()
                words = said(quote.text, quote.start)
                inner = any(
                    q is not quote and q.start <= quote.start and quote.end <= q.end for q in statement.quotes
                )
                if words and not inner:
                    ref = StatementRef(number, place)
                    yield Utterance(
                        ref, quote, words, before[-_AROUND:], after[:_AROUND], frozenset(w.word for w in words)
                    )


def few_of_each(utterances: Iterable[Utterance]) -> list[Utterance]:
    """Those of the first two articles in which a speaker is quoted in the same words between the same words.

    What is said in the same way in a hundred articles is compared, and told, once.
    """
    held: dict[tuple[object, ...], set[int]] = defaultdict(set)
    kept = []
    for one in utterances:
        around = () if len(one.words) >= SHORT else (_forms(one.before), _forms(one.after))
        articles = held[one.quote.speaker, _forms(one.words), *around]
        if len(articles) < 2 or one.ref.article in articles:
            articles.add(one.ref.article)
            kept.append(one)
    return kept


def _forms(words: Iterable[Said]) -> tuple[str, ...]:
    return tuple(w.word for w in words)


def alike(utterances: Sequence[Utterance]) -> Iterator[set[int]]:
    """For each utterance the later ones that share words enough for one to be a variation of the other."""
    bags = [meaningful(u.bag) for u in utterances]
    places: dict[str, list[int]] = defaultdict(list)
    for n, bag in enumerate(bags):
        for word in bag:
            places[word].append(n)
    for n, bag in enumerate(bags):
        shared = Counter(later for word in bag for later in places[word][bisect_right(places[word], n) :])
        yield {later for later, count in shared.items() if count >= LEAST_WEIGHT}


def line_of(corpus: Corpus, utterance: Utterance, words: tuple[Said, ...]) -> int:
    """The line on which some words of an utterance stand."""
    return corpus.article(utterance.ref).place(words[0].start).line


def place_words(corpus: Corpus, utterance: Utterance, words: tuple[Said, ...], value: str = "") -> Evidence:
    """The sentence of some words of an utterance, or all the sentences they run over, with them marked."""
    article = corpus.article(utterance.ref)
    low, high = words[0].start, words[-1].end
    held = [s.sentence for s in article.statements if s.sentence.start < high and low < s.sentence.end]
    held = held or [corpus.statement(utterance.ref).sentence]
    high = min(high, held[-1].end)
    return evidence(
        article, held[0].start, held[-1].end, mark=(low, high), value=value or article.document.text[low:high]
    )


def shown(corpus: Corpus, utterance: Utterance, words: tuple[Said, ...], odd: tuple[Said, ...] = ()) -> str:
    """Some words of an utterance as they stand in the text, at most sixteen, those around the odd ones."""
    at = words.index(odd[0]) if odd else 0
    low = max(0, min(at - 4, len(words) - _SHOWN))
    part = words[low : low + _SHOWN]
    text = corpus.article(utterance.ref).document.text[part[0].start : part[-1].end]
    return ("… " if low else "") + " ".join(text.split()) + (" …" if low + _SHOWN < len(words) else "")
