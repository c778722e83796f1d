"""Where a sentence begins a second time: a word that opens sentences, with its capital, amid another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from discrep.model.mention import Token
from discrep.rules.words import word_list

_YEAR = re.compile(r"(?:1\d|20)\d\d$")
_SPOKEN = re.compile('[“"]')
_WANTING = frozenset({"DT", "TO", "MD", "PRP$", "POS", "IN"})


def find_restarts(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Ranges of the words with which a sentence begins anew: `the mayor said In the morning`."""
    for number, (before, word) in enumerate(pairwise(tokens), 1):
        if before.end + 1 != word.start or number + 1 == len(tokens):
            continue
        if _opens(tokens, number) or _opens_after_comma(tokens, number) or _speech(tokens, number):
            yield word.start, tokens[number + 1].end


def _opens(tokens: Sequence[Token], number: int) -> bool:
    """Whether the word at `number` begins a sentence, and not a name or the title of a book."""
    word, before, after = (t.text for t in (tokens[number], tokens[number - 1], tokens[number + 1]))
    if not before[-1].isalnum() or _YEAR.match(before) or word not in word_list("openers"):
        return False
    strong = word in word_list("strong_openers")
    if word in word_list("never_in_titles") or (strong and before in word_list("articles")):
        return True
    if after == ",":
        return before.islower()
    return not _titled(tokens, number) and (strong or not before[0].isupper())


def _opens_after_comma(tokens: Sequence[Token], number: int) -> bool:
    """Whether the word begins a sentence after a comma."""
    return (
        tokens[number - 1].text == ","
        and tokens[number].text in word_list("openers_after_comma")
        and not _titled(tokens, number)
        and not any(_SPOKEN.match(t.text) for t in tokens[:number])
    )


def _titled(tokens: Sequence[Token], number: int) -> bool:
    """Whether one of the next two words has a capital too, as in the title of a book."""
    return any(t.text[0].isupper() for t in tokens[number + 1 : number + 3])


def _speech(tokens: Sequence[Token], number: int) -> bool:
    """Whether somebody begins to speak after a word that waits for its noun or verb: `in the “It is late,” he`."""
    before, mark, first = tokens[number - 1], tokens[number], tokens[number + 1]
    if not _SPOKEN.match(mark.text) or before.tag not in _WANTING or first.text not in word_list("openers"):
        return False
    closing = next((n for n in range(number + 2, len(tokens)) if tokens[n].text in ('"', "”")), 0)
    return (
        before.text.lower() not in ("that", "as")
        and closing > 0
        and tokens[closing - 1].text in (",", ".", "!", "?")
    )
