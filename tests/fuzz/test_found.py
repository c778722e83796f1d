"""Files that once brought the program down, or kept it busy: what `python -m benchmarks.fuzz` found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from discrep.cache import Store
from tests.fuzz.holds import check_all, read_and_extract

FOUND = sorted((Path(__file__).parent / "found").iterdir())


@pytest.mark.parametrize("path", FOUND, ids=lambda p: p.name)
def test_what_was_found_is_mended(path: Path, tmp_path: Path) -> None:
    store = Store(tmp_path)
    articles = read_and_extract(path.read_bytes(), path.suffix, store)
    assert articles
    for article in articles:
        check_all([article.document, replace(article.document, id="copy")], store)
