"""Which place of a name is meant, and what stays open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tawthiq.gazetteer import Gazetteer, Place, PlaceMention
from tawthiq.gazetteer.disambiguate import locate


def mention(gazetteer: Gazetteer, name: str, **more: object) -> PlaceMention:
    base = PlaceMention(0, 0, 0, len(name), "place.known", name, candidates=gazetteer.named(name))
    return replace(base, **more)  # type: ignore[arg-type]


def ids(*mentions: PlaceMention) -> list[str | None]:
    return [one.record.id for one in locate(mentions)]


def test_a_bare_name_is_the_town_of_the_country_that_the_report_speaks_of(gazetteer: Gazetteer) -> None:
    assert ids(mention(gazetteer, "الرقة"), mention(gazetteer, "حلب")) == ["sy:raqqa", "sy:aleppo"]


def test_the_class_word_decides_the_level(gazetteer: Gazetteer) -> None:
    assert ids(mention(gazetteer, "الرقة", kind="governorate", cue="governorate")) == ["sy:raqqa-governorate"]
    assert ids(mention(gazetteer, "الرقة", kind="town", cue="city")) == ["sy:raqqa"]


def test_the_countryside_is_that_of_the_governorate(gazetteer: Gazetteer) -> None:
    (one,) = locate([mention(gazetteer, "الرقة", relation="countryside")])
    assert (one.record.id, one.record.level) == ("sy:raqqa-governorate", "governorate")


def test_the_places_beside_it_outweigh_size(gazetteer: Gazetteer) -> None:
    small = mention(gazetteer, "المنصورة")
    assert ids(small, mention(gazetteer, "حلب"), mention(gazetteer, "دير الزور"))[0] == "sy:mansura-raqqa"


def test_the_larger_place_in_the_text_decides(gazetteer: Gazetteer) -> None:
    inside = mention(gazetteer, "المنصورة", within=(mention(gazetteer, "الرقة", relation="countryside"),))
    assert ids(inside) == ["sy:mansura-raqqa"]


def test_two_equal_places_far_apart_stay_open(make: Callable[..., Place]) -> None:
    gazetteer = Gazetteer([make("a", "النور", lat=36.0), make("b", "النور", lat=33.0)])
    (one,) = locate([mention(gazetteer, "النور")])
    assert one.place is None and one.record.lat is None and one.record.name == "النور"
    assert one.issue is not None and "a" in one.issue and "b" in one.issue


def test_a_town_and_its_district_are_no_contradiction(make: Callable[..., Place]) -> None:
    gazetteer = Gazetteer([make("t", "النور", rank=4), make("d", "النور", "district", lat=36.1, radius_km=20.0)])
    assert ids(mention(gazetteer, "النور")) == ["t"]


def test_an_unknown_village_takes_the_point_of_what_it_lies_in(gazetteer: Gazetteer) -> None:
    parent = mention(gazetteer, "الرقة", relation="countryside")
    unknown = PlaceMention(0, 0, 0, 7, "place.unknown.class", "البيدرة", kind="town", cue="village", within=(parent,))
    (one,) = locate([unknown])
    assert (one.record.id, one.record.name, one.record.level) == (None, "البيدرة", "town")
    assert (one.record.lat, one.record.radius_km, one.record.country) == (36.05, 80.0, "SY")


def test_a_parent_given_once_holds_for_the_whole_report(gazetteer: Gazetteer) -> None:
    parent = mention(gazetteer, "الرقة", relation="countryside")
    first = PlaceMention(0, 0, 0, 7, "place.unknown.class", "البيدرة", kind="town", cue="village")
    assert [one.record.lat for one in locate([first, replace(first, within=(parent,))])] == [36.05, 36.05]


def test_an_unknown_village_of_a_country_has_no_point(gazetteer: Gazetteer) -> None:
    unknown = PlaceMention(
        0, 0, 0, 7, "place.unknown.class", "البيدرة", kind="town", within=(mention(gazetteer, "سوريا"),)
    )
    (one,) = locate([unknown])
    assert (one.record.lat, one.record.radius_km, one.record.country) == (None, None, "SY")


@pytest.mark.parametrize(
    ("relation", "km", "radius"), [("north_of", 12.0, 21.0), ("near", None, 9.0), (None, None, 4.0)]
)
def test_sides_and_distances_widen_the_radius(
    gazetteer: Gazetteer, relation: str | None, km: float | None, radius: float
) -> None:
    (one,) = locate([mention(gazetteer, "حلب", relation=relation, km=km)])
    assert (one.record.lat, one.record.radius_km) == (36.2, radius)


def test_a_small_namesake_abroad_is_not_taken(make: Callable[..., Place]) -> None:
    gazetteer = Gazetteer(
        [
            make("a", "حلب", rank=1),
            make("b", "إدلب", lat=35.9, rank=2),
            make("eg", "النور", lat=30.0, lon=31.0, country="EG"),
        ]
    )
    found = ids(mention(gazetteer, "حلب"), mention(gazetteer, "إدلب"), mention(gazetteer, "النور"))
    assert found == ["a", "b", None]


def test_nothing_in_nothing_out() -> None:
    assert locate([]) == ()
