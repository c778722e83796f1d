"""The door for Python programs: documents in, a run out."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import msgspec

from discrep.config import Config
from discrep.errors import InputError
from discrep.model.document import Document
from discrep.model.run import Run

if TYPE_CHECKING:
    from discrep.cache import Shelf, Store
    from discrep.embed import SentenceEncoder, Verifier


class Checker:
    """Checks sets of documents against each other; models load on first use, then stay."""

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()

    def check(self, documents: Iterable[Document]) -> Run:
        """Compare the documents with each other and with themselves.

        A set that was checked before is answered from the cache, without loading a model. Raises InputError
        when two documents have one id.
        """
        given = sorted(documents, key=lambda d: d.id)
        _must_differ(given)
        name = hashlib.sha256(_encoded(given)).hexdigest()
        kept = self._runs.get([name])
        if name not in kept:
            from discrep.pipeline import check

            with few_collections():
                run = check(given, self.config, self._encoder, self._store, self._verifier)
            kept[name] = without_tokens(run)
            self._runs.put(kept)
        return kept[name]

    def prepare(self, documents: Iterable[Document]) -> None:
        """Parse and encode the sentences of many documents at once, ahead of many small checks of them."""
        from discrep.pipeline import prepare

        prepare(list(documents), self.config, self._encoder, self._store)

    def inspect(self, document: Document) -> dict[str, Any]:
        """Every number, date, duration, name and quotation of one document, with what it means."""
        from discrep.inspection import inspection
        from discrep.pipeline import inspect

        return inspection(inspect(document, self.config, self._store))

    @cached_property
    def _runs(self) -> Shelf[Run]:
        from discrep.cache import Shelf, source_digest

        verifier = f"/{self._verifier.name}" if self._verifier else ""
        settings = f"{self.config.digest}/{self._encoder.name}{verifier}"
        return Shelf(self._store, f"run/{source_digest()}/{settings}", Run)

    @cached_property
    def _store(self) -> Store:
        from discrep.cache import Store

        return Store()

    @cached_property
    def _encoder(self) -> SentenceEncoder:
        from discrep.embed import SentenceEncoder

        return SentenceEncoder(self.config.model, self.config.precision)

    @cached_property
    def _verifier(self) -> Verifier | None:
        from discrep.embed import EntailmentVerifier

        return EntailmentVerifier(self.config.verifier) if self.config.verifier else None


@contextmanager
def few_collections() -> Iterator[None]:
    """Look for cyclic garbage a hundred times as seldom: a run makes millions of objects, and hardly any cycles.

    Looking for it again and again takes a fifth of the time of a large run.
    """
    before = gc.get_threshold()
    gc.set_threshold(100_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def without_tokens(run: Run) -> Run:
    """The run without the parse of its sentences, which nobody needs once the rules have spoken."""
    articles = tuple(
        replace(a, statements=tuple(replace(s, tokens=()) for s in a.statements)) for a in run.articles
    )
    return replace(run, corpus=replace(run.corpus, articles=articles))


def _encoded(documents: Sequence[Document]) -> bytes:
    """The documents as bytes; raises InputError for half a character, which no file can hold."""
    try:
        return msgspec.msgpack.encode(documents)
    except UnicodeEncodeError as error:
        raise InputError(f"a document is no text ({error.reason}); replace its lone surrogates") from None


def _must_differ(documents: Sequence[Document]) -> None:
    ids = [d.id for d in documents]
    twice = sorted({one for one, other in pairwise(ids) if one == other})
    if twice:
        raise InputError(f"two documents have the id {', '.join(map(repr, twice))}; give each its own")
