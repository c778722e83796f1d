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
    return tuple(_load(stem) for stem in _stems().values())


def rule(code: str) -> Rule:
    """The rule with this code, without importing the others; raises ConfigError when there is none."""
    stem = _stems().get(code.upper())
    if stem is None:
        raise ConfigError(f"there is no rule {code!r}; `discrep rules` lists them")
    return _load(stem)


def _stems() -> dict[str, str]:
    """Code → file of the rule, by the names of the files, sorted."""
    stems = sorted(p.stem for p in Path(__file__).parent.iterdir() if _FILE.fullmatch(p.name))
    return {stem[:6].upper(): stem for stem in stems}


def _load(stem: str) -> Rule:
    found: Rule = import_module(f"discrep.rules.{stem}").RULE
    return found
