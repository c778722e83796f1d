"""A table of bytes on disk, safe for several processes and threads at once (SQLite in write-ahead mode)."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import RLock

import platformdirs

FOLDER = "DISCREP_CACHE_DIR"
"""Environment variable: where the cache is, instead of the platform's place."""
OFF = "DISCREP_NO_CACHE"
"""Environment variable: when set, nothing is read from the disk and nothing is kept there."""
LIMIT = 2_000_000_000
"""Bytes; above it a fourth is let go."""
_CHUNK = 500
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS kept"
    " (kind TEXT, key BLOB, value BLOB, at INTEGER, PRIMARY KEY (kind, key)) WITHOUT ROWID"
)


def cache_folder() -> Path:
    """The folder of the cache: that of the environment variable, else the platform's."""
    return Path(os.environ.get(FOLDER) or platformdirs.user_cache_dir("discrep"))


class Store:
    """Bytes by kind and key.

    A store that cannot be opened lives in memory; one that cannot be read behaves as an empty one. A file
    that is no store is thrown away.
    """

    def __init__(self, folder: Path | None = None, limit: int = LIMIT) -> None:
        self.path: Path | None = None if os.environ.get(OFF) else (folder or cache_folder()) / "cache-2.sqlite"
        self._limit = limit
        self._lock = RLock()
        self._connection = self._open()

    def _open(self) -> sqlite3.Connection:
        if self.path is not None:
            for _ in range(2):
                try:
                    self.path.parent.mkdir(parents=True, exist_ok=True)
                    return _connect(str(self.path))
                except sqlite3.DatabaseError as error:
                    if isinstance(error, sqlite3.OperationalError):
                        break
                    self._throw_away()
                except OSError:
                    break
        self.path = None
        return _connect(":memory:")

    def _throw_away(self) -> None:
        """Remove a file that is no store, with what SQLite keeps beside it."""
        if self.path is not None:
            for suffix in ("", "-wal", "-shm"):
                with suppress(OSError):
                    self.path.with_name(self.path.name + suffix).unlink()

    def get(self, kind: str, names: Sequence[str]) -> dict[str, bytes]:
        """The kept bytes of those of `names` that have any."""
        keys = {_key(name): name for name in names}
        digests = list(keys)
        found: dict[str, bytes] = {}
        for at in range(0, len(digests), _CHUNK):
            part = digests[at : at + _CHUNK]
            query = f"SELECT key, value FROM kept WHERE kind = ? AND key IN ({','.join('?' * len(part))})"
            with self._lock, suppress(sqlite3.Error):
                rows = self._connection.execute(query, (kind, *part)).fetchall()
                found.update((keys[bytes(key)], bytes(value)) for key, value in rows)
        return found

    def put(self, kind: str, values: Mapping[str, bytes]) -> None:
        """Keep bytes by name, all of them or none."""
        now = int(time.time())
        rows = [(kind, _key(name), value, now) for name, value in values.items()]
        with self._lock:
            try:
                with self._connection:
                    self._connection.execute("BEGIN IMMEDIATE")
                    self._connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)
                self._shrink()
            except sqlite3.Error:
                return

    def size(self) -> int:
        """Bytes of the store on the disk; 0 in memory."""
        return self.path.stat().st_size if self.path is not None and self.path.exists() else 0

    def counts(self) -> dict[str, int]:
        """How many values of each kind are kept; a kind's first word only."""
        with self._lock, suppress(sqlite3.Error):
            query = "SELECT substr(kind, 1, instr(kind || '/', '/') - 1), count(*) FROM kept GROUP BY 1 ORDER BY 1"
            return {str(kind): int(count) for kind, count in self._connection.execute(query).fetchall()}
        return {}

    def clear(self) -> None:
        """Let go of everything, and give the space back."""
        with self._lock:
            self._connection.execute("DELETE FROM kept")
            self._connection.execute("VACUUM")

    def _shrink(self) -> None:
        """Let go of a fourth when the store is too large: whole runs and articles first, of each the oldest."""
        if self.size() <= self._limit:
            return
        (count,) = self._connection.execute("SELECT count(*) FROM kept").fetchone()
        costly = "kind LIKE 'tokens/%' OR kind LIKE 'vectors/%'"
        oldest = f"SELECT kind, key FROM kept ORDER BY {costly}, at LIMIT ?"
        with self._connection:
            self._connection.execute(f"DELETE FROM kept WHERE (kind, key) IN ({oldest})", (count // 4 + 1,))
        self._connection.execute("VACUUM")


def _connect(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=30, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute(_SCHEMA)
    return connection


def _key(name: str) -> bytes:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
