"""The verifier: a cross-encoder that says of two sentences whether one follows from the other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from discrep.embed.loading import find_folder, loading, name_of
from discrep.errors import ModelError
from discrep.model.pair import Entailment


class Verifier(Protocol):
    """Anything that says of n pairs (premise, hypothesis) how the second stands to the first."""

    name: str

    def relate(self, pairs: Sequence[tuple[str, str]]) -> list[Entailment]:
        """How each hypothesis stands to its premise, in the order of the pairs."""
        ...


class EntailmentVerifier:
    """A sentence-transformers CrossEncoder for entailment, loaded on first use, never fetched.

    Its labels are read from the model; one of them must be called entailment. Raises ModelError for a
    folder that does not exist.
    """

    def __init__(self, model: str, batch_size: int = 32) -> None:
        self._model = find_folder(model, _REMEDY) or model
        self.name = name_of(self._model)
        self._batch_size = batch_size

    def relate(self, pairs: Sequence[tuple[str, str]]) -> list[Entailment]:
        """The label with the highest score for each pair; of equal ones the first."""
        if not pairs:
            return []
        model, labels = load_verifier(self._model)
        scores = model.predict(list(pairs), batch_size=self._batch_size, show_progress_bar=False)
        return [labels[int(row)] for row in np.asarray(scores).argmax(axis=1)]


@lru_cache(maxsize=1)
def load_verifier(model: str | Path) -> tuple[Any, tuple[Entailment, ...]]:
    """The cross-encoder of a name or folder, and what each of its outputs means.

    Raises ModelError when it cannot be loaded, or was not trained to tell entailment.
    """
    with loading(model, "verifier", _REMEDY):
        from sentence_transformers import CrossEncoder

        loaded = CrossEncoder(str(model), device="cpu", local_files_only=True)
    names = loaded.config.id2label
    labels = tuple(parse_label(str(names[n])) for n in sorted(names))
    if Entailment.entailment not in labels:
        raise ModelError(f"{model}: none of the model's labels is called entailment; {_REMEDY}")
    return loaded, labels


def parse_label(label: str) -> Entailment:
    """What a label of a model says; whatever is neither entailment nor contradiction is neutral.

    >>> parse_label("ENTAILMENT").value, parse_label("contradiction").value, parse_label("not_entailment").value
    ('entailment', 'contradiction', 'neutral')
    """
    name = label.lower()
    return Entailment(name) if name in list(Entailment) else Entailment.neutral


_REMEDY = "give the folder of a sentence-transformers CrossEncoder for entailment, or leave --verifier out"
