"""A figure of harm as a sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Toll:
    """A figure of harm seen in a sentence.

    Attributes:
        first, last: token positions, inclusive.
        start, end: code points.
        harm, group, who, side, min, max, update: as in the record.
        part: it is a part of the whole named before it.
        governor: position of the word of harm, or of the noun itself.
        rule: the rule that read it.
        few: the words say that there were only a few.
    """

    first: int
    last: int
    start: int
    end: int
    harm: str
    group: str
    who: str | None
    side: str | None
    min: int | None
    max: int | None
    update: bool
    part: bool
    governor: int
    rule: str
    few: bool = False

    @property
    def vague(self) -> bool:
        """Only that there were some: "killed", "a number of wounded"."""
        return self.max is None and (self.min or 0) <= 2
