"""The alignment of two articles on the terminal: the sentences beside each other, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

OUTCOMES = {"conflict": "bold red", "explained": "yellow", "compatible": "green", "equal": "green"}


def print_alignments(found: Sequence[dict[str, Any]], limit: int) -> None:
    """Print the first `limit` alignments, and how many more there are."""
    console = Console(highlight=False, soft_wrap=True)
    for pair in found[:limit]:
        for side in (pair["left"], pair["right"]):
            console.print(Text(f"{side['document']}:{side['line']} ", "dim").append(side["text"], "not dim"))
        console.print(Text(f"  {'; '.join(_evidence(pair))}", "cyan"))
        for comparison in pair["compared"]:
            console.print(_comparison(comparison))
        console.print()
    if not found:
        console.print("no sentence of one is near to a sentence of the other")
    elif len(found) > limit:
        console.print(f"{len(found) - limit} more; --limit {len(found)} shows all")


def _evidence(pair: dict[str, Any]) -> Iterator[str]:
    """What made the alignment, in words."""
    yield f"alike {pair['similarity']:.2f}, with numbers, dates and names masked {pair['masked']:.2f}"
    for what, field in (("name", "shared_names"), ("tell of", "shared_verbs"), ("say", "shared_words")):
        if pair[field]:
            yield f"both {what} {', '.join(pair[field])}"
    if pair["same_time"] is not None:
        yield "of one time" if pair["same_time"] else "of different times"


def _comparison(found: dict[str, Any]) -> Text:
    """Two mentions, what came of comparing them, and what decided."""
    line = Text("  ").append(found["outcome"], OUTCOMES.get(found["outcome"], "dim"))
    line.append(f"  {found['left']} / {found['right']}")
    why = [found["about"], found["reason"] or _decided(found), f"“{found['shown']}”" if found["shown"] else ""]
    return line.append("".join(f"; {part}" for part in why if part), "dim")


def _decided(found: dict[str, Any]) -> str:
    return f"decided by {found['axis']}" if found["axis"] else ""
