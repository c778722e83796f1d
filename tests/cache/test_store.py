"""The cache: whole or not there, shared by processes, never trusted."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest

from discrep import Checker, Document
from discrep.cache import Shelf, Store, cache_folder, source_digest
from discrep.errors import InputError
from discrep.model.interval import Interval

TEXTS = [f"sentence {n}" for n in range(1200)]


def test_what_is_put_is_got(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("kind", {text: text.encode() for text in TEXTS})
    assert Store(tmp_path).get("kind", [*TEXTS, "another"]) == {text: text.encode() for text in TEXTS}
    assert store.get("other kind", TEXTS) == {}
    assert store.counts() == {"kind": 1200}


def test_a_foreign_file_is_thrown_away(tmp_path: Path) -> None:
    path = Store(tmp_path).path
    assert path is not None
    path.write_bytes(b"this is no database, and never was one" * 100)
    store = Store(tmp_path)
    store.put("kind", {"a": b"1"})
    assert Store(tmp_path).get("kind", ["a"]) == {"a": b"1"}


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = Store(tmp_path / "file")
    store.put("kind", {"a": b"1"})
    assert (store.path, store.get("kind", ["a"])) == (None, {"a": b"1"})


def test_a_store_that_is_full_lets_go_of_the_oldest(tmp_path: Path) -> None:
    store = Store(tmp_path, limit=1)
    store.put("kind", {text: bytes(100) for text in TEXTS})
    assert 0 < len(store.get("kind", TEXTS)) < len(TEXTS)


def test_what_took_a_model_to_work_out_stays_longest(tmp_path: Path) -> None:
    Store(tmp_path).put("tokens/1", {"a": b"1"})
    store = Store(tmp_path, limit=1)
    for turn in range(5):
        store.put("run/1", {f"{turn} {text}": bytes(100) for text in TEXTS[:20]})
    assert store.get("tokens/1", ["a"]) == {"a": b"1"}


def test_clear_lets_go_of_everything(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("kind", {"a": b"1"})
    store.clear()
    assert store.get("kind", ["a"]) == {}


def test_a_value_of_another_type_is_not_there(tmp_path: Path) -> None:
    store = Store(tmp_path)
    Shelf(store, "kind", int).put({"a": 1, "b": 2})
    store.put("kind", {"b": b"\xff broken", "c": b""})
    assert Shelf(store, "kind", int).get(["a", "b", "c"]) == {"a": 1}
    assert Shelf(store, "kind", Interval).get(["a"]) == {}


def test_only_what_is_missing_is_worked_out(tmp_path: Path) -> None:
    asked: list[list[str]] = []

    def work(names: list[str]) -> list[int]:
        asked.append(names)
        return [len(name) for name in names]

    shelf = Shelf(Store(tmp_path), "kind", int)
    assert shelf.fill(["bb", "a", "bb"], work) == {"a": 1, "bb": 2}
    assert shelf.fill(["a", "ccc"], work) == {"a": 1, "ccc": 3}
    assert asked == [["a", "bb"], ["ccc"]]


def test_nothing_is_kept_when_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCREP_CACHE_DIR", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.setenv("DISCREP_NO_CACHE", "1")
    Store().put("kind", {"a": b"1"})
    assert list(tmp_path.iterdir()) == []


def fill_forever(folder: str) -> None:
    store = Store(Path(folder))
    for turn in range(10_000):
        store.put("kind", {text: f"{turn} {text}".encode() for text in TEXTS[:200]})


def test_a_killed_writer_leaves_all_or_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    for _ in range(3):
        process = context.Process(target=fill_forever, args=(str(tmp_path),))
        process.start()
        deadline = time.monotonic() + 30
        while not Store(tmp_path).get("kind", TEXTS[:1]) and time.monotonic() < deadline:
            time.sleep(0.01)
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        turns = {value.split()[0] for value in Store(tmp_path).get("kind", TEXTS[:200]).values()}
        assert len(turns) == 1, "one write, whole"


def test_the_digest_is_that_of_the_program() -> None:
    assert source_digest() == source_digest()
    assert source_digest("model") != source_digest("segment")


def test_two_documents_of_one_id_are_refused() -> None:
    with pytest.raises(InputError, match="'a'"):
        Checker().check([Document("a", "One."), Document("a", "Two.")])


def test_a_run_from_the_cache_is_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCREP_CACHE_DIR", str(tmp_path))
    documents = [
        Document("a", "Ten men left the town on Friday."),
        Document("b", "Twelve men left the town on Friday."),
    ]
    first = Checker().check(documents)
    assert Checker().check(reversed(documents)) == first
    monkeypatch.setattr("discrep.pipeline.check", None)
    assert Checker().check(documents) == first
