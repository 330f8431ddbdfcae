"""Where the nouns of a sentence are that numbers count, name or date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tawthiq.language import Hit

COUNTABLE: Final = frozenset({"people", "targets", "sites", "weapons", "actors", "harms"})


@dataclass(frozen=True, slots=True)
class Nouns:
    """The nouns of a sentence that matter to its numbers.

    Attributes:
        counted: positions where a noun begins that can be counted.
        people: positions where a noun begins that counts people.
        groups: positions where several people are named, of whom one can be one.
        named: positions where a noun ends that counts people; "one" behind it is its own number.
        tolls: positions where a word ends that a figure in brackets may follow: harm done, several people.
        months: positions where the name of a month begins.
    """

    counted: frozenset[int]
    people: frozenset[int]
    groups: frozenset[int]
    named: frozenset[int]
    tolls: frozenset[int]
    months: frozenset[int]


def nouns(hits: Mapping[str, Sequence[Hit]], units: Iterable[int]) -> Nouns:
    """The nouns of a sentence.

    Args:
        hits: all language data seen in it, by domain.
        units: positions where a unit of measure begins.
    """
    people = hits.get("people", ())
    several = [hit for hit in people if hit.row.attributes.get("number") == "plural"]
    counted = [hit.first for domain in COUNTABLE for hit in hits.get(domain, ()) if not hit.prefix]
    return Nouns(
        counted=frozenset([*counted, *units]),
        people=frozenset(hit.first for hit in people if not hit.prefix),
        groups=frozenset(hit.first for hit in several),
        named=frozenset(hit.last for hit in people),
        tolls=frozenset(hit.last for hit in (*several, *hits.get("harms", ()))),
        months=frozenset(hit.first for hit in hits.get("dates", ()) if hit.row.attributes.get("sort") == "month"),
    )
