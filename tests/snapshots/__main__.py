"""Write what is found in our own texts anew: `python -m tests.snapshots`; read the difference before it is kept."""

from __future__ import annotations

from itertools import groupby

from benchmarks.bench import Bench
from discrep.atomic import write_text
from tests.snapshots.render import FOLDER, render_block
from tests.snapshots.sets import all_blocks


def main() -> None:
    """Write every file, and take away those of sets that are no more."""
    bench, written = Bench(), set()
    for file, blocks in groupby(all_blocks(), lambda block: block.file):
        path = FOLDER / f"{file}.txt"
        path.parent.mkdir(exist_ok=True)
        write_text(path, "\n".join(render_block(bench, block) for block in blocks))
        written.add(path)
    for path in set(FOLDER.rglob("*.txt")) - written:
        path.unlink()


if __name__ == "__main__":
    main()
