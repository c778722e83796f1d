"""Paths → documents, with their page furniture marked."""

from discrep.ingest.furniture import mark_furniture
from discrep.ingest.read import Reading, read_paths

__all__ = ["Reading", "mark_furniture", "read_paths"]
