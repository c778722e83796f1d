"""An article's own date, the ranges of relative dates, and time groups."""

from discrep.timeline.place import place_articles

__all__ = ["place_articles"]
