"""What changed in a finding, in the words an editor uses."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.model.finding import Finding


def describe_change(old: Finding, new: Finding) -> str:
    """Say which article now gives another value, and which still say the same.

    Empty when no article gives another value than before.
    """
    before, now = values_by_document(old), values_by_document(new)
    parts: list[str] = []
    still: dict[tuple[str, ...], list[str]] = {}
    for document, values in now.items():
        if document in before and values != before[document]:
            parts.append(f"{document} now says {' and '.join(values)} ({' and '.join(before[document])} before)")
        elif document not in before:
            parts.append(
                f"{document} says {' and '.join(values)}, too"
                if values in before.values()
                else f"{document} says {' and '.join(values)}"
            )
        else:
            still.setdefault(values, []).append(document)
    parts += [f"{document} no longer speaks of it" for document in before if document not in now]
    if not parts:
        return ""
    parts += [f"{_listed(documents)} still {_say(documents)} {' and '.join(v)}" for v, documents in still.items()]
    return "; ".join(parts)


def values_by_document(finding: Finding) -> dict[str, tuple[str, ...]]:
    """The values that each article gives, in the order of the evidence."""
    values: dict[str, list[str]] = {}
    for evidence in finding.evidence:
        row = values.setdefault(evidence.document, [])
        if evidence.value and evidence.value not in row:
            row.append(evidence.value)
    return {document: tuple(row) for document, row in values.items() if row}


def _listed(names: Sequence[str]) -> str:
    *head, last = names
    return f"{', '.join(head)} and {last}" if head else last


def _say(names: Sequence[str]) -> str:
    return "says" if len(names) == 1 else "say"
