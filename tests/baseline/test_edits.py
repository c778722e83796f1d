"""Edits of seeds/ and what `discrep check` makes of them: identity by meaning, not by place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from discrep import Checker, Document
from discrep.baseline.compare import compare, entries_of
from discrep.baseline.simhash import simhash
from discrep.model.baseline import Baseline, Delta
from discrep.model.run import Run

SEEDS = Path(__file__).parents[2] / "seeds"
ASTANA, CALL, PRESS, LAVROV, AFTER = sorted(p.stem for p in SEEDS.glob("*.txt"))
Texts = dict[str, str]
Edit = Callable[[Texts], Texts]
CHECKER = Checker()


def texts() -> Texts:
    return {p.stem: p.read_text(encoding="utf-8") for p in sorted(SEEDS.glob("*.txt"))}


def check(of: Texts) -> Run:
    return CHECKER.check([Document(id, text) for id, text in of.items()])


def digests(of: Texts) -> dict[str, str]:
    return {id: simhash(text) for id, text in of.items()}


@lru_cache(maxsize=1)
def baseline() -> Baseline:
    return Baseline(entries_of(check(texts()).findings), digests(texts()))


def delta(edit: Edit) -> Delta:
    edited = edit(texts())
    return compare(check(edited).findings, digests(edited), baseline(), date(2026, 1, 1))


def told(result: Delta) -> Counter[tuple[str, str]]:
    """What a desk hears: (state, rule), with what is known left out."""
    heard = Counter((c.finding.status, c.finding.rule) for c in result.changes if c.finding.status != "known")
    return Counter({(str(state), rule): n for (state, rule), n in heard.items()}) + Counter(
        ("resolved", e.rule) for e in result.resolved
    )


def swap(name: str, old: str, new: str, count: int = 1) -> Edit:
    def edit(of: Texts) -> Texts:
        assert old in of[name], f"{old!r} is not in {name}"
        return {**of, name: of[name].replace(old, new, count)}

    return edit


def both(*edits: Edit) -> Edit:
    def edit(of: Texts) -> Texts:
        for one in edits:
            of = one(of)
        return of

    return edit


def paragraphs(text: str) -> list[str]:
    return [p for p in re.split(r"\n\n+", text) if p.strip()]


def reorder(name: str) -> Edit:
    """The paragraphs of the body in another order, where no `he said` leans on the one before."""

    def edit(of: Texts) -> Texts:
        title, *body = paragraphs(of[name])
        return {**of, name: "\n\n".join([title, body[0], *body[5:], *body[1:5]])}

    return edit


def rewrap(of: Texts) -> Texts:
    return {id: text.replace("\n\n", "\n\n\n\n") for id, text in of.items()}


def rename(of: Texts) -> Texts:
    return {f"{id}-final": text for id, text in of.items()}


def rename_one(of: Texts) -> Texts:
    return {("the-call" if id == AFTER else id): text for id, text in of.items()}


def delete(name: str) -> Edit:
    return lambda of: {id: text for id, text in of.items() if id != name}


def add(name: str, text: str) -> Edit:
    return lambda of: {**of, name: text}


def backwards(of: Texts) -> Texts:
    return dict(reversed(of.items()))


def crlf(of: Texts) -> Texts:
    return {id: text.replace("\n", "\r\n") for id, text in of.items()}


def unpaste(of: Texts) -> Texts:
    lines = of[LAVROV].split("\n")
    return {**of, LAVROV: "\n".join(lines[:8]) + "\n"}


OTHER_STORY = "Heron seen in the village\n\nA walker saw a heron at the river and told the whole village at noon.\n"
QUIET: tuple[tuple[str, Edit], ...] = (
    ("nothing", lambda of: of),
    ("other-order-of-files", backwards),
    ("paragraphs-moved", reorder(CALL)),
    ("wider-gaps-between-paragraphs", rewrap),
    ("other-line-ends", crlf),
    ("all-files-renamed", rename),
    ("one-file-renamed", rename_one),
    ("article-of-another-story-added", add("6-heron", OTHER_STORY)),
    ("word-corrected-beside-a-value", swap(ASTANA, "143 members were in favour", "143 members voted in favour")),
    (
        "word-put-into-a-flagged-sentence",
        swap(ASTANA, "in favour of the resolution", "in favour of the whole resolution"),
    ),
    ("adverb-put-into-a-stance", swap(LAVROV, "Putin will attend", "Putin will surely attend", 2)),
    ("gap-inside-a-sentence", swap(CALL, "for Russia to attack Ukraine", "for Russia to attack  Ukraine")),
    ("sentence-added-at-the-top", swap(ASTANA, "ASTANA: ", "ASTANA: It was a grey day. ")),
    ("sentence-taken-out-elsewhere", swap(AFTER, " But they are far from an agreement,", "")),
    ("number-in-words", swap(ASTANA, "35 abstained", "thirty-five abstained")),
)
LOUD: tuple[tuple[str, Edit, dict[tuple[str, str], int]], ...] = (
    ("doubled-word-fixed", swap(ASTANA, "countries countries", "countries"), {("resolved", "TXT003"): 1}),
    ("misspelling-fixed", swap(PRESS, "goverment", "government"), {("resolved", "TXT006"): 1}),
    ("block-unpasted", unpaste, {("resolved", "DUP001"): 1}),
    ("sentence-finished", swap(AFTER, "end the fighting with", "end the fighting."), {("resolved", "TXT001"): 1}),
    (
        "both-ends-fixed",
        both(
            swap(LAVROV, "the U.S. refused", "the U.S. refused them.", 2), swap(AFTER, "fighting with", "fighting.")
        ),
        {("resolved", "TXT001"): 2},
    ),
    ("spelling-of-a-name-settled", swap(CALL, "Kiev", "Kyiv", 9), {("resolved", "NAM001"): 1}),
    (
        "call-moved-to-the-same-day",
        both(
            swap(CALL, "hold a video call from Friday", "hold a video call on Tuesday"),
            swap(CALL, "make a video call from Friday", "make a video call on Tuesday"),
        ),
        {("resolved", "DAT001"): 1},
    ),
    (
        "one-side-of-the-call-moved",
        swap(AFTER, "in a video call on Tuesday", "in a video call on Monday"),
        {("changed", "DAT001"): 1, ("resolved", "WRD001"): 1},
    ),
    (
        "stance-settled",
        swap(LAVROV, "Biden and Putin will attend", "Biden will attend", 2),
        {("resolved", "WRD001"): 1},
    ),
    ("label-made-plain", swap(LAVROV, "Russian dictator", "Russian President", 2), {("resolved", "WRD005"): 1}),
    (
        "article-taken-out",
        delete(LAVROV),
        {("resolved", rule): 2 if rule == "WRD001" else 1 for rule in "DUP001 TXT001 WRD001 WRD005 WRD006".split()},
    ),
    ("vote-changed", swap(ASTANA, "141 nations", "140 nations"), {("changed", "NUM001"): 1}),
    (
        "doubled-word-elsewhere",
        swap(AFTER, "a serious talk", "a a serious talk"),
        {("new", "TXT003"): 1},
    ),
    ("word-respelt", swap(CALL, "offensive", "ofensive"), {("new", "TXT006"): 1}),
    ("furniture-taken-out", swap(CALL, "Follow us on social media\n\nWorld\n\n", ""), {("resolved", "TXT004"): 1}),
)


@pytest.mark.parametrize("edit", [pytest.param(e, id=name) for name, e in QUIET])
def test_an_edit_that_changes_no_finding_is_not_heard_of(edit: Edit) -> None:
    assert told(delta(edit)) == Counter()


@pytest.mark.parametrize(("edit", "heard"), [pytest.param(e, heard, id=name) for name, e, heard in LOUD])
def test_an_edit_is_told_as_what_it_is(edit: Edit, heard: dict[tuple[str, str], int]) -> None:
    assert told(delta(edit)) == Counter(heard)
