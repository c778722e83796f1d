"""Lines over two logarithmic axes as SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 400, 70, 190, 20, 50
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7")
"""Told apart by the colour-blind as well (Okabe and Ito)."""


@dataclass(frozen=True, slots=True)
class Line:
    """A name and its points (x, y), all above 0, by x."""

    name: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """From values to places, by powers of ten."""

    low: int
    high: int
    start: float
    end: float

    def place(self, value: float) -> float:
        """Where on the page a value is."""
        return self.start + (log10(value) - self.low) / (self.high - self.low) * (self.end - self.start)

    def ticks(self) -> list[float]:
        """The powers of ten."""
        return [10.0**n for n in range(self.low, self.high + 1)]


def scale(values: Sequence[float], start: float, end: float) -> Scale:
    """The powers of ten around the values."""
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    return Scale(low, max(high, low + 1), start, end)


def render_plot(lines: Sequence[Line], across: str, up: str) -> str:
    """The lines with their names beside the last point, on white."""
    x = scale([p[0] for line in lines for p in line.points], LEFT, WIDTH - RIGHT)
    y = scale([p[1] for line in lines for p in line.points], HEIGHT - BOTTOM, TOP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="13">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        *_axes(x, y, across, up),
        *(part for line, colour in zip(lines, COLOURS, strict=False) for part in _line(line, colour, x, y)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _axes(x: Scale, y: Scale, across: str, up: str) -> Iterator[str]:
    for value in x.ticks():
        at = x.place(value)
        yield f'<path d="M{at:.0f} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd"/>'
        yield f'<text x="{at:.0f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{value:,g}</text>'
    for value in y.ticks():
        at = y.place(value)
        yield f'<path d="M{LEFT} {at:.0f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
        yield f'<text x="{LEFT - 8}" y="{at + 4:.0f}" text-anchor="end">{value:,g}</text>'
    middle = (LEFT + WIDTH - RIGHT) / 2
    yield f'<text x="{middle:.0f}" y="{HEIGHT - 8}" text-anchor="middle">{across}</text>'
    yield f'<text transform="translate(16 {HEIGHT / 2:.0f}) rotate(-90)" text-anchor="middle">{up}</text>'


def _line(line: Line, colour: str, x: Scale, y: Scale) -> Iterator[str]:
    places = [(x.place(a), y.place(b)) for a, b in line.points]
    path = " ".join(f"{a:.1f},{b:.1f}" for a, b in places)
    yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
    yield from (f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3.5" fill="{colour}"/>' for a, b in places)
    a, b = places[-1]
    yield f'<text x="{a + 10:.0f}" y="{b + 4:.0f}" fill="{colour}">{line.name}</text>'
