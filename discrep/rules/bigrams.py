"""How much two words attract each other: pointwise mutual information over the bigrams of Google Books.

The counts are those of symspellpy; a bigram that occurs less than `RAREST` times is not among them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import log

WORDS = 1.024e12
"""Words of Google Books."""
RAREST = 6.4e6
LEAST, RARE = -3.0, -4.0
"""Bounds for a pair in the list, and for one that is not."""


@cache
def _counts(name: str) -> dict[str, int]:
    """`frequency_NAME.txt`: one or two words and their count on each line."""
    text = (files("symspellpy") / f"frequency_{name}.txt").read_text(encoding="utf-8-sig")
    rows = (line.rpartition(" ") for line in text.splitlines())
    return {words: int(count) for words, _, count in rows}


def attraction(first: str, second: str) -> float:
    """Natural logarithm of how much oftener `second` follows `first` than by chance; 0 for unknown words.

    >>> attraction("according", "to") > 5 > attraction("to", "according")
    True
    """
    words = _counts("dictionary_en_82_765")
    if first not in words or second not in words:
        return 0.0
    chance = log(words[first] * words[second] / WORDS)
    count = _counts("bigramdictionary_en_243_342").get(f"{first} {second}")
    if count is None:
        return max(RARE, min(0.0, log(RAREST) - chance - 1))
    return max(LEAST, log(count) - chance)
