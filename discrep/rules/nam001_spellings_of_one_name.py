"""NAM001: one name is spelled in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence, Finding
from discrep.rules.base import Example, Rule, evidence, listed, title_of
from discrep.rules.spelling import (
    Written,
    find_listed,
    fold,
    group_forms,
    listed_spellings,
    name_runs,
    near,
    sound,
)

Places = dict[str, list[Written]]


def find(corpus: Corpus) -> Iterator[Finding]:
    """Names of the set that are spelled in more than one way, a finding a name."""
    for places in _listed_names(corpus):
        yield _finding(corpus, places)
    names = _full_names(corpus)
    for forms in group_forms(_same_names(names)):
        yield _finding(corpus, {form: names[form] for form in forms})
    words = _single_words(corpus)
    for forms in group_forms(_same_words(words)):
        yield _finding(corpus, {form: words[form] for form in forms})


def _listed_names(corpus: Corpus) -> Iterator[Places]:
    """Names of the list that the set spells in two ways, unless one sentence introduces both."""
    groups: dict[tuple[str, ...], Places] = defaultdict(lambda: defaultdict(list))
    for index, article in enumerate(corpus.articles):
        for written in find_listed(index, article):
            groups[listed_spellings()[written.form]][written.form].append(written)
    for _, places in sorted(groups.items()):
        if len(places) > 1 and not _introduced_together(corpus, places):
            yield places


def _introduced_together(corpus: Corpus, places: Places) -> bool:
    """Whether a sentence has two of the spellings (`Kyiv, formerly written Kiev`)."""
    sentences = [
        (number, statement.sentence.index, written.form)
        for written in sorted(w for ws in places.values() for w in ws)
        for number, article in enumerate(corpus.articles)
        if number == written.article
        for statement in article.statements
        if statement.sentence.start <= written.start < statement.sentence.end
    ]
    return len({(a, s) for a, s, _ in sentences}) < len(set(sentences))


def _full_names(corpus: Corpus) -> Places:
    """Names of two or more words: the last two of a person's, all of another's."""
    names: Places = defaultdict(list)
    for index, article in enumerate(corpus.articles):
        for statement in article.statements:
            for run in name_runs(statement):
                words = run[-2:] if run[-1].entity.endswith("PERSON") else run
                if len(words) > 1 and all(w.text.isalpha() for w in words):
                    start, end = words[0].start, words[-1].end
                    names[" ".join(w.text for w in words)].append(
                        Written(index, start, end, article.document.text[start:end])
                    )
    return names


def _same_names(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names of equal length that differ in the spelling of one word."""
    by_word: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    for name in sorted(names):
        words = name.split()
        for position, word in enumerate(words):
            by_word[word, position, len(words)].append(name)
    for same in by_word.values():
        for i, a in enumerate(same):
            for b in same[i + 1 :]:
                odd = [(x, y) for x, y in zip(a.split(), b.split(), strict=True) if x != y]
                if len(odd) == 1 and near(*odd[0]) and not _listed_pair(*odd[0]):
                    yield a, b


def _listed_pair(a: str, b: str) -> bool:
    return b in listed_spellings().get(a, ())


def _single_words(corpus: Corpus) -> Places:
    """Names of one word that the parse takes for a place, an organisation or a surname alone."""
    words: Places = defaultdict(list)
    for index, article in enumerate(corpus.articles):
        for statement in article.statements:
            for run in name_runs(statement):
                if len(run) == 1 and run[0].entity and len(run[0].text) > 3 and run[0].text.isalpha():
                    words[run[0].text].append(Written(index, run[0].start, run[0].end, run[0].text))
    return words


def _same_words(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Single names that differ in accents or in transliteration only; a letter is not enough."""
    by_sound: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        by_sound[sound(word)].append(word)
    for same in by_sound.values():
        for i, a in enumerate(same):
            for b in same[i + 1 :]:
                if near(a, b) and not _listed_pair(a, b):
                    yield a, b


def _finding(corpus: Corpus, places: Places) -> Finding:
    forms = sorted(places, key=lambda f: (-len(places[f]), f))
    told = [f"“{form}” in {_where(corpus, places[form])}" for form in forms]
    outlets = sorted({w.outlet for ws in places.values() for w in ws if w.outlet})
    reason = f"In {listed([f'“{o}”' for o in outlets])} it is part of a name and stays as it is." if outlets else ""
    return Finding(
        "NAM001",
        "name",
        "variant",
        "warning",
        f"One name is spelled in {len(forms)} ways: {listed(told)}.",
        tuple(_evidence(corpus, w) for form in forms for w in places[form]),
        ("spelling", min(fold(f) for f in forms)),
        reason,
        0.9,
    )


def _where(corpus: Corpus, written: list[Written]) -> str:
    """`A (lines 3 and 7)`, article by article."""
    lines: dict[int, list[int]] = defaultdict(list)
    for w in sorted(written):
        line = corpus.articles[w.article].place(w.start).line
        if line not in lines[w.article]:
            lines[w.article].append(line)
    return listed([
        f"{title_of(corpus.articles[a])} (line{'s'[: len(ls) > 1]} {listed([str(n) for n in ls])})"
        for a, ls in lines.items()
    ])  # fmt: skip


def _evidence(corpus: Corpus, written: Written) -> Evidence:
    article = corpus.articles[written.article]
    sentence = next(s.sentence for s in article.statements if s.sentence.start <= written.start < s.sentence.end)
    return evidence(article, sentence.start, sentence.end, mark=(written.start, written.end), value=written.form)


RULE = Rule(
    code="NAM001",
    name="Spellings of one name",
    family="name",
    summary="One person, place or organisation is spelled in two ways in the set.",
    explanation=(
        "Readers search for a name and quote it, so a set should spell it in one way. Three things count as the "
        "same name: spellings that stand on one line of `spellings.txt`, which a desk can extend; full names that "
        "differ in the spelling of one word (`Yuri Petrov`, `Yurik Petrov`); and single names that differ only in "
        "accents or in the way foreign letters are written. Names of outlets are never touched: where a spelling "
        "is part of one, the finding says so."
    ),
    in_set=find,
    flags=(
        Example(
            (
                "The mayor of Kyiv opened the bridge.\nCrowds came.",
                "Traffic in Kiev stood still as the bridge opened.",
            ),
            "a listed place across two articles",
            values=("Kyiv", "Kiev"),
        ),
        Example(
            ("Envoys met in Ankara. Türkey offered to help. Two days later Turkey repeated the offer.",),
            "a listed country inside one article",
            values=("Türkey", "Turkey"),
        ),
        Example(
            ("Adviser Yurik Petrov said the port was safe.", "The port was safe, adviser Yuri Petrov said."),
            "one letter in a given name, same surname",
            values=("Yurik Petrov", "Yuri Petrov"),
        ),
    ),
    silent=(
        Example(
            ("Iran sent a delegation to Baghdad.", "Iraq sent a delegation to Tehran."),
            "two countries with like names",
        ),
        Example(
            ("Michael Jordan opened the school.", "Mary Jordan opened the library."),
            "two people with one surname",
        ),
        Example(
            ("Kyiv, which Moscow still writes Kiev, held elections.",),
            "a sentence that explains both spellings",
        ),
        Example(
            ("Korea and the Korean team celebrated.", "The Koreans celebrated all over Korea."),
            "a country, its people and its adjective",
        ),
        Example(
            ("The Bombay Stock Exchange closed early.", "Rain stopped traffic in Mumbai."),
            "an old spelling that lives on in another name",
        ),
    ),
    does_not_see=("A misspelt name that occurs only once, with no right spelling beside it in the set.",),
)
