"""Paths → documents, with their page furniture marked."""

from discrep.ingest.furniture import mark_furniture
from discrep.ingest.ignored import mark_ignored
from discrep.ingest.read import Reading, read_paths

__all__ = ["Reading", "mark_furniture", "mark_ignored", "read_paths"]
