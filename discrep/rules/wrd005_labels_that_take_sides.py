"""WRD005: one person or event under labels that take different sides."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence, Finding
from discrep.rules.base import Example, Rule, evidence, listed, title_of
from discrep.rules.labels import NEUTRAL, Group, Label, find_labels


def find(corpus: Corpus) -> Iterator[Finding]:
    """One finding for each person or thing whose labels clash, with every place."""
    by_bearer: dict[tuple[str, str], list[Label]] = defaultdict(list)
    for label in find_labels(corpus):
        by_bearer[label.group.name, label.of].append(label)
    reported: set[tuple[tuple[int, int], ...]] = set()
    for (_, bearer), labels in sorted(by_bearer.items(), key=lambda item: item[0]):
        places = tuple((n.article, n.start) for n in labels if n.side == 0)
        if (
            len({n.side for n in labels if n.side != NEUTRAL}) > 1
            and _one_time(corpus, labels)
            and places not in reported
        ):
            reported.add(places)
            yield _finding(corpus, labels[0].group, bearer, list(_of_the_time(corpus, labels)))


def _one_time(corpus: Corpus, labels: Sequence[Label]) -> bool:
    """Whether two labels of different sides may be of one time; an insult to a person is of every time."""
    if labels[0].group.of_person:
        return True
    times = [(n.side, corpus.articles[n.article].time_group) for n in labels if n.side != NEUTRAL]
    return any(s != t and (a == b or a is None or b is None) for s, a in times for t, b in times)


def _of_the_time(corpus: Corpus, labels: Sequence[Label]) -> Iterator[Label]:
    """The labels that clash, and the neutral ones of the same articles or days."""
    times = {corpus.articles[n.article].time_group for n in labels if n.side != NEUTRAL}
    return (n for n in labels if n.side != NEUTRAL or corpus.articles[n.article].time_group in times)


def _finding(corpus: Corpus, group: Group, bearer: str, labels: Sequence[Label]) -> Finding:
    shown = list(_shown(labels))
    sides = sorted({n.side for n in labels if n.side != NEUTRAL})
    plain = [n for n in labels if n.side == NEUTRAL]
    told = [_told(corpus, [n for n in labels if n.side == side]) for side in sides]
    name = max((_name(corpus, n) for n in labels), key=lambda n: (len(n), n)) if group.of_person else group.name
    return Finding(
        "WRD005",
        "wording",
        "variant",
        "warning",
        f"The labels for {name} take sides: {listed(told)}.",
        tuple(_evidence(corpus, n) for n in shown),
        ("label", group.name, bearer),
        f"Words that take no side: {_told(corpus, plain)}." if plain else "",
        0.9,
    )


def _shown(labels: Sequence[Label]) -> Iterator[Label]:
    """Every label of the smallest side, and the first of each article and word of the others."""
    counts = Counter(n.side for n in labels if n.side != NEUTRAL)
    rare = min(counts, key=lambda side: (counts[side], side))
    seen: set[tuple[int, str]] = set()
    for label in labels:
        if label.side == rare or (label.article, label.phrase) not in seen:
            seen.add((label.article, label.phrase))
            yield label


def _told(corpus: Corpus, labels: Sequence[Label]) -> str:
    """`“dictator” in A (2 times)`, word by word."""
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for label in labels:
        counts[label.phrase][label.article] += 1
    return ", ".join(
        f"“{phrase}” in " + listed([
            title_of(corpus.articles[a]) + (f" ({n} times)" if n > 1 else "") for a, n in sorted(where.items())
        ])
        for phrase, where in sorted(counts.items())
    )  # fmt: skip


def _name(corpus: Corpus, label: Label) -> str:
    """The name the label stands beside, as it is written."""
    tokens = corpus.articles[label.article].statements[label.statement].tokens
    after = [t for t in tokens if t.start >= label.end]
    run = []
    for token in after:
        if token.pos != "PROPN":
            break
        run.append(token.text)
    return " ".join(run) or label.of.capitalize()


def _evidence(corpus: Corpus, label: Label) -> Evidence:
    article = corpus.articles[label.article]
    sentence = article.statements[label.statement].sentence
    return evidence(article, sentence.start, sentence.end, mark=(label.start, label.end), value=label.phrase)


RULE = Rule(
    code="WRD005",
    name="Labels that take sides",
    family="wording",
    summary="One person or event goes under labels that take different sides.",
    explanation=(
        "A president here and a dictator there, an invasion in one article and a special military operation in "
        "the other: both words say whose view the writer takes, and a set should choose on purpose. The groups of "
        "words stand in `labels.toml`, which a desk can extend. A label counts for a person when it is the title "
        "beside the name, and for an event when both articles name the same place with it; events that are only "
        "feared or planned, words inside quotations, and articles of different times are left out. One clash is "
        "reported once, with the counts of every article."
    ),
    in_set=find,
    flags=(
        Example(
            ("The envoy met dictator Karl Stein at noon.", "President Karl Stein met the envoy at noon."),
            "an insult here, an office there",
            values=("dictator", "president"),
        ),
        Example(
            (
                "The invasion of Kuwait began in August, and thousands fled.",
                "Iraq started a special military operation in Kuwait in August.",
            ),
            "one event under the words of both sides",
            values=("invasion", "special military operation"),
        ),
    ),
    silent=(
        Example(("The envoy met dictator Karl Stein.", "President Anna Berg met the envoy."), "two persons"),
        Example(
            ("Aides fear an invasion of Kuwait.", "Iraq started a special military operation in Kuwait."),
            "an invasion that is only feared",
        ),
        Example(
            ("The minister spoke at a news conference.", "The minister spoke at a press conference."),
            "synonyms without a side",
        ),
    ),
    does_not_see=("An epithet without a name beside it whose bearer the text does not make plain.",),
)
