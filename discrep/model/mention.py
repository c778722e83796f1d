"""What a sentence holds: tokens, quantities, dates, durations, names, quotes and frames.

Every mention is a slice: `document.text[start:end] == text`, offsets in characters of the document.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from discrep.model.interval import DayRange, Interval

QuantityKind = Literal[
    "count", "percent", "points", "money", "age", "ordinal", "measure", "score", "ratio", "number"
]
Exactness = Literal["exact", "about", "bound"]
Grain = Literal[
    "second", "minute", "hour", "time", "day", "weekend", "week", "month", "season", "quarter", "half", "year",
    "decade", "century",
]  # fmt: skip
DurationRole = Literal[
    "length",
    "since",  # eight months into the war
    "ago",
    "age",  # in its ninth month, a ten-year-old dispute
    "deadline",  # within two weeks
    "every",  # daily, every two weeks
]
NameKind = Literal["person", "place", "organisation", "group", "event", "other"]
Modality = Literal[
    "fact",  # happened, happens
    "will",  # announced for the future
    "plan",  # plans to, intends to, expects to, wants to
    "ready",  # ready to, willing to, open to
    "can",  # could, may, might, would
    "must",  # must, should, needs to
    "undecided",  # has not decided, is considering
    "refuse",  # refuses to, rules out, no intention, no plans, will not
    "order",  # asked, told, urged somebody to
]


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the parse; `head` is the index of its head in the sentence's tokens (itself for the root)."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str = ""
    """Entity label of the recogniser in IOB form, as B-PERSON; empty outside."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase in a role of a frame; `head` is a lemma, `words` the lemmas of its content words."""

    start: int
    end: int
    text: str
    head: str
    words: tuple[str, ...] = ()
    entity: str | None = None
    """Identity of the entity it names, once the set's names are resolved (`Entity.id`)."""
    heads: tuple[str, ...] = ()
    """The heads of a coordination, in order (`both Hill and Brown`: hill, brown); empty for a single one."""
    entities: tuple[str, ...] = ()
    """Identities of all it names, those of a coordination in order."""


@dataclass(frozen=True, slots=True)
class Oblique:
    """A prepositional phrase that hangs on a frame's verb: `at` + `the G20 summit`."""

    preposition: str
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Frame:
    """Who did what to whom, when, where, negated or not, how sure, said by whom.

    A frame stands for one clause. `verb` is a lemma; light verbs and nominal predicates are resolved
    to the word that carries the event (`hold talks` → verb hold, object talks). Coordinated verbs each
    get a frame and share their subject; a passive's logical object stands in `object`, its agent in `subject`.
    """

    start: int
    end: int
    text: str
    verb: str
    verb_start: int
    verb_end: int
    subject: Phrase | None = None
    object: Phrase | None = None
    obliques: tuple[Oblique, ...] = ()
    negated: bool = False
    modality: Modality = "fact"
    tense: Literal["past", "present", "future", "none"] = "none"
    condition: str = ""
    """The words of the if-clause it depends on; empty when there is none."""
    speaker: str | None = None
    """Who says it: an `Entity.id` once resolved, before that the speaker's words; None: the paper itself."""
    cue: str = ""
    """The lemma of the verb that reports it (say, deny, warn); empty when the paper itself says it."""
    quoted: bool = False
    passive: bool = False
    parent: int | None = None
    """Index, in the statement's frames, of the clause it is embedded in."""
    event: str = ""
    """What happens: the verb, or the verb of the noun that carries the event (`hold talks`: talk)."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts and the clause it stands in."""

    start: int
    end: int
    text: str
    kind: QuantityKind
    value: Interval
    exactness: Exactness = "exact"
    unit: str | None = None
    """ISO currency code for money, a unit's usual symbol for a measure, `%` for percent."""
    noun: str | None = None
    """Lemma of the counted noun, where the text gives one, also by ellipsis (`35 abstained`: member).

    Of a change it is what changed (sales dropped 42%), of a value what has it (a loss of $9 billion).
    """
    modifiers: tuple[str, ...] = ()
    """Lemmas of the words that narrow the noun (`Ukrainian regions`: Ukrainian)."""
    phrase_start: int = 0
    phrase_end: int = 0
    """The whole noun phrase around the number, as `143 nations`."""
    of: str | None = None
    """What it is part of, in the text's words (`222,000 of the 300,000`: the 300,000); of an age, whose it is."""
    scope: str | None = None
    """Words that widen or narrow the count (`including the gunman`, `more`, `another`)."""
    frame: int | None = None
    """Index of the governing frame in the statement."""
    dates: tuple[int, ...] = ()
    """Indices, in the statement's dates, of the dates that anchor it."""
    place: str | None = None
    """The place named with it, in the text's words."""
    speaker: str | None = None
    predicate: str | None = None
    """Lemma of the verb, participle, adjective or event noun that says what happened to the counted."""
    role: Literal["subject", "object", "other"] = "other"
    """Whether the counted does what the predicate says (subject) or has it done to it (object)."""
    preposition: str = ""
    """The preposition before it: fell `to` 40, `from` 60, `by` 20; empty for none."""
    stated: Decimal | None = None
    """The number as written, before words like `more than` are counted in; None for a range or vague word."""
    per: str | None = None
    """What a rate is counted by: `share` in $70 a share, `d` (day) in 500,000 barrels a day."""
    against: Decimal | None = None
    """The other number of a score or vote (`143-5`: 5)."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date, weekday or relative day; `range` is filled by the timeline stage.

    `expression` keeps the meaning before it is anchored, in TIMEX3 form where it has one:

    - `2022-10-14`, `2022-10`, `2022`, `2022-Q3`, `2022-H1`, `2022-SU`, `199` (the 1990s), `18` (the 19th century);
    - with the year left open `XXXX-10-14`, `XXXX-10`, `XXXX-WXX-5` (a Friday), `XXXX-WXX-WE`; a sign in front
      is `last` (-), `next` (+) or `this` (=);
    - `+P1M` (next month), `-P3W` (three weeks ago; exactness `about`), `+P0D` (today), `-P1W-2` (Tuesday last
      week); with `REF` in front the distance is from the day last named (`a year earlier`);
    - `A/B` from A to B, both included; `…T20:30` or `…TNI` (night) a time of day, alone `XXXX-XX-XXT20:30`;
    - `PRESENT_REF`, `PAST_REF`, `FUTURE_REF` (now, recently, the future), which never have a range.

    `range` holds the days of the date itself, whatever its modifier: `since Friday` has Friday's.
    """

    start: int
    end: int
    text: str
    expression: str
    grain: Grain
    range: DayRange | None = None
    exactness: Exactness = "exact"
    modifier: str = ""
    """before, after, since, until, from, early, late, mid, about; empty for none."""
    frame: int | None = None
    anchored: bool = False
    """Whether `range` depends on the article's own date."""
    past: bool | None = None
    """Whether the clause's tense puts it before (True) or after (False) the article's date."""
    value: str = ""
    """The TIMEX3 value once it is anchored (`last month` → `2022-09`); the expression where it is not."""

    def same_time(self, other: DateMention, *, together: bool) -> bool | None:
        """Whether both can mean the same day or period: None when that cannot be told.

        With two ranges these decide, also between articles of different dates. A date without a range can
        be compared only when both stand in one article or in articles of one time group (`together`), and
        only with a date of its own form: weekday with weekday, month with month.
        """
        if self.range is not None and other.range is not None:
            return self.range.overlaps(other.range)
        if not together or self.grain != other.grain or self.range is not None or other.range is not None:
            return None
        mine, yours = self.expression.partition("T")[0], other.expression.partition("T")[0]
        if not (mine.startswith("XXXX-") and yours.startswith("XXXX-")) or "XX-XX" in mine + yours:
            return None
        if mine.startswith("XXXX-WXX") != yours.startswith("XXXX-WXX"):
            return None
        return mine == yours


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, `value` in days (a month is 30.44 days, a year 365.25)."""

    start: int
    end: int
    text: str
    value: Interval
    grain: Grain
    amount: Interval
    """The same in its own grain: nearly eight months → amount about 8, grain month."""
    exactness: Exactness = "exact"
    role: DurationRole = "length"
    frame: int | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written; `role` is the title or office that stands beside it."""

    start: int
    end: int
    text: str
    kind: NameKind
    role: str | None = None
    entity: str | None = None
    """Identity of the entity it names, once the set's names are resolved (`Entity.id`)."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks, without the marks; `closed` is False where the mark is missing."""

    start: int
    end: int
    text: str
    speaker: str | None = None
    cue: str = ""
    closed: bool = True
    scare: bool = False
    """One or few words in marks that are no utterance of a speaker (a heading in marks, a "so-called" thing)."""
    spoken: str = ""
    """The words without what an editor put into them in brackets, white space made plain."""


@dataclass(frozen=True, slots=True)
class AnchoredDay:
    """An article's own date, as an interval, and the way it was found."""

    range: DayRange
    found: Literal["argument", "metadata", "text", "set"]
    why: str
    """The words that show it, for a reader: “Friday” beside “October 14”."""


def one_day(day: date) -> DayRange:
    """The interval of one day; the last day there is has no end."""
    return DayRange(day, None if day == date.max else date.fromordinal(day.toordinal() + 1))


def exactly(value: Decimal | int | str) -> Interval:
    """The interval that holds one value."""
    number = Decimal(value)
    return Interval(number, number)
