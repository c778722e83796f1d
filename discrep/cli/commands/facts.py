"""`discrep facts`: the fact register, all of it or what is nearest in meaning to a question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from discrep.config import Config
    from discrep.model.fact import Fact
    from discrep.model.run import Run

NEAREST = 0.25
"""Cosine below which a fact has nothing to do with the question."""


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command()(facts)


def facts(
    query: Annotated[str, typer.Argument(help="What to look for, in any words; all facts without it.")] = "",
    paths: Annotated[list[str] | None, typer.Option("--in", help="Articles or folders; seeds/ without it.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many facts to show.")] = 20,
) -> None:
    """Show what two or more places state: every value, who gives it, where."""
    from discrep.cli.request import PATHS, check_paths, configured

    config = configured()
    run = check_paths(paths or PATHS, config)
    found = nearest(run, query, config) if query else list(run.facts)
    for fact in found[:limit]:
        typer.echo("\n".join(lines(run, fact)))
    if not found:
        typer.echo("no fact is stated by two places" if not query else f"no fact is near to “{query}”")


def nearest(run: Run, query: str, config: Config) -> list[Fact]:
    """The facts that have to do with the question, nearest first."""
    from discrep.cache import Store
    from discrep.embed import SentenceEncoder
    from discrep.pipeline import vectors

    texts = [f"{fact.about}: {sentence(run, fact)}" for fact in run.facts]
    rows = vectors([query, *texts], SentenceEncoder(config.model, config.precision), Store())
    cosines = [round(float(row @ rows[0]), 2) for row in rows[1:]]
    order = sorted(range(len(texts)), key=lambda n: (-cosines[n], n))
    return [run.facts[n] for n in order if cosines[n] >= NEAREST]


def sentence(run: Run, fact: Fact) -> str:
    """The first sentence that states a fact."""
    return run.corpus.statement(fact.values[0].mentions[0].statement).sentence.on_one_line


def lines(run: Run, fact: Fact) -> Sequence[str]:
    """A fact as lines: what it is about, then each value with its places."""
    found = [f"{fact.id}  {fact.about}"]
    for value in fact.values:
        places = []
        for ref in value.mentions:
            article = run.corpus.article(ref.statement)
            line = article.place(run.corpus.statement(ref.statement).sentence.start).line
            places.append(f"{article.id}:{line}")
        found.append(f"      {value.value:>14}  {', '.join(dict.fromkeys(places))}")
    return found
