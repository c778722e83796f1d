"""`discrep config`: what is set, and where."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

config = typer.Typer(help="What is set for a run, and where each value comes from.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Add the group to the app."""
    app.add_typer(config, name="config")


@config.callback()
def group() -> None:
    """What is set for a run, and where each value comes from."""


@config.command()
def show(
    file: Annotated[
        Path | None,
        typer.Option(
            "--config", help="Configuration to read instead of the nearest discrep.toml or pyproject.toml."
        ),
    ] = None,
) -> None:
    """Print what is in force, as a file that would set it, with the origin of every value."""
    from discrep.cli.request import in_force
    from discrep.config.show import render_settings

    typer.echo(render_settings(in_force(file=file)), nl=False)
