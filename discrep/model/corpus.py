"""A set of articles as the rules see it."""

from __future__ import annotations

from dataclasses import dataclass

from discrep.model.entity import Entity
from discrep.model.fact import Comparison, Fact, MentionRef
from discrep.model.mention import DateMention, Duration, Frame, Name, Quantity, Quote
from discrep.model.pair import Copy, Lineage, Pair, StatementRef
from discrep.model.statement import Article, Statement

Mention = Quantity | DateMention | Duration | Name | Quote | Frame


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles of a set, sorted by id, and all that was found between them."""

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...] = ()
    pairs: tuple[Pair, ...] = ()
    copies: tuple[Copy, ...] = ()
    lineages: tuple[Lineage, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    facts: tuple[Fact, ...] = ()
    loaded_terms: tuple[tuple[str, ...], ...] = ()
    """Words that take sides, added by the configuration to those the rules know: each before words that do not."""

    def article(self, ref: StatementRef) -> Article:
        """The article a statement stands in."""
        return self.articles[ref.article]

    def statement(self, ref: StatementRef) -> Statement:
        """The statement itself."""
        return self.articles[ref.article].statements[ref.sentence]

    def mention(self, ref: MentionRef) -> Mention:
        """The mention itself."""
        statement = self.statement(ref.statement)
        match ref.kind:
            case "quantity":
                return statement.quantities[ref.index]
            case "date":
                return statement.dates[ref.index]
            case "duration":
                return statement.durations[ref.index]
            case "name":
                return statement.names[ref.index]
            case "quote":
                return statement.quotes[ref.index]
            case "frame":
                return statement.frames[ref.index]
