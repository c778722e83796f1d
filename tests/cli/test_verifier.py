"""`--verifier` of report and check, and the same in the configuration."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.entailment import save_model


@pytest.fixture
def articles(folder: Path) -> Path:
    (folder / "seeds").mkdir()
    for name, word in (("a", "approved"), ("b", "rejected")):
        text = f"The council {word} the plan for a bridge over the river.\n"
        (folder / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def test_report_and_check_take_it(articles: Path, cli: Cli) -> None:
    model = save_model(articles, ("contradiction", "entailment", "neutral"), "entailment")
    assert cli("report", "--verifier", model).exit_code == 0
    found = json.loads((articles / "reports" / "findings.json").read_text(encoding="utf-8"))["findings"]
    assert [(f["rule"], f["severity"], f["confidence"]) for f in found] == [("WRD001", "info", 0.5)]
    assert cli("check", "--fail-on", "warning").exit_code == 1
    assert cli("check", "--fail-on", "warning", "--verifier", model).exit_code == 0


def test_the_configuration_sets_it_and_the_command_line_switches_it_off(articles: Path, cli: Cli) -> None:
    model = save_model(articles, ("contradiction", "entailment", "neutral"), "entailment")
    (articles / "discrep.toml").write_text(f'verifier = "{model}"\n', encoding="utf-8")
    assert cli("check", "--fail-on", "warning").exit_code == 0
    assert cli("check", "--fail-on", "warning", "--verifier", "").exit_code == 1


@pytest.mark.parametrize("command", ["report", "check"])
@pytest.mark.parametrize("model", ["./nowhere", "nobody/nothing"])
def test_one_that_is_not_there(articles: Path, cli: Cli, command: str, model: str) -> None:
    done = cli(command, "--verifier", model)
    assert done.exit_code == 2
    assert model in done.stderr
    assert "--verifier" in done.stderr
