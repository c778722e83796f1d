"""The rules of the folder, found by their file names."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from discrep.errors import ConfigError
from discrep.rules.base import Rule

_FILE = re.compile(r"[a-z]{3}\d{3}_\w+\.py")


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Every rule, sorted by code."""
    stems = sorted(p.stem for p in Path(__file__).parent.iterdir() if _FILE.fullmatch(p.name))
    return tuple(import_module(f"discrep.rules.{stem}").RULE for stem in stems)


def rule(code: str) -> Rule:
    """The rule with this code; raises ConfigError when there is none."""
    for candidate in all_rules():
        if candidate.code == code.upper():
            return candidate
    raise ConfigError(f"there is no rule {code!r}; `discrep rules` lists them")
