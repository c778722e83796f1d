"""Mutants of the program: one operator of cosmic-ray at one place of a function, put into the running program.

A mutant is no file: the function that differs gets the code compiled from the mutated source, so that a process
that has everything loaded tries hundreds of them. What is not inside a function (constants, tables, annotations)
is not mutated.
"""

from __future__ import annotations

import ast
import gc
import random
import re
import warnings
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

ROOT = Path(__file__).parents[1]
LEFT_OUT = re.compile(r"Variable|RemoveDecorator|_Eq_Is$|_NotEq_IsNot$|_Is_Eq$|_IsNot_NotEq$")
"""Operators that need arguments, that change what no function holds, or mostly nothing (`is` for `==`)."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """An operator's nth place in a file; `line` counts from 1."""

    path: str
    operator: str
    occurrence: int
    line: int
    column: int

    @property
    def name(self) -> str:
        """Place and operator, for a reader."""
        return f"{self.path}:{self.line}:{self.column} {self.operator}"


@dataclass(frozen=True, slots=True)
class Change:
    """The function that a mutant changes: its place and its new code, the lines of the statement."""

    path: str
    function: str
    line: int
    code: CodeType
    lines: range

    @property
    def key(self) -> tuple[str, str, int]:
        """What tells functions apart."""
        return self.path, self.function, self.line


def find_mutants(folder: str) -> list[Mutant]:
    """Every mutant of the files of a folder of the package."""
    files = sorted((ROOT / "discrep" / folder).rglob("*.py"))
    return [mutant for file in files for mutant in _of_file(file)]


def _of_file(file: Path) -> Iterator[Mutant]:
    from cosmic_ray.ast import ast_nodes, get_ast

    nodes = list(ast_nodes(get_ast(file.read_text(encoding="utf-8"))))
    for name, operator in _operators().items():
        count = 0
        for node in nodes:
            for (line, column), _ in operator.mutation_positions(node):
                yield Mutant(file.relative_to(ROOT).as_posix(), name, count, line, column)
                count += 1


@lru_cache(maxsize=1)
def _operators() -> dict[str, Any]:
    from cosmic_ray.plugins import get_operator, operator_names

    names = sorted(n for n in operator_names() if not LEFT_OUT.search(n))
    return {name.rpartition("/")[2]: get_operator(name)() for name in names}


def sample(mutants: Sequence[Mutant], count: int, seed: int) -> Iterator[tuple[Mutant, Change]]:
    """Up to `count` mutants that change a function, at as many places, drawn with a fixed seed.

    Places are drawn first and one operator at each, since some operators fit a place in ten ways.
    """
    places: dict[tuple[str, int, int], list[Mutant]] = defaultdict(list)
    for mutant in mutants:
        places[mutant.path, mutant.line, mutant.column].append(mutant)
    draw = random.Random(seed)
    order = sorted(places)
    draw.shuffle(order)
    drawn = ((mutant, change_of(mutant)) for mutant in (draw.choice(places[place]) for place in order))
    yield from islice(((mutant, change) for mutant, change in drawn if change is not None), count)


def change_of(mutant: Mutant) -> Change | None:
    """The function that the mutant changes; None where it changes none, or is no program."""
    from cosmic_ray.mutating import MutationVisitor

    source = (ROOT / mutant.path).read_text(encoding="utf-8")
    operator = _operators()[mutant.operator]
    warnings.simplefilter("ignore", SyntaxWarning)
    try:
        mutated = compile(MutationVisitor.mutate_code(source, operator, mutant.occurrence), mutant.path, "exec")
    except (SyntaxError, ValueError, TypeError):
        return None
    before = functions(compile(source, mutant.path, "exec"))
    for key, code in functions(mutated).items():
        if key not in before or bare(before[key]) != bare(code):
            return Change(mutant.path, key[0], key[1], code, statement_at(source, mutant.line))
    return None


def statement_at(source: str, line: int) -> range:
    """The lines of the innermost statement at a line; of one with others inside, those of its head."""
    nodes = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.stmt | ast.excepthandler | ast.match_case)]
    return min((lines for node in nodes if line in (lines := _lines(node))), key=len)


def _lines(node: ast.stmt | ast.excepthandler | ast.match_case) -> range:
    at = node.pattern if isinstance(node, ast.match_case) else node
    inside = getattr(node, "body", None) or getattr(node, "cases", None)
    end = _lines(inside[0]).start - 1 if inside else at.end_lineno or at.lineno
    return range(at.lineno, max(at.lineno, end) + 1)


def bare(code: CodeType) -> CodeType:
    """The code without the columns of its source, which alone change with an annotation inside a function."""
    inner = tuple(bare(c) if isinstance(c, CodeType) else c for c in code.co_consts)
    return code.replace(co_linetable=b"", co_consts=inner)


def functions(code: CodeType) -> dict[tuple[str, int], CodeType]:
    """The functions and methods of a module, by name and first line; what is defined inside one belongs to it."""
    found: dict[tuple[str, int], CodeType] = {}
    for inner in (c for c in code.co_consts if isinstance(c, CodeType)):
        if inner.co_flags & 0x02:  # CO_NEWLOCALS: a function, no class body
            found[inner.co_qualname, inner.co_firstlineno] = inner
        else:
            found |= functions(inner)
    return found


def apply(change: Change) -> bool:
    """Give the live function, and every other made from the same lines, the changed code."""
    path = str(ROOT / change.path)
    hit = False
    for item in gc.get_objects():
        if isinstance(item, FunctionType) and item.__code__.co_filename == path:
            code = item.__code__
            if (code.co_qualname, code.co_firstlineno) == (change.function, change.line):
                item.__code__ = change.code
                hit = True
    return hit
