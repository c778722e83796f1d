"""What goes to the terminal: messages and progress on standard error, colour only where it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.console import Console

T = TypeVar("T")


def stderr() -> Console:
    """Standard error as a console; rich itself keeps to NO_COLOR and leaves colour out of files and pipes."""
    from rich.console import Console

    return Console(stderr=True, highlight=False, soft_wrap=True)


def stdout() -> Console:
    """Standard output as a console."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=True)


def literal(text: str) -> str:
    """The text so that rich takes none of it for markup."""
    from rich.markup import escape

    return escape(text)


def show_error(message: str) -> None:
    """Print an error for a reader."""
    stderr().print(f"[bold red]error:[/] {literal(message)}")


def show_warning(message: str) -> None:
    """Print something the reader should know, though the run goes on."""
    stderr().print(f"[yellow]warning:[/] {literal(message)}")


@contextmanager
def progress(what: str, *, quiet: bool) -> Iterator[None]:
    """Show on a terminal that work goes on; nothing in a pipe or when quiet."""
    console = stderr()
    if quiet or not console.is_terminal:
        yield
        return
    with console.status(literal(what)):
        yield


def track(items: Sequence[T], what: str, *, quiet: bool) -> Iterator[T]:
    """Go through the items with a progress bar on a terminal; none in a pipe or when quiet."""
    console = stderr()
    if quiet or not console.is_terminal:
        yield from items
        return
    from rich.progress import track as bar

    yield from bar(items, description=literal(what), console=console, transient=True)
