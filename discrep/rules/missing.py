"""Words that a name or a title cannot do without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from discrep.model.mention import Token
from discrep.rules.words import FINITE, word_list

_BEFORE_CLAUSE = frozenset({"that", "but", "as", "while", "when", "because", "if", "before", "after"})


def find_missing(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Ranges of a title without article and name (`US President hailed`), or of a name without its article."""
    for number, verb in enumerate(tokens):
        if number and verb.tag in FINITE and verb.text.islower() and tokens[number - 1].end + 1 == verb.start:
            low = _phrase(tokens, number)
            if _lacks_article([t.text for t in tokens[low:number]]) and _opens_clause(tokens, low):
                yield tokens[low].start, verb.end


def _phrase(tokens: Sequence[Token], number: int) -> int:
    """Where the words with capitals that end just before `number` begin."""
    low = number
    while low and tokens[low - 1].text[0].isupper() and tokens[low - 1].tag != "DT":
        low -= 1
    return low


def _lacks_article(words: Sequence[str]) -> bool:
    """Whether the words are a country and a title, or a name such as that of a ministry."""
    titled = 2 <= len(words) <= 4 and words[-1] in word_list("titles_with_article")
    person = any(w in ("Mr", "Mr.", "Madam", "Madame", "Mrs", "Mrs.", "Ms", "Vice") for w in words)
    return (titled and not person) or " ".join(words) in word_list("names_with_article")


def _opens_clause(tokens: Sequence[Token], low: int) -> bool:
    """Whether nothing before the words belongs to them."""
    return low == 0 or tokens[low - 1].pos == "PUNCT" or tokens[low - 1].text in _BEFORE_CLAUSE
