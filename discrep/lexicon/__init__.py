"""Word lists that several stages share, as text files beside the code."""

from discrep.lexicon.groups import canonical, is_empty, is_event, is_person

__all__ = ["canonical", "is_empty", "is_event", "is_person"]
