"""A short digest of a text that stays close when the text is edited a little.

Charikar, "Similarity estimation techniques from rounding algorithms" (STOC 2002), over runs of three words.
"""

from __future__ import annotations

import hashlib
import re

_WORD = re.compile(r"\w+")
_BITS = 64
NEAR = 12
"""Bits in which two digests may differ for one text, edited; unrelated texts differ in about 32."""


def simhash(text: str) -> str:
    r"""Sixteen hex digits; the order of paragraphs and white space do not count.

    >>> distance(simhash("one two three four five"), simhash("one  two three\nfour five"))
    0
    """
    words = _WORD.findall(text.casefold())
    weights = [0] * _BITS
    for run in {tuple(words[at : at + 3]) for at in range(max(1, len(words) - 2))}:
        digest = int.from_bytes(hashlib.blake2b(" ".join(run).encode(), digest_size=8).digest())
        for bit in range(_BITS):
            weights[bit] += 1 if digest >> bit & 1 else -1
    return f"{sum(1 << bit for bit, weight in enumerate(weights) if weight > 0):016x}"


def distance(left: str, right: str) -> int:
    """The number of bits in which two digests differ."""
    return (int(left, 16) ^ int(right, 16)).bit_count()
