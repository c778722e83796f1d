"""Number words: the English cases of number-parser and text2num.

Both turn words into digits; what is asked here is the numbers of the text they expect.
"""

from __future__ import annotations

import ast
import csv
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpora import SHARED
from benchmarks.numbers.cases import Case, one
from discrep.extract.numbers.numerals import find_numerals, is_pronoun

FOLDER = SHARED / "data"


def cases() -> Iterator[Case]:
    """All English cases of both; those that expect an error or nothing are left out."""
    root = FOLDER / "number_parser_tests"
    for path in sorted(root.glob("*/*.csv")):
        with path.open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                yield Case(f"number-parser {path.parent.name}", row["text"], (one(row["number"]),), "words")
    for path in sorted((root / "tests").glob("*.py")):
        yield from _parametrized(path)
    yield from _asserted(FOLDER / "text2num_tests" / "tests" / "test_text_to_num_en.py")


def _parametrized(path: Path) -> Iterator[Case]:
    for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(function, ast.FunctionDef) or "fraction" in function.name:
            continue
        for decorator in function.decorator_list:
            if not isinstance(decorator, ast.Call) or len(decorator.args) < 2:
                continue
            for row in ast.literal_eval(decorator.args[1]):
                if len(row) > 2 and row[2] != "en":
                    continue
                text, expected = row[0], row[1]
                if expected is not None and isinstance(text, str):
                    yield _case("number-parser sentences", text, str(expected))


def _asserted(path: Path) -> Iterator[Case]:
    """Pairs of a source and what assertEqual expects of it."""
    for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(function, ast.FunctionDef):
            continue
        yield from _walk(function, {})


def _walk(function: ast.FunctionDef, known: dict[str, object]) -> Iterator[Case]:
    for statement in function.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            known[statement.targets[0].id] = ast.literal_eval(statement.value)
        call = statement.value if isinstance(statement, ast.Expr) else None
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        if call.func.attr != "assertEqual" or not isinstance(call.args[0], ast.Call):
            continue
        source = _value(call.args[0].args[0], known)
        expected = _value(call.args[1], known)
        yield _case("text2num", str(source), str(expected))


def _value(node: ast.expr, known: dict[str, object]) -> object:
    return known[node.id] if isinstance(node, ast.Name) else ast.literal_eval(node)


def _case(source: str, text: str, expected: str) -> Case:
    """The numbers of the expected text; words that it leaves as words (first, second) stay to be read.

    Spaces are doubled, so that `200 100` stays two numbers.
    """
    digits = expected.replace(" ", "  ")
    want = tuple(one(n.value) for n in find_numerals(digits) if not is_pronoun(digits, n))
    return Case(source, text, want, "words")
