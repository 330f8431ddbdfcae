"""A place named in a sentence, before it is decided which place of that name is meant."""

from __future__ import annotations

from dataclasses import dataclass

from tawthiq.gazetteer.place import Place


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in a sentence.

    Attributes:
        first, last: positions of the tokens of the name, last inclusive.
        start, end: code points of the name, without proclitics and class word.
        rule: the rule that made it.
        name: as in the text.
        kind: level of the class word before it (قرية: town), None without one.
        cue: id of the class word (village), None without one.
        relation: north_of … southwest_of, countryside, near, between, on_road, distance; None for the place itself.
        km: kilometres, for distances.
        candidates: places of that name; none for a name that the gazetteer does not hold.
        detail: the finer or larger words around the name, as in the text.
        role: in, on, to, from, or None without a preposition.
        weak: nothing beside the name says that a place is meant (a state that acts, an office named after a city).
        listed: position in an enumeration of places, 0 for the first or only one.
        within: the larger or neighbouring places that the text gives with it, nearest first.
        reach: positions of the first and last token of the whole phrase.
        aside: somebody is based there, comes or speaks from there; the act need not have happened there.
        back: a word that looks back at a place named before ("the town").
        ranks: for such a word, the smallest and the largest rank of the places that it stands for; None for any.
    """

    first: int
    last: int
    start: int
    end: int
    rule: str
    name: str
    kind: str | None = None
    cue: str | None = None
    relation: str | None = None
    km: float | None = None
    candidates: tuple[Place, ...] = ()
    detail: str | None = None
    role: str | None = None
    weak: bool = False
    listed: int = 0
    within: tuple[PlaceMention, ...] = ()
    reach: tuple[int, int] = (0, 0)
    aside: bool = False
    back: bool = False
    ranks: tuple[int, int] | None = None
