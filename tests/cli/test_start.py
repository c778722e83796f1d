"""The command line starts fast and says what it can do."""

from __future__ import annotations

import subprocess
import sys

import pytest

from discrep.cli.app import app

HEAVY = {
    "torch",
    "transformers",
    "sentence_transformers",
    "spacy",
    "numpy",
    "pandas",
    "trafilatura",
    "recognizers_text",
    "pydantic",
}
PROBE = """
import sys
from discrep.cli.app import app
try:
    app({arguments!r})
except SystemExit as end:
    assert not end.code, end.code
loaded = {{name.partition(".")[0] for name in sys.modules}} & {heavy!r}
loaded |= {{name for name in sys.modules if name.startswith("discrep.cli.commands.")}}
print(*sorted(loaded), file=sys.stderr)
"""


def _loaded(arguments: list[str]) -> set[str]:
    code = PROBE.format(arguments=arguments, heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["rules"], ["explain", "--all"], ["report", "--help"]], ids=" ".join
)
def test_nothing_heavy_is_imported(arguments: list[str]) -> None:
    assert not _loaded(arguments) & HEAVY


def test_only_the_command_that_is_asked_for_is_imported() -> None:
    assert _loaded(["explain", "NUM001"]) == {"discrep.cli.commands.explain"}


def test_a_mistyped_command_is_answered_with_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        app(["explian"])
    assert "explain" in capsys.readouterr().err
