"""The parts of the report and which finding stands in which, in the order an editor needs them."""

from __future__ import annotations

from dataclasses import dataclass

from discrep.model.finding import Finding
from discrep.model.run import Run


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: its heading, what it holds in a sentence or two, and how it is counted.

    `listed` sections are lists by article, the others have a block for each finding.
    """

    key: str
    heading: str
    lead: str
    one: str
    many: str
    listed: bool = False


SECTIONS = (
    Section(
        "conflict",
        "Conflicts",
        "Two places say different things about the same matter. Which one is right is for the editor to find out.",
        "conflict",
        "conflicts",
    ),
    Section(
        "variant",
        "Differing wordings",
        "The same thing in other words, where the words matter: quotations, names, labels.",
        "differing wording",
        "differing wordings",
    ),
    Section(
        "explained",
        "Explained differences",
        "The values differ, and the text itself says why. There is nothing to correct.",
        "difference that the text explains",
        "differences that the text explains",
    ),
    Section("duplicate", "Repeated passages", "", "repeated passage", "repeated passages"),
    Section("defect", "Damaged text", "", "damaged place in the text", "damaged places in the text", listed=True),
    Section("note", "Notes", "Less sure, or less important.", "note", "notes", listed=True),
    Section(
        "settled",
        "Settled",
        "An editor decided, or the article itself asks, to leave these alone.",
        "settled",
        "settled",
        listed=True,
    ),
)


def section_of(finding: Finding) -> str:
    """The key of the section a finding stands in; a conflict or defect that is only a hint is a note."""
    if finding.suppressed or finding.decision in ("reject", "explained"):
        return "settled"
    weak = finding.verdict in ("conflict", "defect") and finding.severity == "info"
    return "note" if weak else finding.verdict


def by_section(run: Run) -> list[tuple[Section, tuple[Finding, ...]]]:
    """The sections with their findings, empty ones too."""
    return [(s, tuple(f for f in run.findings if section_of(f) == s.key)) for s in SECTIONS]


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun.

    >>> counted(1, "conflict", "conflicts"), counted(0, "conflict", "conflicts")
    ('1 conflict', 'no conflicts')
    """
    return f"{number or 'no'} {one if number == 1 else many}"
