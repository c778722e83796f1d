"""Articles made of our own words, as many as wanted, for measuring time and memory."""

from __future__ import annotations

import random

from discrep.model.document import Document

_PLACES = ["Alder", "Brenn", "Corvik", "Dalby", "Elstow", "Farrow", "Gadding", "Holt", "Ister", "Jarrow"]
_PEOPLE = ["Anna Berg", "Paul Stone", "Mira Lund", "Tomas Reed", "Ines Falk", "Karl Olsson", "Dora Finch"]
_THINGS = ["bridge", "ferry line", "school", "water works", "harbour", "tram depot", "library", "dam"]
_DAYS = ["on Monday", "on Friday", "last week", "on 14 May", "in March 2021", "two days later", "a year ago"]
_SENTENCES = [
    "The council of {place} approved {number} million euros for the {thing} {day}.",
    "{person} said the {thing} in {place} would stay closed for {small} weeks.",
    "At least {number} people were hurt when the roof of the {thing} in {place} came down {day}.",
    "“We will not sell the {thing} before every beam has been looked at,” {person} said {day}.",
    "Some {number} families in {place} have been without power since the storm.",
    "{person} will meet the mayor of {place} {day} to talk about the {thing}.",
    "The {thing} carried {number} passengers a day before the flood, and {small} ships were lost.",
    "Prices for houses in {place} rose by {small} percent, the office of {person} said.",
    "Nobody from the {thing} could be reached {day}, and the gates in {place} stayed shut.",
    "Police in {place} hold {small} men who are said to have set fire to the {thing} {day}.",
]


def generate(count: int, sentences: int = 15, seed: int = 7) -> list[Document]:
    """Articles of so many sentences each; the first of a larger set are those of a smaller one."""
    draw = random.Random(seed)
    return [Document(f"{n:05}", _article(draw, sentences)) for n in range(count)]


def _article(draw: random.Random, sentences: int) -> str:
    lines = [_sentence(draw) for _ in range(sentences)]
    return "\n\n".join(" ".join(lines[at : at + 3]) for at in range(0, sentences, 3))


def _sentence(draw: random.Random) -> str:
    return draw.choice(_SENTENCES).format(
        place=draw.choice(_PLACES),
        person=draw.choice(_PEOPLE),
        thing=draw.choice(_THINGS),
        day=draw.choice(_DAYS),
        number=draw.randint(100, 9000),
        small=draw.randint(3, 40),
    )
