"""How far the report can be trusted, in words for an editor: planted faults found, and what editors decided."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.model.share import Share
from discrep.model.trust import Trial, Trust
from discrep.report.escape import escape_inline
from discrep.report.sections import counted
from discrep.report.table import render_table


def render_trust(trust: Trust | None) -> str:
    """The self-test and the precision by the editors' decisions; empty when nobody asked for them."""
    if trust is None:
        return ""
    parts = [
        f"**How far to trust this report.** {_planted(trust.trials)}",
        _table(trust.trials),
        _decided(trust.right),
    ]
    return "\n\n".join(part for part in parts if part)


def _planted(trials: Sequence[Trial]) -> str:
    faults, silent = (_sum([t for t in trials if t.silent is side]) for side in (False, True))
    if not faults.total:
        return "No fault could be planted: the articles do not state the same thing anywhere."
    told = (
        f"{counted(faults.total, 'fault', 'faults').capitalize()} "
        f"{'was' if faults.total == 1 else 'were'} put into copies of these articles, one at a time; "
        f"**{faults.hits} of them {'was' if faults.hits == 1 else 'were'} found**{_spread(faults)}."
    )
    if not silent.total:
        return told
    changes = counted(silent.total, "change", "changes")
    flagged = (
        f"{silent.hits} {'was' if silent.hits == 1 else 'were'} flagged" if silent.hits else "none was flagged"
    )
    return f"{told} Of {changes} that alter nothing, {flagged}."


def _spread(share: Share) -> str:
    """How much of what is wrong the program may find in all, given so few trials."""
    low, high = share.interval
    return f" (so it may find from {low:.0%} to {high:.0%} of such faults)"


def _sum(trials: Sequence[Trial]) -> Share:
    return Share(sum(t.found.hits for t in trials), sum(t.found.total for t in trials))


def _table(trials: Sequence[Trial]) -> str:
    rows = [
        (
            escape_inline(t.kind),
            f"{t.found.hits} of {t.found.total} {'flagged' if t.silent else 'found'}",
            str(t.false or ""),
        )
        for t in trials
    ]
    return render_table(("Put in", "Result", "Other findings that appeared"), rows) if rows else ""


def _decided(right: Sequence[tuple[str, Share]]) -> str:
    if not right:
        return "No editor has decided on a finding yet, so how often the findings are right is not known."
    whole = Share(sum(s.hits for _, s in right), sum(s.total for _, s in right))
    rules = ", ".join(f"{code} {share.hits} of {share.total}" for code, share in right)
    return f"Of the findings that editors decided on, **{whole.hits} of {whole.total} were right**: {rules}."
