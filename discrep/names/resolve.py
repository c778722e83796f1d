"""Names of a set → entities."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from discrep.model.entity import Entity
from discrep.model.mention import Frame, Name, NameKind, Oblique, Phrase, Quantity, Quote
from discrep.model.statement import Article, Statement
from discrep.names.describe import describes, is_description, role_words
from discrep.names.gazetteer import fold, look_up, states
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


def resolve_names(
    articles: Sequence[Article], aliases: Sequence[Sequence[str]] = ()
) -> tuple[tuple[Article, ...], tuple[Entity, ...]]:
    """The articles with `entity` set on names, phrases and speakers, and the entities themselves.

    `aliases` are names that mean one thing, from the desk's configuration; the first is the one to go by.
    """
    keys = _Keys(articles, aliases)
    entities = _entities(articles, keys)
    resolved = tuple(_resolve(a, n, keys, entities) for n, a in enumerate(articles))
    return resolved, tuple(entities[i] for i in sorted(entities))


@dataclass(slots=True)
class _Keys:
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
            found = {n.text: n for n in _names(article) if _is_full_person(n)}
            full.append(set(found))
            for name in _names(article):
                if name.text in found:
                    roles[name.text] |= role_words(name.role) if name.role else set()
        self.same = merge_full({form: frozenset(words) for form, words in roles.items()})
        self.here = [by_part(self.same[f] for f in forms) for forms in full]
        self.everywhere = by_part(self.same.values())
        self.labels = defaultdict(Counter)
        for name in (n for a in self.articles for n in _names(a) if n.kind != "other"):
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


def _names(article: Article) -> Iterable[Name]:
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


def _entities(articles: Sequence[Article], keys: _Keys) -> dict[str, Entity]:
    forms: dict[str, set[str]] = defaultdict(set)
    roles: dict[str, set[str]] = defaultdict(set)
    kinds: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for number, article in enumerate(articles):
        for name in _names(article):
            key, kind = keys.key(name.text, name.kind, number)
            forms[key].add(name.text)
            kinds[key][kind] += 1
            if name.role:
                roles[key].add(name.role)
    return {
        key: Entity(
            key,
            _most(kinds[key]),
            tuple(sorted(forms[key])),
            tuple(sorted(roles[key])),
            _state(key),
            key in states(),
        )
        for key in forms
    }


def _most(kinds: Counter[NameKind]) -> NameKind:
    return min(kinds, key=lambda k: (-kinds[k], k))


def _state(key: str) -> str | None:
    """The state something speaks for: a capital, a seat of government, a people, a ministry named after it."""
    known = look_up(key)
    if known is not None:
        return known.of
    first = look_up(key.split()[0]) if " " in key else None
    office = any(w in key for w in ("ministry", "government", "army", "parliament", "navy", "police", "embassy"))
    return (first.of or first.id) if first is not None and office else None


def _resolve(article: Article, number: int, keys: _Keys, entities: Mapping[str, Entity]) -> Article:
    own = {n.text: keys.key(n.text, n.kind, number)[0] for n in _names(article)}
    people = [entities[i] for i in sorted(set(own.values())) if entities[i].kind == "person"]
    everyone = [e for _, e in sorted(entities.items()) if e.kind == "person"]
    resolver = _Resolver(own, entities, people, everyone, {})
    return replace(article, statements=tuple(resolver.statement(s, keys, number) for s in article.statements))


@dataclass(slots=True)
class _Resolver:
    """Words of one article → entity ids."""

    own: dict[str, str]
    entities: Mapping[str, Entity]
    people: list[Entity]
    everyone: list[Entity]
    seen: dict[str, str | None]

    def find(self, words: str) -> str | None:
        """The entity some words mean in this article: a name of it, or a description of one of its people."""
        if words not in self.seen:
            found = self.own.get(words) or self.own.get(words.removeprefix("the ").removeprefix("The "))
            if found is None and is_description(words, self.entities):
                found = describes(words, self.people) or describes(words, self.everyone)
            self.seen[words] = found
        return self.seen[words]

    def statement(self, statement: Statement, keys: _Keys, number: int) -> Statement:
        """The statement with the ids of what it names."""
        return replace(
            statement,
            names=tuple(replace(n, entity=keys.key(n.text, n.kind, number)[0]) for n in statement.names),
            frames=tuple(self._frame(f) for f in statement.frames),
            quotes=tuple(self._speaker(q) for q in statement.quotes),
            quantities=tuple(self._quantity(q) for q in statement.quantities),
        )

    def _frame(self, frame: Frame) -> Frame:
        return replace(
            frame,
            subject=self._phrase(frame.subject),
            object=self._phrase(frame.object),
            obliques=tuple(Oblique(o.preposition, self._known(o.phrase)) for o in frame.obliques),
            speaker=self._words(frame.speaker),
        )

    def _phrase(self, phrase: Phrase | None) -> Phrase | None:
        return None if phrase is None else self._known(phrase)

    def _known(self, phrase: Phrase) -> Phrase:
        entity = self.find(phrase.entity or phrase.text)
        found = tuple(dict.fromkeys(e for e in map(self.find, phrase.entities) if e is not None))
        return replace(phrase, entity=entity, entities=found or ((entity,) if entity else ()))

    def _words(self, words: str | None) -> str | None:
        return None if words is None else self.find(words) or words

    def _speaker(self, quote: Quote) -> Quote:
        return replace(quote, speaker=self._words(quote.speaker))

    def _quantity(self, quantity: Quantity) -> Quantity:
        return replace(quantity, speaker=self._words(quantity.speaker))
