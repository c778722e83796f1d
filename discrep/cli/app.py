"""The typer app: one file a command group, found in `commands/`."""

from __future__ import annotations

import os
from importlib import import_module
from pkgutil import iter_modules
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from discrep.cli import commands
from discrep.cli.console import show_error
from discrep.errors import DiscrepError
from discrep.version import VERSION


class Commands(TyperGroup):
    """Turns an error meant for a reader into one message and its exit code."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command of the context."""
        try:
            return super().invoke(ctx)
        except DiscrepError as error:
            show_error(str(error))
            raise typer.Exit(error.exit_code) from None


app = typer.Typer(
    name="discrep",
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help is read as well, and starts in half the time
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"discrep {VERSION}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", callback=_version, is_eager=True)
    ] = False,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Take nothing from earlier runs, and keep nothing for later ones.")
    ] = False,
) -> None:
    """Check a set of articles against each other, and say where they differ."""
    if no_cache:
        os.environ["DISCREP_NO_CACHE"] = "1"


for found in sorted(iter_modules(commands.__path__), key=lambda m: m.name):
    import_module(f"{commands.__name__}.{found.name}").register(app)
for command in app.registered_commands:
    command.short_help = " ".join((command.callback.__doc__ or "").split("\n\n")[0].split())
