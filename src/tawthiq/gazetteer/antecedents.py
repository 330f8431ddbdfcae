"""Which place named before is meant by a word that looks back at it ("the town", "the governorate", "the country")."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.gazetteer.disambiguate import Located
from tawthiq.gazetteer.mention import PlaceMention
from tawthiq.gazetteer.place import Place
from tawthiq.gazetteer.record import place_record
from tawthiq.gazetteer.spelling import folded

_ARTICLE = "ال"
_AREAS = frozenset({"neighbourhood", "district", "governorate"})
"""Levels of which any place is meant by its class word; a camp or an airport is not any town or site."""


def looked_back(mention: PlaceMention, before: Sequence[Located], country: Place | None) -> Located | None:
    """The place that a word looks back at; None where nothing named before is of its kind.

    Args:
        mention: the word.
        before: the places named before it, in order.
        country: the country that the report is about, None when unknown.
    """
    if mention.kind == "country":
        named = next((one for one in before if one.place is not None and one.place == country), None)
        if country is None:
            return None
        return Located(mention, country, place_record(mention, country) if named is None else named.record)
    found = next((one for one in reversed(before) if _of_kind(mention, one)), None)
    return None if found is None else Located(mention, found.place, found.record)


def _of_kind(mention: PlaceMention, one: Located) -> bool:
    """The place is told by the same class word, or is of the level and size that the word stands for."""
    if one.mention.weak:
        return False
    if mention.cue == one.mention.cue or folded(one.record.name).split(" ")[0] == _bare(mention.name):
        return True
    if one.place is None or one.record.level != mention.kind:
        return False
    if mention.ranks is None:
        return mention.kind in _AREAS
    return mention.ranks[0] <= one.place.rank <= mention.ranks[1]


def _bare(name: str) -> str:
    return folded(name).removeprefix(_ARTICLE)
