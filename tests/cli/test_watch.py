"""`discrep watch`: only what changed is printed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console

from discrep.cli.commands.watch import follow

BRIDGE = "The council of the town met on the market square and talked about the new bridge for two hours."
OTHER = "A walker saw a heron at the river this morning and told the whole village about it at noon."


def write(folder: Path, *paragraphs: str) -> None:
    (folder / "a.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")


def watched(folder: Path, bursts: Iterator[None]) -> list[str]:
    stream = io.StringIO()
    follow([str(folder)], bursts, Console(file=stream, width=200))
    return stream.getvalue().splitlines()


def test_a_finding_that_comes_and_goes_is_told_once(tmp_path: Path) -> None:
    def bursts() -> Iterator[None]:
        write(tmp_path, BRIDGE, OTHER, BRIDGE)
        yield None
        yield None
        write(tmp_path, BRIDGE, OTHER)
        yield None

    write(tmp_path, BRIDGE, OTHER)
    lines = watched(tmp_path, bursts())
    assert [line for line in lines if line.startswith(("New", "Resolved"))] == ["New (1)", "Resolved (1)"]


def test_a_folder_empty_for_a_moment_is_waited_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def bursts() -> Iterator[None]:
        (tmp_path / "a.txt").unlink()
        yield None
        write(tmp_path, BRIDGE, OTHER, BRIDGE)
        yield None

    write(tmp_path, BRIDGE, OTHER)
    assert "New (1)" in watched(tmp_path, bursts())
    assert "error" in capsys.readouterr().err
