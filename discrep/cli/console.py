"""What goes to the terminal: messages and progress on standard error, colour only where it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.markup import escape

T = TypeVar("T")


def stderr() -> Console:
    """Standard error as a console; rich itself keeps to NO_COLOR and leaves colour out of files and pipes."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def show_error(message: str) -> None:
    """Print an error for a reader."""
    stderr().print(f"[bold red]error:[/] {escape(message)}")


def show_warning(message: str) -> None:
    """Print something the reader should know, though the run goes on."""
    stderr().print(f"[yellow]warning:[/] {escape(message)}")


@contextmanager
def progress(what: str, *, quiet: bool) -> Iterator[None]:
    """Show on a terminal that work goes on; nothing in a pipe or when quiet."""
    console = stderr()
    if quiet or not console.is_terminal:
        yield
        return
    with console.status(escape(what)):
        yield


def track(items: Sequence[T], what: str, *, quiet: bool) -> Iterator[T]:
    """Go through the items with a progress bar on a terminal; none in a pipe or when quiet."""
    console = stderr()
    if quiet or not console.is_terminal:
        yield from items
        return
    from rich.progress import track as bar

    yield from bar(items, description=escape(what), console=console, transient=True)
