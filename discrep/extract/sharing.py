"""Roles a clause takes from another: shared subjects, antecedents of relatives, controlled infinitives."""

from __future__ import annotations

from discrep.extract.clauses import Clause, is_relative
from discrep.extract.lexicon import attitudes, event_verb, words
from discrep.extract.tree import Tree

_ACTORS = {"PERSON", "GPE", "ORG", "NORP"}
_ATTENDS = {"attend", "hold", "host", "boycott", "skip", "join", "schedule", "chair"}
"""Verbs whose object is a gathering, however near another noun stands."""
_LASTS = set("begin start end last continue resume kill injure erupt happen occur wound".split())
"""Verbs that tell of an event; a place or a day does none of them."""
_CAUSES = {
    "send", "leave", "keep", "find", "see", "watch", "hear", "catch", "set", "get", "have", "help", "make", "let",
    "cause", "lead", "push", "drive", "prompt", "allow", "force",
}  # fmt: skip
"""Verbs whose object does what follows (`sent shares tumbling`); after others it is the subject's purpose."""


def share_roles(tree: Tree, clauses: dict[int, Clause]) -> None:
    """Fill in the roles that stand elsewhere, outer clauses first."""
    for head in sorted(clauses, key=lambda h: (sum(1 for _ in tree.ancestors(h)), h)):
        clause, dep = clauses[head], tree.dep(head)
        if dep in ("relcl", "acl", "ccomp", "advcl"):
            _bind_relative(tree, clause)
        if dep == "conj":
            _share_with_first(tree, clause, clauses)
        elif surface_subject(clause) is None and not _is_relative_object(tree, clause):
            set_surface_subject(clause, _controller(tree, head, clauses))


def surface_subject(clause: Clause) -> int | None:
    """What stands as the subject: in a passive the logical object."""
    return clause.object if clause.passive else clause.subject


def set_surface_subject(clause: Clause, node: int | None) -> None:
    """Fill the subject, or the logical object of a passive."""
    if clause.passive:
        clause.object = node
    else:
        clause.subject = node


def _share_with_first(tree: Tree, clause: Clause, clauses: dict[int, Clause]) -> None:
    """A coordinated verb takes subject, auxiliaries and denial of the first one where it has none."""
    above = tree.head(clause.head)
    first = clauses.get(above) if above is not None else None
    if first is None or surface_subject(clause) is not None:
        return
    set_surface_subject(clause, surface_subject(first))
    tag, own = tree.tag(clause.head), [a for a in clause.auxiliaries if tree.tag(a) != "TO"]
    same = tag == tree.tag(first.head) or (tag == "VBP" and tree.tag(first.head) == "VB")
    if same and tag in ("VB", "VBP", "VBG", "VBN") and not own:
        clause.auxiliaries = [*first.auxiliaries, *clause.auxiliaries]
        clause.shares = True
        if not clause.passive and first.passive and tag == "VBN" and clause.object is None:
            clause.passive, clause.object, clause.subject = True, clause.subject, None


def _bind_relative(tree: Tree, clause: Clause) -> None:
    """Put the antecedent in the place of which, who and that, or of the missing object."""
    if tree.dep(clause.head) not in ("relcl", "acl") and not _is_cleft(tree, clause):
        return
    antecedent = _antecedent(tree, clause)
    if antecedent is None:
        return
    if is_relative(tree, clause.subject):
        clause.subject = antecedent
    if is_relative(tree, clause.object):
        clause.object = antecedent
    bound = any(is_relative(tree, node) for _, node in clause.obliques)
    clause.obliques = [(p, antecedent if is_relative(tree, n) else n) for p, n in clause.obliques]
    if not bound and _misses_object(tree, clause) and clause.subject not in (None, antecedent):
        clause.object = antecedent


def _misses_object(tree: Tree, clause: Clause) -> bool:
    """Whether a relative clause lacks the object its antecedent is (`the reservists it called up`)."""
    if tree.dep(clause.head) != "relcl" or clause.object is not None or clause.attribute is not None:
        return False
    return tree.first(clause.head, "ccomp", "xcomp", "advmod") is None


def _is_cleft(tree: Tree, clause: Clause) -> bool:
    """Whether it is the second half of `it is X who …`."""
    above = tree.head(clause.head)
    return is_relative(tree, clause.subject) and above is not None and tree.lemma(above) == "be"


def is_singled_out(tree: Tree, head: int) -> bool:
    """Whether an infinitive tells what the first, last or greatest of its kind did (`the first jet to land`)."""
    noun = tree.head(head)
    if noun is None or tree.dep(head) not in ("relcl", "acl") or tree.tag(head) != "VB":
        return False
    single = ("first", "second", "last", "only", "next", "third", "latest")
    return any(tree.tag(n) == "JJS" or tree.lemma(n) in single for n in tree.having(noun, "amod", "det", "advmod"))


def _is_relative_object(tree: Tree, clause: Clause) -> bool:
    if is_singled_out(tree, clause.head):
        return False
    return tree.dep(clause.head) == "relcl" and tree.first(clause.head, "aux") is not None and clause.object is None


def _antecedent(tree: Tree, clause: Clause) -> int | None:
    """The noun a relative clause describes; what is attended or held is a gathering, however near another noun."""
    nearest = tree.head(clause.head)
    if nearest is None:
        return None
    if tree.is_verb(nearest):
        return tree.first(nearest, "attr")
    if tree.tokens[nearest].entity.endswith("PERSON") and tree.lemma(clause.subject or 0) == "which":
        nearest = _before_comma(tree, clause.subject or 0, nearest)
    placed = tree.tokens[nearest].entity[2:] in ("GPE", "LOC", "DATE", "FAC")
    wanted = tree.lemma(clause.head) in _ATTENDS or (placed and tree.lemma(clause.head) in _LASTS)
    if not wanted or tree.lemma(nearest) in words("events", "gatherings"):
        return nearest
    for above in tree.ancestors(nearest):
        if tree.is_verb(above):
            break
        if tree.lemma(above) in words("events", "gatherings") or event_verb(tree.lemma(above)):
            return above
    return nearest


def _before_comma(tree: Tree, pronoun: int, otherwise: int) -> int:
    """The noun right before `, which`, where the parse has gone back to a person."""
    before = pronoun - 1
    while before > 0 and tree.tokens[before].pos == "PUNCT":
        before -= 1
    return before if tree.tokens[before].pos in ("NOUN", "PROPN") else otherwise


def _controller(tree: Tree, head: int, clauses: dict[int, Clause]) -> int | None:
    """Whose doing a clause without a subject is."""
    dep, above = tree.dep(head), tree.head(head)
    if above is None:
        return None
    if is_singled_out(tree, head):
        return above
    if dep == "relcl" and tree.tag(head) == "VB":
        return _of_noun(tree, above, clauses) if tree.lemma(above) in attitudes("nouns") else above
    if dep in ("acl", "relcl") and tree.tag(head) in ("VBG", "VBN", "VBD", "VBZ", "VBP"):
        return above
    if dep == "acl":
        return _of_noun(tree, above, clauses)
    if dep == "pcomp":
        return _of_gerund(tree, above, clauses)
    outer = clauses.get(above)
    if outer is None or dep not in ("xcomp", "advcl", "dep", "ccomp"):
        return None
    if dep == "advcl" and any(tree.lemma(m) == "as" for m in tree.having(head, "mark")):
        return None
    if dep == "xcomp" and not outer.passive and outer.object is not None and tree.lemma(above) in _CAUSES:
        return outer.object
    if dep == "ccomp" and tree.tag(head) not in ("VB", "VBG"):
        return None
    if dep == "advcl" and surface_subject(outer) is None and tree.dep(above) == "ccomp":
        told = clauses.get(tree.tokens[above].head)
        return surface_subject(told) if told is not None else None
    return surface_subject(outer)


def _of_noun(tree: Tree, noun: int, clauses: dict[int, Clause]) -> int | None:
    """Who is to do what a noun names: its owner (`Norway's attempt to`), else who signed or made it."""
    owners = [n for n in tree.having(noun, "poss", "compound", "nmod") if tree.tokens[n].entity[2:] in _ACTORS]
    if owners:
        return owners[0]
    verb = tree.head(noun)
    outer = clauses.get(verb) if verb is not None and tree.dep(noun) == "dobj" else None
    if outer is None or (
        tree.lemma(noun) in attitudes("nouns") and tree.lemma(outer.head) not in words("attitudes", "holds")
    ):
        return None
    return surface_subject(outer)


def _of_gerund(tree: Tree, preposition: int, clauses: dict[int, Clause]) -> int | None:
    """In `accused X of doing` X, in `left after doing` the subject of the verb."""
    verb = tree.head(preposition)
    outer = clauses.get(verb) if verb is not None else None
    if outer is None:
        return None
    blamed = tree.lemma(outer.head) in (
        "accuse",
        "suspect",
        "convict",
        "stop",
        "prevent",
        "ban",
        "keep",
        "acquit",
        "bar",
        "quote",
        "cite",
        "describe",
        "blame",
    )
    return outer.object if blamed else surface_subject(outer)
