"""discrep checks a set of articles against each other and says where they differ."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from discrep.version import VERSION as __version__

if TYPE_CHECKING:
    from discrep.checker import Checker
    from discrep.config import Config
    from discrep.model.document import Document

__all__ = ["Checker", "Config", "Document", "__version__"]

_HOMES = {"Checker": "discrep.checker", "Config": "discrep.config", "Document": "discrep.model.document"}


def __getattr__(name: str) -> Any:
    """Import what is asked for only then, so that the command line starts at once."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
