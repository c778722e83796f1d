"""Print how well numbers are read: `python -m benchmarks.numbers [--missed] [--reader own|parsed|library]`."""

from __future__ import annotations

import argparse
from collections import Counter

from benchmarks.numbers import number_words, quantulum, recognizers
from benchmarks.numbers.cases import Case, Reading, missed
from benchmarks.numbers.readers import library, own, parsed

READERS = {"own": own, "parsed": parsed, "library": library}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missed", action="store_true", help="list every case that is not read as it should")
    parser.add_argument("--reader", choices=sorted(READERS), default="own", help="what reads the numbers")
    options = parser.parse_args()
    cases = [*recognizers.cases(), *quantulum.cases(), *number_words.cases()]
    misses = list(missed(cases, READERS[options.reader]))
    total, bad = Counter(c.source for c in cases), Counter(c.source for c, _ in misses)
    for source, count in total.items():
        print(f"{source:32} {count - bad[source]:5} of {count:5}  {(count - bad[source]) / count:.3f}")
    for case, got in misses if options.missed else ():
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
