"""Per cent and percentage points."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.prices import rated

_PERCENT = re.compile(
    r"(?P<points>[\s-]?(?:percentage|percent|per cent|pct|%)[\s-]?points?(?!\w)|\s?pps?(?!\w)|\s?ppts?(?!\w))"
    r"|(?P<share>(?:\s(?:of\s)?an?)\s(?:(?:percentage|full)\s)?point(?!\w))"
    r"|(?P<part>(?<=half|rter)[\s-]points?(?!\w)|(?<=rters)[\s-]points?(?!\w))"
    r"|(?P<basis>[\s-]?(?:basis[\s-]points?|bps?)(?!\w))"
    r"|(?P<percent>\s?[%％٪]|[\s-]?(?:per[\s-]?cents?|percentage|percents|pct\.?|p\.c\.)(?!\w)|\s?pc(?!\w))",
    re.IGNORECASE,
)


def with_percent(text: str, amount: Amount) -> Amount | None:
    """The amount as per cent or points where the text says so; basis points are hundredths of a point."""
    found = _PERCENT.match(text, amount.end)
    if found is None or ((found["share"] or found["part"]) and not amount.numeral.fraction):
        return None
    if found["percent"]:
        return rated(text, replace(amount, end=found.end(), kind="percent", unit="%"))
    points = amount.times(Decimal("0.01")) if found["basis"] else amount
    return replace(points, end=found.end(), kind="points", unit="%")
