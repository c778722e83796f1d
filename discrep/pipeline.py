"""The way from documents to a run, top to bottom; the only place where stages meet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import msgspec
import numpy as np
from numpy.typing import NDArray

from discrep.align import find_copies, find_lineages, find_pairs, masked_texts
from discrep.baseline.fingerprint import identify
from discrep.baseline.suppress import suppress
from discrep.cache import Store
from discrep.config import Config
from discrep.embed import Encoder
from discrep.extract import extract
from discrep.extract.parse import parse, shift
from discrep.facts import compare, register
from discrep.ingest import mark_furniture, mark_ignored
from discrep.model.corpus import Corpus
from discrep.model.document import Document
from discrep.model.mention import Token
from discrep.model.run import Run
from discrep.model.statement import Article
from discrep.names import resolve_names
from discrep.rules.choose import choose, grade
from discrep.rules.once import say_once
from discrep.rules.registry import all_rules
from discrep.segment import segment
from discrep.timeline import place_articles
from discrep.version import VERSION


def check(documents: Iterable[Document], config: Config, encoder: Encoder, store: Store) -> Run:
    """Compare the documents with each other and with themselves."""
    ordered = sorted((dated(d, config.dates) for d in documents), key=lambda d: d.id)
    corpus = relate(analyse(ordered, config, store), encoder, store, config)
    rules = choose(all_rules(), config.rules)
    found = say_once(finding for rule in rules for finding in rule.find(corpus))
    findings = suppress(identify(grade(found, config)), corpus.articles)
    return Run(VERSION, encoder.name, tuple(r.code for r in rules), config.digest, corpus, findings)


def prepare(documents: Sequence[Document], config: Config, encoder: Encoder, store: Store) -> None:
    """Parse and encode in large batches what many small checks will ask for one by one."""
    articles = analyse(documents, config, store)
    vectors([s.sentence.text for a in articles for s in a.statements], encoder, store)
    vectors(masked_texts(articles), encoder, store)


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
    masked = vectors(masked_texts(articles), encoder, store)
    pairs = tuple(p for p in find_pairs(articles, plain, masked) if p.similarity >= config.similarity)
    copies = find_copies(articles)
    lineages = find_lineages(copies)
    corpus = Corpus(articles, entities, pairs, copies, lineages, loaded_terms=config.loaded_terms)
    corpus = replace(corpus, comparisons=compare(corpus))
    return replace(corpus, facts=register(corpus, corpus.comparisons))


def analyse(documents: Sequence[Document], config: Config, store: Store) -> tuple[Article, ...]:
    """Each document by itself: segments, tokens and mentions."""
    documents = [mark_furniture(mark_ignored(d, config.ignore_lines)) for d in documents]
    cut = [segment(d) for d in documents]
    parsed = iter(tokens([s.on_one_line for c in cut for s in c.sentences], config.parser, store))
    articles = []
    for document, segments in zip(documents, cut, strict=True):
        words = [shift(next(parsed), s.start) for s in segments.sentences]
        statements = extract(document, segments.sentences, words)
        articles.append(Article(document, segments.line_starts, segments.paragraphs, statements, segments.skipped))
    return tuple(articles)


def tokens(texts: Sequence[str], parser: str, store: Store) -> list[tuple[Token, ...]]:
    """Tokens of each text, kept from earlier runs where they were parsed before."""
    kind = f"tokens/2/{parser}"
    kept = store.get(kind, texts)
    missing = sorted(set(texts) - kept.keys())
    if missing:
        fresh = {t: msgspec.msgpack.encode(p) for t, p in zip(missing, parse(missing, parser), strict=True)}
        store.put(kind, fresh)
        kept |= fresh
    decode = msgspec.msgpack.Decoder(tuple[Token, ...]).decode
    return [decode(kept[t]) for t in texts]


def vectors(texts: Sequence[str], encoder: Encoder, store: Store) -> NDArray[np.float32]:
    """Unit vectors of the texts, one row each, kept from earlier runs where they were encoded before."""
    kind = f"vectors/1/{encoder.name}"
    kept = store.get(kind, texts)
    missing = sorted(set(texts) - kept.keys())
    if missing:
        rows = encoder.encode(missing)
        fresh = {t: row.tobytes() for t, row in zip(missing, rows, strict=True)}
        store.put(kind, fresh)
        kept |= fresh
    if not texts:
        return np.zeros((0, 0), dtype=np.float32)
    return np.stack([np.frombuffer(kept[t], dtype=np.float32) for t in texts])
