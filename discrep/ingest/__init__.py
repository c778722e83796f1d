"""Paths → documents."""

from discrep.ingest.read import Reading, read_paths

__all__ = ["Reading", "read_paths"]
