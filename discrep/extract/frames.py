"""Who did what to whom, negated or not, how sure, said by whom."""

from __future__ import annotations

from discrep.extract.clauses import read_obliques
from discrep.extract.condition import condition_of
from discrep.extract.ellipsis import complete
from discrep.extract.lexicon import event_verb, state_verb, words
from discrep.extract.phrases import head_noun, phrase
from discrep.extract.reading import Draft, find_drafts
from discrep.extract.reporting import (
    named_after_colon,
    named_before_colon,
    reporter,
    speaker_text,
)
from discrep.extract.tense import tense_of
from discrep.extract.tree import Tree
from discrep.model.document import Sentence
from discrep.model.mention import Frame, Oblique, Phrase, Quote, Token


def find_frames(sentence: Sentence, tokens: tuple[Token, ...], quotes: tuple[Quote, ...]) -> tuple[Frame, ...]:
    """The frames of a sentence, in the order of their verbs."""
    if not tokens:
        return ()
    tree = Tree(tokens)
    drafts = sorted(find_drafts(tree), key=lambda d: (d.carrier, d.chain))
    index = {node: n for n, d in enumerate(drafts) for node in d.chain}
    index |= {d.carrier: n for n, d in enumerate(drafts)}
    return complete(tuple(_frame(tree, d, n, index, sentence, quotes) for n, d in enumerate(drafts)))


def _frame(
    tree: Tree, draft: Draft, number: int, index: dict[int, int], sentence: Sentence, quotes: tuple[Quote, ...]
) -> Frame:
    clause, verb = draft.clause, tree.tokens[draft.carrier]
    top = draft.chain[0] if draft.chain else draft.carrier
    start, end = _span(tree, top, draft.carrier)
    report = draft.report or named_before_colon(tree, draft.carrier, sentence) or reporter(tree, top)
    if report is None:
        report = named_after_colon(tree, draft.carrier, sentence)
    said = speaker_text(tree, report.speaker) if report else None
    obliques = _obliques(tree, draft)
    target = clause.object if clause.object is not None else clause.attribute
    name = _verb(tree, draft)
    return Frame(
        start,
        end,
        sentence.text[start - sentence.start : end - sentence.start],
        name,
        verb.start,
        verb.end,
        _phrase(tree, clause.subject, sentence),
        None if name in words("events", "fixed") else _phrase(tree, target, sentence),
        tuple(Oblique(p, phrase(tree, n, sentence)) for p, n in obliques),
        draft.colour.negated,
        draft.colour.modality,
        tense_of(tree, top, clause if not draft.steps else None),
        condition_of(tree, [*draft.chain, *(s.noun for s in draft.steps if s.noun is not None)], sentence),
        sentence.text[said[0] - sentence.start : said[1] - sentence.start] if said else None,
        report.cue if report else "",
        any(q.closed and q.start <= verb.start < q.end for q in quotes),
        clause.passive,
        _parent(tree, top, number, index),
        _event(tree, draft, name),
    )


def _verb(tree: Tree, draft: Draft) -> str:
    lemma, target = tree.lemma(draft.carrier), draft.clause.object
    if not tree.is_verb(draft.carrier):
        return state_verb(lemma) or event_verb(lemma) or "be"
    fixed = f"{lemma} {tree.lemma(target)}" if target is not None else ""
    return fixed if fixed in words("events", "fixed") else f"{lemma} {draft.clause.particle}".strip()


def _event(tree: Tree, draft: Draft, verb: str) -> str:
    """What happens: the verb, or the verb of the noun or adjective that carries the event."""
    clause = draft.clause
    inside = clause.object
    if verb in words("events", "occurs"):
        inside = clause.subject
    elif verb in ("engage", "take part", "participate", "enter"):
        inside = next((n for p, n in clause.obliques if p in ("in", "into")), None)
    elif verb == "be" and clause.attribute is not None:
        return state_verb(tree.lemma(clause.attribute)) or verb
    elif verb not in words("events", "light"):
        return verb
    return (event_verb(tree.lemma(head_noun(tree, inside))) if inside is not None else None) or verb


def _obliques(tree: Tree, draft: Draft) -> list[tuple[str, int]]:
    """Those of the event, of the noun that carries it, and of the words that only colour it."""
    clause = draft.clause
    found = list(clause.obliques)
    carried = clause.object if clause.object is not None else clause.attribute
    if carried is not None and event_verb(tree.lemma(carried)):
        found.extend(o for o in read_obliques(tree, carried) if o[0] != "of")
    for step in draft.steps:
        if not step.is_act and step.verb in draft.chain:
            inside = set(tree.subtree(step.complement))
            found.extend(o for o in read_obliques(tree, step.verb) if o[1] not in inside)
    return sorted(set(found), key=lambda o: o[1])


def _phrase(tree: Tree, node: int | None, sentence: Sentence) -> Phrase | None:
    return None if node is None else phrase(tree, node, sentence)


def _span(tree: Tree, top: int, carrier: int) -> tuple[int, int]:
    """From the first to the last word of a clause, without clauses coordinated with it."""
    nodes = tree.subtree(
        top, lambda n: tree.dep(n) in ("conj", "parataxis") and tree.is_verb(n) and tree.head(n) == top
    )
    while nodes[0] not in (top, carrier) and tree.dep(nodes[0]) in ("punct", "cc", "mark"):
        nodes.pop(0)
    while nodes[-1] not in (top, carrier) and tree.dep(nodes[-1]) in ("punct", "cc"):
        nodes.pop()
    return tree.tokens[nodes[0]].start, tree.tokens[nodes[-1]].end


def _parent(tree: Tree, top: int, number: int, index: dict[int, int]) -> int | None:
    return next((index[a] for a in tree.ancestors(top) if a in index and index[a] != number), None)
