"""How alike two quantities are, beyond their sentences."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two quantities are in their own words.

    `cosine` is that of their contexts; `absent` tells that neither value stands in the other article.
    """

    cosine: float = 0.0
    absent: bool = True
