"""A run against the baseline: new, changed, reopened, known, resolved.

A baseline is a multiset: findings and entries of one identity are paired off one to one, first those
with the same values, then the others as changed; a second identical conflict stays over, and is new.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from discrep.baseline.fingerprint import documents_of
from discrep.baseline.simhash import NEAR, distance
from discrep.model.baseline import Baseline, Change, Delta, Entry
from discrep.model.finding import Finding

_NUMBERS = r"\d[\d–-]*(?:, \d[\d–-]*)*(?: and \d[\d–-]*)?"
_LINES = re.compile(rf",? (?:\(lines? {_NUMBERS}\)|(?:at|within) lines? {_NUMBERS})")
Identity = tuple[str, tuple[str, ...], tuple[str, ...]]


def compare(findings: Sequence[Finding], digests: Mapping[str, str], baseline: Baseline, today: date) -> Delta:
    """Give every finding its status; `digests` are those of this run's articles by id."""
    entries = follow_renames(baseline, digests)
    matched: dict[int, Entry] = {}
    left = list(entries)
    for fits in (_same_values, _same_identity, _same_topic):
        for number, finding in enumerate(findings):
            if number in matched:
                continue
            entry = next((e for e in left if fits(finding, e)), None)
            if entry is not None:
                left.remove(entry)
                matched[number] = entry
    changes = tuple(
        _change(f, matched[n], today) if n in matched else Change(replace(f, status="new"))
        for n, f in enumerate(findings)
    )
    present = [c.entry for c in changes if c.entry is not None]
    expired = tuple(e for e in present if e.expires is not None and e.expires < today)
    return Delta(changes, tuple(left), expired)


def follow_renames(baseline: Baseline, digests: Mapping[str, str]) -> tuple[Entry, ...]:
    """Give the entries under the present ids of their articles, where only the name of a file changed."""
    gone = sorted(set(baseline.documents) - set(digests))
    fresh = sorted(set(digests) - set(baseline.documents))
    names: dict[str, str] = {}
    for old in gone:
        near = sorted((distance(baseline.documents[old], digests[new]), new) for new in fresh)
        if near and near[0][0] <= NEAR:
            names[old] = near[0][1]
            fresh.remove(near[0][1])
    return tuple(
        replace(e, documents=tuple(sorted(names.get(d, d) for d in e.documents))) for e in baseline.entries
    )


def _same_identity(finding: Finding, entry: Entry) -> bool:
    return (finding.rule, documents_of(finding), finding.topic) == (entry.rule, entry.documents, entry.topic)


def _same_values(finding: Finding, entry: Entry) -> bool:
    return finding.values == entry.values and _same_identity(finding, entry)


def _same_topic(finding: Finding, entry: Entry) -> bool:
    """Whether an article joined or left a disagreement that is otherwise the same."""
    shared = set(documents_of(finding)) & set(entry.documents)
    return bool(shared) and (finding.rule, finding.topic) == (entry.rule, entry.topic)


def _why(finding: Finding, entry: Entry) -> str:
    """Say what changed in a finding."""
    now, before = set(finding.values), set(entry.values)
    parts = []
    if now != before:
        gone, come = sorted(before - now), sorted(now - before)
        if gone and come:
            parts.append(f"{', '.join(come)} instead of {', '.join(gone)}")
        else:
            parts.append(f"now also {', '.join(come)}" if come else f"no longer {', '.join(gone)}")
    joined = sorted(set(documents_of(finding)) - set(entry.documents))
    left = sorted(set(entry.documents) - set(documents_of(finding)))
    parts += [f"now also in {', '.join(joined)}"] if joined else []
    parts += [f"no longer in {', '.join(left)}"] if left else []
    return "; ".join(parts)


def _change(finding: Finding, entry: Entry, today: date) -> Change:
    why = _why(finding, entry)
    expired = entry.expires is not None and entry.expires < today
    if not why and not expired:
        return Change(replace(finding, status="known"), entry)
    settled = bool(entry.reason)
    why = why or f"the reason “{entry.reason or 'known'}” ran out on {entry.expires}"
    return Change(replace(finding, status="reopened" if settled else "changed"), entry, why)


def entries_of(findings: Sequence[Finding], earlier: Sequence[Entry] = ()) -> tuple[Entry, ...]:
    """Make the entries of a new baseline; what was said of a finding whose values stay is kept."""
    said: dict[tuple[Identity, tuple[str, ...]], list[Entry]] = defaultdict(list)
    for entry in earlier:
        said[(entry.rule, entry.documents, entry.topic), entry.values].append(entry)
    entries = []
    for finding in findings:
        identity = (finding.rule, documents_of(finding), finding.topic)
        fresh = Entry(*identity, finding.values, without_lines(finding.message))
        kept = said[identity, finding.values]
        if kept:
            old = kept.pop(0)
            fresh = replace(fresh, reason=old.reason, author=old.author, note=old.note, expires=old.expires)
        entries.append(fresh)
    return tuple(sorted(entries, key=lambda e: (e.rule, e.documents, e.topic, e.values)))


def without_lines(message: str) -> str:
    """The message without the lines it names: an entry stays the same while the text around it moves.

    >>> without_lines("a (lines 5 and 11) says so; the block at lines 4-8 stands again, at lines 9-13.")
    'a says so; the block stands again.'
    """
    return _LINES.sub("", message)
