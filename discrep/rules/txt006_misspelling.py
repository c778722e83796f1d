"""TXT006: a word is likely misspelled."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from discrep.model.corpus import Corpus
from discrep.model.finding import Finding
from discrep.model.mention import Token
from discrep.model.statement import Article, Statement
from discrep.rules.base import Example, Rule, evidence, title_of
from discrep.rules.dictionary import SHORTEST_SWAPPED, find_correction, is_known
from discrep.rules.speech import in_quotes, quoted_spans
from discrep.rules.words import topic_words

USUAL = 3
"""A word that an article uses this often, or that another article uses too, is no slip."""
_JOINTS = frozenset("-–'’./@_&#\\")
_Places = list[tuple[Statement, Token]]


def find(corpus: Corpus) -> Iterator[Finding]:
    """One finding for each misspelled word of an article, with every place."""
    unknown = [_unknown_words(article) for article in corpus.articles]
    holders = Counter(word for words in unknown for word in words)
    slips = [
        (article, word, places)
        for article, words in zip(corpus.articles, unknown, strict=True)
        for word, places in words.items()
        if holders[word] == 1 and len(places) < USUAL
    ]
    nearby = _vocabulary(corpus) if slips else frozenset()
    for article, word, places in slips:
        correction = None if word.title() in nearby else find_correction(word, nearby)
        if correction is not None:
            yield _finding(article, places, correction, weight=0.9 if correction in nearby else 0.8)


def _unknown_words(article: Article) -> dict[str, _Places]:
    """Unknown words in small letters that stand by themselves, with their places."""
    found: dict[str, _Places] = defaultdict(list)
    for statement in article.statements:
        for token in statement.tokens:
            if _is_plain(article.document.text, token) and not is_known(token.text):
                found[token.text].append((statement, token))
    return found


def _is_plain(text: str, token: Token) -> bool:
    """Whether it is a word in small letters, no name, no part of a longer word or address, not marked `[sic]`."""
    word = token.text
    if len(word) < SHORTEST_SWAPPED or not (word.isascii() and word.isalpha() and word.islower()) or token.entity:
        return False
    before, after = text[max(0, token.start - 1) : token.start], text[token.end : token.end + 2]
    joined = before in _JOINTS or (after[:1] in _JOINTS and after[1:].isalnum())
    return not (joined or before.isalnum() or after[:1].isalnum() or text.startswith(" [sic", token.end))


def _vocabulary(corpus: Corpus) -> frozenset[str]:
    """Every word of the set as it is written."""
    return frozenset(t.text for a in corpus.articles for s in a.statements for t in s.tokens if t.text.isalpha())


def _finding(article: Article, places: _Places, correction: str, weight: float) -> Finding:
    spans, word = quoted_spans(article), places[0][1].text
    spoken = all(in_quotes(spans, token.start, token.end) for _, token in places)
    return Finding(
        rule="TXT006",
        family="text",
        verdict="defect",
        severity="info",
        message=f"{title_of(article)} has “{word}”, which may be meant to be “{correction}”.",
        evidence=tuple(
            evidence(article, s.sentence.start, s.sentence.end, mark=(t.start, t.end), value=correction)
            for s, t in places
        ),
        topic=("misspelling", *topic_words(correction)),
        reason="It stands in a quotation." if spoken else "",
        confidence=weight,
    )


RULE = Rule(
    code="TXT006",
    name="misspelling",
    family="text",
    summary="A word is likely misspelled.",
    explanation=(
        "Looks for words in small letters that are no English word, old or new, British or American, nor made of "
        "such words, and that are one slip of the hand away from a common word or from a word of the other "
        "articles. Names, words with capitals, parts of longer words, words marked *[sic]*, and words that an "
        "article or another one uses again are left alone. It is a note: a slip of spelling hides no fact."
    ),
    in_set=find,
    flags=(
        Example(("Pier\nThe mayor annuonced on Monday that the pier is closed.\n",), values=("announced",)),
        Example(("Pier\nThe harbuor is closed.\n", "Port\nThe harbour is closed.\n"), values=("harbour",)),
        Example(("Pier\nThe goverment closed the pier.\n", "Port\nThe government closed the pier.\n")),
    ),
    silent=(
        Example(("Pier\nThe harbour’s ferrymen organised a livestream in grey overalls on Monday.\n",)),
        Example(("Pier\nThe vonderhaar, a tool of divers, broke. A second vonderhaar came.\n",)),
        Example(("Pier\nThe mayor wrote of the “goverment [sic] pier” on Monday and tweeted @harbuor.\n",)),
    ),
    does_not_see=("a word that is spelled right and is the wrong word", "names, which NAM001 compares"),
)
