"""The fingerprint of a report: what its wording is like, in a few characters, so that reprints can be told.

One-permutation MinHash over shingles of three tokens in their comparison form. Two fingerprints agree in about as many
bins as their texts share shingles: `likeness` of a reprint is near 1, of two texts on one subject near 0.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from functools import lru_cache

BINS = 64
SHINGLE = 3
_DIGITS = 4
_EMPTY = "-" * _DIGITS
_FORM = re.compile(f"(?:[0-9a-f]{{{_DIGITS}}}|{_EMPTY})*").fullmatch
_HIGH = int("8000" * BINS, 16)
_LOW = int("7fff" * BINS, 16)


def of(forms: Iterable[str]) -> str | None:
    """The fingerprint of a text by the comparison forms of its tokens; None when it is too short for one.

    Args:
        forms: words and numbers in their order.
    """
    words = [zlib.crc32(form.encode("utf-8", "surrogatepass")) for form in forms]
    if len(words) < SHINGLE:
        return None
    lowest = [1 << 32] * BINS
    for first, second, third in zip(words, words[1:], words[2:], strict=False):
        mixed = ((first * 31 + second) * 31 + third) * 0x9E3779B1 & 0xFFFFFFFF
        place, rest = mixed >> 26, mixed & 0x3FFFFFF
        if rest < lowest[place]:
            lowest[place] = rest
    return "".join(_EMPTY if low == 1 << 32 else f"{low & 0xFFFF:04x}" for low in lowest)


def likeness(left: str | None, right: str | None) -> float:
    """How much of their wording two texts share, from 0 to 1; 0 when one has no fingerprint."""
    if left is None or right is None or len(left) != len(right):
        return 0.0
    one, filled_one = _bins(left)
    other, filled_other = _bins(right)
    apart = one ^ other
    differing = (((apart & _LOW) + _LOW) | apart) & _HIGH | (filled_one ^ filled_other)
    filled = (filled_one | filled_other).bit_count()
    return (filled - differing.bit_count()) / filled if filled else 0.0


@lru_cache(maxsize=1 << 17)
def _bins(fingerprint: str) -> tuple[int, int]:
    """All bins side by side in one number, and the highest bit of each that is filled; nothing for what is none."""
    if len(fingerprint) != BINS * _DIGITS or not _FORM(fingerprint):
        return 0, 0
    filled = "".join("0000" if fingerprint[start] == "-" else "8000" for start in range(0, len(fingerprint), _DIGITS))
    return int(fingerprint.replace("-", "0"), 16), int(filled, 16)
