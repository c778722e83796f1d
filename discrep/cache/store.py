"""A table of bytes on disk, safe for several processes at once (SQLite in write-ahead mode)."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import platformdirs

_CHUNK = 500


class Store:
    """Bytes by kind and key; a store that cannot be opened or read behaves as an empty one."""

    def __init__(self, folder: Path | None = None) -> None:
        self.path = (folder or Path(platformdirs.user_cache_dir("discrep"))) / "cache.sqlite"
        self._connection = self._open()

    def _open(self) -> sqlite3.Connection | None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self.path, timeout=30, isolation_level=None)
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS kept"
                " (kind TEXT, key BLOB, value BLOB, PRIMARY KEY (kind, key)) WITHOUT ROWID"
            )
        except (OSError, sqlite3.Error):
            return None
        return connection

    def get(self, kind: str, texts: Sequence[str]) -> dict[str, bytes]:
        """The kept bytes of those of `texts` that have any."""
        if self._connection is None:
            return {}
        keys = {_key(t): t for t in texts}
        found: dict[str, bytes] = {}
        names = list(keys)
        for at in range(0, len(names), _CHUNK):
            part = names[at : at + _CHUNK]
            marks = ",".join("?" * len(part))
            with suppress(sqlite3.Error):
                rows = self._connection.execute(
                    f"SELECT key, value FROM kept WHERE kind = ? AND key IN ({marks})", (kind, *part)
                )
                found.update((keys[bytes(k)], bytes(v)) for k, v in rows)
        return found

    def put(self, kind: str, values: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> None:
        """Keep bytes for texts, all of them or none."""
        if self._connection is None:
            return
        rows = [(kind, _key(t), v) for t, v in dict(values).items()]
        with suppress(sqlite3.Error):
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
            self._connection.execute("COMMIT")


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
