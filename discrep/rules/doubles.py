"""Words that stand twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from discrep.model.mention import Token
from discrep.rules.words import FINITE, word_list

_QUESTIONS = frozenset({"what", "who", "how", "where", "why", "when"})
_REACH = 6
"""Words before an echo in which a question word explains it (`what it is is`)."""

_LEAST_LETTERS = 4
_NEAREST, _FARTHEST = 4, 10
"""Words between a noun and its echo; `the city of Mexico City` has fewer."""


def find_doubles(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Ranges of words, or pairs of words, that follow themselves."""
    for number, (one, two) in enumerate(pairwise(tokens)):
        word = one.text.lower()
        apart = one.end < two.start and word.isalpha() and (one.text.isupper() or not two.text[1:].isupper())
        if apart and word == two.text.lower() and not _may_double(tokens, number):
            yield one.start, two.end
    yield from _doubled_phrases(tokens)
    yield from _doubled_heads(tokens)


def _may_double(tokens: Sequence[Token], number: int) -> bool:
    """Whether the word at `number` and its echo are good English, or a name such as that of a band."""
    word, following = tokens[number].text.lower(), tokens[number + 2 : number + 3]
    match word:
        case "had":
            return not any(t.tag in ("VBN", "VBD") for t in following)
        case "that":
            clause = any(t.tag in ("DT", "PRP", "PRP$", "NNP", "EX") for t in following)
            return not clause and not (number > 0 and tokens[number - 1].pos == "NOUN")
        case "is":
            return any(t.text.lower() in _QUESTIONS for t in tokens[max(0, number - _REACH) : number])
    name = tokens[number].text[0].isupper() and tokens[number + 1].text[0].isupper()
    return word in word_list("may_double") or (name and word in word_list("doubled_names"))


def _doubled_phrases(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Two words that come again at once, as in `of the of the`; `year after year after year` is a figure."""
    words = [t.text.lower() for t in tokens]
    for n, (a, b, c, d) in enumerate(zip(words, words[1:], words[2:], words[3:], strict=False)):
        echo = (a, b) == (c, d) and a != b and a.isalpha() and b.isalpha()
        figure = (n > 0 and words[n - 1] == b) or words[n + 4 : n + 5] == [a]
        if echo and not figure and not tokens[n].text[0].isupper():
            yield tokens[n].start, tokens[n + 3].end


def _doubled_heads(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """A noun before and after what belongs to it: `the summit of heads of state summit will`."""
    for number, (noun, of) in enumerate(pairwise(tokens)):
        if noun.pos not in ("NOUN", "PROPN") or of.text != "of" or len(noun.text) < _LEAST_LETTERS:
            continue
        for place in range(number + _NEAREST, min(number + _FARTHEST, len(tokens) - 1)):
            same = tokens[place].text.lower() == noun.text.lower() and tokens[place - 1].pos != "DET"
            if same and tokens[place + 1].tag in FINITE:
                yield noun.start, tokens[place].end
            if tokens[place].pos not in ("NOUN", "PROPN", "ADJ", "ADP", "CCONJ", "DET"):
                break
