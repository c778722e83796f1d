"""Document → paragraphs → sentences."""

from discrep.segment.split import Segments, segment

__all__ = ["Segments", "segment"]
