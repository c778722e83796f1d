"""Sentence → statement: tokens, frames, quantities, dates, names and quotes."""

from discrep.extract.statements import extract

__all__ = ["extract"]
