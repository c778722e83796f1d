"""Number words that count nothing: the pronoun `one`, `at first`, `the second half`, `first-class`."""

from __future__ import annotations

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.vocabulary import strikes, word_list
from discrep.extract.numbers.words import Words

_PARTS = ("of ", "the ", "a ", "an ", "its ", "his ", "their ", "her ", "our ", "all ", "that ")


def is_idiom(text: str, amount: Amount, words: Words, first: int, last: int) -> bool:
    """Whether the number at tokens `first` to `last` counts nothing."""
    written = text[amount.number_start : amount.number_end].lower().removeprefix("a ")
    before = text[: amount.number_start].rstrip().lower()
    behind = text[amount.number_end :].lstrip().lower()
    if written == "one":
        return amount.unit is None and _is_pronoun(words, first, last)
    if amount.kind == "ordinal":
        return _is_ordinal_idiom(words, before, behind, first, last)
    if written in ("half", "quarter"):
        article = amount.numeral.article or before.endswith((" a", " the")) or before in ("a", "the")
        part = behind.startswith(_PARTS) and (written == "half" or article)
        return amount.exactness == "exact" and not part
    return written in ("nil", "point") or before.endswith("half past")


def _is_pronoun(words: Words, first: int, last: int) -> bool:
    """`one of them`, `no one`, `the one who`, `one cannot know`, `one day`; not `one man`, `one killed`."""
    before = words.text_at(first - 1)
    if before in strikes():  # kills one, injures 20
        return False
    if words.state_behind(last + 1) is not None:
        return before in word_list("pronoun_before")
    noun = words.noun_behind(last)
    if noun is None or words.text_at(last + 1) in ("of", "another", "'s", "’s"):
        return True
    idiom = words.lemma(noun) in word_list("one_idioms")
    return idiom or before in word_list("pronoun_before") - {"only", "the", "not"}


def _is_ordinal_idiom(words: Words, before: str, behind: str, first: int, last: int) -> bool:
    """`at first`, `first of all`, an adverb, an ordinal that is no rank, `first-class`."""
    spelt = not words.text_at(last)[:1].isdigit()
    if words.text_at(last) in ("first", "second") and (before == "at" or before.endswith(" at")):
        return True
    if behind.startswith(("of all", "and foremost")):
        return True
    noun = words.noun_behind(last)
    if noun is None or behind.startswith(","):
        return spelt and not _is_rank(words, first, last)
    follows = last + 2 if words.text_at(last + 1) == "-" else last + 1
    return words.text_at(follows) in word_list("ordinal_idioms")


def _is_rank(words: Words, first: int, last: int) -> bool:
    """An ordinal at the end (`listened to the fourth`), behind `finished`, before `place`; no adverb."""
    if words.text_at(last + 1) == "place":
        return True
    if words.lemma(first - 1) in word_list("ranking"):
        return words.text_at(last + 1) != ","
    adverb = words.text_at(last) == "first" and words.tokens[last].dep == "advmod"
    return first > 0 and words.text_at(last + 1) in ("", ".", "!", "?") and not adverb
