"""The documentation says what the program does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from docs.build import HERE, commands, pages

ROOT = HERE.parent
WRITTEN = sorted([*ROOT.glob("*.md"), *HERE.glob("*.md")])


@pytest.mark.parametrize("name", list(pages()))
def test_made_pages_are_up_to_date(name: str) -> None:
    assert (HERE / name).read_text(encoding="utf-8") == pages()[name], "run `make docs`"


@pytest.mark.parametrize(("path", "command"), [pytest.param(p, c, id=p) for p, c in commands()])
def test_every_command_and_option_has_help(path: str, command: Any) -> None:
    assert command.help, path
    assert [p.name for p in command.params if not p.help] == []


@pytest.mark.parametrize("path", WRITTEN, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    links = re.findall(r"(?<!\\)\]\(([^)#]+)[^)]*\)", path.read_text(encoding="utf-8"))
    inside = [link for link in links if "://" not in link]
    assert [link for link in inside if not (path.parent / link).exists()] == []


def test_the_readme_starts_with_the_two_commands() -> None:
    head = (ROOT / "README.md").read_text(encoding="utf-8")[:600]
    assert head.index("make report") < head.index("make test")
