"""What a number counts and what happened to it: noun, modifiers, phrase, part-of, scope, predicate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.words import NOUNS, Words

Role = Literal["subject", "object", "other"]

_LIGHT = frozenset(
    [
        "be",
        "have",
        "leave",
        "see",
        "make",
        "get",
        "become",
        "find",
        "keep",
        "report",
        "confirm",
        "claim",
        "say",
        "count",
        "put",
        "bring",
    ]
)
_TOLLS = frozenset(["toll", "count", "tally", "number", "total", "figure"])
_SUMS = frozenset({"total", "number"})
_SKIPPED = frozenset(["other", "total", "one", "more"])
_MASS = frozenset(["hundred", "thousand", "million", "billion", "dozen", "score", "ten"])


@dataclass(frozen=True, slots=True)
class Counted:
    """What the parse says of an amount; offsets in the sentence's text, indices of its tokens."""

    noun: str | None = None
    modifiers: tuple[str, ...] = ()
    start: int = 0
    end: int = 0
    of: str | None = None
    scope: str | None = None
    predicate: str | None = None
    role: Role = "other"
    verb: int | None = None
    """The token of the governing verb."""


def describe(text: str, amount: Amount, words: Words) -> Counted:
    """What the amount counts, by the parse, or by position where the parse has lost its way."""
    here = words.span(min(amount.number_start, amount.end - 1), amount.end)
    if here is None:
        return Counted(start=amount.start, end=amount.end)
    first, last = here
    top = _top(words, first, last)
    noun, part = _noun(words, amount, top, last)
    anchor = top if noun is None or part is not None else noun
    start, end = _phrase(words, amount, first, last, noun)
    predicate, role, verb = _predicate(words, amount, top, noun, part, end)
    name = None if noun is None else words.lemma(noun)
    return Counted(
        None if name in _SKIPPED else name,
        () if noun is None else _modifiers(words, noun, first, last),
        start,
        end,
        part,
        _scope(text, words, first, last, noun, start, end),
        predicate,
        role,
        verb if verb is not None else _verb_above(words, anchor),
    )


def _top(words: Words, first: int, last: int) -> int:
    """The token of the span that hangs on something outside it; the last of them."""
    inside = range(first, last + 1)
    out = [i for i in inside if words.tokens[i].head not in inside or words.tokens[i].head == i]
    return out[-1] if out else last


def _noun(words: Words, amount: Amount, top: int, last: int) -> tuple[int | None, str | None]:
    """The counted noun, and the whole it is part of where the text names it (`of the 300,000`)."""
    after = last + 1
    if words.text_at(after) in ("of", "out") and amount.kind != "ordinal":
        at = after + 2 if words.text_at(after) == "out" and words.text_at(after + 1) == "of" else after + 1
        whole = _object_of(words, after, at)
        if whole is not None:
            return whole, _whole(words, at, whole, amount)
    if words.state_behind(after) is not None and not _state_is_modifier(words, after):
        return None, None
    noun = words.noun_behind(last)
    if noun is None and amount.kind in ("count", "number") and words.text_at(after) in ("more", "other", "others"):
        noun = words.noun_behind(after) if words.state_behind(after + 1) is None else None
    return (noun, None) if noun is None or noun > top or noun == top else (None, None)


def _state_is_modifier(words: Words, at: int) -> bool:
    """`12 wounded soldiers`: the state stands before the noun the number counts."""
    token = words.tokens[at]
    return (
        token.head > at and token.dep == "amod" and words.tokens[token.head].pos in NOUNS and not words.title_cased
    )


def _object_of(words: Words, preposition: int, at: int) -> int | None:
    for child in words.children[preposition]:
        if words.tokens[child].dep == "pobj":
            if words.tokens[child].pos == "NUM":
                return words.noun_behind(child)
            return child
    low = at
    while low < len(words.tokens) and words.tokens[low].pos in ("DET", "PRON", "NUM", "ADJ"):
        low += 1
    return words.noun_behind(low - 1) if low > at else words.noun_behind(at - 1, adjacent=True)


def _whole(words: Words, at: int, noun: int, amount: Amount) -> str | None:
    """The words of the whole, when it is a definite one or a number of its own."""
    first = words.tokens[min(at, noun)]
    definite = first.pos in ("DET", "PRON", "NUM") or first.text.lower() in (
        "the",
        "its",
        "their",
        "his",
        "our",
        "all",
    )
    if not definite and amount.kind not in ("percent", "ratio"):
        return None
    return words.text[first.start - words.offset : words.tokens[noun].end - words.offset]


def _phrase(words: Words, amount: Amount, first: int, last: int, noun: int | None) -> tuple[int, int]:
    start, end = amount.start, amount.end
    at = first - 1
    while at >= 0 and (words.tokens[at].pos in ("DET", "ADJ") or words.text_at(at) in ("another", "its", "their")):
        head = words.tokens[at].head
        if not (head == noun or first <= head <= last):
            break
        start = min(start, words.tokens[at].start - words.offset)
        at -= 1
    if noun is not None:
        end = max(end, words.tokens[noun].end - words.offset)
    return start, end


_PLAIN = frozenset({"amod", "compound", "nmod", "poss"})


def _modifiers(words: Words, noun: int, first: int, last: int) -> tuple[str, ...]:
    found = []
    for child in words.children[noun]:
        token = words.tokens[child]
        if first <= child <= last or token.dep not in _PLAIN or token.pos in ("NUM", "DET", "PUNCT", "PRON"):
            continue
        for index in [*(c for c in words.children[child] if c < child), child]:
            word = words.tokens[index]
            if word.pos not in ("PUNCT", "NUM", "PART", "ADP", "DET") and not first <= index <= last:
                found.append(words.lemma(index))
    return tuple(w for w in found if w not in ("more", "other", "another", "additional", "further", "least"))


_MORE = frozenset(["more", "another", "additional", "further", "extra", "other", "others"])
_TOLL = re.compile(r"\b(?:(death|casualty|casualties|body)[ -])?(toll|count)\b(?:\W\w+){0,4}\W*$", re.IGNORECASE)
_INCLUDING = re.compile(r",?\s(including|excluding|not counting|not including|among them|besides|plus)\s[^,.;:]+")


def _scope(text: str, words: Words, first: int, last: int, noun: int | None, start: int, end: int) -> str | None:
    """`more`, `another`, `others`, `including the gunman`."""
    found = []
    low = words.text_at(first - 1)
    if low in _MORE or words.text_at(first) == "another":
        found.append(low if low in _MORE else "another")
    for index in range(last + 1, (noun if noun is not None and noun > last else last + 1) + 1):
        word = words.text_at(index)
        if word in _MORE and not (word == "more" and words.text_at(index + 1) == "than"):
            found.append(word)
            break
    among = _INCLUDING.search(text, end)
    if among is not None and among.start() - end < 60 and not re.search(r"\d|;", text[end : among.start()]):
        found.append(among.group().strip(" ,"))
    return ", ".join(found) or None


def _predicate(
    words: Words, amount: Amount, top: int, noun: int | None, part: str | None, end: int
) -> tuple[str | None, Role, int | None]:
    """What happened to the counted, as a lemma, the role it has in it, and the verb's token."""
    after = words.span(end, end + 30)
    behind = after[0] if after is not None else len(words.tokens)
    while words.text_at(behind) in (
        "more",
        "others",
        "other",
        "people",
        "were",
        "was",
        "are",
        "have",
        "been",
        "feared",
    ):
        if words.text_at(behind) == "feared" and words.state_behind(behind + 1) is None:
            break
        behind += 1
    state = words.state_behind(behind)
    if state is not None and _says_state(words, behind, noun):
        return state, _state_role(words, behind, state), _verb_or_none(words, behind)
    toll = _TOLL.search(words.text[: amount.start] + " ") if noun is None else None
    if toll is not None and not re.search(r"[\d,;:.]", toll.group()):
        return {"body": "death"}.get(toll[1], (toll[1] or toll[2]).lower()), "object", _verb_above(words, top)
    node = top if noun is None or part is not None else noun
    if noun is not None and part is None and noun < top:
        node = top
    role: Role = "other"
    for head, dep in words.up(node):
        if dep in ("nsubj", "nsubjpass", "dobj", "attr", "oprd", "csubj") and role == "other":
            role = "subject" if dep in ("nsubj", "csubj") else "object"
        token = words.tokens[head]
        if token.pos in NOUNS and words.lemma(head) in _TOLLS - _SUMS:
            return _toll(words, head), "object", _verb_above(words, head)
        if token.pos == "VERB" or (token.pos == "AUX" and dep in ("nsubj", "attr", "nsubjpass", "acomp")):
            return _verbal(words, head, node, role)
    clause = noun is not None and next(
        (c for c in words.children[noun] if words.tokens[c].dep in ("acl", "relcl")), None
    )
    if isinstance(clause, int) and words.tokens[clause].pos == "VERB":
        return words.lemma(clause), _clause_role(words, clause), clause
    root = node
    for head, _ in words.up(node):
        root = head
    named = words.tokens[root].pos in NOUNS and root not in (noun, top, node)
    return (words.lemma(root) if named else None), role, None


def _says_state(words: Words, at: int, noun: int | None) -> bool:
    """Whether the state at `at` is said of what was counted, not of something else behind it."""
    text = words.text_at(at)
    if text not in ("for", "against"):
        return True
    following = words.text_at(at + 1)
    return noun is None and (following in ("", ",", ".", ";", "and", "with", "to") or following[:1].isdigit())


def _state_role(words: Words, at: int, state: str) -> Role:
    if state in ("dead", "die", "miss", "ill", "alive", "vote", "abstain", "for", "against", "absent", "survive"):
        return "subject"
    token = words.tokens[at]
    active = token.tag == "VBD" and any(words.tokens[c].dep == "dobj" for c in words.children[at])
    return "subject" if active else "object"


def _verb_or_none(words: Words, at: int) -> int | None:
    return at if words.tokens[at].pos in ("VERB", "AUX") else _verb_above(words, at)


def _toll(words: Words, head: int) -> str:
    """`death toll` → death; `toll` alone stays."""
    compounds = [words.lemma(c) for c in words.children[head] if words.tokens[c].dep == "compound"]
    known = [c for c in compounds if c in ("death", "casualty", "injury", "body", "dead")]
    return known[-1] if known else words.lemma(head)


def _verbal(words: Words, verb: int, node: int, role: Role) -> tuple[str | None, Role, int]:
    lemma = words.lemma(verb)
    subject = next((c for c in words.children[verb] if words.tokens[c].dep in ("nsubj", "nsubjpass")), None)
    if role != "subject" and subject is not None and words.lemma(subject) in _TOLLS:
        return _toll(words, subject), "object", verb
    if lemma in _LIGHT:
        for index in range(node + 1, min(node + 8, len(words.tokens))):
            state = words.state_behind(index)
            if state is not None and state not in ("for", "against"):
                return state, _state_role(words, index, state), verb
            if words.tokens[index].pos in ("NUM", "CCONJ"):
                break
        named = [c for c in words.children[verb] if words.tokens[c].dep in ("acomp", "oprd") and c != node]
        if named and role == "subject":
            return words.lemma(named[0]), "subject", verb
    return lemma, role, verb


def _clause_role(words: Words, clause: int) -> Role:
    return "object" if words.tokens[clause].tag == "VBN" else "subject"


def _verb_above(words: Words, node: int) -> int | None:
    return next((head for head, _ in words.up(node) if words.tokens[head].pos in ("VERB", "AUX")), None)
