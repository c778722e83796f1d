"""`discrep cache info|clear`: what is kept between runs, and where."""

from __future__ import annotations

import typer


def register(app: typer.Typer) -> None:
    """Add the group to the app."""
    group = typer.Typer(no_args_is_help=True, help="What is kept between runs: info, clear.")
    group.command()(info)
    group.command()(clear)
    app.add_typer(group, name="cache")


def info() -> None:
    """Print where the cache is, how large it is and may become, and what it holds."""
    from discrep.cache import Store
    from discrep.cache.store import LIMIT

    store = Store()
    typer.echo(store.path.as_posix() if store.path else "in memory: nothing is kept between runs")
    typer.echo(f"{store.size() / 1e6:.1f} MB of at most {LIMIT / 1e6:.0f} MB")
    for kind, count in store.counts().items():
        typer.echo(f"{count:8} {kind}")


def clear() -> None:
    """Let go of everything that is kept; the next run works it out again."""
    from discrep.cache import Store

    store = Store()
    before = store.size()
    store.clear()
    typer.echo(f"{before / 1e6:.1f} MB let go")
