"""The verifier reads its labels from the model, fetches nothing, and explains itself when it is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from discrep.embed import EntailmentVerifier
from discrep.embed.verifier import load_verifier
from discrep.errors import ModelError
from tests.entailment import save_model

ORDERS = [("contradiction", "entailment", "neutral"), ("ENTAILMENT", "NEUTRAL", "CONTRADICTION")]


@pytest.mark.parametrize("labels", ORDERS, ids=["lower case", "upper case, another order"])
@pytest.mark.parametrize("favoured", ["entailment", "contradiction", "neutral"])
def test_labels_are_those_of_the_model(tmp_path: Path, labels: tuple[str, ...], favoured: str) -> None:
    folder = save_model(tmp_path, labels, favoured)
    assert EntailmentVerifier(folder).relate([("a bridge", "a ferry"), ("b", "c")]) == [favoured, favoured]


def test_of_two_labels_the_other_one_is_neutral(tmp_path: Path) -> None:
    folder = save_model(tmp_path, ("entailment", "not_entailment"), "not_entailment")
    assert EntailmentVerifier(folder).relate([("a", "b")]) == ["neutral"]


def test_nothing_to_read_loads_nothing() -> None:
    assert EntailmentVerifier("nobody/nothing").relate([]) == []


def test_models_of_one_name_are_told_apart_by_content(tmp_path: Path) -> None:
    names = []
    for favoured in ("entailment", "neutral"):
        names.append(EntailmentVerifier(save_model(tmp_path, ORDERS[0], favoured)).name)
    assert names[0] != names[1]
    assert all(n.startswith("tiny@") for n in names)


def test_a_model_for_something_else(tmp_path: Path) -> None:
    folder = save_model(tmp_path, ("bad", "good"), "good")
    with pytest.raises(ModelError, match=r"labels is called entailment.*--verifier"):
        EntailmentVerifier(folder).relate([("a", "b")])


def test_a_folder_that_is_not_there() -> None:
    with pytest.raises(ModelError, match=r"nowhere: there is no such folder.*--verifier"):
        EntailmentVerifier("./nowhere")


def test_a_name_that_is_not_on_this_machine() -> None:
    with pytest.raises(ModelError, match=r"verifier 'nobody/nothing' is not on this machine.*--verifier"):
        EntailmentVerifier("nobody/nothing").relate([("a", "b")])


def test_loading_is_quiet(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = save_model(tmp_path, ORDERS[0], "neutral")
    capfd.readouterr()
    load_verifier.__wrapped__(Path(folder))
    assert capfd.readouterr() == ("", "")
