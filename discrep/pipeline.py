"""The way from documents to a run, top to bottom; the only place where stages meet."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

import msgspec
import numpy as np
from numpy.typing import NDArray

from discrep.align import find_copies, find_lineages, find_pairs, masked_texts, unpack
from discrep.baseline.fingerprint import identify
from discrep.baseline.suppress import suppress
from discrep.cache import Kept, Shelf, Store, source_digest
from discrep.config import Config
from discrep.embed import Encoder, Verifier
from discrep.extract import extract
from discrep.extract.parse import parse, shift
from discrep.facts import Comparer, narrowed, register, settle, to_compare
from discrep.ingest import mark_furniture, mark_ignored
from discrep.model.corpus import Corpus
from discrep.model.document import Document
from discrep.model.fact import Comparison
from discrep.model.finding import Finding
from discrep.model.mention import Token
from discrep.model.pair import Entailment, Pair
from discrep.model.run import Run
from discrep.model.statement import Article
from discrep.names import resolve_names
from discrep.rules.apply import find_in_article, find_in_pair, find_in_set, first_of_copies
from discrep.rules.base import Rule
from discrep.rules.choose import choose, grade
from discrep.rules.once import say_once
from discrep.rules.registry import all_rules
from discrep.rules.verify import doubted_texts, verify
from discrep.segment import segment
from discrep.timeline import place_articles
from discrep.version import VERSION

KEEP_SEARCH = 1500
"""Statements of a set from which on the search for the nearest of each is kept."""
Matrix = NDArray[np.float32]


def check(
    documents: Iterable[Document], config: Config, encoder: Encoder, store: Store, verifier: Verifier | None = None
) -> Run:
    """Compare the documents with each other and with themselves; a verifier looks at wording findings again."""
    ordered = sorted((dated(d, config.dates) for d in documents), key=lambda d: d.id)
    corpus = relate(analyse(ordered, config, store), encoder, store, config)
    rules = choose(all_rules(), config.rules)
    found = say_once(find(corpus, rules, store, config))
    found = verified(found, verifier, store) if verifier else found
    findings = suppress(identify(grade(found, config)), corpus.articles)
    return Run(VERSION, encoder.name, tuple(r.code for r in rules), config.digest, corpus, findings)


def prepare(documents: Sequence[Document], config: Config, encoder: Encoder, store: Store) -> None:
    """Parse and encode in large batches what many small checks will ask for one by one."""
    articles = analyse(documents, config, store)
    vectors([s.sentence.text for a in articles for s in a.statements], encoder, store)


def inspect(document: Document, config: Config, store: Store) -> Article:
    """One document by itself: its own date, and every mention with what it means."""
    placed = place_articles(analyse([dated(document, config.dates)], config, store))
    (article,), _ = resolve_names(placed, config.aliases)
    return article


def dated(document: Document, dates: Mapping[str, date]) -> Document:
    """The document with the date that is given for it from outside, where there is one."""
    day = next((dates[name] for name in document.names if name in dates), None)
    return replace(document, date=day, date_from="argument") if day else document


def relate(articles: tuple[Article, ...], encoder: Encoder, store: Store, config: Config) -> Corpus:
    """Articles placed in time, with their names resolved, aligned and compared."""
    articles, entities = resolve_names(place_articles(articles), config.aliases)
    plain = vectors([s.sentence.text for a in articles for s in a.statements], encoder, store)
    pairs = tuple(p for p in align(articles, plain, encoder, store) if p.similarity >= config.similarity)
    copies = find_copies(articles)
    lineages = find_lineages(copies)
    corpus = Corpus(articles, entities, pairs, copies, lineages, loaded_terms=config.loaded_terms)
    kept = Kept(store, corpus, f"{source_digest()}/{encoder.name}")
    comparisons = settle(corpus, kept.comparisons(to_compare(corpus), partial(comparing, corpus, encoder, store)))
    return replace(corpus, comparisons=comparisons, facts=register(corpus, comparisons))


def comparing(
    corpus: Corpus, encoder: Encoder, store: Store, pairs: Sequence[Pair]
) -> Callable[[Pair], Iterator[Comparison]]:
    """What is done for each of some pairs; only the words of their articles are encoded."""
    part = narrowed(corpus, pairs)
    return Comparer(part, partial(vectors, encoder=encoder, store=store)).compare


def align(articles: Sequence[Article], plain: Matrix, encoder: Encoder, store: Store) -> tuple[Pair, ...]:
    """Pairs of statements; the search for a large set goes on from that for an earlier set like it."""
    shelf = Shelf(store, f"nearest/{source_digest('align')}/{encoder.name}", tuple[bytes, bytes, bytes])
    handles = sorted(hashlib.sha256(a.document.text.encode("utf-8", "replace")).hexdigest() for a in articles)[:2]
    known = next((unpack(search) for _, search in sorted(shelf.get(handles).items())), None)
    texts, kept = masked_texts(articles), (encoder, store)
    pairs, nearest = find_pairs(articles, plain, lambda rows: vectors([texts[n] for n in rows], *kept), known)
    if len(plain) >= KEEP_SEARCH and (known is None or known.ids.tobytes() != nearest.ids.tobytes()):
        shelf.put(dict.fromkeys(handles, nearest.packed()))
    return pairs


def find(corpus: Corpus, rules: Sequence[Rule], store: Store, config: Config) -> list[Finding]:
    """What the rules find in the set; what they find in an article or between two is kept while these stay."""
    kept = Kept(store, corpus, f"{source_digest()}/{config.digest}")
    between = kept.in_pairs(corpus.pairs, lambda pair: find_in_pair(rules, corpus, pair))
    inside = kept.in_articles(lambda article: find_in_article(rules, article))
    return [*find_in_set(rules, corpus), *first_of_copies(between), *inside]


def analyse(documents: Sequence[Document], config: Config, store: Store) -> tuple[Article, ...]:
    """Each document by itself: segments, tokens and mentions, kept from earlier runs where nothing changed."""
    marked = [mark_furniture(mark_ignored(d, config.ignore_lines)) for d in documents]
    names = {msgspec.json.encode(d).decode(): d for d in marked}
    code = source_digest("model", "segment", "extract", "lexicon")
    shelf = Shelf(store, f"article/{code}/{config.parser}", Article)
    kept = shelf.fill(list(names), lambda missing: read([names[n] for n in missing], config, store))
    return tuple(kept[name] for name in names)


def read(documents: Sequence[Document], config: Config, store: Store) -> list[Article]:
    """Cut, parse and extract; the sentences of all documents are parsed together."""
    cut = [segment(d) for d in documents]
    parsed = iter(tokens([s.on_one_line for c in cut for s in c.sentences], config.parser, store))
    articles = []
    for document, segments in zip(documents, cut, strict=True):
        words = [shift(next(parsed), s.start) for s in segments.sentences]
        statements = extract(document, segments.sentences, words)
        articles.append(Article(document, segments.line_starts, segments.paragraphs, statements, segments.skipped))
    return articles


def tokens(texts: Sequence[str], parser: str, store: Store) -> list[tuple[Token, ...]]:
    """Tokens of each text, kept from earlier runs where they were parsed before."""
    shelf = Shelf(store, f"tokens/2/{parser}", tuple[Token, ...])
    kept = shelf.fill(texts, lambda missing: parse(missing, parser))
    return [kept[text] for text in texts]


def verified(findings: Sequence[Finding], verifier: Verifier, store: Store) -> list[Finding]:
    """The findings with the verifier's opinion of their sentences, kept from earlier runs."""
    names = {msgspec.json.encode(texts).decode(): texts for texts in doubted_texts(findings)}
    shelf = Shelf(store, f"entailment/1/{verifier.name}", Entailment)
    kept = shelf.fill(list(names), lambda missing: verifier.relate([names[n] for n in missing]))
    return verify(findings, {texts: kept[name] for name, texts in names.items()})


def vectors(texts: Sequence[str], encoder: Encoder, store: Store) -> Matrix:
    """Unit vectors of the texts, one row each, kept from earlier runs where they were encoded before."""
    if not texts:
        return np.zeros((0, 0), dtype=np.float32)
    shelf = Shelf(store, f"vectors/2/{encoder.name}", bytes)
    kept = shelf.fill(texts, lambda missing: [row.tobytes() for row in encoder.encode(missing)])
    return np.stack([np.frombuffer(kept[text], dtype=np.float32) for text in texts])
