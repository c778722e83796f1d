"""The door for Python programs: documents in, a run out."""

from __future__ import annotations

from collections.abc import Iterable

from discrep.config import Config
from discrep.model.document import Document
from discrep.model.run import Run


class Checker:
    """Checks sets of documents against each other; models load on first use, then stay."""

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()

    def check(self, documents: Iterable[Document]) -> Run:
        """Compare the documents with each other and with themselves."""
        from discrep.cache import Store
        from discrep.embed import SentenceEncoder
        from discrep.pipeline import check

        return check(documents, self.config, SentenceEncoder(self.config.model), Store())
