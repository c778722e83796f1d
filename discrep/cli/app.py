"""The typer app: one file a command, found in `commands/` and imported when it is asked for."""

from __future__ import annotations

import os
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Annotated, Any

import typer
import typer.main
from typer.core import TyperGroup

from discrep.cli import commands
from discrep.cli.console import show_error
from discrep.errors import DiscrepError
from discrep.version import VERSION

NAMES = sorted(module.name for module in iter_modules(commands.__path__))


class Commands(TyperGroup):
    """Loads a command by its name, and turns an error meant for a reader into one message and its exit code."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands: dict[str, Any] = dict.fromkeys(NAMES)  # where typer looks for what a mistyped name meant

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of all commands."""
        return NAMES

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name; None when there is none."""
        return load_command(cmd_name) if cmd_name in NAMES else None

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


@lru_cache
def load_command(name: str) -> Any:
    """The command or group of commands that the file of this name defines."""
    alone = typer.Typer(rich_markup_mode=None)
    import_module(f"{commands.__name__}.{name}").register(alone)
    for command in alone.registered_commands:
        command.short_help = " ".join((command.callback.__doc__ or "").split("\n\n")[0].split())
    return typer.main.get_group(alone).commands[name]
