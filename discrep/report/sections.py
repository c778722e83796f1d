"""The parts of the report and which finding stands in which, in the order an editor needs them."""

from __future__ import annotations

from dataclasses import dataclass

from discrep.model.finding import Finding
from discrep.model.run import Run


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: its heading, what it holds in one sentence, and how it is counted."""

    key: str
    heading: str
    lead: str
    one: str
    many: str


SECTIONS = (
    Section(
        "conflict",
        "Conflicts",
        "Two places say different things about the same matter. The report does not say which one is right.",
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
        "The values differ, and the text itself says why. Nothing to correct; listed so that nobody stumbles.",
        "difference that the text explains",
        "differences that the text explains",
    ),
    Section(
        "duplicate",
        "Repeated passages",
        "The same words more than once.",
        "repeated passage",
        "repeated passages",
    ),
    Section(
        "defect",
        "Damaged text",
        "Sentences that break off, marks that do not close, words that do not belong.",
        "damaged place in the text",
        "damaged places in the text",
    ),
    Section("note", "Notes", "Worth knowing, nothing to correct.", "note", "notes"),
)


def section_of(finding: Finding) -> str:
    """The key of the section a finding stands in; a conflict that is no more than a hint is a note."""
    weak = finding.verdict == "conflict" and finding.severity == "info"
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
