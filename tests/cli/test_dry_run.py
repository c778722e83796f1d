"""`discrep report --dry-run` says how much there is, and does nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from discrep.estimate import KILOBYTES, LIBRARIES, estimate
from discrep.model.document import Document
from tests.cli.conftest import Cli

TEXT = "The council of Alder met on Monday. It voted for the new bridge. It voted for the new bridge."


def test_it_counts_and_writes_nothing(folder: Path, cli: Cli) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text("The ferry stays in port until Friday.", encoding="utf-8")
    done = cli("report", "a.txt", "b.txt", "--dry-run")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[:3] == [
        "articles: 2",
        "sentences: 4, 3 of them different",
        "pairs to compare: about 6",
    ]
    assert sorted(p.name for p in folder.iterdir()) == ["a.txt", "b.txt"]


def test_it_loads_no_model(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    code = (
        "import sys; from discrep.cli.app import app; "
        "app(['report', sys.argv[1], '--dry-run'], standalone_mode=False); "
        "print(sorted({'torch', 'spacy', 'transformers', 'sentence_transformers'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_memory_grows_with_the_sentences() -> None:
    documents = [Document(f"{n}", f"Ferry {n} stays in port. Ship {n} leaves.") for n in range(500)]
    work = estimate(documents)
    assert (work.sentences, work.pairs) == (1000, 10_000)
    assert work.megabytes == LIBRARIES + KILOBYTES
