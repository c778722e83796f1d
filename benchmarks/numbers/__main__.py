"""Print how well numbers are read: `python -m benchmarks.numbers [--missed] [--reader own|parsed|library]`."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from benchmarks.figure import Figure, Tally, at_least, print_figures
from benchmarks.numbers import number_words, quantulum, recognizers
from benchmarks.numbers.cases import Case, Reader, Reading, missed
from benchmarks.numbers.readers import library, own, parsed

COLLECTIONS: tuple[tuple[str, float, Callable[[], Iterator[Case]]], ...] = (
    ("Recognizers-Text", 0.97, recognizers.cases),
    ("quantulum3", 0.85, quantulum.cases),
    ("number words", 0.97, number_words.cases),
)
"""Name, the share of cases to be read right, the cases."""
READERS = {"own": own, "parsed": parsed, "library": library}


def measure(read: Reader = own) -> list[Figure]:
    """The share of cases read right: by collection, and by the sets it is made of."""
    command = "python -m benchmarks.numbers"
    figures: list[Figure] = []
    for name, least, load in COLLECTIONS:
        cases = list(load())
        wrong = {id(case) for case, _ in missed(cases, read)}
        tally = Tally("Numbers read with the right value and unit", command)
        for number, case in enumerate(cases):
            right = id(case) not in wrong
            tally.add(name, right)
            tally.add(case.source, right, "" if right else f"#{number} {shown(case.want)}")
        figures.append(tally.share(name, f"{name}, all", at_least(least)))
        figures += [tally.share(source, f"of these {source}") for source in dict.fromkeys(c.source for c in cases)]
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missed", action="store_true", help="list every case that is not read as it should")
    parser.add_argument("--reader", choices=sorted(READERS), default="own", help="what reads the numbers")
    options = parser.parse_args()
    read = READERS[options.reader]
    print_figures(measure(read))
    for case, got in missed([c for _, _, load in COLLECTIONS for c in load()], read) if options.missed else ():
        print(f"\n{case.source}: {case.text.strip()!r}\n  wanted {shown(case.want)}\n  read   {shown(got)}")


def shown(readings: tuple[Reading, ...]) -> str:
    """Values with their units, for a reader."""
    return ", ".join(f"{_number(r)}{' ' + r.unit if r.unit else ''}" for r in readings) or "nothing"


def _number(reading: Reading) -> str:
    low, high = float(reading.low), float(reading.high)
    return f"{low:g}" if low == high else f"{low:g} to {high:g}"


def score(cases: list[Case]) -> float:
    """The share of cases that are read as they should."""
    return 1 - len(list(missed(cases, own))) / len(cases)


if __name__ == "__main__":
    main()
