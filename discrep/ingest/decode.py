"""Bytes → text, with a word about the encoding where it had to be guessed."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from discrep.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 100_000
"""Bytes that are looked at to guess an encoding."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, line ends as they stand in the file, and how the encoding was guessed ("" when it was certain)."""

    text: str
    guessed: str = ""


def decode(data: bytes) -> Decoded:
    """The text of a file: by its byte order mark, else UTF-8, else by a guess; raises InputError when binary."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], encoding))
    if b"\0" in data[:SAMPLE]:
        return _decode_zeros(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)
    if _is_binary(text[:SAMPLE]):
        raise InputError("is not a text but a binary file; save it as text, HTML, .docx or .pdf")
    return Decoded(text)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"starts like {encoding[:6].upper()} but is damaged at byte {error.start}; save it again as UTF-8"
        ) from None


def _decode_zeros(data: bytes) -> Decoded:
    """UTF-16 without a mark shows as a zero in every second byte; anything else with zeros is binary."""
    sample = data[:SAMPLE]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if zeros.count(0) > 0.6 * len(zeros):
            text = _strict(data, encoding)
            if not _is_binary(text[:SAMPLE]):
                return Decoded(text, encoding.upper())
    raise InputError("is not a text but a binary file; save it as text, HTML, .docx or .pdf")


def _guess(data: bytes) -> Decoded:
    """Western European while most letters are plain ones, as in English; else the alphabet the library tells."""
    from charset_normalizer import from_bytes

    western = data.decode("cp1252", errors="replace")
    sample = western[:SAMPLE]
    if _is_binary(sample):
        raise InputError("is not a text but a binary file; save it as text, HTML, .docx or .pdf")
    if len(re.findall(r"[^\x00-\x7f]", sample)) < 0.3 * len(sample):
        return Decoded(western, "Windows-1252")
    best = from_bytes(data[:SAMPLE]).best()
    if best is None:
        raise InputError("is in no encoding that could be told; save it as UTF-8")
    return Decoded(data.decode(best.encoding, errors="replace"), best.encoding)


def _is_binary(text: str) -> bool:
    """Whether more than one character in a hundred is a control character."""
    return len(re.findall(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]", text)) * 100 > len(text)
