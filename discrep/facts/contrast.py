"""What two headlines say in the same words but for one: another word in its place is another thing.

Headlines of one happening that are built alike differ in synonyms; those of two differ in the word that tells
them apart (`over fraud`, `over murder`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from discrep.facts.nearness import Nearness
from discrep.facts.slots import Item, items
from discrep.lexicon import canonical, is_empty, is_event, is_outcome, lines
from discrep.model.statement import Statement

ALIKE = 0.5
"""Share of common words from which two headlines are built alike."""
STEM = 4
"""Letters that two words of one stem share (`mine`, `miner`)."""
LISTS = ("synonyms", "sides", "sites", "hazards", "means", "acts", "terms", "measured", "moves")
"""Lists on which two words of a line are one thing, or are told apart elsewhere."""
_FORMAT = re.compile(r"\bof the (?:day|week|month|year)\b", re.IGNORECASE)


def told_apart(near: Nearness) -> bool:
    """Whether a word of one headline stands where the other has another, or one says the contrary."""
    return swapped(near) or contrary(near) or spans(near) or formats(near)


def swapped(near: Nearness) -> bool:
    """Whether two headlines that are built alike have different nouns in one place."""
    if near.slots is None or near.slots.ratio < ALIKE:
        return False
    one, two = items(near.left), items(near.right)
    matcher = SequenceMatcher(None, [i.word for i in one], [i.word for i in two], autojunk=False)
    skipped = named(near.left) | named(near.right) | counted(near.left) | counted(near.right)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "replace":
            left, right = nouns(one[i:j], two, near.left, skipped), nouns(two[k:m], one, near.right, skipped)
            if left and right:
                return True
    return False


def nouns(run: tuple[Item, ...], others: tuple[Item, ...], statement: Statement, skipped: set[str]) -> list[str]:
    """The nouns of a stretch that have no like among the words of the other headline, without what happens."""
    lemmas = {t.lemma.lower() for t in statement.tokens if t.pos in ("NOUN", "PROPN")} - named(statement)
    own = {canonical(w) for w in lemmas if not is_event(w) and not lines("hazards", [w])}
    words = [i.word for i in run if i.index < 0 and not i.weak and i.word in own and i.word not in skipped]
    return [w for w in words if not any(akin(w, o.word) for o in others if o.index < 0)]


def named(statement: Statement) -> set[str]:
    """The words of names, which the axes of names and places compare."""
    return {w for n in statement.names for w in n.text.lower().split()}


def counted(statement: Statement) -> set[str]:
    """The nouns of counts, which have an axis of their own."""
    return {canonical(q.noun.lower()) for q in statement.quantities if q.noun and q.kind in ("count", "age")}


def akin(one: str, two: str) -> bool:
    """Whether a word is of the stem or on a line of another, or says too little to differ."""
    if one[:STEM] == two[:STEM] or is_outcome(one) or is_empty(one):
        return True
    return any(lines(name, [one]) & lines(name, [two]) for name in LISTS)


def contrary(near: Nearness) -> bool:
    """Whether one headline has a word and the other its contrary, each only one of them (`gains`, `loses`)."""
    left, right = near.left_scene.lemmas, near.right_scene.lemmas
    for first, second in (("contrary_one", "contrary_two"), ("contrary_two", "contrary_one")):
        here, there = lines(first, left) - lines(second, left), lines(second, right) - lines(first, right)
        if here & there:
            return True
    return False


def spans(near: Nearness) -> bool:
    """Whether one speaks of a month and the other of a year, as in rates of growth."""
    one, two = (lines("spans", free_of_lengths(s)) for s in (near.left, near.right))
    return bool(one and two) and not one & two


def free_of_lengths(statement: Statement) -> Iterator[str]:
    """The words of a headline outside lengths of time."""
    taken = [(d.start, d.end) for d in statement.durations if d.role == "length"]
    return (t.lemma.lower() for t in statement.tokens if not any(low <= t.start < high for low, high in taken))


def formats(near: Nearness) -> bool:
    """Whether both are of a series that comes again (`Pictures of the week`)."""
    return all(_FORMAT.search(s.sentence.text) for s in (near.left, near.right))
