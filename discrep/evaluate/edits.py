"""Small changes of a text that make it wrong, or that change nothing it says."""

from __future__ import annotations

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_AUXILIARY = "will|would|could|has|have|is|are|was|were"
_DIGITS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,]\d)|(?<![\d.,])\d+(?!\d|[.,]\d)")


def one_more(text: str) -> str | None:
    """The number in the text, one higher; None when there is no plain number.

    Of a round number its last digit before the zeros is one higher: 301 may have been rounded to 300.

    >>> one_more("143 nations"), one_more("five countries"), one_more("dozens"), one_more("300,000 men")
    ('144 nations', 'six countries', None, '400,000 men')
    """
    digits = _DIGITS.search(text)
    if digits:
        value = int(digits[0].replace(",", ""))
        return text[: digits.start()] + _like(digits[0], value + _step(value)) + text[digits.end() :]
    for value, word in enumerate(_UNITS[:-1]):
        found = re.search(rf"\b{word}\b", text, re.IGNORECASE)
        if found:
            next_word = _UNITS[value + 1]
            next_word = next_word.capitalize() if found[0][0].isupper() else next_word
            return text[: found.start()] + next_word + text[found.end() :]
    return None


def swap_digits(text: str) -> str | None:
    """Two neighbouring digits that differ, swapped: the slip of a typist.

    >>> swap_digits("143 nations"), swap_digits("11 men")
    ('134 nations', None)
    """
    for at in range(len(text) - 2, -1, -1):
        left, right = text[at], text[at + 1]
        if left.isdigit() and right.isdigit() and left != right and right != "0":
            return text[:at] + right + left + text[at + 2 :]
    return None


def other_first_digit(text: str) -> str | None:
    """The first digit one higher, or two lower when it is a nine: an age of another decade.

    >>> other_first_digit("81"), other_first_digit("a 9-year-old"), other_first_digit("eighty")
    ('91', 'a 7-year-old', None)
    """
    first = re.search(r"\d", text)
    if first is None:
        return None
    digit = int(first[0])
    return f"{text[: first.start()]}{digit + 1 if digit < 9 else 7}{text[first.end() :]}"


def slip_scale(text: str) -> str | None:
    """Million for billion, and the other way round.

    >>> slip_scale("$1.2 billion")
    '$1.2 million'
    """
    for old, new in (("billion", "million"), ("million", "billion")):
        if old in text:
            return text.replace(old, new, 1)
    return None


def move_weekday(text: str) -> str | None:
    """The weekday two days on.

    >>> move_weekday("on Friday")
    'on Sunday'
    """
    for number, day in enumerate(_WEEKDAYS):
        if day in text:
            return text.replace(day, _WEEKDAYS[(number + 2) % 7], 1)
    return None


def shift_day(text: str) -> str | None:
    """The day of the month three days off.

    >>> shift_day("October 14, 2022"), shift_day("in October"), shift_day("May 15-16")
    ('October 17, 2022', None, None)
    """
    day = re.search(r"(?<!\d[-–])\b([1-9]|[12]\d|3[01])\b(?!\d|[-–]\d)", text)
    if day is None or not re.search(r"[A-Z][a-z]{2}", text):
        return None
    value = int(day[0])
    return text[: day.start()] + str(value + 3 if value <= 15 else value - 3) + text[day.end() :]


def negate(sentence: str) -> str | None:
    """The sentence with a `not` put in, or taken out.

    >>> negate("He will attend."), negate("He will not attend."), negate("He left.")
    ('He will not attend.', 'He will attend.', None)
    """
    taken = re.sub(
        r"\b(will|would|could|can|has|have|had|is|are|was|were|did|does|do) not\b", r"\1", sentence, count=1
    )
    if taken != sentence:
        return taken
    put = re.sub(rf"\b({_AUXILIARY})\b", r"\1 not", sentence, count=1)
    return put if put != sentence else None


def raise_certainty(sentence: str) -> str | None:
    """Will for could, may or might.

    >>> raise_certainty("It could rain.")
    'It will rain.'
    """
    raised = re.sub(r"\b(could|may|might)\b(?! \d)", "will", sentence, count=1)
    return raised if raised != sentence else None


def respell(name: str) -> str | None:
    """The last word of a name with a letter doubled or halved.

    >>> respell("Olga Oliker"), respell("Anna")
    ('Olga Olikker', 'Ana')
    """
    word = name.split()[-1] if name.split() else ""
    if len(word) < 4 or not word.isalpha():
        return None
    for at in range(1, len(word) - 1):
        if word[at] == word[at + 1]:
            return name[: -len(word)] + word[:at] + word[at + 1 :]
    middle = len(word) // 2
    return name[: -len(word)] + word[: middle + 1] + word[middle:]


def drop_word(quote: str) -> str | None:
    """The quotation without its middle word.

    >>> drop_word("we will never give in to them")
    'we will never in to them'
    """
    words = quote.split()
    if len(words) < 5:
        return None
    del words[len(words) // 2]
    return " ".join(words)


def cut_sentence(sentence: str) -> str | None:
    """The sentence broken off after a word past its middle.

    >>> cut_sentence("The two sides agreed to meet again in the spring.")
    'The two sides agreed to meet'
    """
    words = sentence.split()
    return " ".join(words[: len(words) * 2 // 3]).rstrip(".,;:") if len(words) >= 8 else None


def spell_out(text: str) -> str | None:
    """The number in the text in words, which changes nothing.

    >>> spell_out("143 nations")
    'one hundred and forty-three nations'
    """
    digits = _DIGITS.search(text)
    if digits is None or "," in digits[0] or int(digits[0]) >= 1000:
        return None
    return text[: digits.start()] + number_words(int(digits[0])) + text[digits.end() :]


def number_words(value: int) -> str:
    """A number below a thousand in words.

    >>> number_words(40), number_words(215)
    ('forty', 'two hundred and fifteen')
    """
    if value < 20:
        return _UNITS[value]
    if value < 100:
        tens, rest = divmod(value, 10)
        return _TENS[tens - 2] + (f"-{_UNITS[rest]}" if rest else "")
    hundreds, rest = divmod(value, 100)
    return f"{_UNITS[hundreds]} hundred" + (f" and {number_words(rest)}" if rest else "")


def other_word(sentence: str) -> str | None:
    """A word for another that means the same.

    >>> other_word("He said so.")
    'He stated so.'
    """
    for old, new in (("said", "stated"), ("people", "persons"), ("begin", "start"), ("big", "large")):
        changed = re.sub(rf"\b{old}\b", new, sentence, count=1)
        if changed != sentence:
            return changed
    return None


def _like(old: str, value: int) -> str:
    return f"{value:,}" if "," in old else str(value)


def _step(value: int) -> int:
    """What a number is off by that is off by one: 1, and from two zeros at its end on the place before them.

    >>> _step(143), _step(50), _step(1500), _step(0)
    (1, 1, 100, 1)
    """
    step = 1
    while value and value % (step * 10) == 0:
        step *= 10
    return step if step >= 100 else 1
