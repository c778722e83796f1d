"""Which entity a name means in which article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from discrep.model.mention import Name, NameKind
from discrep.model.statement import Article, Statement
from discrep.names.describe import role_words
from discrep.names.gazetteer import fold, look_up
from discrep.names.people import bearer, by_part, merge_full, name_words

_FORMS = {
    "inc",
    "corp",
    "corporation",
    "co",
    "company",
    "ltd",
    "limited",
    "plc",
    "llc",
    "ag",
    "se",
    "sa",
    "nv",
    "gmbh",
}


@dataclass(slots=True)
class Keys:
    """Which entity a form means in which article."""

    articles: Sequence[Article]
    aliases: Sequence[Sequence[str]]
    same: dict[str, str] = field(init=False)
    """Full name of a person → the longest one of the same person."""
    here: list[dict[str, list[str]]] = field(init=False)
    everywhere: dict[str, list[str]] = field(init=False)
    labels: dict[str, Counter[NameKind]] = field(init=False)
    """How often the recogniser took a form for what; unlabelled names are not counted."""
    short: dict[str, str] = field(init=False)
    """Acronym → the name whose initials it is and that it stands beside."""

    def __post_init__(self) -> None:
        roles: dict[str, set[str]] = defaultdict(set)
        full: list[set[str]] = []
        for article in self.articles:
            found = {n.text: n for n in names_of(article) if _is_full_person(n)}
            full.append(set(found))
            for name in names_of(article):
                if name.text in found:
                    roles[name.text] |= role_words(name.role) if name.role else set()
        self.same = merge_full({form: frozenset(words) for form, words in roles.items()})
        self.here = [by_part(self.same[f] for f in forms) for forms in full]
        self.everywhere = by_part(self.same.values())
        self.labels = defaultdict(Counter)
        for name in (n for a in self.articles for n in names_of(a) if n.kind != "other"):
            self.labels[name.text][name.kind] += 1
        self.short = {}
        for article in self.articles:
            for statement in article.statements:
                self.short.update(_acronyms(statement))

    def key(self, form: str, kind: NameKind, article: int) -> tuple[str, NameKind]:
        """The identity a form has in an article, and the kind of thing it is."""
        form = self._alias(form)
        if form in self.same:
            return fold(self.same[form]), "person"
        known = look_up(form)
        is_person = kind == "person" or (
            kind != "group" and self.labels[form]["person"] * 2 >= self.labels[form].total()
        )
        if len(name_words(form)) == 1 and (kind == "person" or (known is None and is_person)):
            person = bearer(form, self.here[article], {} if known is not None else self.everywhere)
            if person is not None:
                return fold(person), "person"
        if known is not None:
            return known.id, known.kind
        long = self.short.get(form)
        return without_form(fold(long or form)), "organisation" if long else kind

    def _alias(self, form: str) -> str:
        folded = fold(form)
        return next((own for own, *others in self.aliases if folded in map(fold, others)), form)


def without_form(name: str) -> str:
    """A firm's folded name without its legal form.

    >>> without_form("acme motor co"), without_form("the company")
    ('acme motor', 'the company')
    """
    words = name.replace(",", "").split()
    while len(words) > 1 and words[-1] in _FORMS and words[:-1] != ["the"]:
        words.pop()
    return " ".join(words)


def names_of(article: Article) -> Iterable[Name]:
    """The names of an article, in order."""
    return (n for s in article.statements for n in s.names)


def _is_full_person(name: Name) -> bool:
    words = name_words(name.text)
    return name.kind == "person" and len(words) > 1 and look_up(name.text) is None and all(words)


def _acronyms(statement: Statement) -> dict[str, str]:
    """In `United Nations General Assembly (UNGA)` the short form and the long one."""
    found = {}
    text, base = statement.sentence.text, statement.sentence.start
    for long, short in zip(statement.names, statement.names[1:], strict=False):
        between = text[long.end - base : short.start - base]
        initials = "".join(w[0] for w in long.text.replace("-", " ").split() if w[0].isupper())
        letters = short.text.replace(".", "")
        if between.strip() == "(" and initials.startswith(letters) and len(letters) > 1 + (letters != initials):
            found[short.text] = long.text
    return found
