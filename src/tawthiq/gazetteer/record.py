"""The place of a claim as the record tells it: a name, a point, and how far off the point may be."""

from __future__ import annotations

from dataclasses import dataclass

from tawthiq.gazetteer.mention import PlaceMention
from tawthiq.gazetteer.place import RADIUS_KM, RANKS, Place

_AROUND_KM = {"near": 5.0, "between": 15.0, "on_road": 20.0, "countryside": 25.0, "distance": 5.0}
_SIDE_KM = 20.0
_EXACT_KM = 5.0


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """The place of a claim. Fields as in the record; `pcode` is "" when unknown."""

    id: str | None
    name: str
    name_en: str | None
    detail: str | None
    relation: str | None
    lat: float | None
    lon: float | None
    level: str | None
    radius_km: float | None
    admin1: str | None
    country: str | None
    start: int
    end: int
    pcode: str = ""


def place_record(mention: PlaceMention, place: Place | None, parent: Place | None = None) -> PlaceRecord:
    """The record of a mention.

    Args:
        mention: the mention.
        place: the place that is meant; None for a name that the gazetteer does not hold or that stays open.
        parent: the place it lies in, for a name without a point of its own: its point is used with its radius.
    """
    if place is None:
        return _nameless(mention, parent)
    return PlaceRecord(
        id=place.id,
        name=mention.name,
        name_en=place.name_en or None,
        detail=mention.detail,
        relation=mention.relation,
        lat=place.lat,
        lon=place.lon,
        level=_level(mention, place),
        radius_km=None if place.lat is None else _radius(mention, place),
        admin1=place.admin1 or None,
        country=place.country or None,
        start=mention.start,
        end=mention.end,
        pcode=place.pcode,
    )


def _nameless(mention: PlaceMention, parent: Place | None) -> PlaceRecord:
    near = parent if parent is not None and parent.level != "country" else None
    return PlaceRecord(
        id=None,
        name=mention.name,
        name_en=None,
        detail=mention.detail,
        relation=mention.relation,
        lat=near.lat if near else None,
        lon=near.lon if near else None,
        level=mention.kind or (None if mention.candidates else "town"),
        radius_km=max(near.radius_km, RADIUS_KM["district"]) if near and near.lat is not None else None,
        admin1=(parent.admin1 or None) if parent else None,
        country=(parent.country or None) if parent else None,
        start=mention.start,
        end=mention.end,
    )


def _level(mention: PlaceMention, place: Place) -> str:
    """The level of what is meant: the country around a town, or to one side of it, is a district."""
    around = mention.relation is not None and (mention.relation == "countryside" or mention.relation.endswith("_of"))
    if around and place.size < RANKS["district"]:
        return "district"
    return place.level


def _radius(mention: PlaceMention, place: Place) -> float:
    """How far off the point may be: a side, a countryside or a distance widen it."""
    if mention.km is not None:
        return round(place.radius_km + mention.km + _EXACT_KM, 1)
    if mention.relation is None or place.level == "country":
        return place.radius_km
    return max(place.radius_km, place.radius_km + _AROUND_KM.get(mention.relation, _SIDE_KM) if place.size < 4 else 0)
