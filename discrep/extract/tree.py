"""The dependency tree of a sentence, over tokens as data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from discrep.model.mention import Token

_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""One syllable that doubles its last letter before -ed; where it did not, the verb ends in a silent e."""


@dataclass(slots=True)
class Tree:
    """Tokens with their children; all nodes are indices of tokens.

    A parse that is broken (heads outside the sentence) is read as if those tokens were roots.
    """

    tokens: tuple[Token, ...]
    children: list[list[int]] = field(init=False)

    def __post_init__(self) -> None:
        self.children = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index and 0 <= token.head < len(self.tokens):
                self.children[token.head].append(index)

    def __len__(self) -> int:
        return len(self.tokens)

    def lemma(self, node: int) -> str:
        """The lemma in lower case; a silent e that the lemmatiser lost is put back (`hoped`: hope, not hop)."""
        token = self.tokens[node]
        lemma = token.lemma.lower()
        lost = token.tag in ("VBD", "VBN") and token.text.lower() == f"{lemma}ed" and _SHORT.fullmatch(lemma)
        return f"{lemma}e" if lost else lemma

    def dep(self, node: int) -> str:
        """The label of the arc to the head."""
        return self.tokens[node].dep

    def tag(self, node: int) -> str:
        """The Penn tag."""
        return self.tokens[node].tag

    def head(self, node: int) -> int | None:
        """The head, None for a root."""
        head = self.tokens[node].head
        return head if head != node and 0 <= head < len(self.tokens) else None

    def having(self, node: int, *deps: str) -> list[int]:
        """The children with one of these labels, in order."""
        return [c for c in self.children[node] if self.tokens[c].dep in deps]

    def first(self, node: int, *deps: str) -> int | None:
        """The first child with one of these labels."""
        return next((c for c in self.children[node] if self.tokens[c].dep in deps), None)

    def subtree(self, node: int, stop: Callable[[int], bool] = lambda _: False) -> list[int]:
        """The node and all below it, sorted, without the branches whose top makes `stop` true."""
        found, todo, seen = [], [node], {node}
        while todo:
            top = todo.pop()
            found.append(top)
            for child in self.children[top]:
                if child not in seen and not stop(child):
                    seen.add(child)
                    todo.append(child)
        return sorted(found)

    def ancestors(self, node: int) -> Iterator[int]:
        """The heads above a node, nearest first."""
        seen = {node}
        above = self.head(node)
        while above is not None and above not in seen:
            yield above
            seen.add(above)
            above = self.head(above)

    def members(self, node: int) -> list[int]:
        """A node and what is coordinated with it, in order."""
        found, todo = [], [node]
        while todo:
            top = todo.pop(0)
            if top in found:
                continue
            found.append(top)
            todo.extend(self.having(top, "conj"))
        return sorted(found)

    def is_verb(self, node: int) -> bool:
        """Whether a token is a verb form or a modal."""
        token = self.tokens[node]
        return token.tag[:2] == "VB" or token.tag == "MD" or token.pos in ("VERB", "AUX")
