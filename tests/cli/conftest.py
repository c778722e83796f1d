"""The command line, run in this process over a folder of articles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from discrep.cli.app import app

Cli = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder, outside of any repository."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def cli() -> Cli:
    """Run `discrep` with the arguments given; an exception that reaches the user is an error of the test."""

    def run(*arguments: str, input: bytes | None = None) -> Result:
        result = CliRunner().invoke(app, list(arguments), input=input)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run
