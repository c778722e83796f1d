"""WRD006: a headline says what the text below it does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence, Finding
from discrep.model.mention import Frame
from discrep.model.statement import Article, Statement
from discrep.rules.base import Example, Rule, evidence, listed, title_of
from discrep.rules.sides import Sides, sides_of
from discrep.rules.stands import Stand, find_stands
from discrep.rules.told import place_stand, tell

_HEADS = ("title", "heading")
_RARE = 3
"""A word of the headline shows which statement it comes from when so many statements at most have it."""


def find(corpus: Corpus) -> Iterator[Finding]:
    """Headlines that are firmer than their text, or give words to somebody else."""
    sides = sides_of(corpus)
    by_article: dict[int, list[Stand]] = {}
    for stand in find_stands(corpus):
        by_article.setdefault(stand.ref.article, []).append(stand)
    for number, article in enumerate(corpus.articles):
        yield from _firmer(corpus, sides, by_article.get(number, []))
        yield from _other_speaker(article, sides)


def firmness(stand: Stand) -> int:
    """How settled a stand is: 3 done or announced, 2 wanted, 1 possible or on a condition, 0 open or refused."""
    if stand.kind in ("no", "did not", "open"):
        return 0
    if stand.condition or stand.kind == "ready":
        return 1
    return 2 if stand.frame.modality == "plan" else 3


def _firmer(corpus: Corpus, sides: Sides, stands: list[Stand]) -> Iterator[Finding]:
    """Stands of a headline that the text only has as possible or on a condition."""
    heads = [s for s in stands if _role(corpus, s) in _HEADS and firmness(s) > 1]
    body = [s for s in stands if _role(corpus, s) not in _HEADS]
    for head in heads:
        for holder in sorted(head.holders):
            same = [s for s in body if holder in s.holders and s.action == head.action and _alike(head, s, holder)]
            if same and max(map(firmness, same)) == 1:
                weak = [s for s in same if firmness(s) == 1][:2]
                yield _firmer_finding(corpus, sides, holder, head, weak)


def _role(corpus: Corpus, stand: Stand) -> str:
    return corpus.statement(stand.ref).sentence.role


def _alike(head: Stand, stand: Stand, holder: str) -> bool:
    """Whether a stand of the text may be the one of the headline; talks need no partner."""
    if head.action == "talk":
        others, theirs = head.partners - {holder}, stand.partners - {holder}
        return not others or not theirs or bool(others & theirs) or head.source is None
    return bool(head.target & stand.target) or not head.target


def _firmer_finding(corpus: Corpus, sides: Sides, holder: str, head: Stand, weak: list[Stand]) -> Finding:
    article = corpus.article(head.ref)
    name = sides.name(holder)
    line = article.place(head.frame.start).line
    lines = listed([str(article.place(s.frame.start).line) for s in weak])
    return Finding(
        "WRD006",
        "wording",
        "variant",
        "warning",
        f"The headline of {title_of(article)} says {name} {tell(head, sides, holder)} (line {line}); the text says "
        f"{name} {tell(weak[0], sides, holder)} (line {lines}).",
        tuple(place_stand(corpus, sides, holder, s) for s in (head, *weak)),
        ("headline", holder, head.action),
        "",
        0.8,
    )


@dataclass(frozen=True, slots=True)
class Said:
    """A clause of the text with who says it and the headline's words it has."""

    statement: Statement
    start: int
    end: int
    speaker: str
    words: frozenset[str]


def _other_speaker(article: Article, sides: Sides) -> Iterator[Finding]:
    """Words that a headline gives to one speaker and the text only to others."""
    body = [s for s in article.statements if s.sentence.role not in _HEADS]
    common = Counter(w for s in body for w in _content(s, s.sentence.start, s.sentence.end))
    for head in article.statements:
        done: set[str] = set()
        for frame in head.frames if head.sentence.role == "title" else ():
            if frame.speaker not in sides.entities or not frame.cue or frame.speaker in done:
                continue
            wanted = frozenset(w for w in _content(head, frame.start, frame.end) if 0 < common[w] <= _RARE)
            said = [s for statement in body for s in _said(statement, wanted)]
            if said and not any(_may_be(sides, frame.speaker, s.speaker) for s in said):
                done.add(frame.speaker)
                yield _speaker_finding(article, sides, frame, head, said)


def _may_be(sides: Sides, speaker: str, other: str) -> bool:
    """Whether who speaks in the text may be the headline's speaker: he, a nameless one, a body's own man."""
    if speaker == other or other not in sides.entities:
        return True
    return sides.entities[speaker].kind != "person" and sides.speaks_for(other, speaker)


def _speaker_finding(article: Article, sides: Sides, frame: Frame, head: Statement, said: list[Said]) -> Finding:
    text = article.document.text
    words, whose = " ".join(text[frame.start : frame.end].split()), sides.name(frame.speaker or "")
    first = {s.speaker: s for s in reversed(said)}
    others = sorted(first.values(), key=lambda s: s.start)
    told = [f"{sides.name(s.speaker)} (line {article.place(s.start).line})" for s in others]
    return Finding(
        "WRD006",
        "wording",
        "conflict",
        "error",
        f"The headline of {title_of(article)} gives “{words}” to {whose} (line {article.place(frame.start).line}); "
        f"the text gives it to {listed(told)}.",
        (
            evidence(article, head.sentence.start, head.sentence.end, mark=(frame.start, frame.end), value=whose),
            *(_said_place(article, sides, s) for s in others),
        ),
        ("headline speaker", *sorted(first), *sorted({w for s in said for w in s.words})),
        "",
        0.8,
    )


def _said_place(article: Article, sides: Sides, said: Said) -> Evidence:
    sentence = said.statement.sentence
    mark = (max(said.start, sentence.start), min(said.end, sentence.end))
    return evidence(article, sentence.start, sentence.end, mark=mark, value=sides.name(said.speaker))


def _content(statement: Statement, start: int, end: int) -> set[str]:
    """Nouns, adjectives and verbs of a stretch that name nobody."""
    return {
        t.lemma.lower()
        for t in statement.tokens
        if start <= t.start < end and t.pos in ("NOUN", "ADJ", "VERB") and not t.entity and len(t.text) > 3
    }


def _said(statement: Statement, wanted: frozenset[str]) -> Iterator[Said]:
    """What somebody says in a statement, in marks or not, that has words of the headline."""
    spoken = [(q.start, q.end, q.speaker) for q in statement.quotes]
    spoken += [(f.start, f.end, f.speaker) for f in statement.frames]
    for start, end, speaker in spoken:
        words = frozenset(_content(statement, start, end) & wanted)
        if speaker and words:
            yield Said(statement, start, end, speaker, words)


RULE = Rule(
    code="WRD006",
    name="Headline says more than the text",
    family="wording",
    summary="A headline is firmer than the text below it, or gives words to somebody who does not say them there.",
    explanation=(
        "Many readers see the headline only. Two things are reported: a headline that says somebody wants or will "
        "do what the text has as possible, or as depending on a condition; and a headline that gives words to one "
        "speaker, by a colon or with `says`, while everybody who says them in the text is somebody else, as when a "
        "spokesman's words become his principal's. A body's own man may speak for it: what a spokesman of a "
        "ministry says, the ministry says."
    ),
    in_set=find,
    flags=(
        Example(
            (
                "Canada wants to negotiate with fishermen\n\nCanada is ready to negotiate if the fishermen end "
                "their blockade, Canadian Fisheries Minister Paul Stone said on Monday. The blockade began a week "
                "ago.",
            ),
            "ready on a condition becomes wants",
        ),
        Example(
            (
                "Macron: No miracle in talks\n\nThe two presidents spoke for an hour. “One should not expect a "
                "miracle,” said adviser Paul Stone. Emmanuel Macron left without a word.",
            ),
            "an adviser's words given to the president",
            values=("Emmanuel Macron", "Paul Stone"),
        ),
    ),
    silent=(
        Example(
            (
                "Canada wants to negotiate with fishermen\n\nCanada wants to negotiate with the fishermen, "
                "Canadian Fisheries Minister Paul Stone said. Canada is ready to negotiate if they end their "
                "blockade, he added.",
            ),
            "the text says so too",
        ),
        Example(
            (
                "Macron: No miracle in talks\n\nThe two presidents spoke for an hour. “One should not expect a "
                "miracle,” Emmanuel Macron said. His adviser Paul Stone left without a word.",
            ),
            "the speaker of the headline says it",
        ),
        Example(
            (
                "No miracle in talks, says Kremlin\n\nThe two presidents spoke for an hour. “One should not "
                "expect a miracle,” said Kremlin spokesman Dmitry Peskov.",
            ),
            "a spokesman speaks for his house",
        ),
    ),
    does_not_see=("A headline about the outcome of what the text only forecasts, in other words than the text's.",),
)
