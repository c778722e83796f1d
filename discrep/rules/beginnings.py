"""How sentences begin that have a name at their head: `The Dow Jones index fell`, `In the UK, the mayor said`."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.model.mention import Token
from discrep.rules.words import FINITE, word_list

_SETTING = frozenset({
    "After", "As", "At", "Before", "By", "During", "Following", "For", "From", "In", "Last", "On", "Over", "Since",
    "Through", "Throughout", "Under", "Until", "With", "Within", "Due", "Earlier",
})  # fmt: skip
_INSIDE = frozenset({"of", "and", "&", "'s", "’s"})
_CLAUSE = frozenset({"that", "but", "as", "while", "when", "because", "if", "before", "after", "and", "or", "than"})
_LONGEST = 8
"""Tokens of a subject, or of what stands before the comma."""


def begins_with_name(tokens: Sequence[Token], number: int) -> bool:
    """Whether `The` at `number` begins a subject that holds a name and has its verb after it.

    A newspaper or a band has no common noun in its name, and stands after what it is or what is done with it.
    """
    before, word = tokens[number - 1], tokens[number]
    if word.text != "The" or before.text.lower() in _CLAUSE or before.text[0].isupper():
        return False
    end = _subject_end(tokens, number + 1)
    if end == number + 1 or end >= len(tokens) or tokens[end].tag not in FINITE or not tokens[end].text.islower():
        return False
    if any(t.pos == "NOUN" and t.text.islower() for t in tokens[number + 1 : end]):
        return before.pos != "VERB"
    return before.pos not in ("ADP", "VERB", "CCONJ", "SCONJ") and before.lemma not in word_list("with_titles")


def _subject_end(tokens: Sequence[Token], start: int) -> int:
    """Where a run of names, their nouns and numbers from `start` on ends; `start` when it holds no name."""
    if start >= len(tokens) or not tokens[start].text[0].isupper():
        return start
    end = start
    while end < min(len(tokens), start + _LONGEST) and _is_of_subject(tokens[end]):
        end += 1
    return end


def _is_of_subject(token: Token) -> bool:
    return token.text[0].isupper() or token.text in _INSIDE or token.pos in ("NOUN", "NUM")


def begins_with_setting(tokens: Sequence[Token], number: int) -> bool:
    """Whether a time, a place or a cause begins at `number` and a clause follows after its comma."""
    before, word, after = tokens[number - 1 : number + 2]
    plain = before.text[-1].islower() or before.text[-1].isdigit() or before.text == "%"
    if word.text not in _SETTING or not plain or not (after.text[0].islower() or after.text[0].isdigit()):
        return False
    comma = next((n for n in range(number + 2, min(number + _LONGEST, len(tokens))) if tokens[n].text == ","), 0)
    small = before.text[0].islower() or not before.text[0].isalpha()
    return bool(comma) and small and any(t.tag in FINITE for t in tokens[comma + 1 : comma + 1 + _LONGEST])
