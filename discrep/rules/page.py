"""A rule as a page of the documentation, made of what the rule says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from discrep.rules.base import Example, Rule


def render_rule_page(rule: Rule) -> str:
    """One rule as Markdown: what it flags and why, examples of both kinds, what it does not see."""
    parts = [f"## {rule.code} {rule.name}", rule.summary, rule.explanation.strip()]
    parts += ["### It speaks", *(_example(e) for e in rule.flags)]
    parts += ["### It stays silent", *(_example(e) for e in rule.silent)]
    if rule.does_not_see:
        parts += ["### What it does not see", "\n".join(f"- {gap}" for gap in rule.does_not_see)]
    return "\n\n".join(parts) + "\n"


def render_rule_pages(rules: Iterable[Rule]) -> str:
    """The pages of several rules, one after the other."""
    return "\n".join(render_rule_page(r) for r in rules)


def render_rules(rules: Sequence[Rule]) -> str:
    """All rules: a table of them, then the page of each."""
    rows = [f"| [{r.code}](#{_anchor(r)}) | {r.family} | {r.summary} |" for r in rules]
    table = "\n".join(["| Code | Family | What it flags |", "| --- | --- | --- |", *rows])
    return f"# Rules\n\n{table}\n\n{render_rule_pages(rules)}"


def _anchor(rule: Rule) -> str:
    """The name that a code host gives to the heading of the page."""
    heading = f"{rule.code} {rule.name}".lower()
    return re.sub(r"[^\w\- ]", "", heading).replace(" ", "-")


def _example(example: Example) -> str:
    """One article after the other, each as a quotation; the note stands before them."""
    dates = example.dates or ("",) * len(example.texts)
    quoted = [_quoted(text, day) for text, day in zip(example.texts, dates, strict=True)]
    note = [f"*{example.note}*"] if example.note else []
    return "\n\n".join([*note, *quoted])


def _quoted(text: str, day: str) -> str:
    lines = [_plain(line) for line in text.strip().splitlines() if line.strip()]
    return "> " + "\\\n> ".join([f"({day})", *lines] if day else lines)


def _plain(line: str) -> str:
    """The line with the characters that Markdown reads as markup taken literally."""
    for char in "\\`*_[]<>#":
        line = line.replace(char, f"\\{char}")
    return line
