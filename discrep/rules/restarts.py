"""Where a sentence begins a second time: a word that opens sentences, with its capital, amid another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from discrep.model.mention import Token
from discrep.rules.beginnings import begins_after_modal, begins_with_name, begins_with_setting
from discrep.rules.words import FINITE, word_list

_YEAR = re.compile(r"(?:1\d|20)\d\d$")
_SPOKEN = re.compile('[“"]')
_WANTING = frozenset({"DT", "TO", "MD", "PRP$", "POS", "IN"})

_BEFORE_PLURAL = frozenset({"NOUN", "ADJ", "ADV", "NUM", "PART", "ADP"})
_SPEAKERS = frozenset({"I", "We", "You", "On", "Some", "People", "There", "That"})
_SHORT = 6
"""Words; a shorter quotation may be a title."""


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
    if not (before[-1].isalnum() or before == "%") or _YEAR.match(before):
        return False
    ways = (_is_subject, begins_with_name, begins_with_setting, begins_after_modal)
    if any(begins(tokens, number) for begins in ways):
        return True
    if word not in word_list("openers"):
        return False
    strong = word in word_list("strong_openers")
    if word in word_list("never_in_titles") or (strong and before in word_list("articles")):
        return True
    if after == ",":
        return before.islower()
    return not _titled(tokens, number) and (strong or not before[0].isupper())


def _is_subject(tokens: Sequence[Token], number: int) -> bool:
    """Whether the word is a subject and nothing else, with its verb or noun after it."""
    word, before, after = tokens[number].text, tokens[number - 1], tokens[number + 1]
    verb = after.tag in FINITE and after.text[0].islower()
    if word == "I":
        return verb and before.text in word_list("before_no_subject")
    if word == "The":
        return after.text[0].islower() and not before.text[0].isupper()
    plural = word in word_list("plural_subjects") and before.pos in _BEFORE_PLURAL
    return verb and (word in word_list("pronoun_subjects") or plural)


def _opens_after_comma(tokens: Sequence[Token], number: int) -> bool:
    """Whether the word begins a sentence after a comma."""
    openers = word_list("openers_after_comma") | word_list("never_in_titles")
    return (
        tokens[number - 1].text == ","
        and tokens[number].text in openers
        and not _titled(tokens, number)
        and not any(_SPOKEN.match(t.text) for t in tokens[:number])
    )


def _titled(tokens: Sequence[Token], number: int) -> bool:
    """Whether one of the next two words has a capital too, as in the title of a book."""
    return any(t.text[0].isupper() for t in tokens[number + 1 : number + 3])


def _speech(tokens: Sequence[Token], number: int) -> bool:
    """Whether somebody begins to speak after a word that waits for its noun or verb: `in the “It is late,” he`."""
    before, mark, first = tokens[number - 1], tokens[number], tokens[number + 1]
    if not _SPOKEN.match(mark.text) or before.text.lower() in ("that", "as"):
        return False
    if before.tag not in _WANTING and not _introduces_nothing(tokens[:number], first):
        return False
    closing = next((n for n in range(number + 2, len(tokens)) if tokens[n].text in ('"', "”", "''")), len(tokens))
    said = tokens[number + 1 : closing]
    if not said or said[-1].text not in (",", "."):
        return False
    small = sum(t.text.islower() for t in said)
    spoken = len(said) > _SHORT and 2 * small > len(said) and any(t.tag in FINITE for t in said)
    return first.text in word_list("openers") or (first.text.istitle() and spoken)


def _introduces_nothing(before: Sequence[Token], first: Token) -> bool:
    """Whether a subject begins to be quoted after words that introduce no saying: `for the new “We hope`."""
    last, sayings = before[-1], word_list("with_titles") | word_list("with_sayings")
    plain = last.text.islower() and not any(t.lemma in sayings for t in before)
    return plain and last.pos in ("ADJ", "NOUN", "ADV") and first.text in word_list("strong_openers") | _SPEAKERS
