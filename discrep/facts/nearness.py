"""How near two statements are, whichever mentions of them are compared."""

from __future__ import annotations

from dataclasses import dataclass

from discrep.facts.scene import Scene, Scenes
from discrep.facts.slots import Slots, lay
from discrep.model.corpus import Corpus
from discrep.model.fact import MentionRef
from discrep.model.pair import Pair
from discrep.model.statement import Article, Statement

SAME_FRAME = 0.8
"""Share of common words from which two sentences differ in little but their values."""
LAID = 0.55
"""Similarity from which two sentences of longer articles are laid beside each other word by word."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """Two statements, their scenes and articles, and how alike they are."""

    left: Statement
    right: Statement
    left_scene: Scene
    right_scene: Scene
    left_article: Article
    right_article: Article
    similarity: float
    same_statement: bool
    same_article: bool
    same_time: bool | None
    slots: Slots | None
    siblings: frozenset[tuple[MentionRef, MentionRef]] = frozenset()
    """Quantities of the two statements that have one value, which hardly meets by chance."""

    @property
    def brief(self) -> bool:
        """Whether both articles are no longer than a headline."""
        return self.left_scene.brief and self.right_scene.brief

    def crossed(self, kind: str, left: MentionRef, right: MentionRef) -> bool:
        """Whether the sentences are the same words and one of two mentions stands in the slot of a third."""
        if self.slots is None or not self.slots.one_wording or self.slots.ratio < SAME_FRAME:
            return False
        slots = {(i, j) for k, i, j in self.slots.same if k == kind}
        taken = any(i == left.index or j == right.index for i, j in slots)
        return taken and (left.index, right.index) not in slots

    @property
    def headlines(self) -> bool:
        """Whether both are lines of two brief articles that do not end as a sentence does."""
        ends = (s.sentence.text.rstrip(" \"'”’")[-1:] for s in (self.left, self.right))
        return self.brief and not self.same_article and not any(end in ".!?" for end in ends)


def nearness(corpus: Corpus, scenes: Scenes, pair: Pair) -> Nearness:
    """The nearness of a pair."""
    left, right = corpus.statement(pair.left), corpus.statement(pair.right)
    one, two = scenes[pair.left], scenes[pair.right]
    similarity = max(pair.similarity, pair.masked)
    same = pair.left == pair.right
    near = not same and (similarity >= LAID or (one.brief and two.brief))
    return Nearness(
        left,
        right,
        one,
        two,
        corpus.article(pair.left),
        corpus.article(pair.right),
        similarity,
        same,
        pair.left.article == pair.right.article,
        pair.same_time,
        lay(left, right) if near else None,
    )
