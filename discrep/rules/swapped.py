"""Two neighbouring words that changed places: the other order is much more common with the words around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from discrep.model.mention import Token
from discrep.rules.bigrams import attraction
from discrep.rules.words import word_list

LEAST_GAIN, SURE_GAIN = 12.0, 15.0
"""By how much the other order attracts more, over the three pairs that change; and when it needs no other proof."""
MOST_AT_HOME, LEAST_IN_ORDER = 5.0, 3.0
"""A pair as it stands that attracts more is meant; the two words turned round must attract at least so much."""

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_ADVERBS = frozenset({"RB", "RBR", "RBS", "RP", "UH", "CC"})
_BEFORE_NOUN = frozenset({"DT", "PRP$", "POS", "CD"})
_OF_NOUN = frozenset({"JJ", "VBG", "VBN", *_NOUNS})
_AFTER_LATE = frozenset({"IN", "CC", "CD", "TO", ",", ".", "RB"})
_QUESTIONS = frozenset({"how", "why", "what", "when", "where", "who", "nor", "neither"})
_JOINING = "-–—/’'"


def find_swapped(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Ranges of two words in the wrong order."""
    for number in range(len(tokens) - 1):
        if _gains(tokens, number) and not _may_stand(tokens, number):
            yield tokens[number].start, tokens[number + 1].end


def _gains(tokens: Sequence[Token], number: int) -> bool:
    """Whether the two words at `number` are much likelier turned round."""
    before, one, two, after = (_word(tokens, n) for n in range(number - 1, number + 3))
    if not one or not two or one == two or not _adjoin(tokens, number):
        return False
    before = before if number and _adjoin(tokens, number - 1) else ""
    after = after if _adjoin(tokens, number + 1) else ""
    if attraction(two, one) <= LEAST_IN_ORDER:
        return False
    stands = [attraction(a, b) for a, b in ((before, one), (one, two), (two, after))]
    turned = [attraction(a, b) for a, b in ((before, two), (two, one), (one, after))]
    return sum(turned) - sum(stands) > (LEAST_GAIN if max(stands) <= MOST_AT_HOME else SURE_GAIN)


def _word(tokens: Sequence[Token], number: int) -> str:
    """The word at `number` in small letters; empty outside the sentence and for marks and numbers."""
    inside = 0 <= number < len(tokens) and tokens[number].text.isalpha()
    return tokens[number].text.lower() if inside else ""


def _adjoin(tokens: Sequence[Token], number: int) -> bool:
    """Whether a single blank divides the token from the one after it."""
    return number + 1 < len(tokens) and tokens[number].end + 1 == tokens[number + 1].start


def _may_stand(tokens: Sequence[Token], number: int) -> bool:
    """Whether English has both orders, or a name makes the counts worthless."""
    one, two = tokens[number : number + 2]
    near = tokens[max(0, number - 1) : number + 3]
    return (
        two.text[0].isupper()
        or (one.text[0].isupper() and number > 0)
        or any(t.text == "US" for t in near)
        or bool({one.tag, two.tag} & _ADVERBS)
        or bool({one.text.lower(), two.text} & word_list("may_stand_elsewhere"))
        or _joined(tokens, number)
        or _asks(tokens, number)
        or _is_phrase(tokens, number)
        or _is_clause(one, two)
    )


def _joined(tokens: Sequence[Token], number: int) -> bool:
    """Whether a hyphen or an apostrophe makes one of the two words longer."""
    before, after = tokens[max(0, number - 1)], tokens[number + 2 : number + 3]
    left = before.end == tokens[number].start and before.text[-1] in _JOINING
    return left or any(t.start == tokens[number + 1].end and t.text[0] in _JOINING for t in after)


def _asks(tokens: Sequence[Token], number: int) -> bool:
    """Whether a verb may come before its subject: `is it`, `how will they`."""
    if tokens[number].pos != "AUX":
        return False
    asked = any(t.text.lower() in _QUESTIONS for t in tokens[:number])
    return number < 2 or asked or tokens[number + 1].pos == "PRON"


def _is_phrase(tokens: Sequence[Token], number: int) -> bool:
    """Whether the two belong to one noun, or the second begins or ends what is said of one."""
    one, two, after = *tokens[number : number + 2], tokens[number + 2 : number + 3]
    if one.tag in (*_NOUNS, "JJ") and two.tag in _NOUNS:
        return True
    if one.tag in _BEFORE_NOUN and two.tag in _OF_NOUN:
        return True
    if two.text in word_list("articles"):  # persuaded investors the Fed would wait
        return any(t.text[0].isupper() or not t.text.isalpha() for t in after)
    late = two.tag in ("JJ", "JJR", "VBN", "VBG")  # makes the business profitable by May
    return late and (not after or after[0].tag in _AFTER_LATE)


def _is_clause(one: Token, two: Token) -> bool:
    """Whether the first is the subject of the second, or a participle before its preposition."""
    subject = one.pos in ("NOUN", "PROPN", "PRON") or one.tag in ("VBN", "VBG")
    return (two.pos == "AUX" and subject) or (one.tag == "VBG" and two.tag in ("IN", "TO"))
