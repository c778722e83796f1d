"""The open sets beside the project (`../shared/data`) as documents."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from discrep.ingest import read_paths
from discrep.model.document import Document

SHARED = Path(__file__).resolve().parents[2] / "shared"
TOPICS = {1: "Airbus and Boeing", 2: "Apple", 3: "car makers", 4: "stock market"}


def five_articles() -> list[Document]:
    """The five real articles, read from their files as the command line reads them."""
    return list(read_paths([str(SHARED / "seeds")]).documents)


def meantime(topic: int) -> list[Document]:
    """The articles of one topic of MEANTIME, 1 to 4; a text missing among the documents comes from its tokens."""
    folder = SHARED / "data" / "meantime" / "docs" / f"{topic}MEANTIME"
    documents = []
    for path in sorted(folder.glob("*.json")):
        text = json.loads(path.read_text(encoding="utf-8"))["text"]
        documents.append(Document(path.stem, text or _meantime_tokens()[path.stem.partition("_")[0]]))
    return documents


@lru_cache(maxsize=1)
def _meantime_tokens() -> dict[str, str]:
    """Number of an article → its text put together from the tokens, the first sentence on a line of its own."""
    sentences: dict[str, list[list[str]]] = {}
    path = SHARED / "data" / "meantime" / "meantime.conll"
    for row in path.read_text(encoding="utf-8").splitlines():
        if row.startswith("#") or not row.strip():
            continue
        name, sentence, _, token, *_ = row.split("\t")
        kept = sentences.setdefault(name.rpartition("/")[2], [])
        kept.extend([] for _ in range(int(sentence) + 1 - len(kept)))
        kept[int(sentence)].append(token)
    return {name: _joined(kept[0]) + "\n" + " ".join(map(_joined, kept[1:])) for name, kept in sentences.items()}


def _joined(tokens: list[str]) -> str:
    """Tokens of a sentence with the usual spaces between them."""
    text = re.sub(r" (['’]s|n['’]t|[.,;:!?)\]%])(?=\W|$)", r"\1", " ".join(tokens))
    return re.sub(r"([($€£\[]) ", r"\1", text).replace("`` ", "“").replace(" ''", "”")


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
