"""What each key of a configuration file means; a value that does not fit raises ValueError with what would."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from discrep.config.settings import PRECISIONS

LEVELS = ("on", "off", "error", "warning", "info")

Parse = Callable[[Any], Any]


def parse_text(value: Any) -> str:
    """One piece of text."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be a text in quotation marks")
    return value


def parse_optional_text(value: Any) -> str:
    """One piece of text; an empty one switches the setting off."""
    return "" if value == "" else parse_text(value)


def parse_texts(value: Any) -> tuple[str, ...]:
    """A list of texts; a single one may stand alone."""
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(v, str) and v.strip() for v in values):
        raise ValueError('must be a list of texts, as ["one", "two"]')
    return tuple(values)


def parse_patterns(value: Any) -> tuple[str, ...]:
    """A list of regular expressions."""
    for pattern in parse_texts(value):
        try:
            re.compile(pattern)
        except re.error as error:
            raise ValueError(f"has a regular expression that cannot be read: {pattern} ({error})") from error
    return parse_texts(value)


def parse_share(value: Any) -> float:
    """A number from 0 to 1."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError("must be a number from 0 to 1")
    return float(value)


def parse_cosine(value: Any) -> float:
    """A number from -1 to 1."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not -1 <= value <= 1:
        raise ValueError("must be a number from -1 to 1")
    return float(value)


def parse_level(value: Any) -> str:
    """What to do with a rule."""
    if value not in LEVELS:
        raise ValueError(f"must be one of {', '.join(LEVELS)}")
    return str(value)


def parse_precision(value: Any) -> str:
    """What the model calculates with."""
    if value not in PRECISIONS:
        raise ValueError(f"must be one of {', '.join(PRECISIONS)}")
    return str(value)


def parse_day(value: Any) -> date:
    """A day, as TOML has it or in quotation marks."""
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        day = None
    if not isinstance(day, date) or isinstance(day, datetime):
        raise ValueError("must be a day, as 2022-10-14")
    return day


SINGLE: dict[tuple[str, ...], tuple[str, Parse]] = {
    ("model",): ("model", parse_text),
    ("precision",): ("precision", parse_precision),
    ("verifier",): ("verifier", parse_optional_text),
    ("parser",): ("parser", parse_text),
    ("thresholds", "similarity"): ("similarity", parse_cosine),
    ("thresholds", "confidence"): ("confidence", parse_share),
    ("ignore", "paths"): ("ignore_paths", parse_texts),
    ("ignore", "lines"): ("ignore_lines", parse_patterns),
}
"""Key → field of Config, and what reads its value."""

TABLES: dict[str, tuple[str, Parse]] = {
    "rules": ("rules", parse_level),
    "aliases": ("aliases", parse_texts),
    "loaded_terms": ("loaded_terms", parse_texts),
    "dates": ("dates", parse_day),
}
"""Tables whose keys are free → field of Config, and what reads each value."""
