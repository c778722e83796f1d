"""Stands: whether somebody does, will or will not do something, read from the frames of a set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from discrep.model.corpus import Corpus
from discrep.model.mention import Frame
from discrep.model.pair import StatementRef
from discrep.model.statement import Statement
from discrep.rules.actions import action_of, actions, name_action, occasion_of
from discrep.rules.clauses import STAND_INS, Clause, completed, read_clause
from discrep.rules.once_for_set import once_for_set
from discrep.rules.sides import Sides, sides_of

Kind = Literal["did", "did not", "yes", "no", "open", "ready"]

_FORMERLY = re.compile(
    r"\b(?:initially|originally|previously|formerly|at first|once|earlier|used to|had been)\b", re.I
)
_YET = re.compile(r"\byet\b|\bso far\b|\bat this (?:time|stage|point)\b", re.I)
_ONLY_WHEN = re.compile(r"\bonly\b.*?\b((?:when|if|after|once)\b.*)")


@dataclass(frozen=True, slots=True)
class Stand:
    """One frame read as a stand; `holders` are those whose stand it is, `partners` those it concerns.

    `anybody` says that a partner is a pronoun or a description that was not resolved.
    """

    ref: StatementRef
    index: int
    frame: Frame
    kind: Kind
    action: str
    holders: frozenset[str]
    partners: frozenset[str]
    target: frozenset[str]
    occasion: frozenset[str]
    dated: bool
    anybody: bool
    source: str | None
    told: str
    """The action in the words of a message: `attend the G20 summit`."""
    condition: str = ""
    hearsay: bool = False
    """Whether somebody else says so of the holder."""


@once_for_set
def find_stands(corpus: Corpus) -> tuple[Stand, ...]:
    """Every stand of the set that its holder takes himself, or that an article takes as given."""
    return tuple(_stands(corpus, sides_of(corpus)))


def _stands(corpus: Corpus, sides: Sides) -> Iterator[Stand]:
    for number, article in enumerate(corpus.articles):
        earlier: list[Clause] = []
        for place, statement in enumerate(article.statements):
            before = [n for s in article.statements[max(0, place - 2) : place] for n in s.names]
            for index, frame in enumerate(statement.frames):
                clause = completed(read_clause(frame, statement, before, earlier, sides), earlier)
                stand = _stand(StatementRef(number, place), statement, index, frame, clause, sides)
                if stand is not None:
                    yield stand
                earlier = [*earlier[-5:], clause]


def _stand(
    ref: StatementRef, statement: Statement, index: int, frame: Frame, clause: Clause, sides: Sides
) -> Stand | None:
    kind, source = _kind(frame, clause), _source(frame)
    if kind is None or (kind in ("ready", "yes", "did") and _FORMERLY.search(frame.text)):
        return None
    actors, phrases = clause.actors, clause.phrases
    own = frozenset(a for a in actors if source is None or sides.speaks_for(source, a))
    holders = own or actors
    action = action_of(clause.frame, phrases, actors)
    if action is None or not holders:
        return None
    partners = (actors - holders) | clause.named | (actors if len(actors) > 1 else frozenset())
    return Stand(
        ref, index, frame, kind, action, holders, partners,
        frozenset(w for p in phrases for w in p.words if w not in STAND_INS),
        occasion_of(clause.frame, statement), _is_dated(statement, frame), clause.lost, source,
        name_action(clause.frame, action, phrases), _condition(frame), not own,
    )  # fmt: skip


def _condition(frame: Frame) -> str:
    """The words of the condition, also where it is `only` a time (`only talks when …`)."""
    if frame.condition:
        return frame.condition
    found = _ONLY_WHEN.search(" ".join(frame.text.split()))
    return f"only {found[1]}" if found else ""


def _kind(frame: Frame, clause: Clause) -> Kind | None:
    """The stand a frame's colour says; what is not yet so is open."""
    if (
        frame.negated
        and frame.modality in ("fact", "can")
        and clause.frame.event in actions()["talks"]
        and _YET.search(frame.text)
    ):
        return "open"
    match frame.modality:
        case "undecided":
            return "open"
        case "refuse":
            return "no"
        case "will" | "plan":
            return "no" if frame.negated else "yes"
        case "ready" | "can":
            return "no" if frame.negated else "ready"
        case "must":
            return "no" if frame.negated else None
        case "fact" if frame.tense == "past":
            return "did not" if frame.negated else "did"
        case "fact" if frame.tense == "future":
            return "no" if frame.negated else "yes"
    return None


def _source(frame: Frame) -> str | None:
    """Who says it; whoever says `I` speaks for himself."""
    if frame.subject is not None and frame.subject.head == "i" and frame.subject.entity is not None:
        return frame.subject.entity
    return frame.speaker


def _is_dated(statement: Statement, frame: Frame) -> bool:
    """Whether the clause names its day or week; `at present` names none."""
    return any(
        frame.start <= d.start < frame.end
        and d.grain in ("time", "day", "week", "weekend")
        and not d.expression.endswith("_REF")
        for d in statement.dates
    )
