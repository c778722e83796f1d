"""Whether two dates, clock times or lengths of time can be one."""

from __future__ import annotations

import re

from discrep.facts.values import Agreement, Value, days_agree, expressions_agree
from discrep.facts.values import agree as values_agree
from discrep.model.mention import DateMention, Duration

_CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?$")
_ZONE = re.compile(r"\b(GMT|UTC|BST|CES?T|[ECMP][SD]?T|IST|JST|AEST|hrs|hours)\b")
_SURE = re.compile(r"[ap]\.?\s?m\b|morning|afternoon|evening|night|GMT|UTC|hrs|noon", re.IGNORECASE)
HALF, DAY = 12 * 60, 24 * 60
VAGUE = 30
"""Minutes by which a time given as about an hour may be off."""
ROUND = 10
"""Minutes by which one of two times may be rounded, where it stands on a quarter of an hour."""


def agree(a: DateMention | Duration, b: DateMention | Duration) -> Agreement | None:
    """How two mentions agree; None where they cannot be compared."""
    if isinstance(a, Duration) and isinstance(b, Duration):
        if a.role == "age" or b.role == "age":
            return None
        if a.grain == b.grain:
            return values_agree(Value(a.amount, a.exactness), Value(b.amount, b.exactness))
        return values_agree(Value(a.value, "about"), Value(b.value, "about"))
    if isinstance(a, DateMention) and isinstance(b, DateMention):
        one, two = minutes(a), minutes(b)
        if one is not None and two is not None:
            return clocks_agree(a, b, one, two)
        return None if one is not None or two is not None else dates_agree(a, b)
    return None


def dates_agree(a: DateMention, b: DateMention) -> Agreement | None:
    """How two dates agree, by their days, else by their names."""
    if a.text.lower() == b.text.lower():
        return "equal"
    if a.range is not None and b.range is not None:
        return days_agree(a.range, b.range)
    return expressions_agree(a.value or a.expression, b.value or b.expression)


def minutes(date: DateMention) -> int | None:
    """Minutes since midnight of a clock time; None where the date gives none."""
    found = _CLOCK.search(date.expression)
    return None if found is None else int(found[1]) * 60 + int(found[2] or 0)


def clocks_agree(a: DateMention, b: DateMention, one: int, two: int) -> Agreement | None:
    """How two clock times agree; where either leaves the half of the day open, by the face of the clock."""
    zones = [found[0] if (found := _ZONE.search(d.text)) else "" for d in (a, b)]
    if zones[0] != zones[1]:
        return None
    circle = DAY if all(_SURE.search(d.text) or m >= HALF for d, m in ((a, one), (b, two))) else HALF
    apart = abs(one - two) % circle
    apart = min(apart, circle - apart)
    vague = {a.modifier, b.modifier} & {"about", "before", "after"} or "about" in (a.exactness, b.exactness)
    least = VAGUE if vague else ROUND if one % 15 == 0 or two % 15 == 0 else 1
    return "equal" if apart == 0 else "rounding" if apart <= least else "conflict"
