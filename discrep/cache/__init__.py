"""What was worked out once is kept, by content and version, and never trusted when it looks odd."""

from discrep.cache.kept import Kept
from discrep.cache.shelf import Shelf
from discrep.cache.source import source_digest
from discrep.cache.store import Store, cache_folder

__all__ = ["Kept", "Shelf", "Store", "cache_folder", "source_digest"]
