"""Write the pages of the documentation that the program itself knows best: `python -m docs.build`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from discrep.cli.app import NAMES, load_command
from discrep.rules.page import render_rules
from discrep.rules.registry import all_rules

HERE = Path(__file__).parent
MADE = "<!-- made by `make docs`; change the program, not this file -->\n\n"


def pages() -> dict[str, str]:
    """Name of each page → its text."""
    return {"rules.md": MADE + render_rules(all_rules()), "commands.md": MADE + render_commands()}


def render_commands() -> str:
    """Every command with its arguments and options."""
    sections = [_command(path, command) for path, command in commands()]
    return "# Commands\n\n" + "\n".join(sections)


def commands() -> Iterator[tuple[str, Any]]:
    """Every command that does something, by what is typed to run it."""
    for name in NAMES:
        yield from _below(f"discrep {name}", load_command(name))


def _below(path: str, command: Any) -> Iterator[tuple[str, Any]]:
    inner = getattr(command, "commands", None)
    if inner is None:
        yield path, command
        return
    for name in sorted(inner):
        yield from _below(f"{path} {name}", inner[name])


def _command(path: str, command: Any) -> str:
    rows = [_row(p) for p in command.params if p.name != "help"]
    table = "\n".join(["| Argument | What it is | Default |", "| --- | --- | --- |", *rows]) + "\n" if rows else ""
    return "\n".join([f"## {path}\n", f"{command.help}\n", table])


def _row(parameter: Any) -> str:
    names = [*sorted(parameter.opts, key=len, reverse=True), *parameter.secondary_opts]
    names = names if parameter.param_type_name == "option" else []
    written = ", ".join(f"`{name}`" for name in names) or f"`{parameter.name.upper()}`"
    return f"| {written} | {_plain(parameter.help or '')} | {_default(parameter)} |"


def _default(parameter: Any) -> str:
    value = parameter.default
    if value is None or value is False or value == "" or value == ():
        return ""
    return f"`{getattr(value, 'value', value)}`"


def _plain(text: str) -> str:
    return text.replace("|", "\\|")


def main() -> None:
    """Write the pages."""
    for name, text in pages().items():
        (HERE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
