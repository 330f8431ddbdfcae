"""How far incidents agree with a known truth: pairs of claims, wrong merges and wrong splits, by kind of case."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.happenings import Happening


@dataclass(slots=True)
class Agreement:
    """What was put together rightly and wrongly.

    Attributes:
        incidents, happenings: how many there are.
        right, wrong, missed: pairs of claims of one happening that are together; of two happenings that are together
            all the same; of one happening that are apart.
        merged: incidents that hold claims of several happenings.
        split: happenings whose claims lie in several incidents.
        merges: wrong pairs, by how their happenings differ.
        splits: claims that lie apart from most of their happening, by how they are told.
        told: all claims of happenings with several claims, by how they are told.
    """

    incidents: int = 0
    happenings: int = 0
    right: int = 0
    wrong: int = 0
    missed: int = 0
    merged: int = 0
    split: int = 0
    merges: Counter[str] = field(default_factory=Counter)
    splits: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        """Of the pairs that are together, those that belong together."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Of the pairs that belong together, those that are."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def agreement(
    incidents: Iterable[Sequence[str]],
    truth: Mapping[str, int],
    how: Mapping[str, str],
    happenings: Mapping[int, Happening],
) -> Agreement:
    """Compare incidents with the truth.

    Args:
        incidents: the ids of the claims of each.
        truth: for each claim the number of its happening.
        how: for each claim in which way it is told.
        happenings: by number; totals have none.
    """
    found = Agreement(happenings=len(set(truth.values())))
    parts: dict[int, list[Sequence[str]]] = defaultdict(list)
    for claims in incidents:
        found.incidents += 1
        told: dict[int, list[str]] = defaultdict(list)
        for claim in claims:
            told[truth[claim]].append(claim)
        for number, same in told.items():
            parts[number].append(same)
        _merges(found, {number: len(same) for number, same in told.items()}, happenings)
    for pieces in parts.values():
        _splits(found, sorted(pieces, key=len, reverse=True), how)
    return found


def _merges(found: Agreement, told: Mapping[int, int], happenings: Mapping[int, Happening]) -> None:
    found.right += sum(map(_pairs, told.values()))
    found.merged += len(told) > 1
    numbers = sorted(told)
    for place, one in enumerate(numbers):
        for other in numbers[place + 1 :]:
            pairs = told[one] * told[other]
            found.wrong += pairs
            found.merges[difference(happenings.get(one), happenings.get(other))] += pairs


def _splits(found: Agreement, pieces: Sequence[Sequence[str]], how: Mapping[str, str]) -> None:
    whole = sum(map(len, pieces))
    found.missed += _pairs(whole) - sum(_pairs(len(piece)) for piece in pieces)
    found.split += len(pieces) > 1
    if whole > 1:
        found.told.update(how[claim] for piece in pieces for claim in piece)
        found.splits.update(how[claim] for piece in pieces[1:] for claim in piece)


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def difference(one: Happening | None, other: Happening | None) -> str:
    """How two happenings differ: the near miss that one is of the other, else what chance made of them."""
    if one is None or other is None:
        return "totals"
    for left, right in ((one, other), (other, one)):
        if left.near is not None and left.near[1] == right.number:
            return f"near miss: {left.near[0]}"
    day = "same day" if one.day == other.day else "next day" if abs(one.day - other.day) == 1 else "other day"
    place = "same town" if one.place == other.place else "other town"
    kind = "same kind" if one.kind.type == other.kind.type else "other kind"
    return f"by chance: {place}, {day}, {kind}"
