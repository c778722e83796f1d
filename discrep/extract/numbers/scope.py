"""Words that set a count apart: `more`, `another`, `others`, `including the gunman`."""

from __future__ import annotations

import re

from discrep.extract.numbers.vocabulary import word_list
from discrep.extract.numbers.words import Words

NEAR = 60
"""Characters behind the number within which `including ...` still speaks of it."""
_INCLUDING = re.compile(
    r",?\s(?:including|excluding|not counting|not including|among them|besides|plus|in addition to)\s[^,.;:]+"
)


def find_scope(words: Words, first: int, last: int, noun: int | None, end: int) -> str | None:
    """The words that widen or narrow the count at tokens `first` to `last`, whose phrase ends at `end`."""
    apart = word_list("apart")
    behind = range(last + 1, (noun if noun is not None and noun > last else last + 1) + 1)
    hedge = range(first, last + 1)  # at least another 5
    near = [first - 1, *hedge, *behind]
    found = [words.text_at(i) for i in near if words.text_at(i) in apart and words.text_at(i + 1) != "than"][:1]
    among = _INCLUDING.search(words.text, end)
    if (
        among is not None
        and among.start() - end < NEAR
        and not re.search(r"[\d;]", words.text[end : among.start()])
    ):
        found.append(among.group().strip(" ,"))
    return ", ".join(found) or None
