"""The quarter or year that a summary gives for what an article tells of another: `to rise in 2022` for 2021."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrep.facts.judge_periods import PERIODS
from discrep.facts.nearness import Nearness
from discrep.facts.scene import Scene, Scenes, content
from discrep.facts.values import expressions_agree
from discrep.model.corpus import Corpus
from discrep.model.fact import Comparison, MentionRef
from discrep.model.mention import DateMention
from discrep.model.pair import StatementRef
from discrep.model.statement import Statement

TOLD = 0.6
"""Share of the words of a summary's clause from which a sentence of the article may tell the same."""
ALIKE = 0.55
"""Similarity of the sentences from which it does."""
RIVAL = 0.2
"""By how much less another sentence may tell the same that its period is no longer the one meant."""
_YEARS_AWAY = re.compile(r"[-+]P\d+Y-(?=[QH]\d|\d\d)")


def judge_told(
    corpus: Corpus, scenes: Scenes, near: Nearness, refs: tuple[StatementRef, StatementRef]
) -> Iterator[Comparison]:
    """The periods of a summary against those of a sentence that tells the same, where no other sentence agrees."""
    brief = near.left_scene.brief
    if near.similarity < ALIKE or brief == near.right_scene.brief:
        return
    summary, report = refs if brief else refs[::-1]
    here, there = corpus.statement(summary), corpus.statement(report)
    for i, date in enumerate(here.dates):
        words = clause_words(here, date)
        told = share(words, scenes[report])
        if len(words) < 2 or told < TOLD or not is_period(date) or told_beside(here, date, scenes[report], there):
            continue
        j = other_period(date, there)
        if j is not None and not told_elsewhere(corpus, scenes, report.article, date, words, told):
            left, right = sorted((MentionRef(summary, "date", i), MentionRef(report, "date", j)))
            fit = round(2 * told + 4 * (near.similarity - 0.5), 2)
            yield Comparison(left, right, "conflict", "value", about=" ".join(sorted(words)), confidence=fit)


def is_period(date: DateMention) -> bool:
    """Whether it is a month, quarter or year by its name, not by its distance from another day."""
    return date.grain in PERIODS and date.expression[0] in "0123456789X"


def clause_words(statement: Statement, date: DateMention) -> frozenset[str]:
    """The content words of the clause of a date."""
    frame = statement.frames[date.frame] if date.frame is not None else statement.sentence
    return frozenset(content(statement, frame.start, frame.end))


def share(words: frozenset[str], scene: Scene) -> float:
    """The share of the words that a sentence has too."""
    return len(words & scene.words) / len(words) if words else 0.0


def told_beside(summary: Statement, date: DateMention, scene: Scene, report: Statement) -> bool:
    """Whether another clause of the summary tells what the sentence tells, and gives its period."""
    others = (d for d in summary.dates if d.grain == date.grain and d.frame != date.frame)
    return any(
        share(clause_words(summary, other), scene) >= TOLD
        and any(d.grain == date.grain and compared(other, d) != "conflict" for d in report.dates)
        for other in others
    )


def other_period(date: DateMention, statement: Statement) -> int | None:
    """The first period of this grain in a sentence in which each is another one; None where one may be this."""
    alike = [(i, d) for i, d in enumerate(statement.dates) if d.grain == date.grain]
    others = [i for i, d in alike if compared(date, d) == "conflict"]
    return others[0] if alike and len(others) == len(alike) else None


def told_elsewhere(
    corpus: Corpus, scenes: Scenes, article: int, date: DateMention, words: frozenset[str], told: float
) -> bool:
    """Whether a sentence tells the same better, or tells much the same and may name this period."""
    for n, statement in enumerate(corpus.articles[article].statements):
        agreed = [compared(date, d) for d in statement.dates if d.grain == date.grain]
        least = told - RIVAL if set(agreed) - {"conflict"} else told
        if agreed and share(words, scenes[StatementRef(article, n)]) > least:
            return True
    return False


def compared(one: DateMention, two: DateMention) -> str | None:
    """How two periods agree by their names; of `the third quarter of last year` the quarter is known."""
    left, right = (_YEARS_AWAY.sub("XXXX-", d.expression) for d in (one, two))
    return expressions_agree(left, right)
