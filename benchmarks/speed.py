"""Time and memory over generated articles: `python -m benchmarks.speed [ARTICLES ...]`.

Every figure comes from a process of its own; the processes of one comparison run one after the other. Writes
benchmarks/results/speed.json and docs/speed.md.
"""

from __future__ import annotations

import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.generated import generate
from discrep.atomic import write_text
from discrep.config import Config
from discrep.model.document import Document

RESULTS = Path(__file__).with_name("results") / "speed.json"
PAGE = Path(__file__).parents[1] / "docs" / "speed.md"
SIZES = (50, 100, 200)
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
    """Alignment and copied text beside libraries that do the same with everything already encoded."""
    from rapidfuzz import fuzz, process
    from sentence_transformers.util import paraphrase_mining_embeddings

    from discrep.align import find_copies, find_pairs, masked_texts
    from discrep.cache import Store
    from discrep.embed import SentenceEncoder
    from discrep.pipeline import analyse, vectors

    config, store = Config(), Store()
    encoder = SentenceEncoder(config.model)
    articles = analyse(documents, config, store)
    texts = [s.sentence.text for a in articles for s in a.statements]
    plain, masked = vectors(texts, encoder, store), vectors(masked_texts(articles), encoder, store)
    return {
        "align": _seconds(lambda: find_pairs(articles, plain, masked)),
        "paraphrase_mining": _seconds(lambda: paraphrase_mining_embeddings(plain)),
        "copies": _seconds(lambda: find_copies(articles)),
        "rapidfuzz": _seconds(lambda: process.cdist(texts, texts, scorer=fuzz.ratio, score_cutoff=90)),
    }


TASKS: dict[str, Callable[[Sequence[Document]], Row | None]] = {
    "cold": check,
    "warm": check,
    "changed": check_changed,
    "once": read_once,
    "pair": pair,
}


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return round(time.perf_counter() - start, 3)


def child(task: str, count: int) -> Row:
    """One task in this process."""
    documents, more = generate(count), dict[str, Any]()
    seconds = _seconds(lambda: more.update(TASKS[task](documents) or {}))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"seconds": seconds, "processor": round(time.process_time(), 3), "peak_mb": peak} | more


def run(arguments: Sequence[str], cache: str) -> tuple[float, str]:
    """Seconds and output of a Python process with its own cache."""
    start = time.perf_counter()
    environment = os.environ | {"DISCREP_CACHE_DIR": cache}
    done = subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, text=True, check=True)
    return round(time.perf_counter() - start, 3), done.stdout


def measure(sizes: Sequence[int]) -> Row:
    """All figures, by task and number of articles."""
    rows: list[Row] = []
    for count in sizes:
        with TemporaryDirectory() as cache:
            for task in ("once", "cold", "warm", "changed", "pair"):
                _, out = run(["-m", "benchmarks.speed", "--child", task, str(count)], cache)
                rows.append({"task": task, "articles": count} | json.loads(out))
                print(rows[-1], flush=True)
    with TemporaryDirectory() as cache:
        commands = {
            "import typer": ["-c", "import typer"],
            "--help": ["-m", "discrep", "--help"],
            "explain": ["-m", "discrep", "explain", "NUM001"],
        }
        starts = {name: min(run(what, cache)[0] for _ in range(3)) for name, what in commands.items()}
    packages = ("spacy", "sentence-transformers", "torch", "rapidfuzz", "typer")
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, shared with other work during the run",
        "load": round(os.getloadavg()[0], 1),
        "versions": {"python": platform.python_version()} | {p: version(p) for p in packages},
        "rows": rows,
        "starts": starts,
    }


def page(kept: Row) -> str:
    """The results as a page of the documentation."""
    by = {(r["task"], r["articles"]): r for r in kept["rows"]}
    sizes = sorted({r["articles"] for r in kept["rows"]})
    lines = [
        "# Speed\n",
        "Made by `python -m benchmarks.speed`: generated articles of 15 sentences, each figure from a process of "
        f"its own. Machine: {kept['machine']} (load {kept['load']}); compare figures of one row only.\n",
        "| Articles | cold, s | processor, s | parse and encode once, s | cold to that | warm, s | one changed, s "
        "| peak, MB |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for n in sizes:
        cold, once = by["cold", n], by["once", n]
        ratio = cold["processor"] / once["processor"]
        lines.append(
            f"| {n} | {cold['seconds']:.1f} | {cold['processor']:.1f} | {once['seconds']:.1f} | {ratio:.2f} × "
            f"| {by['warm', n]['seconds']:.2f} | {by['changed', n]['seconds']:.1f} | {cold['peak_mb']} |"
        )
    lines += [
        "\nThe ratio is of processor time.\n",
        "| Articles | align, s | paraphrase_mining, s | copied text, s | rapidfuzz, all pairs, s |",
        "|---|---|---|---|---|",
    ]
    names = ("align", "paraphrase_mining", "copies", "rapidfuzz")
    lines += [f"| {n} | " + " | ".join(f"{by['pair', n][k]:.2f}" for k in names) + " |" for n in sizes]
    starts = kept["starts"]
    lines += ["\n| Start of | s | to `import typer` |", "|---|---|---|"]
    lines += [f"| `{name}` | {s:.2f} | {s / starts['import typer']:.1f} × |" for name, s in starts.items()]
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str]) -> None:
    """Measure, keep and show; with --child do one task and print its figures."""
    if arguments[:1] == ["--child"]:
        print(json.dumps(child(arguments[1], int(arguments[2]))))
        return
    kept = measure([int(a) for a in arguments] or SIZES)
    RESULTS.parent.mkdir(exist_ok=True)
    write_text(RESULTS, json.dumps(kept, indent=1) + "\n")
    write_text(PAGE, page(kept))


if __name__ == "__main__":
    main(sys.argv[1:])
