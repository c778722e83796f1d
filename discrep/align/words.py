"""What a statement is about: its content words and the names in it."""

from __future__ import annotations

from math import sqrt

from discrep.lexicon import canonical, is_empty
from discrep.model.statement import Statement

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})


def content_words(statement: Statement) -> frozenset[str]:
    """Lemmas of nouns, verbs and adjectives outside numbers and dates, each as the word of its group."""
    taken = [
        *((m.start, m.end) for m in statement.quantities),
        *((m.start, m.end) for m in statement.dates),
        *((m.start, m.end) for m in statement.durations),
    ]
    lemmas = (
        t.lemma.lower()
        for t in statement.tokens
        if t.pos in _CONTENT and len(t.text) > 1 and not any(s <= t.start < e for s, e in taken)
    )
    return frozenset(canonical(w) for w in lemmas if any(c.isalpha() for c in w) and not is_empty(w))


def named(statement: Statement) -> frozenset[str]:
    """Identities of the names in a statement, as far as the set's names are resolved, else the names."""
    return frozenset(n.entity or n.text.lower() for n in statement.names)


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """The cosine of two bags of words.

    >>> overlap(frozenset({"quake", "lima"}), frozenset({"quake", "chile"}))
    0.5
    """
    return len(left & right) / sqrt(len(left) * len(right)) if left and right else 0.0
