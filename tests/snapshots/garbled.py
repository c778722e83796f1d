"""Our own articles with a fault in two of three sentences: what the rules on text and wording are about."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from discrep.evaluate import edits
from discrep.model.document import Document
from discrep.segment import segment

Edit = Callable[[str], str | None]
OPPOSITES = {
    "rose": "fell",
    "fell": "rose",
    "more": "less",
    "before": "after",
    "after": "before",
    "first": "last",
    "agreed": "refused",
    "opened": "closed",
    "won": "lost",
}
FURNITURE = ("Share this article", "Advertisement", "Read more: what we know so far", "Photo: Agency/Getty Images")
_NAME = r"(?<=[a-z,] )[A-Z][a-z]+ [A-Z][a-z]+"
_QUOTE = r'(?<=["“])[^"“”]{25,}(?=["”])'
_LONG = r"\b[a-z]{8,}\b"


def replaced(pattern: str, new: Callable[[str], str | None]) -> Edit:
    """An edit of the first match of a pattern; None where there is none, or nothing to change in it."""

    def edit(text: str) -> str | None:
        found = re.search(pattern, text)
        changed = new(found[0]) if found else None
        if found is None or changed is None or changed == found[0]:
            return None
        return text[: found.start()] + changed + text[found.end() :]

    return edit


def swap_letters(word: str) -> str:
    """A word with its third and fourth letters in each other's place."""
    return word[:2] + word[3] + word[2] + word[4:]


def start_again(sentence: str) -> str | None:
    """The sentence with its first words said twice."""
    words = sentence.split()
    return " ".join([*words[:4], *words[:4], *words[4:]]) if len(words) > 8 and '"' not in words[0] else None


EDITS: tuple[Edit, ...] = (
    edits.negate,
    edits.cut_sentence,
    replaced(_QUOTE, edits.drop_word),
    replaced(_NAME, edits.respell),
    replaced(rf"\b({'|'.join(OPPOSITES)})\b", lambda word: OPPOSITES[word]),
    replaced(r"(?<=\S)[\"”]", lambda _: ""),
    replaced(r"\b[a-z]{2,}\b(?= [a-z]+ [a-z]+[.,])", lambda word: f"{word} {word}"),
    edits.raise_certainty,
    replaced(r"\b[a-z]{3,} [a-z]{2,}\b(?= [a-z])", lambda words: " ".join(reversed(words.split()))),
    replaced(_NAME, lambda _: "Martin Keller"),
    replaced(_LONG, swap_letters),
    replaced(r"['’]", lambda _: "â€™"),
    edits.move_weekday,
    replaced(r"\b[a-z]+, (?=[a-z])", lambda words: f"({words[:-2]} "),
    edits.slip_scale,
    start_again,
    replaced(r"\b(a|an)\b", lambda word: "an" if word == "a" else "a"),
    edits.one_more,
    replaced(r"(?<=[a-z]{4}) (?=[a-z]{4})", lambda _: ". "),
    replaced(_QUOTE, lambda quote: f"{quote.split()[0]} … {' '.join(quote.split()[3:])}"),
    replaced(r"\.$", lambda _: ""),
    replaced(r"\b[A-Z][a-z]+\b(?= [a-z])", str.upper),
)


def garbled(document: Document, offset: int) -> Document:
    """The document with an edit in two of three sentences, a line of furniture, and a long paragraph pasted.

    `offset` says with which edit to begin, so that all of them come in turn; by it the paragraph is pasted as it is
    or as it was.
    """
    text, last, at = "", 0, offset
    for number, sentence in enumerate(segment(document).sentences):
        changed = None
        if (number + offset) % 3:
            tried = ((n, EDITS[n % len(EDITS)](sentence.text)) for n in range(at, at + len(EDITS)))
            at, changed = next(((n + 1, new) for n, new in tried if new is not None), (at, None))
        text += document.text[last : sentence.start] + (sentence.text if changed is None else changed)
        last = sentence.end
    paragraphs = [*text.split("\n\n"), FURNITURE[offset % len(FURNITURE)]]
    pasted = paragraphs if offset % 4 else document.text.split("\n\n")
    paragraphs.insert(offset % len(paragraphs), max(pasted, key=len))
    return replace(document, id=f"{document.id}-garbled", text="\n\n".join(paragraphs) + "\n")
