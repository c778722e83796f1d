"""Statements → pairs worth comparing; copied text → lineages."""

from discrep.align.lineage import find_lineages
from discrep.align.mask import masked_texts
from discrep.align.nearest import unpack
from discrep.align.pairs import find_pairs
from discrep.align.passages import find_copies

__all__ = ["find_copies", "find_lineages", "find_pairs", "masked_texts", "unpack"]
