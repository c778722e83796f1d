"""Stands in the words of a message: `Putin will attend the G20 summit`."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence
from discrep.rules.base import evidence, listed, title_of
from discrep.rules.sides import Sides
from discrep.rules.stands import Stand


def tell_stands(corpus: Corpus, sides: Sides, holder: str, stands: Sequence[Stand]) -> str:
    """Who says what, one clause for each kind of stand, articles and lines named."""
    name = sides.name(holder)
    kinds = dict.fromkeys(s.kind for s in stands)
    told = []
    for kind in kinds:
        those = [s for s in stands if s.kind == kind]
        where = listed_places(corpus, those)
        one = len({s.ref.article for s in those}) == 1
        told.append(f"{where} {'says' if one else 'say'} {name} {tell(those[0], sides, holder)}")
    return "; ".join(told) + "."


def tell(stand: Stand, sides: Sides, holder: str) -> str:
    """What somebody does or will do, after his name."""
    action = tell_action(stand, sides, holder)
    condition = f" {_short(stand.condition)}" if stand.condition else ""
    match stand.kind:
        case "open":
            return f"has not decided whether to {action}"
        case "no" if stand.frame.modality == "must":
            return f"sees no need to {action}"
        case "no" if stand.frame.modality == "will":
            return f"will not {action}{condition}"
        case "no":
            return f"does not want to {action}{condition}"
        case "ready" if stand.frame.modality == "can":
            return f"could {action}{condition}"
        case "ready":
            return f"is ready to {action}{condition}"
        case "yes" if stand.frame.modality == "plan":
            return f"wants to {action}{condition}"
        case "yes":
            return f"would {action}{condition}" if condition else f"will {action}"
        case "did":
            return f"did {action}"
    return f"did not {action}"


def place_stand(corpus: Corpus, sides: Sides, holder: str, stand: Stand) -> Evidence:
    """The sentence of a stand, with its clause marked."""
    sentence, frame = corpus.statement(stand.ref).sentence, stand.frame
    mark = (max(frame.start, sentence.start), min(frame.end, sentence.end))
    value = tell(stand, sides, holder)
    return evidence(corpus.article(stand.ref), sentence.start, sentence.end, mark=mark, value=value)


def _short(condition: str) -> str:
    """The first words of a condition."""
    words = condition.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")


def tell_action(stand: Stand, sides: Sides, holder: str) -> str:
    """The action with those it concerns."""
    if not stand.told.endswith(" with"):
        return stand.told
    partners = sorted(sides.name(p) for p in stand.partners - {holder})
    return f"{stand.told} {listed(partners)}" if partners else stand.told.removesuffix(" with")


def listed_places(corpus: Corpus, stands: Sequence[Stand]) -> str:
    """`A (line 4) and B (lines 36 and 38)`."""
    lines: dict[int, list[int]] = {}
    for stand in stands:
        article = corpus.article(stand.ref)
        line = article.place(stand.frame.start).line
        found = lines.setdefault(stand.ref.article, [])
        if line not in found:
            found.append(line)
    return listed([
        f"{title_of(corpus.articles[a])} (line{'s'[: len(n) > 1]} {listed([str(x) for x in n])})"
        for a, n in lines.items()
    ])  # fmt: skip
