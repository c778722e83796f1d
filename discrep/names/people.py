"""Forms of people's names → one person each, never by a surname that two of them bear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.distance import Levenshtein

from discrep.names.gazetteer import fold, tables

_SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}


def name_words(form: str) -> tuple[str, ...]:
    """The folded words of a person's name without Jr. and the like.

    >>> name_words("John F. Kennedy Jr.")
    ('john', 'f', 'kennedy')
    """
    words = tuple(fold(form).replace(",", " ").split())
    return words[:-1] if len(words) > 2 and words[-1] in _SUFFIXES else words


def same_person(a: Sequence[str], b: Sequence[str], share_role: bool) -> bool:
    """Whether two full names are one person's: one surname and given names that agree, or one word misspelled."""
    if a[-1] == b[-1]:
        return given_agree(a[0], b[0]) or (
            share_role and a[0][0] == b[0][0] and Levenshtein.distance(a[0], b[0]) <= 2
        )
    same_given = a[:-1] == b[:-1]
    close = a[-1][0] == b[-1][0] and Levenshtein.distance(a[-1], b[-1]) <= 2
    return same_given and close and (share_role or min(len(a[-1]), len(b[-1])) > 6)


def given_agree(a: str, b: str) -> bool:
    """Whether two given names may be one person's: equal, an initial, a nickname.

    >>> given_agree("joe", "joseph"), given_agree("j", "joe"), given_agree("mark", "mary")
    (True, True, False)
    """
    nicknames = tables()["nicknames"]
    if a == b or b in nicknames.get(a, ()) or a in nicknames.get(b, ()):
        return True
    return a[0] == b[0] and min(len(a), len(b)) == 1


def merge_full(forms: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Full name → the longest full name of the same person; `forms` gives the role words of each."""
    names = sorted(forms, key=lambda f: (-len(name_words(f)), -len(f), f))
    chosen: dict[str, str] = {}
    heads: list[str] = []
    for form in names:
        words = name_words(form)
        fitting = [h for h in heads if same_person(name_words(h), words, bool(forms[h] & forms[form]))]
        if len(fitting) == 1:
            chosen[form] = fitting[0]
        else:
            chosen[form] = form
            heads.append(form)
    return chosen


def by_part(people: Iterable[str]) -> dict[str, list[str]]:
    """Surname or given name → the people who bear it, surnames first."""
    surnames, given = defaultdict(list), defaultdict(list)
    for person in sorted(set(people)):
        words = name_words(person)
        surnames[words[-1]].append(person)
        if words[0] != words[-1]:
            given[words[0]].append(person)
    return dict(given | surnames)


def bearer(form: str, here: Mapping[str, list[str]], everywhere: Mapping[str, list[str]]) -> str | None:
    """The one person a single word names: in its own article, else in the set; None when two may be meant."""
    word = name_words(form)[-1] if name_words(form) else ""
    for people in (here, everywhere):
        found = people.get(word, [])
        if found:
            return found[0] if len(found) == 1 else None
    return None
