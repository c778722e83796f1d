"""A configuration file says what it sets, and every mistake in it is told at once with its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from discrep.config import Config
from discrep.config.read import Settings, find_config, load_settings
from discrep.config.show import render_settings
from discrep.errors import ConfigError

CODES = ("DAT001", "NUM001", "TXT001", "TXT004")
FULL = """
model = "models/news"
precision = "bfloat16"
verifier = "models/entailment"
parser = "en_news"

[rules]
"TXT*" = "off"
TXT004 = "info"

[thresholds]
similarity = 0.4
confidence = 1

[aliases]
"Joe Biden" = ["the US leader", "Biden"]
Kyiv = "Kiev"

[loaded_terms]
boss = ["mayor", "head of the council"]

[ignore]
paths = "*.draft.txt"
lines = ["^Read more"]

[dates]
first = 2022-10-14
"second one.txt" = "2022-10-15"
"""
EXPECTED = Config(
    model="models/news",
    precision="bfloat16",
    verifier="models/entailment",
    parser="en_news",
    loaded_terms=(("boss", "mayor", "head of the council"),),
    rules=(("TXT*", "off"), ("TXT004", "info")),
    similarity=0.4,
    confidence=1.0,
    aliases=(("Joe Biden", "the US leader", "Biden"), ("Kyiv", "Kiev")),
    ignore_paths=("*.draft.txt",),
    ignore_lines=("^Read more",),
    dates={"first": date(2022, 10, 14), "second one.txt": date(2022, 10, 15)},
)


def load(folder: Path, text: str, name: str = "discrep.toml") -> Settings:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return load_settings(path, CODES, name)


def test_every_setting_is_read(tmp_path: Path) -> None:
    assert load(tmp_path, FULL).config == EXPECTED


def test_the_same_in_a_project_file(tmp_path: Path) -> None:
    head, *tables = FULL.split("\n[")
    text = f'[project]\nname = "x"\n[tool.discrep]{head}' + "".join(f"\n[tool.discrep.{t}" for t in tables)
    settings = load(tmp_path, text, "pyproject.toml")
    assert settings.config == EXPECTED
    assert settings.origins["model",] == "pyproject.toml:4"
    assert settings.origins["dates", "first"] == "pyproject.toml:29"


def test_an_empty_file_sets_nothing(tmp_path: Path) -> None:
    assert load(tmp_path, "# nothing\n[rules]\n[ignore]\n") == Settings(Config(), {})


def test_what_is_shown_can_be_read_again(tmp_path: Path) -> None:
    shown = render_settings(load(tmp_path, FULL))
    assert 'TXT004 = "info"' in shown
    assert "# discrep.toml:8" in shown
    assert load(tmp_path, shown).config == EXPECTED


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('precision = "half"', "discrep.toml:1: precision must be one of float32, bfloat16"),
        ('modle = "x"', "discrep.toml:1: modle is no setting; is model meant?"),
        ('\n[rule]\nNUM001 = "off"', "discrep.toml:3: rule.NUM001 is no setting"),
        ("[nothing]", "discrep.toml:1: nothing is no setting"),
        ("model = 3", "discrep.toml:1: model must be a text in quotation marks"),
        ("[rules]\n\nNUM001 = 'loud'", "discrep.toml:3: rules.NUM001 must be one of on, off, error, warning, info"),
        ('[rules]\n"NUM002" = "off"', "discrep.toml:2: rules.NUM002 fits no rule"),
        ("[thresholds]\nconfidence = 1.1", "discrep.toml:2: thresholds.confidence must be a number from 0 to 1"),
        ("[thresholds]\nsimilarity = true", "discrep.toml:2: thresholds.similarity must be a number from -1 to 1"),
        ("[aliases]\nKyiv = [1]", "discrep.toml:2: aliases.Kyiv must be a list of texts"),
        ("[loaded_terms]\nboss = ''", "discrep.toml:2: loaded_terms.boss must be a list of texts"),
        ("[ignore]\nlines = ['(']", "discrep.toml:2: ignore.lines has a regular expression that cannot be read: ("),
        ("[dates]\na = 2022-10-14T10:00:00", "discrep.toml:2: dates.a must be a day"),
        ("[dates]\na = '14 October'", "discrep.toml:2: dates.a must be a day"),
        ("dates.a = 7", "discrep.toml:1: dates.a must be a day"),
        ("rules = 'off'", "discrep.toml:1: rules is no setting"),
        ("ignore = { files = [] }", "discrep.toml:1: ignore.files is no setting"),
        ("a = ", "discrep.toml: the configuration is not TOML: Invalid value (at"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, text)
    assert message in str(caught.value)


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, "[thresholds]\nconfidence = 2\n[rules]\nX = 'off'\nNUM001 = 1\n[new]\na = 1")
    assert [line.split(":")[1] for line in str(caught.value).split("\n")] == ["2", "4", "5", "7"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"gone.toml: the configuration cannot be read \(no such file"):
        load_settings(tmp_path / "gone.toml", CODES)


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    (tmp_path / "discrep.toml").write_bytes("model = 'é'".encode("latin-1"))
    with pytest.raises(ConfigError, match="save it as UTF-8"):
        load_settings(tmp_path / "discrep.toml", CODES)


@pytest.mark.parametrize(
    ("files", "found"),
    [
        (["discrep.toml"], "discrep.toml"),
        (["a/b/discrep.toml", "discrep.toml"], "a/b/discrep.toml"),
        (["a/discrep.toml", "a/pyproject.toml"], "a/discrep.toml"),
        (["a/pyproject.toml"], "a/pyproject.toml"),
        (["a/b/other.toml"], None),
        (["discrep.toml", "a/.git"], None),
        (["discrep.toml", "a/b/plain/pyproject.toml"], "discrep.toml"),
    ],
    ids=str,
)
def test_the_nearest_file_counts(tmp_path: Path, files: list[str], found: str | None) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a/b/plain").mkdir(parents=True)
    for name in files:
        ours = "plain" not in name and name.endswith("pyproject.toml")
        (tmp_path / name).write_text("[tool.discrep]\n" if ours else "", encoding="utf-8")
    assert find_config(tmp_path / "a/b/plain") == (tmp_path / found if found else None)


@pytest.mark.parametrize(
    "change",
    [{"model": "x"}, {"rules": (("NUM*", "off"),)}, {"dates": {"a": date(2022, 1, 1)}}, {"similarity": 0.1}],
    ids=lambda c: next(iter(c)),
)
def test_the_digest_changes_with_a_setting(change: dict[str, object]) -> None:
    assert Config(**change).digest != Config().digest  # type: ignore[arg-type]


def test_the_digest_does_not_depend_on_order() -> None:
    days = {"a": date(2022, 1, 1), "b": date(2022, 1, 2)}
    assert Config(dates=days).digest == Config(dates=dict(reversed(days.items()))).digest
