"""A run with the self-test on its articles, and with how often its rules were right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from discrep.cli.console import track

if TYPE_CHECKING:
    from discrep.config import Config
    from discrep.evaluate.selftest import Planted
    from discrep.model.run import Run

EACH = 10
"""Faults of each kind, at most."""


def plant_faults(run: Run, config: Config, *, each: int = EACH, seed: int = 0, quiet: bool) -> list[Planted]:
    """Plant known faults in the articles of a run, one at a time, with progress on the terminal."""
    from discrep.checker import Checker
    from discrep.evaluate.plants import find_plants, sample
    from discrep.evaluate.selftest import plant_one

    checker = Checker(config)
    plants = sample(find_plants(run.corpus), each, seed)
    return [plant_one(run, plant, checker.check) for plant in track(plants, "Planting faults", quiet=quiet)]


def with_trust(run: Run, config: Config, decisions: Path, *, quiet: bool) -> Run:
    """The run with its self-test beside the precision of its rules by the decisions of editors."""
    from discrep.evaluate.selftest import tally
    from discrep.model.trust import Trust
    from discrep.review.decisions import load_decisions
    from discrep.review.precision import precision_by_rule

    right = precision_by_rule(load_decisions(decisions))
    planted = plant_faults(run, config, quiet=quiet)
    return replace(run, trust=Trust(tally(planted), tuple(right.items())))
