"""One entity across the forms of its name in the set."""

from discrep.names.resolve import resolve_names

__all__ = ["resolve_names"]
