"""Two lengths of time of aligned statements: how long one happening took."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from discrep.facts import axes
from discrep.facts.axes import Match
from discrep.facts.dated import LIGHT
from discrep.facts.nearness import Nearness
from discrep.facts.slots import DAY, LENGTH, NUMBER
from discrep.facts.story import MUCH, STEP, apart, evidence, needed, one_story
from discrep.facts.tree import climb, head_index
from discrep.facts.values import ratio
from discrep.lexicon import canonical, is_event, lines
from discrep.model.fact import Comparison, MentionRef
from discrep.model.mention import Duration, Frame
from discrep.model.statement import Statement

LASTING = LIGHT | {"last", "run", "continue", "go", "end", "begin", "start"}
"""Verbs that leave it to their subject to say what took the time."""
CLOSE = 0.45
"""Similarity of sentences of longer articles from which a shared happening and shared names are enough."""
SAME_FRAME = 0.8
"""Share of common words from which two sentences differ in little but their lengths of time."""
ONE_SENTENCE = 0.85
"""Similarity from which such a sentence is the other one, told with another word here and there."""
LIKE = 0.7
"""Similarity from which two headlines tell one story."""
FAR = 4
"""How many times as long another length is no other value of one."""
ROUNDED = Decimal("1.2")
"""How many times as long one of two lengths may be that both are the same, rounded."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A length of time with what took so long; `event` is empty where the text does not say."""

    ref: MentionRef
    duration: Duration
    event: str
    frame: Frame | None


def timed(statement: Statement, ref: MentionRef) -> Timed:
    """The duration that `ref` points to, with the happening it belongs to."""
    duration = statement.durations[ref.index]
    frame = statement.frames[duration.frame] if duration.frame is not None else None
    return Timed(ref, duration, _event(statement, duration, frame), frame)


def _event(statement: Statement, duration: Duration, frame: Frame | None) -> str:
    """The noun it qualifies (`a two-hour call`), what it consists of (`two hours of talks`), else the verb."""
    at = head_index(statement, duration.start, duration.end)
    if at is None:
        return ""
    above = next(climb(statement, at), None)
    if above is not None and above.pos == "NOUN":
        return canonical(above.lemma.lower()) if is_event(above.lemma.lower()) else ""
    behind = [t for t in statement.tokens if t.start >= duration.end][:3]
    if behind and behind[0].text == "of":
        noun = next((t for t in behind[1:] if t.pos == "NOUN"), None)
        return canonical(noun.lemma.lower()) if noun is not None and is_event(noun.lemma.lower()) else ""
    if frame is None or above is None or (above.pos == "ADP" and above.text.lower() not in ("for", "after")):
        return ""
    if frame.verb.lower() in LASTING:
        heads = [p.head.lower() for p in (frame.object, frame.subject) if p is not None]
        return next((canonical(h) for h in heads if is_event(h)), "")
    return canonical(frame.verb.lower()) if is_event(frame.verb.lower()) else ""


def judge_durations(a: Timed, b: Timed, near: Nearness) -> Comparison | None:
    """What comes of comparing two lengths of time; None when they do not belong to one happening."""
    told_alike = one_slot(a, b, near)
    lone = sharp(a.duration) and sharp(b.duration) and only_one(a, b, near)
    if near.same_statement or not (told_alike or lone or one_event(a, b, near)):
        return None
    names = len(near.left_scene.names & near.right_scene.names)
    base = Comparison(a.ref, b.ref, "equal", "value", about=a.event)
    base = replace(base, confidence=round(2 + min(2, names) + 4 * (near.similarity - 0.5), 2))
    one, two = sorted((a.duration.value.low or Decimal(0), b.duration.value.low or Decimal(0)))
    if one == two:
        return base
    rounded = two <= ROUNDED * one and not (lone and a.duration.grain == b.duration.grain)
    if rounded and not told_alike:
        return replace(base, outcome="compatible", reason="rounding")
    return replace(base, outcome="conflict")


def one_slot(a: Timed, b: Timed, near: Nearness) -> bool:
    """Whether two articles say one sentence, in which the lengths stand in one place and all else agrees."""
    one, two, slots = a.duration, b.duration, near.slots
    if slots is None or near.same_article or near.same_time is False or slots.ratio < SAME_FRAME:
        return False
    if (one.role, one.exactness) != (two.role, two.exactness) or None in (one.amount.exact, two.amount.exact):
        return False
    if denied(one, near.left) or denied(two, near.right):
        return False
    own = (LENGTH, a.ref.index, b.ref.index)
    close = slots.one_wording or (near.similarity >= ONE_SENTENCE and not near.brief)
    if own not in slots.same or not close:
        return False
    return all(agree(near, *slot) or within(one, near.left, *slot[:2]) for slot in slots.same - {own})


def denied(duration: Duration, statement: Statement) -> bool:
    """Whether a length is only a bound, as the ten minutes of `not ten minutes ago`."""
    before = statement.sentence.text[: duration.start - statement.sentence.start].split()
    return bool(before) and before[-1].lower() == "not"


def within(duration: Duration, statement: Statement, kind: str, index: int) -> bool:
    """Whether a slot is that of a date around the length (`nine months ago`)."""
    return kind == DAY and statement.dates[index].start <= duration.start < statement.dates[index].end


def agree(near: Nearness, kind: str, i: int, j: int) -> bool:
    """Whether two other mentions in one slot have one value."""
    one, two = near.left, near.right
    if kind == NUMBER:
        return one.quantities[i].value == two.quantities[j].value
    if kind == DAY:
        return one.dates[i].expression == two.dates[j].expression
    return one.durations[i].value == two.durations[j].value


def one_event(a: Timed, b: Timed, near: Nearness) -> bool:
    """Whether two sharp lengths belong to one happening that both sentences name."""
    if not a.event or a.event != b.event or not (sharp(a.duration) and sharp(b.duration)):
        return False
    return one_happening(a, b, near)


def sharp(duration: Duration) -> bool:
    """Whether it is one length, given without `about`."""
    return duration.role == "length" and duration.exactness == "exact" and duration.amount.exact is not None


def only_one(a: Timed, b: Timed, near: Nearness) -> bool:
    """Whether two headlines of one story have one length of time each, which is then the same one."""
    lengths = [[d for d in s.durations if d.role == "length"] for s in (near.left, near.right)]
    if near.same_time is False or other_days(near):
        return False
    if not near.brief or [len(found) for found in lengths] != [1, 1]:
        return False
    term = axes.sets(*(lines("terms", s.lemmas) for s in (near.left_scene, near.right_scene)))
    words = axes.words(near.left_scene, near.right_scene)
    if near.similarity >= LIKE and Match.SAME in (term, words) and one_story(near):
        return True
    told = evidence(near) + (term is Match.SAME)
    far = ratio(a.duration.value, b.duration.value) > FAR
    if not near.headlines or far or term is Match.DIFFERS or told < MUCH or apart(near):
        return False
    return near.similarity >= min(LIKE, needed(near) - STEP * (term is Match.SAME))


def one_happening(a: Timed, b: Timed, near: Nearness) -> bool:
    """Whether the sentences tell of one happening: the same people or bodies, no other place, no other day."""
    if a.frame is None or b.frame is None or a.frame.modality != b.frame.modality:
        return False
    if a.frame.negated or b.frame.negated or near.same_time is False:
        return False
    if axes.where(near.left_scene, near.right_scene) is Match.DIFFERS or other_days(near):
        return False
    names = near.left_scene.named & near.right_scene.named
    if near.brief:
        return bool(names) and near.left_scene.named == near.right_scene.named
    return len(names) > 1 and near.similarity >= CLOSE


def other_days(near: Nearness) -> bool:
    """Whether both sentences name days, and none in common."""
    one, two = ([d for d in s.dates if d.grain == "day"] for s in (near.left, near.right))
    days = [[d.range for d in dates if d.range is not None] for dates in (one, two)]
    if all(days):
        return axes.days(*days) is Match.DIFFERS
    return bool(one and two) and not {d.expression for d in one} & {d.expression for d in two}
