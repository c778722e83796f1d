"""Who reports a clause: `X said`, `according to X`, `Reuters quoted X as saying`, `X: …`."""

from __future__ import annotations

from dataclasses import dataclass

from discrep.extract.lexicon import words
from discrep.extract.phrases import phrase_nodes
from discrep.extract.tree import Tree
from discrep.model.document import Sentence

ACCORDING = "according to"


@dataclass(frozen=True, slots=True)
class Report:
    """The node of a speaker (None when the source is not named) and the lemma that reports."""

    speaker: int | None
    cue: str


def reporter(tree: Tree, node: int) -> Report | None:
    """Who reports the clause at `node`; None when the paper itself says it."""
    source = _source(tree, node)
    if source is not None:
        return source
    below = node
    for above in tree.ancestors(node):
        report = _governs(tree, above, below) or (_source(tree, above) if tree.is_verb(above) else None)
        if report is not None:
            return report
        below = above
    return None


def _governs(tree: Tree, above: int, below: int) -> Report | None:
    """Whether `above` reports the clause whose topmost node is `below`."""
    dep = tree.dep(below)
    if tree.is_verb(above) and dep in ("ccomp", "parataxis", "dep", "xcomp"):
        return report_of(tree, above) if dep != "xcomp" or tree.first(below, "nsubj") is not None else None
    if (
        dep in ("acl", "ccomp")
        and tree.lemma(above) in words("reporting", "nouns")
        and _is_that_clause(tree, below)
    ):
        owner = tree.first(above, "poss")
        return Report(owner, tree.lemma(above)) if owner is not None else None
    return None


def report_of(tree: Tree, verb: int) -> Report | None:
    """The report a verb makes of what it governs; None when it does not report."""
    lemma = tree.lemma(verb)
    if lemma == "cite":
        above = tree.head(verb)
        return report_of(tree, above) if above is not None and tree.dep(verb) == "advcl" else None
    particle = next((tree.lemma(p) for p in tree.having(verb, "prt")), "")
    if lemma not in words("reporting", "verbs") and f"{lemma} {particle}" not in words("reporting", "verbs"):
        return None
    quoted = quoted_speaker(tree, verb)
    if quoted is not None:
        return quoted
    if tree.first(verb, "auxpass") is not None:
        agent = tree.first(verb, "agent")
        return Report(tree.first(agent, "pobj") if agent is not None else None, lemma)
    whole = f"{lemma} {particle}".strip()
    return Report(speaker_node(tree, verb), whole if whole in words("reporting", "verbs") else lemma)


def quoted_speaker(tree: Tree, verb: int) -> Report | None:
    """In `Reuters quoted X as saying` and `X was quoted as saying`, X."""
    if tree.lemma(verb) not in ("quote", "cite"):
        return None
    says = any(tree.lemma(p) == "as" and tree.first(p, "pcomp") is not None for p in tree.having(verb, "prep"))
    target = tree.first(verb, "dobj", "nsubjpass")
    return Report(target, "say") if says and target is not None else None


def speaker_node(tree: Tree, verb: int) -> int | None:
    """The subject of a reporting verb, its own or that of the verb it is coordinated with."""
    below = verb
    preposition = tree.head(verb) if tree.dep(verb) == "pcomp" else None
    quoting = tree.head(preposition) if preposition is not None else None
    if quoting is not None and tree.lemma(quoting) in ("quote", "cite"):
        return tree.first(quoting, "dobj", "nsubjpass")
    for above in (verb, *tree.ancestors(verb)):
        if above != verb and tree.dep(below) not in ("conj", "xcomp", "advcl"):
            return None
        subjects = tree.having(above, "nsubj", "nsubjpass")
        before = [s for s in subjects if s < above]
        if subjects:
            subject = before[-1] if before else subjects[0]
            return tree.head(above) if tree.tag(subject) in ("WDT", "WP") else subject
        if tree.dep(above) in ("relcl", "acl"):
            return tree.head(above)
        below = above
    return None


def _source(tree: Tree, verb: int) -> Report | None:
    """`According to X`, `as reported by X`, `X said` in brackets or after a comma."""
    for child in tree.having(verb, "prep"):
        if tree.lemma(child) in ("accord", "according"):
            to = tree.first(child, "prep")
            speaker = tree.first(to, "pobj") if to is not None else tree.first(child, "pobj")
            return Report(speaker, ACCORDING) if speaker is not None else None
    for child in tree.having(verb, "advcl", "parataxis"):
        lemma = tree.lemma(child)
        if lemma not in words("reporting", "verbs"):
            continue
        as_said = any(tree.lemma(m) == "as" for m in tree.having(child, "mark"))
        agent = tree.first(child, "agent")
        if as_said and agent is not None and tree.lemma(verb) not in words("reporting", "verbs"):
            return Report(tree.first(agent, "pobj"), lemma)
        said = tree.first(child, "nsubj")
        bare = tree.first(child, "ccomp", "dobj", "xcomp") is None
        if said is not None and bare and (tree.dep(child) == "parataxis" or as_said):
            return Report(said, lemma)
    return None


def _is_that_clause(tree: Tree, node: int) -> bool:
    return tree.first(node, "mark") is not None or tree.first(node, "nsubj", "nsubjpass") is not None


def speaker_text(tree: Tree, node: int | None) -> tuple[int, int] | None:
    """The range of a speaker's words in the document."""
    if node is None:
        return None
    nodes = phrase_nodes(tree, node)
    colon = next((n for n in nodes if tree.tokens[n].text == ":"), None)
    if colon is not None:
        nodes = [n for n in nodes if (n > colon) == (node > colon) and n != colon]
    return tree.tokens[nodes[0]].start, tree.tokens[nodes[-1]].end


def named_before_colon(tree: Tree, node: int, sentence: Sentence) -> Report | None:
    """In `X: no progress` X, for what stands after the colon; a place at the start of a body text is a dateline."""
    colon = next((n for n in range(min(len(tree), 8)) if tree.tokens[n].text == ":"), None)
    if colon is None or colon == 0 or node <= colon or colon == len(tree) - 1:
        return None
    if tree.lemma(node) in words("reporting", "utters") and tree.tokens[node - 1].text == ",":
        return None
    before = tree.tokens[:colon]
    if any(t.text in (";", "–", "—", "|") for t in tree.tokens[colon:node]):
        return None
    if any(t.pos not in ("PROPN", "NOUN", "ADJ", "DET", "PART", "ADP") for t in before) or before[-1].pos == "PART":
        return None
    named = {t.entity[2:] for t in before}
    if not named & {"PERSON", "ORG", "NORP"} and (sentence.role == "body" or not named & {"GPE"}):
        return None
    is_text = sentence.text.endswith(".") or sentence.role in ("body", "caption")
    if is_text and colon < 2:
        return None
    head = next((n for n in reversed(range(colon)) if tree.tokens[n].pos in ("PROPN", "NOUN")), None)
    return Report(head, ":") if head is not None else None


def named_after_colon(tree: Tree, node: int, sentence: Sentence) -> Report | None:
    """In `Quake hits coast: agency` the agency, for what stands before the last colon of a headline."""
    colon = next((n for n in reversed(range(len(tree))) if tree.tokens[n].text == ":"), None)
    if (
        colon is None
        or not 0 < len(tree) - 1 - colon <= 4
        or node > colon
        or sentence.text.endswith((".", "!", "?"))
    ):
        return None
    after = tree.tokens[colon + 1 :]
    if any(t.pos not in ("PROPN", "NOUN", "ADJ", "DET", "PART") for t in after) or after[-1].tag == "POS":
        return None
    return Report(len(tree) - 1, ":")
