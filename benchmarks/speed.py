"""Time and memory, beside other libraries: `python -m benchmarks.speed [SET ...]`.

SET is a number of articles of real sentences drawn from the open sets beside the project, `generated-` and a number
for articles of our own making (without the open sets), or `recession` for 46 real ones on one story. Every figure
comes from a process of its own; the processes of one comparison run one after the other. What is not installed is
left out (`pip install 'discrep[bench]'`). Writes benchmarks/results/speed.json, docs/speed.md and docs/speed.svg;
with `--page` only the last two, from the first.
"""

from __future__ import annotations

import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.corpora import SHARED, recession
from benchmarks.generated import generate
from benchmarks.recombined import recombine
from benchmarks.speed_page import show
from discrep.atomic import write_text
from discrep.config import Config
from discrep.model.document import Document

RESULTS = Path(__file__).with_name("results") / "speed.json"
SETS = ("100", "300", "1000", "recession") if (SHARED / "data").exists() else ("generated-100", "generated-300")
Row = dict[str, Any]


def check(documents: Sequence[Document]) -> None:
    """The whole check, as `discrep report` does it."""
    from discrep.checker import Checker

    Checker().check(documents)


def check_changed(documents: Sequence[Document]) -> None:
    """The whole check with another first article."""
    first = replace(documents[0], text=documents[0].text + "\n\nThe old mill of Holt burnt down on Sunday.")
    check([first, *documents[1:]])


def read_once(documents: Sequence[Document]) -> None:
    """Every different sentence parsed once with spaCy and encoded once with sentence-transformers."""
    import spacy

    from discrep.embed.encoder import load_model
    from discrep.segment import segment

    texts = sorted({s.on_one_line for d in documents for s in segment(d).sentences})
    list(spacy.load(Config().parser).pipe(texts))
    load_model(Config().model).encode(texts)


def pair(documents: Sequence[Document]) -> Row:
    """Alignment beside the library's own search, with everything already encoded."""
    from sentence_transformers.util import paraphrase_mining_embeddings

    from discrep.align import find_pairs, masked_texts
    from discrep.cache import Store
    from discrep.embed import SentenceEncoder
    from discrep.pipeline import analyse, vectors

    config, store = Config(), Store()
    encoder = SentenceEncoder(config.model)
    articles = analyse(documents, config, store)
    texts = [s.sentence.text for a in articles for s in a.statements]
    plain, masked = vectors(texts, encoder, store), vectors(masked_texts(articles), encoder, store)
    return {
        "align": _processor(lambda: find_pairs(articles, plain, lambda rows: masked[rows])),
        "paraphrase_mining": _processor(lambda: paraphrase_mining_embeddings(plain)),
    }


def beside(documents: Sequence[Document]) -> Row:
    """Pasted paragraphs beside libraries for duplicates."""
    from benchmarks.duplicates import duplicates

    return {"ways": duplicates(documents)}


def labelled(documents: Sequence[Document]) -> Row:
    """Labelled pairs of sentences beside libraries for contradictions."""
    from benchmarks.contradictions import contradictions

    return {"ways": contradictions()}


TASKS: dict[str, Callable[[Sequence[Document]], Row | None]] = {
    "once": read_once,
    "cold": check,
    "warm": check,
    "changed": check_changed,
    "pair": pair,
    "duplicates": beside,
}
"""Over each set, in this order: what one keeps in the cache, the next finds there."""


def _processor(work: Callable[[], object]) -> float:
    """Processor seconds: on a machine with other work they say more than the clock."""
    start = time.process_time()
    work()
    return round(time.process_time() - start, 3)


def documents_of(name: str) -> list[Document]:
    """The articles of a set."""
    if name.isdecimal():
        return recombine(int(name))
    return generate(int(name.removeprefix("generated-"))) if name.startswith("generated-") else recession()


def child(task: str, name: str) -> Row:
    """One task in this process."""
    documents = documents_of(name)
    start, more = time.perf_counter(), dict[str, Any]()
    more |= {**TASKS, "labelled": labelled}[task](documents) or {}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    took = {"seconds": round(time.perf_counter() - start, 3), "processor": round(time.process_time(), 3)}
    return {"task": task, "set": name, "articles": len(documents), "peak_mb": peak} | took | more


def run(arguments: Sequence[str], cache: str) -> tuple[float, str]:
    """Processor seconds and output of a Python process with its own cache; threads that wait would count."""
    environment = os.environ | {"DISCREP_CACHE_DIR": cache, "OMP_NUM_THREADS": "1"}
    before = os.times()
    done = subprocess.run([sys.executable, *arguments], env=environment, stdout=subprocess.PIPE, check=True)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return round(used, 3), done.stdout.decode()


def measure(sets: Sequence[str]) -> Iterator[Row]:
    """The rows of every task over every set, each in a process of its own."""
    for name in sets:
        with TemporaryDirectory() as cache:
            for task in TASKS:
                yield _told(run(["-m", "benchmarks.speed", "--child", task, name], cache)[1])
    if (SHARED / "data").exists():
        with TemporaryDirectory() as cache:
            yield _told(run(["-m", "benchmarks.speed", "--child", "labelled", "recession"], cache)[1])
    with TemporaryDirectory() as cache:
        for name, command in STARTS.items():
            seconds = min(run(command, cache)[0] for _ in range(5))
            yield {"task": "start", "set": name, "processor": seconds}


STARTS = {
    "import typer": ["-c", "import typer"],
    "--help": ["-m", "discrep", "--help"],
    "explain": ["-m", "discrep", "explain", "NUM001"],
}


def _told(out: str) -> Row:
    """The row that a child printed last; what it printed before is for the reader."""
    *notes, last = out.strip().splitlines()
    print(*notes, last, sep="\n", flush=True)
    row: Row = json.loads(last)
    return row


def machine() -> Row:
    """Where and with what the figures were taken."""
    packages = ("spacy", "sentence-transformers", "torch", "rapidfuzz", "typer", "semhash", "contradict-text")
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "load": round(os.getloadavg()[0], 1),
        "versions": {"python": platform.python_version()} | {p: version(p) for p in packages if _installed(p)},
    }


def _installed(package: str) -> bool:
    try:
        return bool(version(package))
    except PackageNotFoundError:
        return False


def main(arguments: Sequence[str]) -> None:
    """Measure, keep and show; with --child do one task and print its figures, with --page only show."""
    if arguments[:1] == ["--child"]:
        print(json.dumps(child(*arguments[1:3])))
        return
    if arguments[:1] != ["--page"]:
        kept = machine() | {"rows": list(measure(arguments or SETS))}
        RESULTS.parent.mkdir(exist_ok=True)
        write_text(RESULTS, json.dumps(kept, indent=1) + "\n")
    show(json.loads(RESULTS.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main(sys.argv[1:])
