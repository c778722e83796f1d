"""A quantity with what it measures: the noun, what became of it, the words it hangs on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from discrep.facts.measured import basis_in, named_in
from discrep.facts.scene import content, is_content
from discrep.facts.tree import children, climb, head_index
from discrep.lexicon import canonical, is_empty, is_general, is_outcome, is_person, recast, vote_side
from discrep.model.fact import MentionRef
from discrep.model.mention import DateMention, Phrase, Quantity, Token
from discrep.model.statement import Statement

RECORD = 5
"""How many words before `since` the superlative may stand."""
NEAR = 6
"""How many words away the word may stand that says what became of the counted."""


BORNE = {"miss": "missing", "flee": "displace", "aboard": "aboard"}
"""What befell those who do as the verb says."""
CUTS = frozenset({"cut", "fall", "loss", "layoff", "redundancy"})
JOBS = frozenset({"job", "worker"})
"""Nouns and their modifiers that together are dismissals: `1,300 job cuts`."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One quantity and the sides on which it is compared."""

    ref: MentionRef
    quantity: Quantity
    noun: str
    outcome: frozenset[str]
    heads: frozenset[str]
    """What it hangs on: the nouns above it, the verb, the verb's subject."""
    subject: frozenset[str]
    """Names in the verb's subject."""
    clause: frozenset[str]
    """Content words of the clause, without the noun."""
    dates: tuple[DateMention, ...]
    """Dates that the clause itself gives for it."""
    verbs: frozenset[str] = frozenset()
    """The verbs that say what is done with it, as lemmas."""
    told: tuple[frozenset[str], str] = (frozenset(), "")
    """Outcome and noun as a headline tells them, by the verb with its noun (`sheds 1,100 workers`)."""
    named: frozenset[str] = frozenset()
    """Names of people, bodies and places in the clause as far as it measures."""
    basis: frozenset[str] = frozenset()
    """On which basis an amount is reckoned (`core`, `adjusted`, `excluding`)."""


def claim(statement: Statement, ref: MentionRef) -> Claim:
    """The claim of the quantity that `ref` points to in the statement."""
    quantity = relative(statement, statement.quantities[ref.index])
    noun = canonical(quantity.noun.lower()) if quantity.noun else ""
    start, end = clause_span(statement, quantity)
    subject = subject_of(statement, quantity)
    outcome = outcomes(statement, quantity)
    measured = min(start, subject.start if subject else start), max(quantity.end, quantity.phrase_end)
    return Claim(
        ref,
        quantity,
        noun,
        outcome,
        heads(statement, quantity),
        agents(statement, subject) if subject else in_front(statement, quantity),
        frozenset(content(statement, start, end)) - {noun},
        tuple(d for d in dates_of(statement, quantity) if "REF" not in d.expression),
        verbs_of(statement, quantity),
        what_became(quantity, noun, outcome, heads(statement, quantity)),
        named_in(statement, *measured),
        basis_in(statement, *measured) if quantity.kind in ("money", "percent", "points") else frozenset(),
    )


def what_became(
    quantity: Quantity, noun: str, outcome: frozenset[str], above: frozenset[str]
) -> tuple[frozenset[str], str]:
    """The outcome and the noun, where the verb and the noun say them together (`claims 31 lives`)."""
    if quantity.kind not in ("count", "number"):
        return outcome, noun
    if not outcome and "life" in above:
        return frozenset({"kill"}), noun  # claims the lives of five soldiers
    if noun in CUTS and {canonical(m.lower()) for m in quantity.modifiers} & JOBS:
        return frozenset({"layoff"}), "job"
    if quantity.predicate is None:
        return outcome, noun
    told_by_state = befell(quantity)
    outcome = outcome if "aboard" in told_by_state and outcome else told_by_state or outcome
    done = quantity.role == "object" and (not noun or is_person(noun))
    told = recast(quantity.predicate, noun, done=done)
    if told is None or (outcome and noun == told.noun):
        return outcome, noun
    return frozenset({told.outcome}), told.noun


def briefly(claim: Claim) -> Claim:
    """The claim of a headline, whose few words are taken together."""
    outcome, noun = claim.told
    return replace(claim, outcome=outcome, noun=noun)


def verbs_of(statement: Statement, quantity: Quantity) -> frozenset[str]:
    """The verb of the quantity's clause and the word that says what happened to it."""
    verb = statement.frames[quantity.frame].verb if quantity.frame is not None else None
    return frozenset(w.lower() for w in (verb, quantity.predicate) if w)


def dates_of(statement: Statement, quantity: Quantity) -> tuple[DateMention, ...]:
    """The dates that anchor a quantity; the only date of a sentence anchors all of it.

    Not the day of an earlier record (`the highest since 1981`); a date of its subject (`sales in May rose 5%`).
    """
    only = not quantity.dates and len(statement.dates) == 1
    dates = statement.dates if only else tuple(statement.dates[i] for i in quantity.dates)
    kept = tuple(d for d in dates if not is_record(statement, d))
    subject = None if kept else subject_of(statement, quantity)
    return kept if subject is None else tuple(d for d in statement.dates if subject.start <= d.start < subject.end)


def is_record(statement: Statement, date: DateMention) -> bool:
    """Whether a date only says since when there was no such value."""
    before = [t for t in statement.tokens if t.end <= date.start][-RECORD:]
    return date.modifier == "since" and any(t.tag in ("JJS", "RBS") for t in before)


def relative(statement: Statement, quantity: Quantity) -> Quantity:
    """The quantity in its relative clause where it has one, with the dates there (`141 that voted in March`)."""
    at = head_index(statement, *phrase(quantity))
    verbs = [t.start for t in children(statement, at) if t.dep == "relcl"] if at is not None else []
    frame = next((i for i, f in enumerate(statement.frames) if f.verb_start in verbs), None)
    if frame is None:
        return quantity
    dates = [
        i for i, d in enumerate(statement.dates) if d.frame == frame or statement.frames[frame].start <= d.start
    ]
    inside = tuple(i for i in dates if statement.dates[i].end <= statement.frames[frame].end)
    return replace(quantity, frame=frame, dates=inside or quantity.dates)


def clause_span(statement: Statement, quantity: Quantity) -> tuple[int, int]:
    """The stretch of the governing clause, or of the sentence when there is none."""
    if quantity.frame is None:
        return statement.sentence.start, statement.sentence.end
    frame = statement.frames[quantity.frame]
    return min(frame.start, quantity.start), max(frame.end, quantity.end)


def subject_of(statement: Statement, quantity: Quantity) -> Phrase | None:
    """The subject of the governing verb, unless the quantity stands in it."""
    subject = statement.frames[quantity.frame].subject if quantity.frame is not None else None
    return None if subject is None or subject.start <= quantity.start < subject.end else subject


def agents(statement: Statement, subject: Phrase) -> frozenset[str]:
    """The names a subject stands for, those of the subject before it where it is a pronoun (`a list it sent`)."""
    names = names_in(statement, subject)
    if names or not is_pronoun(statement, subject):
        return names
    before = [f.subject for f in statement.frames if f.subject is not None and f.subject.end <= subject.start]
    return next((found for p in reversed(before) if (found := names_in(statement, p))), frozenset())


def in_front(statement: Statement, quantity: Quantity) -> frozenset[str]:
    """The person or body named before a verb that was read without a subject, where it is the only one."""
    frame = statement.frames[quantity.frame] if quantity.frame is not None else None
    if frame is None or frame.subject is not None or frame.passive:
        return frozenset()
    before = [n for n in statement.names if frame.start <= n.start < frame.verb_start <= quantity.start]
    who = {n.entity or n.text.lower() for n in before if n.kind in ("person", "organisation")}
    return frozenset(who) if len(who) == 1 else frozenset()


def is_pronoun(statement: Statement, phrase: Phrase) -> bool:
    """Whether a phrase is `it`, `he`, `she` or `they`."""
    inside = [t for t in statement.tokens if phrase.start <= t.start < phrase.end]
    return len(inside) == 1 and inside[0].tag == "PRP"


def names_in(statement: Statement, phrase: Phrase) -> frozenset[str]:
    """The names a phrase stands for: its entities, else the proper nouns when one of them is its head."""
    if phrase.entities or phrase.entity:
        return frozenset(phrase.entities or (phrase.entity or "",))
    proper = [t for t in statement.tokens if t.pos == "PROPN" and phrase.start <= t.start < phrase.end]
    return frozenset(t.text.lower() for t in proper) if any(t.lemma == phrase.head for t in proper) else frozenset()


def heads(statement: Statement, quantity: Quantity) -> frozenset[str]:
    """The nouns above a quantity, the verb over it and the content words of that verb's subject."""
    words = [t.lemma.lower() for t in above(statement, quantity) if t.pos in ("NOUN", "VERB") and is_content(t)]
    if quantity.frame is not None:
        words.append(statement.frames[quantity.frame].verb.lower())
    subject = subject_of(statement, quantity)
    if subject is not None and not names_in(statement, subject):
        words += [w.lower() for w in (subject.head, *subject.words)]
    return frozenset(canonical(w) for w in words if not is_empty(w))


def above(statement: Statement, quantity: Quantity) -> list[Token]:
    """The tokens above a quantity up to the first verb, without those of other quantities."""
    at = head_index(statement, *phrase(quantity))
    found: list[Token] = []
    for token in () if at is None else climb(statement, at):
        if _other_number(statement, quantity, token.start):
            break
        found.append(token)
        if token.pos == "VERB":
            break
    return found


def phrase(quantity: Quantity) -> tuple[int, int]:
    """The noun phrase around a quantity."""
    return (quantity.phrase_start, quantity.phrase_end) if quantity.phrase_end else (quantity.start, quantity.end)


def outcomes(statement: Statement, quantity: Quantity) -> frozenset[str]:
    """What became of the counted: from the noun, the words beside and above it, the subject, the nearest word."""
    if quantity.noun and is_outcome(quantity.noun.lower()):
        return frozenset({canonical(quantity.noun.lower())})
    at = head_index(statement, *phrase(quantity))
    if at is None:
        return frozenset()
    if side := voted(statement, quantity):
        return frozenset({side})
    beside = [t for t in children(statement, at) if not _other_number(statement, quantity, t.start)]
    words = [t.lemma.lower() for t in (*beside, *above(statement, quantity))]
    subject = subject_of(statement, quantity)
    words += [w.lower() for w in (subject.head, *subject.words)] if subject else []
    found = [canonical(w) for w in words if is_outcome(w)]
    return frozenset(found[:1]) if found else _nearest(statement, quantity)


def befell(quantity: Quantity) -> frozenset[str]:
    """The outcome that the quantity's own predicate names (`40 missing`)."""
    if quantity.kind not in ("count", "number") or quantity.predicate is None:
        return frozenset()
    borne = BORNE.get(quantity.predicate) if quantity.role == "subject" else None
    if borne or is_outcome(quantity.predicate):
        return frozenset({borne or canonical(quantity.predicate)})
    return frozenset()


def voted(statement: Statement, quantity: Quantity) -> str:
    """For or against what the counted voted; empty when they did not, or the text does not say."""
    frame = statement.frames[quantity.frame] if quantity.frame is not None else None
    if frame is None or canonical(frame.verb.lower()) != "vote":
        return ""
    if any(q.kind == "score" and frame.start <= q.start < frame.end for q in statement.quantities):
        return "vote all"  # the nine who voted 7-2 are on both sides
    start = statement.sentence.start
    side = vote_side(statement.sentence.text[frame.verb_start - start : frame.end - start])
    return f"vote {side}" if side else ""


def _nearest(statement: Statement, quantity: Quantity) -> frozenset[str]:
    """The outcome word next to the quantity with no other number between them; the one behind wins a tie."""
    things = quantity.noun and not is_person(quantity.noun.lower()) and not is_general(quantity.noun.lower())
    if quantity.kind not in ("count", "number") or things:
        return frozenset()
    tokens = statement.tokens
    inside = [i for i, t in enumerate(tokens) if quantity.start <= t.start < quantity.end]
    for away in range(1, NEAR + 1) if inside else ():
        for i in (inside[-1] + away, inside[0] - away):
            if 0 <= i < len(tokens) and is_outcome(tokens[i].lemma.lower()):
                between = sorted((tokens[i].start, quantity.start))
                if not any(between[0] < q.start < between[1] for q in statement.quantities):
                    return frozenset({canonical(tokens[i].lemma.lower())})
    return frozenset()


def _other_number(statement: Statement, quantity: Quantity, offset: int) -> bool:
    """Whether the offset lies in another quantity's phrase."""
    return any(q is not quantity and q.start <= offset < max(q.end, q.phrase_end) for q in statement.quantities)
