"""WRD002: one remark stands in quotation marks in two different wordings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence, Finding
from discrep.model.statement import Article, Statement
from discrep.rules.base import Example, Rule, evidence, listed, title_of
from discrep.rules.opposed import same_question
from discrep.rules.quotation import Said, Variation, is_part, said, variation, within
from discrep.rules.sides import Sides
from discrep.rules.stands import Stand, find_stands
from discrep.rules.utterances import Utterance, alike, find_utterances, line_of, place_words, shown

_SHORT = 8
"""Words; of a shorter quotation the words around it are looked at as well."""
_HEADS = ("title", "heading")
_LONGEST_HEADING = 12
"""Words."""


def find(corpus: Corpus) -> Iterator[Finding]:
    """Remarks quoted in two ways, word by word or in substance, and headings in marks that nobody says."""
    sides = Sides(corpus)
    yield from _reworded(corpus, sides)
    yield from _retold(corpus, sides)
    for article in corpus.articles:
        yield from _headings(article)


def _reworded(corpus: Corpus, sides: Sides) -> Iterator[Finding]:
    """Nearly the same words of one speaker."""
    seen: set[frozenset[str]] = set()
    for left, right in _couples(list(find_utterances(corpus))):
        if not _may_be_one(left, right):
            continue
        found = variation(left.words, right.words) or _short(left, right)
        if found is None:
            continue
        key = frozenset(" ".join(w.word for w in words) for words in (found.left, found.right))
        if key not in seen:
            seen.add(key)
            yield _reworded_finding(corpus, sides, left, right, found)


def _couples(utterances: Sequence[Utterance]) -> Iterator[tuple[Utterance, Utterance]]:
    """Utterances that share words, and those of one speaker of which one is short, in order."""
    spoken: dict[str, list[int]] = defaultdict(list)
    for n, utterance in enumerate(utterances):
        if utterance.quote.speaker:
            spoken[utterance.quote.speaker].append(n)
    for n, (one, similar) in enumerate(zip(utterances, alike(utterances), strict=True)):
        later = (m for m in spoken.get(one.quote.speaker or "", ()) if m > n)
        short = {m for m in later if min(len(one.words), len(utterances[m].words)) < _SHORT}
        yield from ((one, utterances[m]) for m in sorted(similar | short))


def _may_be_one(left: Utterance, right: Utterance) -> bool:
    """Whether both may be the same remark: one speaker, or one of them unnamed, and a word in common."""
    a, b = left.quote.speaker, right.quote.speaker
    if (a != b and a is not None and b is not None) or (a is None and b is None) or left.bag.isdisjoint(right.bag):
        return False
    return left.ref.article != right.ref.article or right.quote.start >= left.quote.end


def _short(left: Utterance, right: Utterance) -> Variation | None:
    """A few words taken out of a longer quotation and changed on the way."""
    a, b = sorted((left, right), key=lambda u: len(u.words))
    if left.quote.speaker != right.quote.speaker or not 1 < len(a.words) < _SHORT:
        return None
    found = within(a.before, a.words, a.after, _with_context(b))
    if found is not None or len(b.words) >= _SHORT:
        return found if found is None or a is left else found.turned()
    found = within(b.before, b.words, b.after, _with_context(a))
    return found if found is None or b is left else found.turned()


def _with_context(utterance: Utterance) -> tuple[Said, ...]:
    """The words, with those around them where the quotation is short."""
    if len(utterance.words) >= _SHORT:
        return utterance.words
    return (*utterance.before, *utterance.words, *utterance.after)


def _reworded_finding(corpus: Corpus, sides: Sides, left: Utterance, right: Utterance, found: Variation) -> Finding:
    both = ((left, found.left, found.odd_left), (right, found.right, found.odd_right))
    told = [
        f"“{shown(corpus, u, words, odd)}” in {title_of(corpus.article(u.ref))} (line {line_of(corpus, u, words)})"
        for u, words, odd in both
    ]
    speaker = left.quote.speaker or right.quote.speaker or ""
    return Finding(
        "WRD002",
        "wording",
        "variant",
        "warning",
        f"One remark of {sides.name(speaker)} is quoted in two ways: {listed(told)}.",
        tuple(place_words(corpus, u, words) for u, words, _ in both),
        ("quote", speaker, *sorted({w.word for w in found.left} & {w.word for w in found.right})),
        "",
        0.9,
    )


def _retold(corpus: Corpus, sides: Sides) -> Iterator[Finding]:
    """The same stand of one person, in quotation marks, in other words in another article of the same days."""
    quoted = [
        s
        for s in find_stands(corpus, sides)
        if s.frame.quoted and not s.hearsay and s.kind in ("no", "open", "ready")
    ]
    seen: set[tuple[str, str, int, int]] = set()
    for a, b in combinations(quoted, 2):
        holders = a.holders & b.holders
        if not holders or not _one_answer(corpus, a, b, min(holders)):
            continue
        key = (min(holders), a.action, a.ref.article, b.ref.article)
        if key not in seen:
            seen.add(key)
            yield _retold_finding(corpus, sides, min(holders), (a, b))


def _one_answer(corpus: Corpus, a: Stand, b: Stand, holder: str) -> bool:
    """Whether two quoted stands are the same answer, given in the same days, in different words."""
    times = {corpus.articles[s.ref.article].time_group for s in (a, b)}
    if a.ref.article == b.ref.article or len(times) > 1 or None in times:
        return False
    if a.kind != b.kind or a.action != b.action or a.frame.modality != b.frame.modality:
        return False
    first, second = (corpus.statement(s.ref) for s in (a, b))
    words = [{t.lemma for t in s.tokens if t.pos in ("NOUN", "PROPN", "VERB")} for s in (first, second)]
    same = same_question(corpus, a, b, holder) or (a.action == "talk" and (a.anybody or b.anybody))
    left, right = said(first.sentence.text), said(second.sentence.text)
    return same and len(words[0] & words[1]) >= 2 and not is_part(left, right) and not is_part(right, left)


def _retold_finding(corpus: Corpus, sides: Sides, holder: str, stands: tuple[Stand, Stand]) -> Finding:
    told = []
    for stand in stands:
        article = corpus.article(stand.ref)
        told.append(
            f"“{_words(stand.frame.text)}” in {title_of(article)} (line {article.place(stand.frame.start).line})"
        )
    return Finding(
        "WRD002",
        "wording",
        "variant",
        "warning",
        f"One answer of {sides.name(holder)} is quoted in two wordings: {listed(told)}.",
        tuple(_stand_place(corpus, s) for s in stands),
        ("answer", holder, stands[0].action, stands[0].kind),
        "",
        0.8,
    )


def _words(text: str) -> str:
    """Words of the text on one line, without marks at their ends, a bracket left open closed."""
    plain = " ".join(text.split()).strip("“”\"' ")
    return plain + ")" * (plain.count("(") - plain.count(")"))


def _stand_place(corpus: Corpus, stand: Stand) -> Evidence:
    sentence, frame = corpus.statement(stand.ref).sentence, stand.frame
    mark = (max(frame.start, sentence.start), min(frame.end, sentence.end))
    return evidence(corpus.article(stand.ref), sentence.start, sentence.end, mark=mark, value=_words(frame.text))


def _headings(article: Article) -> Iterator[Finding]:
    """Headings that are a quotation as a whole, whose words stand nowhere in the text below."""
    heads = [s for s in article.statements if _is_heading(article, s)]
    body = [s for s in article.statements if s not in heads]
    everything = said(" ".join(s.sentence.text for s in body))
    for statement in heads if body else ():
        for quote in statement.quotes:
            words = said(quote.text, quote.start)
            if len(words) < 2 or 3 * len(words) < 2 * len(said(statement.sentence.text)):
                continue
            if not is_part(words, everything):
                yield from _heading(article, statement, words, body)


def _is_heading(article: Article, statement: Statement) -> bool:
    """Whether a line is a heading, or stands like one: a few words in marks on a line of their own, of nobody."""
    sentence = statement.sentence
    if sentence.role in _HEADS:
        return True
    alone = sum(s.sentence.paragraph == sentence.paragraph for s in article.statements) == 1
    return (
        alone
        and len(sentence.text.split()) <= _LONGEST_HEADING
        and any(
            q.speaker is None and q.closed and q.end - q.start >= len(sentence.text) - 3 for q in statement.quotes
        )
    )


def _heading(
    article: Article, statement: Statement, words: tuple[Said, ...], body: list[Statement]
) -> Iterator[Finding]:
    nearest = _nearest(statement, body)
    if nearest is None:
        return
    text = article.document.text
    heading, line = text[words[0].start : words[-1].end], article.place(words[0].start).line
    near = article.place(nearest.sentence.start).line
    spoken = next((q.text for q in nearest.quotes), nearest.sentence.text)
    yield Finding(
        "WRD002",
        "wording",
        "variant",
        "warning",
        f"{title_of(article)} puts “{heading}” in quotation marks as a heading (line {line}), but nobody says so "
        f"in the text; the nearest words are “{_words(spoken)}” (line {near}).",
        (
            evidence(
                article, statement.sentence.start, statement.sentence.end,
                mark=(words[0].start, words[-1].end), value=heading,
            ),
            _nearest_place(article, nearest),
        ),
        ("heading", *sorted({w.word for w in words})),
        "",
        0.8,
    )  # fmt: skip


def _nearest_place(article: Article, statement: Statement) -> Evidence:
    sentence = statement.sentence
    quote = next(iter(statement.quotes), None)
    mark = (quote.start, min(quote.end, sentence.end)) if quote else (sentence.start, sentence.end)
    return evidence(article, sentence.start, sentence.end, mark=mark, value=article.document.text[slice(*mark)])


def _nearest(heading: Statement, body: list[Statement]) -> Statement | None:
    """The statement with the most word stems of the heading, quotations first; the first of those that follow."""
    wanted = _stems(heading)
    after = sorted(body, key=lambda s: (s.sentence.index < heading.sentence.index, s.sentence.index))
    scored = [(len(_stems(s) & wanted), bool(s.quotes), -n) for n, s in enumerate(after)]
    best = max(scored, default=(0, False, 0))
    return after[-best[2]] if best[0] else None


def _stems(statement: Statement) -> set[str]:
    """Beginnings of the words with a meaning of their own, so that `guaranteed` and `guarantees` are one."""
    words = (t for t in statement.tokens if t.pos in ("NOUN", "PROPN", "VERB", "ADJ"))
    return {(t.lemma.lower().rstrip("s") or t.text)[:6] for t in words if len(t.text) > 3}


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
        "brackets."
    ),
    find=find,
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
                "“The bridge is the pride of this town,” said engineer Paula Stone.",
                "“The harbour is the heart of this town,” said engineer Paula Stone.",
            ),
            "another remark of the same speaker",
        ),
    ),
    does_not_see=("Two renderings of one remark that share no verb or noun, as translations may.",),
)
