"""What happened to the counted, as a lemma: the verb, participle, adjective or event noun that says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.nouns import Counted
from discrep.extract.numbers.vocabulary import strikes, word_list
from discrep.extract.numbers.words import NOUNS, Words

Role = Literal["subject", "object", "other"]

_ROLES: dict[str, Role] = {
    "nsubj": "subject",
    "csubj": "subject",
    "nsubjpass": "object",
    "dobj": "object",
    "attr": "object",
    "oprd": "object",
}


@dataclass(frozen=True, slots=True)
class Predicate:
    """The lemma, the role the counted has in it, and the token of the governing verb."""

    lemma: str | None
    role: Role = "other"
    verb: int | None = None


def find_predicate(words: Words, amount: Amount, top: int, counted: Counted, end: int) -> Predicate:
    """What is said of the counted whose phrase ends at `end` of the text."""
    return (
        _behind(words, counted, end)
        or _struck(words, amount, top)
        or _of_toll(words, amount, top, counted)
        or _above(words, top, counted)
    )


def _behind(words: Words, counted: Counted, end: int) -> Predicate | None:
    """A state right behind: `12 people were killed`, `Four dead`, `40 still missing`."""
    after = words.span(end, end + 40)
    if after is None or counted.valued:
        return None
    at = after[0]
    while words.text_at(at) in word_list("between") and not (
        words.text_at(at) == "feared" and not words.state_behind(at + 1)
    ):
        at += 1
    state = words.state_behind(at)
    if state is None or (words.text_at(at) in ("for", "against") and not _is_vote(words, at, counted)):
        return None
    verb = at if words.tokens[at].pos in ("VERB", "AUX") else verb_above(words, at)
    role = _state_role(words, at, state)
    if role == "subject" and words.tokens[at].tag == "VBD" and state not in word_list("borne"):
        return Predicate(words.lemma(at), role, verb)  # 12 saved lives: no rescue
    return Predicate(state, role, verb)


def _is_vote(words: Words, at: int, counted: Counted) -> bool:
    """`143 for, 5 against`: the word closes its clause."""
    following = words.text_at(at + 1)
    return counted.noun is None and following in ("", ",", ".", ";", "and", "with", "to")


def _state_role(words: Words, at: int, state: str) -> Role:
    if state in word_list("borne"):
        return "subject"
    active = words.tokens[at].tag == "VBD" and any(words.tokens[c].dep == "dobj" for c in words.children[at])
    return "subject" if active else "object"


def _struck(words: Words, amount: Amount, top: int) -> Predicate | None:
    """A verb right before, which a headline's capitals hide from the parser: `Flooding Forces 75,000`."""
    here = words.span(amount.start, amount.end)
    before = here[0] - 1 if here is not None else -1
    lemma = strikes().get(words.text_at(before))
    if lemma is None or lemma == "hit" or words.tokens[before].pos == "ADP":
        return None
    return Predicate(lemma, "object", before if words.tokens[before].pos == "VERB" else verb_above(words, top))


_TOLL = re.compile(
    r"\b(?:(?P<of>death|casualty|casualties|body|injury)[ -])?(?:toll|(?<=death )count|(?<=body )count)\b"
    r"(?:\W\w+){0,4}\W*$",
    re.IGNORECASE,
)


def _of_toll(words: Words, amount: Amount, top: int, counted: Counted) -> Predicate | None:
    """`death toll hits 362`, `the toll has climbed to 15`, whatever the parse makes of it."""
    found = _TOLL.search(f"{words.text[: amount.start]} ") if counted.noun is None or counted.valued else None
    if found is None or re.search(r"[\d,;:.]", found.group()):
        return None
    name = (found["of"] or "toll").lower()
    return Predicate({"body": "death"}.get(name, name), "object", verb_above(words, top))


def _above(words: Words, top: int, counted: Counted) -> Predicate:
    """The verb, toll or event noun over the counted in the parse."""
    noun = counted.noun
    node = top if noun is None or counted.whole is not None or counted.valued or noun < top else noun
    role: Role = "other"
    for head, dep in words.up(node):
        role = _ROLES.get(dep, role) if role == "other" else role
        token = words.tokens[head]
        if token.pos in NOUNS and words.lemma(head) in word_list("tolls"):
            return Predicate(_toll(words, head), "object", verb_above(words, head))
        if token.pos == "VERB" or (token.pos == "AUX" and dep in ("nsubj", "attr", "nsubjpass", "acomp")):
            return _clause(words, counted, role) or _verbal(words, head, node, role)
    return _clause(words, counted, "other") or Predicate(None, role)


def _clause(words: Words, counted: Counted, role: Role) -> Predicate | None:
    """The relative clause of a noun that is neither subject nor object: `than the 141 nations that voted`."""
    if role != "other" or counted.noun is None or counted.valued:
        return None
    for child in words.children[counted.noun]:
        token = words.tokens[child]
        if token.dep in ("acl", "relcl") and token.pos == "VERB" and token.tag != "VB":
            subject = next((c for c in words.children[child] if words.tokens[c].dep == "nsubj"), None)
            own = subject is None or words.text_at(subject) in ("who", "that", "which")
            return Predicate(words.lemma(child), "subject" if own and token.tag != "VBN" else "object", child)
    return None


def _toll(words: Words, head: int) -> str:
    """`death toll` → death; `toll` alone stays."""
    compounds = [words.lemma(c) for c in words.children[head] if words.tokens[c].dep == "compound"]
    known = [c for c in compounds if c in ("death", "casualty", "injury", "body", "dead", "vote")]
    return known[-1] if known else words.lemma(head)


def _verbal(words: Words, verb: int, node: int, role: Role) -> Predicate:
    lemma = words.lemma(verb)
    subject = subject_of(words, verb)
    if role != "subject" and subject is not None and words.lemma(subject) in word_list("tolls"):
        return Predicate(_toll(words, subject), "object", verb)
    if lemma in word_list("light"):
        return _light(words, verb, node, role) or Predicate(lemma, role, verb)
    return Predicate(lemma, role, verb)


def _light(words: Words, verb: int, node: int, role: Role) -> Predicate | None:
    """What a verb that says little adds: `leave six dead`, `were missing`."""
    for index in range(node + 1, min(node + 8, len(words.tokens))):
        state = words.state_behind(index)
        if state is not None and state not in ("for", "against"):
            return Predicate(state, _state_role(words, index, state), verb)
        if words.tokens[index].pos in ("NUM", "CCONJ", "PUNCT"):
            break
    said = [c for c in words.children[verb] if words.tokens[c].dep in ("acomp", "oprd") and c != node]
    return Predicate(words.lemma(said[0]), "subject", verb) if said and role == "subject" else None


def subject_of(words: Words, verb: int) -> int | None:
    """The token of the verb's subject; of a participle or relative clause the noun it hangs on."""
    subject = next((c for c in words.children[verb] if words.tokens[c].dep in ("nsubj", "nsubjpass")), None)
    hanging = words.tokens[verb].dep in ("acl", "relcl")
    if hanging and (subject is None or words.text_at(subject) in ("which", "that", "who")):
        return words.tokens[verb].head
    return subject


def verb_above(words: Words, node: int) -> int | None:
    """The nearest verb over a token."""
    return next((head for head, _ in words.up(node) if words.tokens[head].pos in ("VERB", "AUX")), None)
