"""Values of one type in a store: what does not decode is not there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

import msgspec

from discrep.cache.store import Store

T = TypeVar("T")


class Shelf(Generic[T]):
    """The values of one kind and type; a value of another type, or a broken one, counts as missing."""

    def __init__(self, store: Store, kind: str, type: type[T]) -> None:
        self._store, self._kind = store, kind
        self._decoder = msgspec.msgpack.Decoder(type)

    def get(self, names: Sequence[str]) -> dict[str, T]:
        """The values of those of `names` that have one."""
        found: dict[str, T] = {}
        for name, value in self._store.get(self._kind, names).items():
            try:
                found[name] = self._decoder.decode(value)
            except (msgspec.DecodeError, ValueError):
                continue
        return found

    def put(self, values: Mapping[str, T]) -> None:
        """Keep the values."""
        self._store.put(self._kind, {name: msgspec.msgpack.encode(value) for name, value in values.items()})

    def fill(self, names: Sequence[str], work: Callable[[list[str]], Sequence[T]]) -> dict[str, T]:
        """The values of all `names`; those that are missing are worked out together, in order, and kept."""
        kept = self.get(names)
        missing = sorted(set(names) - kept.keys())
        if missing:
            fresh = dict(zip(missing, work(missing), strict=True))
            self.put(fresh)
            kept |= fresh
        return kept
