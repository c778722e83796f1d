"""Sentences → tokens with lemma, part of speech, dependency and entity label (spaCy)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from discrep.errors import ModelError
from discrep.extract.headlines import is_title_case, sentence_case
from discrep.model.mention import Token

LONGEST = 20_000
"""Characters; a longer sentence is no sentence and is not parsed."""


@lru_cache(maxsize=2)
def load_parser(name: str) -> Any:
    """The spaCy pipeline `name`; raises ModelError when it is not installed."""
    import spacy

    try:
        return spacy.load(name)
    except OSError as error:
        raise ModelError(
            f"the spaCy model {name!r} is not installed; install it with pip, or name an installed one"
        ) from error


def parse(texts: Sequence[str], parser: str) -> list[tuple[Token, ...]]:
    """Tokens of each text, offsets relative to the text; identical texts are parsed once."""
    unique = sorted({t for t in texts if len(t) <= LONGEST}, key=lambda t: (len(t), t))
    nlp = load_parser(parser)
    docs = list(nlp.pipe(unique, batch_size=128))
    parsed = {text: _tokens(doc, text) for text, doc in zip(unique, docs, strict=True)}
    headlines = [(text, doc) for text, doc in zip(unique, docs, strict=True) if is_title_case(text)]
    plain = [
        sentence_case(t, [(e.start_char, e.end_char, e.label_) for e in d.ents], _common(nlp)) for t, d in headlines
    ]
    for (text, _), doc in zip(headlines, nlp.pipe(plain, batch_size=128), strict=True):
        parsed[text] = _tokens(doc, text)
    return [parsed.get(t, ()) for t in texts]


def _common(nlp: Any) -> tuple[frozenset[str], ...]:
    """The lower-case words that the lemmatiser's tables have; none where a model brings no such tables."""
    if "lemmatizer" not in nlp.pipe_names:
        return ()
    lookups = nlp.get_pipe("lemmatizer").lookups
    if "lemma_index" not in lookups.tables:
        return ()
    return tuple(frozenset(words) for words in lookups.get_table("lemma_index").values())


def _tokens(doc: Iterable[Any], text: str) -> tuple[Token, ...]:
    """The tokens of a parse, with the letters of the original text."""
    return tuple(
        Token(
            t.idx,
            t.idx + len(t.text),
            text[t.idx : t.idx + len(t.text)],
            t.lemma_,
            t.pos_,
            t.tag_,
            t.dep_,
            t.head.i,
            f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "",
        )
        for t in doc
    )


def shift(tokens: tuple[Token, ...], by: int) -> tuple[Token, ...]:
    """The same tokens with all offsets moved."""
    return tuple(
        Token(t.start + by, t.end + by, t.text, t.lemma, t.pos, t.tag, t.dep, t.head, t.entity) for t in tokens
    )
