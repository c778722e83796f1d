"""What was worked out once is kept, by content and version, and never trusted when it looks odd."""

from discrep.cache.store import Store

__all__ = ["Store"]
