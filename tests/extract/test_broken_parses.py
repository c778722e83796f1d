"""Frames, names and quotations of parses that make no sense: nothing raises, every span lies in its sentence."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from discrep.extract.frames import find_frames
from discrep.extract.named import find_names
from discrep.extract.quotes import find_quotes
from discrep.model.document import Document, Sentence
from discrep.model.mention import Token

WORDS = [
    ("Smith", "NNP", "PROPN"), ("said", "VBD", "VERB"), ("will", "MD", "AUX"), ("not", "RB", "PART"),
    ("to", "TO", "PART"), ("meet", "VB", "VERB"), ("talks", "NNS", "NOUN"), ("plans", "NNS", "NOUN"),
    ("no", "DT", "DET"), ("be", "VB", "AUX"), ("ready", "JJ", "ADJ"), ("which", "WDT", "DET"),
    ("it", "PRP", "PRON"), ("if", "IN", "SCONJ"), (":", ":", "PUNCT"), ("“", "``", "PUNCT"), ("dead", "JJ", "ADJ"),
    ("deny", "VBP", "VERB"), ("of", "IN", "ADP"), ("President", "NNP", "PROPN"), ("quoted", "VBD", "VERB"),
    ("as", "IN", "SCONJ"),
    ("five", "CD", "NUM"), ("possibility", "NN", "NOUN"), ("?", ".", "PUNCT"),
]  # fmt: skip
DEPS = (
    "ROOT nsubj nsubjpass dobj attr acomp prep pobj pcomp xcomp ccomp advcl acl relcl conj cc aux auxpass neg det "
    "amod compound appos mark expl agent poss parataxis advmod oprd dep punct npadvmod prt csubj nummod dative"
).split()
ENTITIES = ["", "B-PERSON", "I-PERSON", "B-GPE", "B-ORG", "I-ORG", "B-DATE"]

ROWS = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from(DEPS), st.integers(-1, 14), st.sampled_from(ENTITIES)),
    min_size=1,
    max_size=14,
)


def sentence_of(rows: list[tuple[tuple[str, str, str], str, int, str]]) -> tuple[Sentence, tuple[Token, ...]]:
    text, tokens = "", []
    for (word, tag, pos), dep, head, entity in rows:
        start = len(text) + 10
        tokens.append(Token(start, start + len(word), word, word.lower(), pos, tag, dep, head, entity))
        text += word + " "
    return Sentence("a", 0, 0, 10, 10 + len(text) - 1, text[:-1], "body"), tuple(tokens)


@settings(max_examples=300, deadline=None)
@given(ROWS)
def test_every_span_lies_in_its_sentence(rows: list[tuple[tuple[str, str, str], str, int, str]]) -> None:
    sentence, tokens = sentence_of(rows)
    document = Document("a", " " * 10 + sentence.text)
    (quotes,) = find_quotes(document, [sentence], [tokens])
    frames = find_frames(sentence, tokens, quotes)
    for frame in frames:
        assert document.text[frame.start : frame.end] == frame.text
        assert sentence.start <= frame.start <= frame.verb_start < frame.verb_end <= frame.end <= sentence.end
        assert frame.parent is None or 0 <= frame.parent < len(frames)
        for phrase in (frame.subject, frame.object, *(o.phrase for o in frame.obliques)):
            assert phrase is None or document.text[phrase.start : phrase.end] == phrase.text
    names = [(n.start, n.end, n.text) for n in find_names(sentence, tokens)]
    for start, end, words in [*names, *((q.start, q.end, q.text) for q in quotes)]:
        assert document.text[start:end] == words
        assert sentence.start <= start < end <= sentence.end
