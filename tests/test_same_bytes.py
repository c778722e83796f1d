"""The same articles give the same bytes, whatever the threads and the order."""

from __future__ import annotations

import random
from pathlib import Path

from discrep.cache import Store
from discrep.config import Config
from discrep.embed import SentenceEncoder
from discrep.ingest import read_paths
from discrep.pipeline import check
from discrep.report.json import render_json
from discrep.report.markdown import render_markdown

SEEDS = Path(__file__).parents[1] / "seeds"


def test_one_thread_and_two_give_the_same_bytes(tmp_path: Path) -> None:
    import torch

    before, reports = torch.get_num_threads(), set()
    documents = read_paths([str(SEEDS)]).documents[:2]
    try:
        for threads in (1, 2):
            torch.set_num_threads(threads)
            run = check(documents, Config(), SentenceEncoder(), Store(tmp_path / str(threads)))
            reports.add(render_json(run))
    finally:
        torch.set_num_threads(before)
    assert len(reports) == 1


def test_the_order_of_the_articles_does_not_matter() -> None:
    documents = list(read_paths([str(SEEDS)]).documents)
    reports = set()
    for seed in range(3):
        random.Random(seed).shuffle(documents)
        run = check(documents, Config(), SentenceEncoder(), Store())
        reports.add(render_json(run) + render_markdown(run, "reports"))
    assert len(reports) == 1
