"""A date or a length of time with what it is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from discrep.facts.judge_durations import LASTING
from discrep.facts.reports.figures import is_far
from discrep.facts.topics.agree import minutes
from discrep.facts.tree import climb, head_index
from discrep.lexicon import Asked, canonical, topics_of
from discrep.model.fact import MentionRef
from discrep.model.interval import DayRange
from discrep.model.mention import DateMention, Duration, Token
from discrep.model.pair import StatementRef
from discrep.model.statement import Article, Statement

LIGHT = LASTING | {"spend", "need", "require", "pass", "keep", "stay", "remain", "see", "come", "put", "get"}
"""Verbs that leave it to the words beside them to say what takes its time."""
DATED = frozenset({"day", "month", "year", "quarter", "time", "season"})
ROLES = frozenset({"length", "deadline", "since", "ago"})
ASKED = frozenset({"ask", "demand", "seek", "want", "request", "plead", "propose", "recommend", "face", "threaten"})
"""Verbs of what is not settled: `prosecutors had asked for 15 years`."""
OPEN = frozenset({"could", "may", "might"})
CONDITIONS = frozenset({"would", "if", "unless"})
BESIDES = frozenset({"with", "for", "of"})
"""Prepositions of an amount that is no level reached on the date."""
EARLIER = frozenset({"last", "previous", "earlier", "former", "another", "similar", "average", "usual"})
"""Words for another happening of the kind: `the last strike lasted 62 hours`."""
SUPERLATIVE = frozenset({"JJS", "RBS"})
AMOUNTS = frozenset({"percent", "points", "money"})
NEWS = timedelta(days=14)
"""How far back the news of an article may lie."""
UNITS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year", "decade"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "obj", "attr", "oprd", "dative"})
MOVED = re.compile(
    r"(?:later|earlier|longer|sooner) than (?:\w+ )?(?:announced|planned|scheduled)\b|\b(?:put off|postponed)\b",
    re.IGNORECASE,
)
LINKS = frozenset({"ADP", "SCONJ", "PART"})
CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})


@dataclass(frozen=True, slots=True)
class Told:
    """A date or a length of time; the sets hold words of groups and entities."""

    ref: MentionRef
    mention: DateMention | Duration
    topics: frozenset[str]
    """What it may be told of."""
    holders: frozenset[str]
    """Of what it is told: the common nouns."""
    named: frozenset[str]
    """Of whom or what it is told: names."""
    published: DayRange | None
    """The day of its article."""
    moved: str = ""
    """The words of its sentence that tell of a change (`two days later than planned`)."""


def read_told(article: Article, index: int) -> Iterator[Told]:
    """The dates and lengths of time of an article of which the words say what they are told of."""
    published = article.published.range if article.published else None
    for number, statement in enumerate(article.statements):
        ref = StatementRef(index, number)
        for i, date in enumerate(statement.dates):
            if date.grain in DATED and "REF" not in date.expression:
                yield from _told(statement, MentionRef(ref, "date", i), date, published)
        for i, duration in enumerate(statement.durations):
            sharp = duration.amount.exact is not None or duration.exactness == "about"
            if duration.role in ROLES and sharp and not is_earlier(statement, duration, published):
                yield from _told(statement, MentionRef(ref, "duration", i), duration, published)


def is_earlier(statement: Statement, duration: Duration, published: DayRange | None) -> bool:
    """Whether a length is that of a happening whose date lies before the news (`last month, a one-day strike`)."""
    if published is None or published.low is None:
        return is_far(statement.dates, published)
    latest = published.low - NEWS
    beside = [d.range.high for d in statement.dates if d.frame == duration.frame and d.range is not None]
    return is_far(statement.dates, published) or any(day is not None and day <= latest for day in beside)


def _told(
    statement: Statement, ref: MentionRef, mention: DateMention | Duration, published: DayRange | None
) -> Iterator[Told]:
    core = core_of(statement, mention)
    near = beside(statement, core)
    words, around = lemmas(statement, core), lemmas(statement, [*core, *near])
    topics = topics_of(asked(mention), words, around)
    if topics and not set_apart(statement, mention, core, near):
        holders, named = holders_of(statement, core)
        moved = MOVED.search(statement.sentence.text)
        yield Told(ref, mention, topics, holders, named, published, moved[0] if moved else "")


def asked(mention: DateMention | Duration) -> Asked:
    """Which cues a mention is read by."""
    if isinstance(mention, Duration):
        return "length"
    return "day" if minutes(mention) is None else "clock"


def core_of(statement: Statement, mention: DateMention | Duration) -> list[int]:
    """The tokens that a mention hangs on up to its verb, and those it consists of (`months of hearings`).

    Of a light verb also what stands with it, of a clock time also the clause behind it (`at noon, when it fell`).
    """
    at = head_index(statement, mention.start, mention.end)
    if at is None:
        return []
    core = [statement.tokens.index(token) for token in climb_to_verb(statement, at)]
    verb = core[-1] if core else at
    if isinstance(mention, Duration):
        core += [i for i in beside(statement, [at]) if statement.tokens[i].pos in CONTENT]
    elif mention.grain == "time":
        clauses = [i for i in children(statement, at) + children(statement, verb) if is_when(statement, i)]
        core += [
            *clauses,
            *(i for c in clauses for i in children(statement, c) if statement.tokens[i].pos == "NOUN"),
        ]
    if statement.tokens[verb].lemma.lower() in LIGHT:
        core += [i for i in beside(statement, [verb]) if statement.tokens[i].pos in CONTENT]
    return list(dict.fromkeys(i for i in core if not within(statement.tokens[i], mention)))


def climb_to_verb(statement: Statement, index: int) -> Iterator[Token]:
    """The tokens above a token up to the first verb."""
    for token in climb(statement, index):
        yield token
        if token.pos in ("VERB", "AUX"):
            return


def is_when(statement: Statement, index: int) -> bool:
    """Whether a token is the verb of a clause that tells what happened then."""
    begun = {statement.tokens[i].lemma.lower() for i in children(statement, index)}
    return statement.tokens[index].dep in ("advcl", "relcl") and bool(begun & {"when", "as"})


def is_noun(statement: Statement, index: int) -> bool:
    """Whether a token is a common noun."""
    return statement.tokens[index].pos == "NOUN"


def within(token: Token, mention: DateMention | Duration) -> bool:
    """Whether a token is part of the mention."""
    return mention.start <= token.start < mention.end


def beside(statement: Statement, core: Sequence[int]) -> list[int]:
    """The tokens that depend on these, on their prepositions, and those of the verb that they complete."""
    found = []
    for i in core:
        token = statement.tokens[i]
        if token.dep == "xcomp":
            found += [token.head, *children(statement, token.head)]
        for child in children(statement, i):
            found.append(child)
            if statement.tokens[child].pos in LINKS:
                found += children(statement, child)
    return found


def children(statement: Statement, index: int) -> list[int]:
    """Indices of the tokens that depend on a token, but for marks."""
    return [i for i, t in enumerate(statement.tokens) if t.head == index and i != index and t.pos != "PUNCT"]


def lemmas(statement: Statement, indices: Sequence[int]) -> frozenset[str]:
    """The words of these tokens as lemmas, once plain and once with their part of speech (`strike:v`)."""
    tokens = [statement.tokens[i] for i in indices]
    return frozenset(w for t in tokens for w in (t.lemma.lower(), f"{t.lemma.lower()}:{t.pos[0].lower()}"))


def set_apart(
    statement: Statement, mention: DateMention | Duration, core: Sequence[int], near: Sequence[int]
) -> bool:
    """Whether it is no value of the happening: asked for, of an earlier one, since when there was no like."""
    tokens = [statement.tokens[i] for i in (*core, *near)]
    words = {t.lemma.lower() for t in tokens if not within(t, mention)}
    own = [statement.tokens[i] for i in core] + [t for t in tokens if t.dep == "amod" and t.head in core]
    if any(t.tag in SUPERLATIVE for t in own) or "than" in words or words & OPEN:
        return True
    if isinstance(mention, DateMention):
        levels = [q for q in statement.quantities if q.kind in AMOUNTS and q.preposition not in BESIDES]
        return any(q.frame == mention.frame for q in levels)
    if words & CONDITIONS:
        return True
    asked = any(t.lemma.lower() in ASKED and t.pos == "VERB" for t in tokens)
    return asked or any(t.lemma.lower() in EARLIER and t.dep in ("amod", "det") and t.head in core for t in tokens)


def holders_of(statement: Statement, core: Sequence[int]) -> tuple[frozenset[str], frozenset[str]]:
    """The nouns and the names that a verb is told of: what does it, what it is done to, what it describes."""
    nouns, named = set(), set()
    for i in core:
        if statement.tokens[i].pos not in ("VERB", "AUX"):
            continue
        for head in heads_of(statement, i):
            if name := named_at(statement, head):
                named.add(name)
            elif head.pos == "NOUN" and head.lemma.lower() not in UNITS:
                nouns.add(canonical(head.lemma.lower()))
    return frozenset(nouns), frozenset(named)


def heads_of(statement: Statement, verb: int) -> list[Token]:
    """The heads of a verb's subject and object, of what it describes, and of the subject that it shares."""
    token, tokens = statement.tokens[verb], statement.tokens
    auxiliaries = [i for i in children(statement, verb) if tokens[i].dep in ("aux", "auxpass")]
    heads = [tokens[c] for i in (verb, *auxiliaries) for c in children(statement, i)]
    heads = [t for t in heads if t.dep in SUBJECTS | OBJECTS]
    if token.dep in ("acl", "relcl", "amod"):
        heads.append(tokens[token.head])
    if token.dep in ("xcomp", "conj") and not any(t.dep in SUBJECTS for t in heads):
        above = heads_of(statement, token.head) if tokens[token.head].dep != token.dep else []
        heads += [t for t in above if t.dep in SUBJECTS or tokens[token.head].dep == "amod"]
    return heads


def named_at(statement: Statement, token: Token) -> str:
    """The entity of the name that a token is part of."""
    for name in statement.names:
        if name.start <= token.start < name.end:
            return name.entity or name.text.lower()
    return ""
