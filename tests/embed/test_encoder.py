"""The encoder says which model it is, keeps quiet, and explains itself when the model is missing."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from discrep.embed import SentenceEncoder
from discrep.embed.encoder import count_tokens, load_model
from discrep.errors import ModelError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that looks like a model and is none."""
    (tmp_path / "small model").mkdir()
    (tmp_path / "small model" / "config.json").write_text("{}")
    return tmp_path / "small model"


@pytest.mark.parametrize("name", ["all-MiniLM-L6-v2", "sentence-transformers/all-MiniLM-L6-v2"])
def test_the_default_has_one_name(name: str) -> None:
    assert SentenceEncoder(name).name == "all-MiniLM-L6-v2"


def test_a_folder_is_named_without_its_place_and_told_apart_by_content(folder: Path) -> None:
    before = SentenceEncoder(str(folder)).name
    assert before.startswith("small model@")
    (folder / "config.json").write_text("[]")
    assert SentenceEncoder(str(folder)).name != before


@pytest.mark.parametrize("model", ["./nowhere", "/nowhere/at/all", "~/nowhere at all"])
def test_a_folder_that_is_not_there(model: str) -> None:
    with pytest.raises(ModelError, match=r"nowhere.*no such folder.*--model"):
        SentenceEncoder(model)


def test_a_folder_without_a_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no model in this folder.*--model"):
        SentenceEncoder(str(tmp_path))


def test_a_name_that_is_not_on_this_machine() -> None:
    with pytest.raises(ModelError, match=r"'nobody/nothing' is not on this machine.*--model"):
        SentenceEncoder("nobody/nothing").encode(["a"])


def test_a_folder_that_cannot_be_loaded(folder: Path) -> None:
    with pytest.raises(ModelError, match=r"small model: .*cannot be loaded.*--model"):
        SentenceEncoder(str(folder)).encode(["a"])


def test_loading_is_quiet(capfd: pytest.CaptureFixture[str]) -> None:
    load_model.__wrapped__("all-MiniLM-L6-v2")
    assert capfd.readouterr() == ("", "")


def test_identical_texts_and_texts_of_all_lengths_keep_their_places() -> None:
    long = "The ferry left the harbour late. " * 60
    texts = ["The ferry left.", long, "The ferry left.", "Nobody saw it go."]
    found = SentenceEncoder().encode(texts)
    alone = load_model("all-MiniLM-L6-v2").encode(texts, batch_size=4, normalize_embeddings=True)
    assert np.allclose(found, alone, atol=1e-5)
    assert (found[0] == found[2]).all()


def test_shorter_numbers_have_a_name_of_their_own_and_almost_the_same_vectors() -> None:
    texts = ["The ferry left the harbour late.", "Nobody saw it go."]
    short = SentenceEncoder(precision="bfloat16")
    found, exact = short.encode(texts), SentenceEncoder().encode(texts)
    assert short.name == "all-MiniLM-L6-v2, bfloat16"
    assert found.dtype == np.float32
    assert 0 < np.abs(found - exact).max() < 0.01


def test_a_model_without_a_tokenizer_that_can_be_called_is_batched_by_characters() -> None:
    assert count_tokens(SimpleNamespace(tokenizer=None), ["ab", "abc"]) == {"ab": 2, "abc": 3}
