"""Where a model is on this machine, and what is said when it is not there; nothing is fetched."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from discrep.errors import ModelError


def find_folder(model: str, remedy: str) -> Path | None:
    """The folder that `model` names, None for a name; raises ModelError for a folder that is not there."""
    folder = Path(model).expanduser()
    if folder.is_dir():
        if not any((folder / name).is_file() for name in ("modules.json", "config.json")):
            raise ModelError(f"{model}: there is no model in this folder; {remedy}")
        return folder.resolve()
    if folder.is_absolute() or model.startswith((".", "~")):
        raise ModelError(f"{model}: there is no such folder; {remedy}")
    return None


def name_of(model: str | Path) -> str:
    """What tells a model apart: its name; a folder's name with a digest of its files, without its place."""
    return f"{model.name}@{_digest(model)}" if isinstance(model, Path) else model


@contextmanager
def loading(model: str | Path, kind: str, remedy: str) -> Iterator[None]:
    """Load a model offline and quietly; whatever goes wrong is a ModelError that names the remedy."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    try:
        with _silence():
            yield
    except Exception as error:  # the hub's client raises a dozen kinds
        if isinstance(model, Path):
            raise ModelError(f"{model}: the model in this folder cannot be loaded ({error}); {remedy}") from error
        raise ModelError(f"the {kind} {model!r} is not on this machine; {remedy}") from error


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


def _digest(folder: Path) -> str:
    """Eight hex digits from the names and sizes of a folder's files and the first megabyte of each."""
    digest = hashlib.sha256()
    for file in sorted(f for f in folder.rglob("*") if f.is_file()):
        digest.update(f"{file.relative_to(folder).as_posix()} {file.stat().st_size}\n".encode())
        with file.open("rb") as opened:
            digest.update(opened.read(1_000_000))
    return digest.hexdigest()[:8]
