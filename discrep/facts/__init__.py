"""Which mention on one side is the same thing as which on the other, and the fact register."""

from discrep.facts.compare import compare
from discrep.facts.register import register

__all__ = ["compare", "register"]
