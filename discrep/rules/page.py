"""A rule as a page of the documentation, made of what the rule says about itself."""

from __future__ import annotations

from collections.abc import Iterable

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


def _example(example: Example) -> str:
    """One article after the other, each as a quotation; the note stands before them."""
    dates = example.dates or ("",) * len(example.texts)
    quoted = [_quoted(text, day) for text, day in zip(example.texts, dates, strict=True)]
    note = [f"*{example.note}*"] if example.note else []
    return "\n\n".join([*note, *quoted])


def _quoted(text: str, day: str) -> str:
    lines = [f"({day})", *text.split("\n")] if day else text.split("\n")
    return "\n".join(f"> {_plain(line)}".rstrip() for line in lines)


def _plain(line: str) -> str:
    """The line with the characters that Markdown reads as markup taken literally."""
    for char in "\\`*_[]<>#":
        line = line.replace(char, f"\\{char}")
    return line
