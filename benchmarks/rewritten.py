"""Articles told anew by rule: the same news in other words and another order, with one value changed."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.changes import DAYS, HEDGED, MONTHS, NUMBER, Change, around, changed
from discrep.model.document import Document

WORDS: dict[str, str] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["words"]
TITLES = re.compile(r"\b(?:President|Prime Minister|Foreign Minister|Senator|Mr\.?|Ms\.?|Dr\.?) (?=[A-Z])")
SAID = re.compile(r"(?P<what>[A-Z][^,]{20,}), (?P<verb>said|added|noted) (?P<who>[^,.]{3,60})\.$")
OPENING = re.compile(r"(?P<when>(?:On|In|Since|After|During) [^,]{3,40}), (?P<rest>[^,]+?)(?P<stop>[.!])$")
AND = re.compile(r", and (?=(?:it|he|she|they|the|this|that) [a-z]+)")
ASIDE = re.compile(r" \([^()\d]*\)|, (?:which|who) [^,.\d]+(?=,)|(?<= )[a-z]{3,}ly ")
"""What a shorter telling leaves out: brackets and clauses without a figure, adverbs."""
SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z])")
AT_MOST = re.compile(r"(?:as much as|[-–]) $")
EACH = 2
"""Changes of one article."""


def rewritten_changes(documents: Sequence[Document], seed: int) -> Iterator[Change]:
    """Every article beside its rewritten copy with one value changed; at most `EACH` values of an article."""
    chance = random.Random(seed)
    for document in documents:
        text = rewritten(document.text)
        places = stated_once(document.text, text)
        for value in chance.sample(places, min(EACH, len(places))):
            yield _change(document, text, value)


def rewritten(text: str) -> str:
    """The text in other words: sentence by sentence, paragraphs kept."""
    return "\n".join(" ".join(map(_sentence, SENTENCE.split(line))) for line in text.split("\n"))


def _sentence(sentence: str) -> str:
    """One sentence in other words; the day moves behind, the speaker in front, a second clause stands alone."""
    told = ASIDE.sub("", TITLES.sub("", sentence))
    told = SAID.sub(lambda m: f"{m['who']} {m['verb']} that {_lower(m['what'])}.", told)
    told = OPENING.sub(lambda m: f"{_upper(m['rest'])} {_lower(m['when'])}{m['stop']}", told)
    told = AND.sub(lambda m: ". Also, ", told)
    return re.sub(r"\b(?:" + "|".join(WORDS) + r")\b", lambda m: WORDS[m[0]], told)


def stated_once(text: str, other: str) -> list[str]:
    """The values that stand once in either text and are neither hedged nor part of a name or a date."""
    return [m[0] for m in NUMBER.finditer(text) if _once(m[0], text) and _once(m[0], other) and _plain(text, m)]


def _once(value: str, text: str) -> bool:
    return sum(m[0] == value for m in NUMBER.finditer(text)) == 1


def _plain(text: str, match: re.Match[str]) -> bool:
    """Whether a number is a value of something: not a year, a day, a rank, a model or an estimate."""
    before, after = text[: match.start()], text[match.end() :]
    word = re.search(r"([A-Za-z'’&]+) $", before)
    if HEDGED.search(before[-12:]) or AT_MOST.search(before) or (word and word[1][0].isupper()):
        return False
    next_word = re.match(r"\s?(%|[A-Za-z]+)", after)
    year = re.fullmatch(r"(?:19|20)\d\d", match[0])
    return next_word is not None and not year and next_word[1][:3] not in MONTHS and next_word[1] not in DAYS


def _change(document: Document, text: str, value: str) -> Change:
    at = next(m for m in NUMBER.finditer(document.text) if m[0] == value)
    here = next(m for m in NUMBER.finditer(text) if m[0] == value)
    new = changed(value)
    return Change(
        "rewritten", Document("a", document.text), Document("b", text),
        Document("b", text[: here.start()] + new + text[here.end() :]), value, new,
        around(document.text, at.start()), around(text, here.start()),
    )  # fmt: skip


def _lower(words: str) -> str:
    """The words inside a sentence: a small first letter where the first word is no name."""
    first = words.split()[0]
    return words[0].lower() + words[1:] if first.lower() in OPENERS else words


def _upper(words: str) -> str:
    return words[0].upper() + words[1:]


OPENERS = frozenset("the a an it he she they we this that these there on in since after during all some".split())
