"""NUM003: million for billion, one nought too many."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.corpus import Corpus
from discrep.model.fact import Comparison
from discrep.model.finding import Finding
from discrep.model.mention import Quantity
from discrep.rules.base import Example, Rule
from discrep.rules.differing import disagreements, finding


def find(corpus: Corpus) -> Iterator[Finding]:
    """One finding for each fact whose values differ by a power of ten alone."""
    for found in disagreements(corpus, "quantity", "conflict", lambda c: slips(corpus, c)):
        yield finding(corpus, found, "NUM003", "number")


def slips(corpus: Corpus, comparison: Comparison) -> bool:
    """Whether two values have the same digits and another scale."""
    one, two = corpus.mention(comparison.left), corpus.mention(comparison.right)
    return isinstance(one, Quantity) and isinstance(two, Quantity) and one.value.power_of_ten(two.value) > 0


RULE = Rule(
    code="NUM003",
    name="scale-slip",
    family="number",
    summary="Two numbers of the same thing with the same digits and another scale, such as million and billion.",
    explanation=(
        "Compares what NUM001 compares, and takes over where two sharp values differ by a power of ten and nothing "
        "else: 35 million and 35 billion, 1,300 and 13,000. Small whole numbers (2 and 20) are left to NUM001."
    ),
    in_set=find,
    flags=(
        Example(
            (
                "The ministry will spend $35 million on new bridges in Peru.",
                "The ministry will spend $35 billion on new bridges in Peru.",
            ),
            values=("35000000 USD", "35000000000 USD"),
        ),
        Example(("Flooding forces 1,300 from homes in Bern.", "Flooding forces 13,000 from homes in Bern.")),
    ),
    silent=(
        Example(
            (
                "The ministry will spend $35 million on new bridges in Peru.",
                "The ministry will spend $36 million on new bridges in Peru.",
            ),
            "other digits: NUM001",
        ),
        Example(("Gunmen kill 2 guards in Lima.", "Gunmen kill 20 guards in Lima."), "small numbers: NUM001"),
    ),
    does_not_see=("A slip between values of which one is only an estimate.",),
)  # fmt: skip
