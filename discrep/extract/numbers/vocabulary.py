"""Word lists of what stands around numbers, from `vocabulary.toml` and `predicates.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def word_list(name: str) -> frozenset[str]:
    """One of the lists of `vocabulary.toml`."""
    return frozenset(_table("vocabulary")[name])


@cache
def states() -> dict[str, str]:
    """Words that say what befell the counted, and the lemma of each: killed → kill."""
    return {form: lemma for lemma, forms in _table("predicates").items() for form in forms}


@cache
def strikes() -> dict[str, str]:
    """Verb forms that govern a number right behind them in a headline: kills → kill."""
    return {form: lemma for lemma, forms in _table("vocabulary")["strikes"].items() for form in forms}


@cache
def designators() -> frozenset[str]:
    """Words that name the number behind them (Flight 370), lower case."""
    lines = (HERE / "designators.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
