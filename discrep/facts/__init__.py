"""Which mention on one side is the same thing as which on the other, and the fact register."""

from discrep.facts.assign import settle
from discrep.facts.compare import Comparer, narrowed, to_compare
from discrep.facts.context import context_texts
from discrep.facts.register import register

__all__ = ["Comparer", "context_texts", "narrowed", "register", "settle", "to_compare"]
