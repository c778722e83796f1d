"""Names of a set → entities."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from discrep.model.entity import Entity
from discrep.model.mention import Frame, NameKind, Oblique, Phrase, Quantity, Quote
from discrep.model.statement import Article, Statement
from discrep.names.describe import Holders, is_description
from discrep.names.gazetteer import look_up, states
from discrep.names.keys import Keys, names_of


def resolve_names(
    articles: Sequence[Article], aliases: Sequence[Sequence[str]] = ()
) -> tuple[tuple[Article, ...], tuple[Entity, ...]]:
    """The articles with `entity` set on names, phrases and speakers, and the entities themselves.

    `aliases` are names that mean one thing, from the desk's configuration; the first is the one to go by.
    """
    keys = Keys(articles, aliases)
    entities = _entities(articles, keys)
    everyone = Holders(e for _, e in sorted(entities.items()) if e.kind == "person")
    resolved = tuple(_resolve(a, n, keys, entities, everyone) for n, a in enumerate(articles))
    return resolved, tuple(entities[i] for i in sorted(entities))


def _entities(articles: Sequence[Article], keys: Keys) -> dict[str, Entity]:
    forms: dict[str, set[str]] = defaultdict(set)
    roles: dict[str, set[str]] = defaultdict(set)
    kinds: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for number, article in enumerate(articles):
        for name in names_of(article):
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


def _resolve(
    article: Article, number: int, keys: Keys, entities: Mapping[str, Entity], everyone: Holders
) -> Article:
    own = {n.text: keys.key(n.text, n.kind, number)[0] for n in names_of(article)}
    people = Holders(entities[i] for i in sorted(set(own.values())) if entities[i].kind == "person")
    resolver = _Resolver(own, entities, people, everyone, {})
    return replace(article, statements=tuple(resolver.statement(s, keys, number) for s in article.statements))


@dataclass(slots=True)
class _Resolver:
    """Words of one article → entity ids."""

    own: dict[str, str]
    entities: Mapping[str, Entity]
    people: Holders
    everyone: Holders
    seen: dict[str, str | None]

    def find(self, words: str) -> str | None:
        """The entity some words mean in this article: a name of it, or a description of one of its people."""
        if words not in self.seen:
            found = self.own.get(words) or self.own.get(words.removeprefix("the ").removeprefix("The "))
            if found is None and is_description(words, self.entities):
                found = self.people.find(words) or self.everyone.find(words)
            self.seen[words] = found
        return self.seen[words]

    def statement(self, statement: Statement, keys: Keys, number: int) -> Statement:
        """The statement with the ids of what it names."""
        return replace(
            statement,
            names=tuple(replace(n, entity=keys.key(n.text, n.kind, number)[0]) for n in statement.names),
            frames=tuple(self._frame(f) for f in statement.frames),
            quotes=tuple(self._speaker(q) for q in statement.quotes),
            quantities=tuple(self._quantity(q) for q in statement.quantities),
        )

    def _frame(self, frame: Frame) -> Frame:
        speaker, target = self._words(frame.speaker), self._phrase(frame.object)
        return replace(
            frame,
            subject=self._reported(self._phrase(frame.subject), frame, speaker, target),
            object=target,
            obliques=tuple(Oblique(o.preposition, self._known(o.phrase)) for o in frame.obliques),
            speaker=speaker,
        )

    def _reported(
        self, subject: Phrase | None, frame: Frame, speaker: str | None, target: Phrase | None
    ) -> Phrase | None:
        """In `Smith said he would go` Smith, also where only the set tells that Smith is a person."""
        if subject is None or subject.entity or frame.quoted or subject.text.lower() not in ("he", "she"):
            return subject
        known = self.entities.get(speaker) if speaker is not None and frame.cue else None
        if known is None or known.kind != "person" or (target is not None and target.entity == known.id):
            return subject
        return replace(subject, entity=known.id, entities=(known.id,))

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
