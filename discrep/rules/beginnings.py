"""How sentences begin that have a name at their head: `The Dow Jones index fell`, `In the UK, the mayor said`."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.model.mention import Token
from discrep.rules.words import FINITE, word_list

_SETTING = frozenset({
    "After", "As", "At", "Before", "By", "During", "Following", "For", "From", "In", "Last", "On", "Over", "Since",
    "Through", "Throughout", "Under", "Until", "With", "Within", "Due", "Earlier",
})  # fmt: skip
_MODALS = frozenset({"will", "would", "could", "should", "must", "might", "may", "can"})
_INSIDE = frozenset({"of", "and", "&", "'s", "’s"})
_CLAUSE = frozenset({"that", "but", "as", "while", "when", "because", "if", "before", "after", "and", "or"})
_BEFORE_AMOUNT = frozenset(
    {"about", "after", "amid", "amidst", "between", "during", "over", "than", "under", "until"}
)
_LONGEST = 8
"""Tokens of a subject, or of what stands before the comma."""


def begins_with_name(tokens: Sequence[Token], number: int) -> bool:
    """Whether the article at `number` begins a subject that holds a name and has its verb after it.

    A newspaper or a band has no common noun in its name, and stands after what it is or what is done with it.
    """
    before, word = tokens[number - 1], tokens[number]
    if word.text not in ("The", "A", "An") or before.text.lower() in _CLAUSE or before.text[0].isupper():
        return False
    end = _subject_end(tokens, number + 1)
    verb = end + 1 if tokens[end : end + 1] and tokens[end].pos == "ADV" else end
    finite = any(t.tag in FINITE and t.text.islower() for t in tokens[verb : verb + 1])
    if end == number + 1 or not finite:
        return False
    if any(t.pos == "NOUN" and t.text.islower() for t in tokens[number + 1 : end]):
        return before.pos != "VERB"
    waits = before.pos in ("ADP", "VERB", "CCONJ", "SCONJ") and before.text not in _BEFORE_AMOUNT
    return word.text == "The" and not waits and before.lemma not in word_list("with_titles")


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


def begins_after_modal(tokens: Sequence[Token], number: int) -> bool:
    """Whether a name stands where the verb of a statement should: `how many people will Anna Lind`."""
    if number < 2 or tokens[-1].text == "?":
        return False
    subject, modal, name = tokens[number - 2 : number + 1]
    ended = modal.tag == "MD" and modal.text in _MODALS and subject.pos in ("NOUN", "PROPN", "PRON")
    return ended and subject.tag[0] != "W" and name.pos == "PROPN" and name.text[0].isupper()
