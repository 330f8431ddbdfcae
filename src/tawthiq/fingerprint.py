"""The fingerprint of a report: what its wording is like, in a few characters, so that reprints can be told.

One-permutation MinHash over shingles of three tokens in their comparison form. Two fingerprints agree in about as many
bins as their texts share shingles: `likeness` of a reprint is near 1, of two texts on one subject near 0.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

BINS = 64
SHINGLE = 3
_DIGITS = 4
_EMPTY = "-" * _DIGITS


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
    same = filled = 0
    for start in range(0, len(left), _DIGITS):
        one, other = left[start : start + _DIGITS], right[start : start + _DIGITS]
        if one == other == _EMPTY:
            continue
        filled += 1
        same += one == other
    return same / filled if filled else 0.0
