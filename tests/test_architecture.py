"""A stage takes and returns nouns of the model and never imports another stage."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "discrep"
STAGES = (
    "ingest", "segment", "extract", "timeline", "names", "embed", "align", "facts", "rules", "report",
    "baseline", "review", "evaluate",
)  # fmt: skip
BASIS = {"model", "errors", "config", "version", "lexicon", "atomic"}
HOMES = {
    "sentence_transformers": {"embed"},
    "torch": {"embed"},
    "spacy": {"extract"},
    "typer": {"cli"},
    "rich": {"cli"},
}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module


def files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", files(), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_a_file_imports_only_what_its_folder_may(path: Path) -> None:
    home = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    for name in imports(path):
        top, _, rest = name.partition(".")
        for library, homes in HOMES.items():
            if top.startswith(library):
                assert home in homes, f"{library} belongs to {homes}, not to {home}"
        if top == "discrep" and home in STAGES:
            target = rest.partition(".")[0]
            assert target in BASIS | {home, ""}, f"{home} imports the stage {target}"
        if top == "discrep" and home == "model":
            assert rest.startswith("model"), f"model imports {name}"
