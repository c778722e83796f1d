"""The door for Python programs: documents in, a run out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from discrep.config import Config
from discrep.model.document import Document
from discrep.model.run import Run

if TYPE_CHECKING:
    from discrep.cache import Store
    from discrep.embed import SentenceEncoder


class Checker:
    """Checks sets of documents against each other; models load on first use, then stay."""

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()

    def check(self, documents: Iterable[Document]) -> Run:
        """Compare the documents with each other and with themselves."""
        from discrep.pipeline import check

        return check(documents, self.config, self._encoder, self._store)

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
    def _store(self) -> Store:
        from discrep.cache import Store

        return Store()

    @cached_property
    def _encoder(self) -> SentenceEncoder:
        from discrep.embed import SentenceEncoder

        return SentenceEncoder(self.config.model)
