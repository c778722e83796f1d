"""The command line starts fast and says what it can do."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    "torch",
    "transformers",
    "sentence_transformers",
    "spacy",
    "numpy",
    "pandas",
    "trafilatura",
    "recognizers_text",
}
PROBE = """
import sys
from discrep.cli.app import app
try:
    app({arguments!r})
except SystemExit as end:
    assert not end.code, end.code
loaded = sorted({{name.partition(".")[0] for name in sys.modules}} & {heavy!r})
print(*loaded, file=sys.stderr)
"""


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["rules"], ["explain", "--all"], ["report", "--help"]], ids=" ".join
)
def test_nothing_heavy_is_imported(arguments: list[str]) -> None:
    code = PROBE.format(arguments=arguments, heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (0, "")
