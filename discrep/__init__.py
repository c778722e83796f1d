"""discrep checks a set of articles against each other and says where they differ."""

from discrep.checker import Checker
from discrep.config import Config
from discrep.model.document import Document
from discrep.version import VERSION as __version__

__all__ = ["Checker", "Config", "Document", "__version__"]
