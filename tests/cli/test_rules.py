"""`discrep rules` and `discrep explain`."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from discrep.rules.base import Example, Rule
from discrep.rules.page import render_rule_page
from discrep.rules.registry import all_rules
from tests.cli.conftest import Cli


def test_every_rule_is_listed(cli: Cli) -> None:
    listed = cli("rules").stdout
    assert [code for r in all_rules() if (code := r.code) not in listed] == []


def test_a_rule_is_explained_by_its_code_in_any_case(cli: Cli) -> None:
    rule = all_rules()[0]
    done = cli("explain", rule.code.lower())
    assert done.exit_code == 0
    assert rule.name in done.stdout


def test_all_rules_as_markdown(cli: Cli) -> None:
    text = cli("explain", "--all", "--format", "md").stdout
    assert text.count("\n## ") + text.startswith("## ") == len(all_rules())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["explain", "XYZ999"], "there is no rule 'XYZ999'; `discrep rules` lists them"),
        (["explain"], "give the code of one rule"),
        (["explain", "NAM001", "--all"], "give the code of one rule"),
        (["explain", "NAM001", "--format", "pdf"], "'pdf' is not one of"),
    ],
    ids=lambda a: " ".join(a) if isinstance(a, list) else None,
)
def test_what_cannot_be_explained(cli: Cli, arguments: list[str], said: str) -> None:
    done = cli(*arguments)
    assert done.exit_code == 2
    assert said in " ".join(done.stderr.replace("│", " ").split())


def test_examples_are_text_and_not_markup() -> None:
    flagged = Example(("<b>one</b> *two*\n# three", "four"), note="with a note", dates=("2022-10-14", ""))
    rule = Rule("ABC001", "name", "text", "Flags.", "Why.", (flagged,), (Example(("five",)),), ("gap",))
    html = MarkdownIt().render(render_rule_page(rule))
    assert "&lt;b&gt;one&lt;/b&gt; *two*" in html
    assert html.count("<h1") == 0
    assert "(2022-10-14)" in html
    assert "<li>gap</li>" in html
