"""DUP002: one thing is said twice in nearly the same words."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.finding import Finding
from discrep.model.statement import Article
from discrep.rules.attribution import double_attributions
from discrep.rules.base import Example, Rule, evidence, listed, title_of
from discrep.rules.repeats import Block, sentence_blocks
from discrep.rules.words import has_finite_verb, shortened, topic_words


def find(article: Article) -> Iterator[Finding]:
    """Sentences of one article that come again, and speakers named twice."""
    for block in sentence_blocks(article):
        yield _said_twice(article, block)
    yield from _attributions(article)


def _said_twice(article: Article, block: Block) -> Finding:
    pulled = _pull_quote(article, block)
    lines = [str(article.place(place[0].start).line) for place in block.places]
    text = article.document.text
    first, last = (shortened(text[place[0].start : place[-1].end]) for place in (block.places[0], block.places[-1]))
    again = f"“{first}”" if block.exact else f"“{first}” and “{last}”"
    how = "in the same words" if block.exact else "in nearly the same words"
    where = f"at lines {listed(lines)}" if len(set(lines)) > 1 else f"within line {lines[0]}"
    return Finding(
        rule="DUP002",
        family="duplicate",
        verdict="duplicate",
        severity="info" if pulled else "warning",
        message=f"{title_of(article)} says the same thing twice {how}, {where}: {again}.",
        evidence=tuple(evidence(article, u.start, u.end) for place in block.places for u in place),
        topic=("said twice", *min(topic_words(first), topic_words(last))),
        reason="One of the two stands by itself, as a quotation set apart from the text." if pulled else "",
        confidence=0.9 if block.exact else 0.8,
    )


def _pull_quote(article: Article, block: Block) -> bool:
    """Whether one place is a paragraph of its own that holds nothing else but a name."""
    repeated = {u.start for place in block.places for u in place}
    for index in sorted({u.paragraph for place in block.places for u in place}):
        held = [s for s in article.statements if s.sentence.paragraph == index]
        rest = [s for s in held if s.sentence.start not in repeated]
        text = article.document.text[article.paragraphs[index].start : article.paragraphs[index].end]
        if (rest or text[0] in '“"') and not any(map(has_finite_verb, rest)):
            return True
    return False


def _attributions(article: Article) -> Iterator[Finding]:
    for double in double_attributions(article):
        yield Finding(
            rule="DUP002",
            family="duplicate",
            verdict="duplicate",
            severity="warning",
            message=(
                f"One quotation in {title_of(article)} names its speaker twice: “{double.before.text}” before it "
                f"and “{double.after.text}” after it."
            ),
            evidence=tuple(
                evidence(article, side.sentence_start, side.sentence_end, mark=(side.start, side.end))
                for side in (double.before, double.after)
            ),
            topic=("speaker named twice", *topic_words(double.before.text)),
            confidence=0.9,
        )


RULE = Rule(
    code="DUP002",
    name="said-twice",
    family="duplicate",
    summary="A sentence is said twice in nearly the same words, or a quotation names its speaker twice.",
    explanation=(
        "Compares the sentences of one article with each other: two are the same when nearly all words of the "
        "shorter one stand, in the same order, in the longer one. A headline that resembles the first paragraph, "
        "repetition inside one run of speech, names and titles, and sentences that differ in their numbers are "
        "left alone. A quotation that is introduced and closed with the same speaker is reported too."
    ),
    in_article=find,
    flags=(
        Example(
            (
                "Pier\nThe mayor and the ferrymen were expected to open talks on the pier from Sunday.\n"
                "Divers went down in the morning.\n"
                "Mayor Lind and the ferrymen were expected to hold talks on the pier from Sunday.\n",
            ),
            note="a verb changed, a title added",
        ),
        Example(
            (
                "Ferry line closed\nAnna Lind said, “We will look at the pier. It is too early to say more,” "
                "said Anna Lind.\n",
            ),
            note="speaker named before and after",
        ),
    ),
    silent=(
        Example(
            (
                "Mayor to open talks on the northern pier on Sunday\n"
                "The mayor is to open talks on the northern pier on Sunday, her office told reporters.\n",
            ),
            note="headline and first paragraph",
        ),
        Example(
            (
                "Pier\n“The ferry cannot stop for one crane that fell. The ferry cannot stop for two cranes "
                "that fell. The ferry cannot stop for a storm that fell,” Anna Lind told the council.\n",
            ),
            note="a figure of speech",
        ),
        Example(
            (
                "Pier\nThe tug Sigrid won the harbour race on Sunday morning.\nIt rained all day.\n"
                "The ferry Astrid won the harbour race on Sunday evening.\n",
            ),
            note="said of two",
        ),
        Example(
            (
                "Pier\nMayor Anna Lind (left) and harbour master Per Olsson of the Port Office\n"
                "Mayor Anna Lind and harbour master Per Olsson of the Port Office met on Monday.\n",
            ),
            note="names and titles",
        ),
    ),
    does_not_see=("one thing said twice in other words",),
)
