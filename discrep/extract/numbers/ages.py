"""Ages: `35-year-old`, `aged 35`, `ten months old`, `87 yo`."""

from __future__ import annotations

import re
from dataclasses import replace

from discrep.extract.numbers.amount import Amount

OLDEST = 130
_UNIT = r"[\s-]?(?P<{}>years?|yrs?|months?|weeks?|days?)"
_BEHIND = re.compile(
    rf"{_UNIT.format('old')}[\s-]?olds?(?!\w)|{_UNIT.format('age')} of age(?!\w)|\s?y/?o(?!\w)", re.IGNORECASE
)
_BEFORE = re.compile(
    r"(?<!\w)(?:aged?|of age|at the age of|age of|ages)(?: between| about| around| from)?\s$", re.IGNORECASE
)
_DYING = re.compile(
    r"(?<!\w)(?:die[sd]?|dead|retires?|retired|passe[sd] away)(?!\w)(?: [\w’'-]+){0,5} at\s$", re.IGNORECASE
)
"""The end of `dies in Rome at 87`."""
_AT = re.compile(r"at\s$", re.IGNORECASE)
_CLOSES = re.compile(r"\s*(?:$|[,.;:|–—]|-\s)")
_YEARS = re.compile(r" years?(?: old)?(?!\w)|")


def with_age(text: str, amount: Amount) -> Amount | None:
    """The amount as an age, in years, months, weeks or days."""
    if amount.vague:
        return None
    behind = _BEHIND.match(text, amount.end)
    if behind is not None:
        unit = (behind["old"] or behind["age"] or "year").lower().rstrip("s")
        return replace(amount, end=behind.end(), kind="age", unit="year" if unit == "yr" else unit)
    before = _BEFORE.search(text[max(0, amount.start - 24) : amount.start])
    if before is None and _DYING.search(text[: amount.start]) and _CLOSES.match(text, amount.end):
        before = _AT.search(text[: amount.start])
    if before is None or not 0 <= amount.written[1] < OLDEST or text[amount.end :].startswith("%"):
        return None
    end = _YEARS.match(text, amount.end)
    assert end is not None  # it may be empty
    return replace(amount, start=amount.start - len(before.group()), end=end.end(), kind="age", unit="year")
