"""The day last named, from which `a year earlier` and `the next day` are told."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from discrep.model.interval import DayRange
from discrep.model.mention import DateMention

_UNIT_DAYS = {"D": 1, "W": 7, "WE": 7, "F": 7, "M": 31, "Q": 92, "Y": 366, "DE": 3653, "CE": 36525}
_TOLD = re.compile(r"REF[-+=]?(?:P[\dX]+([A-Z]+)|(XXXX))")


@dataclass(slots=True)
class History:
    """The dates named so far in an article, the latest last."""

    named: list[DayRange] = field(default_factory=list)

    def add(self, days: DayRange | None) -> None:
        """Remember a date that has been named."""
        if days is not None and days.low is not None and days.days is not None:
            self.named.append(days)

    def reference(self, mention: DateMention) -> date | None:
        """The first day of the date last named that is no coarser than the unit the mention counts in."""
        told = _TOLD.match(mention.expression)
        if told is None:
            return None
        longest = _UNIT_DAYS.get(told[1] or "D", 1)
        return next((d.low for d in reversed(self.named) if d.days is not None and d.days <= longest), None)
