"""What is found in our own texts is what was found when the files in tests/snapshots were written."""

from __future__ import annotations

from collections import defaultdict
from difflib import unified_diff

import pytest

from benchmarks.bench import shared_bench
from tests.snapshots.render import FOLDER, load_blocks, render_block
from tests.snapshots.sets import Block, all_blocks, chunks

REMEDY = "read the difference; if it is meant, run `python -m tests.snapshots`"


@pytest.mark.parametrize("blocks", [pytest.param(blocks, id=name) for name, blocks in chunks()])
def test_the_same_is_found(blocks: tuple[Block, ...]) -> None:
    kept = load_blocks(blocks[0].file)
    for block in blocks:
        before, now = kept.get(block.heading, ""), render_block(shared_bench(), block)
        if now != before:
            lines = unified_diff(before.splitlines(), now.splitlines(), "kept", "found", n=0, lineterm="")
            pytest.fail("\n".join([f"{block.file}: {REMEDY}", *lines]), pytrace=False)


def test_no_other_sets_are_kept() -> None:
    headings = defaultdict(list)
    for block in all_blocks():
        headings[block.file].append(block.heading)
    kept = [path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.rglob("*.txt")]
    assert {file: list(load_blocks(file)) for file in kept} == headings, REMEDY
