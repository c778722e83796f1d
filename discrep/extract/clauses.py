"""Clauses of a parse: which words head one, and what stands in their roles."""

from __future__ import annotations

from dataclasses import dataclass, field

from discrep.extract.lexicon import words
from discrep.extract.tree import Tree

CLAUSAL = {
    "ROOT",
    "ccomp",
    "xcomp",
    "advcl",
    "acl",
    "relcl",
    "pcomp",
    "csubj",
    "csubjpass",
    "parataxis",
    "conj",
    "dep",
}
_NEVER = {"never", "neither", "nor", "hardly", "scarcely"}
_WHOLLY = {"even", "one", "a", "an", "any", "many", "much", "single"}
"""After `not` these deny the whole clause (`not one survived`); `not all` denies only part."""
_NOBODY = {"nobody", "nothing", "none", "nowhere", "neither"}
_RELATIVES = {"which", "who", "whom", "that", "whose", "where", "when"}


@dataclass(slots=True)
class Clause:
    """A clause head with the nodes of its roles; `object` is the logical one in a passive."""

    head: int
    subject: int | None = None
    object: int | None = None
    attribute: int | None = None
    """What a copula says of its subject: an adjective or noun."""
    obliques: list[tuple[str, int]] = field(default_factory=list)
    passive: bool = False
    negated: bool = False
    auxiliaries: list[int] = field(default_factory=list)
    particle: str = ""
    shares: bool = False
    """Whether it takes the auxiliaries of the verb it is coordinated with."""


def clause_heads(tree: Tree) -> list[int]:
    """The verbs that head a clause, in order."""
    heads: list[int] = []
    for node in range(len(tree)):
        dep = tree.dep(node)
        if not tree.is_verb(node) or dep in {"aux", "auxpass", "amod", "compound", "punct"}:
            continue
        if dep == "conj" and tree.tokens[node].pos not in ("VERB", "AUX"):
            continue
        if dep in CLAUSAL or tree.first(node, "nsubj", "nsubjpass", "dobj") is not None:
            heads.append(node)
    return heads


def read_clause(tree: Tree, head: int) -> Clause:
    """The roles that hang on a verb itself; shared subjects and relatives are not yet filled in."""
    clause = Clause(head)
    clause.auxiliaries = tree.having(head, "aux", "auxpass")
    clause.particle = next((tree.lemma(p) for p in tree.having(head, "prt")), "")
    clause.passive = _is_passive(tree, head)
    first = _subject(tree, head)
    target = tree.first(head, "dobj", "oprd") if not clause.passive else tree.first(head, "dobj")
    clause.attribute = tree.first(head, "attr", "acomp")
    if clause.attribute is None and target is not None and tree.dep(target) == "oprd":
        clause.attribute, target = (
            (target, None) if tree.lemma(head) in words("attitudes", "copula") else (None, target)
        )
    if clause.passive:
        clause.object, clause.subject = first, _agent(tree, head)
        if target is not None and first is not None and tree.dep(first) == "nsubjpass":
            clause.obliques.append(("", target))
    else:
        clause.subject, clause.object = first, target
    clause.obliques.extend(read_obliques(tree, head))
    clause.negated = is_negated(tree, head)
    return clause


def _subject(tree: Tree, head: int) -> int | None:
    """The subject; of two before the verb, as the parse of a long apposition has them, the nearer one."""
    found = tree.having(head, "nsubj", "nsubjpass", "csubj", "csubjpass")
    before = [n for n in found if n < head]
    swallowed = _swallowed(tree, head)
    if swallowed is not None and (not before or before[-1] < swallowed):
        return swallowed
    found = found or _misread_subject(tree, head)
    return before[-1] if before else found[0] if found else None


def _misread_subject(tree: Tree, head: int) -> list[int]:
    """A subject the parse hung on an auxiliary, or a name it took for an adverb right before a finite verb."""
    below = [n for a in tree.having(head, "aux", "auxpass") for n in tree.having(a, "nsubj", "nsubjpass")]
    if below or tree.tag(head) not in ("VBZ", "VBD", "VBP"):
        return below
    stray = [n for n in tree.having(head, "advmod", "npadvmod", "dep", "nmod") if tree.tokens[n].pos == "PROPN"]
    return [n for n in stray if n == head - 1 and not tree.tokens[n].entity.endswith(("DATE", "TIME"))]


def _swallowed(tree: Tree, head: int) -> int | None:
    """The subject the parse took for the object of a conjunction (`arrested as the toll rises`)."""
    before = head - 1
    while before > 0 and tree.tokens[before].pos in ("ADV", "AUX"):
        before -= 1
    if before < 1 or tree.dep(before) != "pobj" or tree.tag(head) not in ("VBZ", "VBP", "VBD"):
        return None
    link = tree.head(before)
    plural = tree.tag(before) in ("NNS", "NNPS")
    agrees = tree.tag(head) == "VBD" or plural == (tree.tag(head) == "VBP")
    return before if link is not None and tree.lemma(link) in ("as", "while") and agrees else None


def read_obliques(tree: Tree, head: int) -> list[tuple[str, int]]:
    """Prepositions with their objects, and bare adverbial nouns (`next month`) with an empty one."""
    found: list[tuple[str, int]] = []
    for child in tree.children[head]:
        dep = tree.dep(child)
        if dep in ("prep", "dative"):
            joined = [p for p in tree.members(child) if tree.tokens[p].pos == tree.tokens[child].pos]
            found.extend(o for p in joined if not _is_denied(tree, p) for o in _prepositional(tree, p))
        elif dep == "npadvmod":
            found.append(("", child))
        elif dep == "advmod":
            found.extend(o for p in tree.having(child, "prep") for o in _prepositional(tree, p, tree.lemma(child)))
    return found


def _is_denied(tree: Tree, node: int) -> bool:
    """Whether a phrase is the one that is ruled out: `not on Friday but on Saturday`."""
    before = tree.lemma(node - 1) if node > 0 else ""
    verbal = node > 1 and (tree.tag(node - 2) == "MD" or tree.lemma(node - 2) in ("be", "do", "have"))
    return before == "not" and not verbal


def _prepositional(tree: Tree, node: int, before: str = "") -> list[tuple[str, int]]:
    words_of = f"{before} {tree.lemma(node)}".strip()
    if tree.tokens[node].pos in ("NOUN", "PROPN", "PRON"):
        return [("to", node)]
    inner = tree.first(node, "pobj")
    if inner is not None:
        return [(words_of, inner)]
    deeper = tree.first(node, "prep")
    return _prepositional(tree, deeper, words_of) if deeper is not None else []


def _agent(tree: Tree, head: int) -> int | None:
    by = tree.first(head, "agent")
    return tree.first(by, "pobj") if by is not None else None


def _is_passive(tree: Tree, head: int) -> bool:
    if tree.lemma(head) == "be":
        return False
    if tree.first(head, "auxpass", "nsubjpass", "csubjpass", "agent") is not None:
        return True
    if tree.tag(head) == "VBN" and tree.dep(head) == "acl":
        return True
    if (
        tree.dep(head) == "advcl"
        and tree.tag(head) in ("VBN", "VBD")
        and tree.first(head, "nsubj", "aux", "dobj") is None
    ):
        return True
    if tree.tag(head) not in ("VBN", "VBD") or tree.first(head, "dobj", "aux", "xcomp") is not None:
        return False
    return tree.first(head, "nsubj") is not None and tree.lemma(head) in words("events", "undergo")


def is_negated(tree: Tree, head: int) -> bool:
    """Whether a clause is denied: not, never, no longer, `no talks`, nobody."""
    count = sum(not _is_partial(tree, n) for n in tree.having(head, "neg"))
    count += sum(
        tree.lemma(n) in _NEVER or _no_longer(tree, n) for n in tree.having(head, "advmod", "preconj", "cc")
    )
    roles = tree.having(head, "nsubj", "nsubjpass", "dobj", "attr")
    count += any(has_no(tree, n) for n in roles)
    count += any(tree.first(n, "neg") is not None for n in tree.having(head, "acomp"))
    count += _inverted_denial(tree, head)
    return count % 2 == 1


def _inverted_denial(tree: Tree, head: int) -> bool:
    """Whether a denied phrase stands first and turns the clause round (`at no time did she`)."""
    subject, aux = tree.first(head, "nsubj", "nsubjpass"), tree.first(head, "aux", "auxpass")
    if subject is None or (aux if aux is not None else head) > subject:
        return False
    first = [n for c in tree.having(head, "prep", "advmod") if c < subject for n in tree.subtree(c)]
    if any(tree.lemma(n) == "only" for n in first):
        return False
    return any(tree.lemma(n) in ("not", "no") for n in first)


def _is_partial(tree: Tree, node: int) -> bool:
    """Whether a `not` denies less than its clause: `whether or not`, `not all of them`, `not only`."""
    after = tree.lemma(node + 1) if node + 1 < len(tree) else ""
    return (node > 0 and tree.lemma(node - 1) == "or") or after in ("all", "every", "everyone", "only", "always")


def has_no(tree: Tree, noun: int) -> bool:
    """Whether a noun phrase is `no …`, `none of …`, `nobody`."""
    if tree.lemma(noun) in _NOBODY:
        return True
    if any(tree.lemma(c) in ("no", "neither") for c in tree.having(noun, "det", "neg", "advmod")):
        return True
    first = tree.subtree(noun)[0]
    return first < noun and tree.lemma(first) == "not" and tree.lemma(first + 1) in _WHOLLY


def _no_longer(tree: Tree, node: int) -> bool:
    return tree.lemma(node) in ("long", "longer") and any(tree.lemma(c) == "no" for c in tree.children[node])


def is_relative(tree: Tree, node: int | None) -> bool:
    """Whether a node is a relative pronoun."""
    return node is not None and tree.tag(node) in ("WDT", "WP", "WP$") and tree.lemma(node) in _RELATIVES
