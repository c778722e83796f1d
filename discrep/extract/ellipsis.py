"""What a clause leaves to the one before it: `then I will`, `ruled out that possibility`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from discrep.extract.lexicon import attitudes, words
from discrep.model.mention import Frame, Modality

_BARE: dict[str, Modality] = {
    "will": "will", "shall": "will", "would": "can", "can": "can", "could": "can", "may": "can", "might": "can",
    "must": "must", "should": "must",
}  # fmt: skip


def complete(frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """The frames with elided verbs filled in, and a frame more for each event that is taken up by a noun."""
    done = [_filled(f, frames[:n]) for n, f in enumerate(frames)]
    return (*done, *(t for n, f in enumerate(done) if (t := _taken_up(f, n, done[:n])) is not None))


def _filled(frame: Frame, before: Sequence[Frame]) -> Frame:
    """A lone modal means the verb last spoken of."""
    if frame.verb not in _BARE or frame.object is not None:
        return frame
    spoken = [
        f
        for f in before
        if f.verb not in _BARE.keys() | words("reporting", "verbs") and f.verb not in ("be", "have")
    ]
    if not spoken:
        return frame
    meant = spoken[-1]
    modality = _BARE[frame.verb] if frame.modality == "fact" else frame.modality
    return replace(
        frame, verb=meant.verb, event=meant.event, object=meant.object, obliques=meant.obliques, modality=modality
    )


def _taken_up(frame: Frame, number: int, before: Sequence[Frame]) -> Frame | None:
    """What `that possibility` stands for, refused by the one who rules it out."""
    target = frame.object
    taken = words("attitudes", "takes_up") | {"it", "that", "this"}
    if target is None or target.head not in taken or len(target.text.split()) > 2:
        return None
    if "refuse" not in attitudes("verbs").get(frame.verb, ()) or frame.subject is None:
        return None
    open_to = [f for f in before if f.modality in ("ready", "plan", "can", "undecided") and not f.negated]
    if not open_to:
        return None
    meant = open_to[-1]
    return replace(
        frame,
        verb=meant.verb,
        event=meant.event,
        subject=meant.subject,
        object=meant.object,
        obliques=meant.obliques,
        modality="can" if frame.negated else "refuse",
        negated=False,
        speaker=frame.subject.text,
        cue=frame.verb,
        passive=False,
        parent=number,
    )
