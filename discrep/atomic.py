"""Write a file whole or not at all: a reader sees the old one or the new one, never half of it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 text to a temporary file beside `path`, then put it in its place; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(encoded(text))
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def encoded(text: str) -> bytes:
    """UTF-8; half a surrogate pair, which has no UTF-8, is written as its escape, which JSON reads back."""
    return text.encode("utf-8", "backslashreplace")


def _umask() -> int:
    """The permissions that new files of this process leave out; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
