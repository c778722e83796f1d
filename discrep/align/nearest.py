"""For each statement those of other articles that are most like it; what an earlier search found is used again.

Vectors are rounded to whole numbers, so that their products are exact: the order of the best is the same
whether a statement is searched among all others at once, or among those that came later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Numbers = NDArray[np.int64]

MOST = 24
"""Statements of other articles that are looked at more closely."""
SCALE = 2047
"""A unit vector times this has products below 2 to the 24th, which 32-bit floats hold exactly."""
_KEY = 31
"""Bits below a product that order what is equally like."""
_CELLS = 1 << 22
"""Products in memory at a time."""
NONE = -1


@dataclass(frozen=True, slots=True)
class Nearest:
    """A search as it is kept: the statements by their ids, and for each the best others, best first.

    `places` are rows of MOST indices into `ids`, NONE where there are no more, ordered by `ranks`.
    """

    ids: Numbers
    places: Numbers
    ranks: Numbers

    def packed(self) -> tuple[bytes, bytes, bytes]:
        """The arrays as bytes."""
        return self.ids.tobytes(), self.places.astype(np.int32).tobytes(), self.ranks.tobytes()


def unpack(kept: tuple[bytes, bytes, bytes]) -> Nearest:
    """A search from its bytes."""
    places = np.frombuffer(kept[1], dtype=np.int32).astype(np.int64)
    ids, ranks = (np.frombuffer(array, dtype=np.int64) for array in (kept[0], kept[2]))
    return Nearest(ids, places.reshape(-1, MOST), ranks.reshape(-1, MOST))


def whole(vectors: Vectors) -> Vectors:
    """Unit vectors in whole numbers."""
    return np.asarray(np.rint(vectors * SCALE), dtype=np.float32)


def find_nearest(
    ids: Sequence[int], home: Numbers, keys: Numbers, vectors: Vectors, known: Nearest | None = None
) -> Nearest:
    """The best others of every statement, the `home` of which is another article; `vectors` are in whole numbers.

    `keys`, of 31 bits, order what is equally like. `known` is a search in which some of the ids took part.
    """
    search = _Search(home, keys, vectors)
    at = {number: n for n, number in enumerate(ids)}
    places, ranks = np.full((len(ids), MOST), NONE), np.full((len(ids), MOST), NONE)
    moved = np.array([at.get(n, NONE) for n in known.ids.tolist()] if known else [], dtype=np.int64)
    fresh = np.setdiff1d(np.arange(len(ids)), moved)
    if known is None or len(fresh) * 2 > len(ids):
        search.among_all(np.arange(len(ids)), places, ranks)
        return Nearest(np.array(ids, dtype=np.int64), places, ranks)
    old = np.where(known.places == NONE, NONE, moved[known.places])
    whole_rows = (moved != NONE) & ~((old == NONE) & (known.places != NONE)).any(axis=1)
    rows = moved[whole_rows]
    places[rows], ranks[rows] = old[whole_rows], known.ranks[whole_rows]
    search.among(fresh, rows, places, ranks)
    search.among_all(np.setdiff1d(np.arange(len(ids)), rows), places, ranks)
    return Nearest(np.array(ids, dtype=np.int64), places, ranks)


def find_inside(home: Numbers, keys: Numbers, vectors: Vectors) -> Numbers:
    """For every statement the best others of its own article, as indices, best first; the rest of a row is NONE."""
    places = np.full((len(home), MOST), NONE)
    for part in np.split(np.arange(len(home)), np.flatnonzero(np.diff(home)) + 1):
        product = (vectors[part] @ vectors[part].T).astype(np.int64)
        ranked = (np.maximum(product, 0) << _KEY) | keys[part]
        np.fill_diagonal(ranked, NONE)
        places[part] = _best(ranked, part[None, :])[0]
    return places


@dataclass(frozen=True, slots=True)
class _Search:
    """Statements by their article, their key and their vector."""

    home: Numbers
    keys: Numbers
    vectors: Vectors

    def among_all(self, rows: Numbers, places: Numbers, ranks: Numbers) -> None:
        """Write the best of all for some statements."""
        columns = np.arange(len(self.home))
        for part in self._parts(rows, len(columns)):
            places[part], ranks[part] = _best(self._ranked(part, columns), columns[None, :])

    def among(self, columns: Numbers, rows: Numbers, places: Numbers, ranks: Numbers) -> None:
        """Put those of `columns` that are better than what was found into the rows."""
        for part in self._parts(rows, len(columns)) if len(columns) else ():
            ranked = self._ranked(part, columns)
            better = (ranked > ranks[part, -1:]).any(axis=1)
            part, ranked = part[better], ranked[better]
            both = np.concatenate([places[part], np.broadcast_to(columns, ranked.shape)], axis=1)
            places[part], ranks[part] = _best(np.concatenate([ranks[part], ranked], axis=1), both)

    def _ranked(self, rows: Numbers, columns: Numbers) -> Numbers:
        """What the columns are ordered by, seen from each row; NONE in its own article."""
        product = (self.vectors[rows] @ self.vectors[columns].T).astype(np.int64)
        ranked = (np.maximum(product, 0) << _KEY) | self.keys[columns]
        ranked[self.home[rows, None] == self.home[None, columns]] = NONE
        return ranked

    @staticmethod
    def _parts(rows: Numbers, width: int) -> Iterator[Numbers]:
        size = max(1, _CELLS // max(1, width))
        return (rows[at : at + size] for at in range(0, len(rows), size))


def _best(ranked: Numbers, places: Numbers) -> tuple[Numbers, Numbers]:
    """The places and ranks of the MOST best of each row, best first."""
    if ranked.shape[1] > MOST:
        cut = np.argpartition(ranked, ranked.shape[1] - MOST, axis=1)[:, -MOST:]
    else:
        cut = np.broadcast_to(np.arange(ranked.shape[1]), ranked.shape)
    held = np.take_along_axis(ranked, cut, axis=1)
    order = np.argsort(-held, axis=1, kind="stable")
    kept = np.take_along_axis(held, order, axis=1)
    chosen = np.take_along_axis(cut, order, axis=1)
    found = np.take_along_axis(np.broadcast_to(places, ranked.shape), chosen, axis=1)
    missing = ((0, 0), (0, MOST - kept.shape[1]))
    kept, found = (np.pad(a, missing, constant_values=NONE) for a in (kept, found))
    return np.where(kept == NONE, NONE, found), kept
