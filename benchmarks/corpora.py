"""The open sets beside the project (`../shared/data`) as documents."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from discrep.model.document import Document

SHARED = Path(__file__).resolve().parents[2] / "shared"
TOPICS = {1: "Airbus and Boeing", 2: "Apple", 3: "car makers", 4: "stock market"}


def meantime(topic: int) -> list[Document]:
    """The articles of one topic of MEANTIME, 1 to 4."""
    folder = SHARED / "data" / "meantime" / "docs" / f"{topic}MEANTIME"
    return [
        Document(p.stem, json.loads(p.read_text(encoding="utf-8"))["text"]) for p in sorted(folder.glob("*.json"))
    ]


def recession() -> list[Document]:
    """46 articles of many outlets on one story."""
    path = SHARED / "data" / "nanco_discordq" / "documents_recession.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    return [Document(f"{n:02}", r["content"], title=r["title"], source=r["domain"]) for n, r in enumerate(rows)]


def headline_pairs() -> Iterator[dict[str, str]]:
    """Labelled pairs of headlines: keys id, a, b, label, kind."""
    path = SHARED / "data" / "headline_pairs" / "pairs.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)
