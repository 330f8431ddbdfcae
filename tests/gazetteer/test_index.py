"""Names are found with their proclitics; nearby rows of one name are one place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.gazetteer import Gazetteer, Place, Seen
from tawthiq.text import split


def seen(gazetteer: Gazetteer, text: str) -> list[tuple[Seen, str]]:
    return [(one, text[one.start : one.end]) for sentence in split(text) for one in gazetteer.scan(sentence)]


@pytest.mark.parametrize(
    ("text", "name", "proclitic", "joined"),
    [
        ("وصل إلى الرقة", "الرقة", "", False),
        ("انفجار بالرقة", "الرقة", "ب", False),
        ("والرقة أيضا", "الرقة", "", True),
        ("وبدير الزور", "دير الزور", "ب", True),
        ("في ديرالزور", "ديرالزور", "", False),
        ("في #دير_الزور اليوم", "دير_الزور", "", False),
        ("في الرقّـة", "الرقّـة", "", False),
        ("طريق حلب", "حلب", "", False),
    ],
)
def test_a_name_is_found_without_its_proclitics(
    gazetteer: Gazetteer, text: str, name: str, proclitic: str, joined: bool
) -> None:
    ((one, quote),) = seen(gazetteer, text)
    assert (quote, one.proclitic, one.joined, one.merged) == (name, proclitic, joined, False)


def test_the_article_swallowed_by_its_preposition_is_told(gazetteer: Gazetteer) -> None:
    ((one, quote),) = seen(gazetteer, "توجه للرقة")
    assert (quote, one.proclitic, one.merged) == ("رقة", "ل", True)


@pytest.mark.parametrize("text", ["رقة قلبه", "اللحلب", "حلبة السباق", "بديرا", ""])
def test_words_that_only_look_like_a_name_are_not_found(gazetteer: Gazetteer, text: str) -> None:
    assert not seen(gazetteer, text)


def test_the_longer_name_wins(make: Callable[..., Place]) -> None:
    gazetteer = Gazetteer([make("a", "الزور"), make("b", "دير الزور")])
    ((one, _),) = seen(gazetteer, "في دير الزور")
    assert [place.id for place in one.places] == ["b"]


def test_names_cut_behind_a_shared_head_are_found(make: Callable[..., Place]) -> None:
    shared = [make(f"s{n}", f"كفر {name}") for n, name in enumerate(["نور", "سعد", "زيد", "عمر", "بكر"])]
    gazetteer = Gazetteer([*shared, make("x", "كفرحمام")])
    assert [place.id for place in gazetteer.named("كفر حمام")] == ["x"]


def test_a_later_row_of_the_same_place_only_lends_its_pcode(make: Callable[..., Place]) -> None:
    own = make("sy:x", "تل المثال", lat=36.0, lon=37.0)
    imported = make("pcode:C1", "تل المثال", lat=36.1, lon=37.1, pcode="C1", source="imported")
    (place,) = Gazetteer([own, imported]).named("تل المثال")
    assert (place.id, place.lat, place.pcode) == ("sy:x", 36.0, "C1")


def test_rows_far_apart_or_of_another_level_stay_apart(make: Callable[..., Place]) -> None:
    rows = [
        make("town", "المثال"),
        make("far", "المثال", lat=33.0, source="imported"),
        make("governorate", "المثال", "governorate", source="imported"),
        make("curated twin", "المثال", lat=36.01),
    ]
    assert [place.id for place in Gazetteer(rows).named("المثال")] == [row.id for row in rows]


def test_a_row_without_a_point_takes_that_of_the_same_place(make: Callable[..., Place]) -> None:
    bare = make("sy:x", "تل المثال", lat=None, lon=None)
    (place,) = Gazetteer([bare, make("g:1", "تل المثال", lat=36.5, source="geonames")]).named("تل المثال")
    assert (place.id, place.lat) == ("sy:x", 36.5)


def test_places_are_found_by_id(gazetteer: Gazetteer) -> None:
    place = gazetteer.get("sy:aleppo")
    assert place is not None and place.name == "حلب"
    assert gazetteer.get("none") is None
