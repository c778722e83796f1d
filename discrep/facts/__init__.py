"""Which mention on one side is the same thing as which on the other, and the fact register."""

from discrep.facts.compare import compare
from discrep.facts.context import context_texts
from discrep.facts.register import register

__all__ = ["compare", "context_texts", "register"]
