"""The same answer of one person, quoted in other words in another article of the same days."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence, Finding
from discrep.rules.base import evidence, listed, title_of
from discrep.rules.opposed import same_question
from discrep.rules.quotation import is_part, said, unmarked
from discrep.rules.same_values import by_value, find_values
from discrep.rules.sides import Sides
from discrep.rules.stands import Stand, find_stands


def find_retold(corpus: Corpus, sides: Sides) -> Iterator[Finding]:
    """The same stand of one person, in quotation marks, in other words in another article of the same days."""
    quoted = [
        s for s in find_stands(corpus) if s.frame.quoted and not s.hearsay and s.kind in ("no", "open", "ready")
    ]
    seen: set[tuple[str, str, int, int]] = set()
    for a, b in combinations(quoted, 2):
        holders = a.holders & b.holders
        if not holders or not _one_answer(corpus, a, b, min(holders)):
            continue
        key = (min(holders), a.action, a.ref.article, b.ref.article)
        if key not in seen:
            seen.add(key)
            yield _finding(corpus, sides, min(holders), (a, b))


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
    left, right = (
        by_value(said(s.sentence.text, s.sentence.start), find_values(corpus.article(stand.ref)))
        for s, stand in ((first, a), (second, b))
    )
    return same and len(words[0] & words[1]) >= 2 and not is_part(left, right) and not is_part(right, left)


def _finding(corpus: Corpus, sides: Sides, holder: str, stands: tuple[Stand, Stand]) -> Finding:
    told = []
    for stand in stands:
        article = corpus.article(stand.ref)
        told.append(
            f"“{unmarked(stand.frame.text)}” in {title_of(article)} (line {article.place(stand.frame.start).line})"
        )
    return Finding(
        "WRD002",
        "wording",
        "variant",
        "warning",
        f"One answer of {sides.name(holder)} is quoted in two wordings: {listed(told)}.",
        tuple(_place(corpus, s) for s in stands),
        ("answer", holder, stands[0].action, stands[0].kind),
        "",
        0.8,
    )


def _place(corpus: Corpus, stand: Stand) -> Evidence:
    sentence, frame = corpus.statement(stand.ref).sentence, stand.frame
    mark = (max(frame.start, sentence.start), min(frame.end, sentence.end))
    return evidence(corpus.article(stand.ref), sentence.start, sentence.end, mark=mark, value=unmarked(frame.text))
