"""WRD002: one remark stands in quotation marks in two different wordings."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.corpus import Corpus
from discrep.model.finding import Finding
from discrep.rules.base import Example, Rule
from discrep.rules.quoted_headings import find_quoted_headings
from discrep.rules.retold import find_retold
from discrep.rules.reworded import find_reworded
from discrep.rules.sides import sides_of


def find(corpus: Corpus) -> Iterator[Finding]:
    """Remarks quoted in two ways, word by word or in substance."""
    sides = sides_of(corpus)
    yield from find_reworded(corpus, sides)
    yield from find_retold(corpus, sides)


RULE = Rule(
    code="WRD002",
    name="Same quote, other words",
    family="wording",
    summary="One remark stands in quotation marks in two different wordings.",
    explanation=(
        "What stands between quotation marks is taken for what was said. Three things are reported: quotations of "
        "one speaker that are nearly but not quite the same, word by word, also where a few words were taken out "
        "of a longer quotation and lost one on the way; the same answer of one person in two articles of the same "
        "days, quoted in other words; and a heading that is a quotation as a whole although nobody says so in the "
        "text below it. A quotation that is part of a longer one is fine, and so are words that an editor put in "
        "brackets; whether a number or date stands in words or in figures makes no difference."
    ),
    in_article=find_quoted_headings,
    in_set=find,
    flags=(
        Example(
            (
                "“We will reopen the old bridge to lorries before the end of May,” said engineer Paula Stone.",
                "“We hope to reopen the old bridge to lorries before the end of May,” said engineer Paula Stone.",
            ),
            "two words differ",
        ),
        Example(
            (
                "Stone said it would be “really, really hard” for the town to pay.\n"
                "Stone told a meeting that rising prices “make it likely that it would be really hard for the "
                "town to pay for the bridge at all”.",
            ),
            "a word lost inside one article",
        ),
        Example(
            (
                "The bridge\nEngineers spoke of the costs.\n“The bridge will be a ruin.”\nStone warned that "
                "neglect was a “risky path that could lead to the ruin of the bridge”.",
            ),
            "a heading in marks that nobody says",
        ),
        Example(
            (
                "The harbour is quiet. “Nobody has looked at the beams of the old bridge for over ten winters.”",
                "The storm is over. “Nobody has looked at the beams of the bridge for over ten winters.”",
            ),
            "a long remark, whoever made it",
        ),
    ),
    silent=(
        Example(
            (
                "“We will reopen the old bridge to lorries before the end of May,” said engineer Paula Stone.",
                "Engineer Paula Stone said the town “will reopen the old bridge” in May.",
            ),
            "part of the longer quotation",
        ),
        Example(
            (
                "“We will reopen it (the bridge) to lorries before the end of May,” said engineer Paula Stone.",
                "“We will reopen it to lorries before the end of May,” said engineer Paula Stone.",
            ),
            "words in brackets are an editor's",
        ),
        Example(
            (
                "“Of the 29 beams in the bridge only seven were not rusty on May 4,” said engineer Paula Stone.",
                "“Of the twenty-nine beams in the bridge only 7 were not rusty on 4 May,” said Paula Stone.",
            ),
            "numbers in words or figures are one wording",
        ),
        Example(
            (
                "“The bridge is the pride of this town,” said engineer Paula Stone.",
                "“The harbour is the heart of this town,” said engineer Paula Stone.",
            ),
            "another remark of the same speaker",
        ),
    ),
    does_not_see=("Two renderings of one remark that share no verb or noun, as translations may.",),
)
