"""Places in sentences: names, class words, sides, distances, what they lie in, and what is no place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq import language
from tawthiq.gazetteer import Gazetteer, Place, PlaceMention
from tawthiq.mentions.places import find
from tawthiq.text import split


def place(ident: str, name: str, level: str = "town", rank: int = 3, **more: object) -> Place:
    return Place(ident, name, ident, level, 36.0, 37.0, 4.0, "SY", rank=rank, **more)  # type: ignore[arg-type]


GAZETTEER = Gazetteer(
    [
        *(
            place(f"t{n}", name)
            for n, name in enumerate(["الرقة", "حلب", "إدلب", "سراقب", "دوما", "دير الزور", "جباليا"])
        ),
        *(place(f"g{n}", name, "governorate") for n, name in enumerate(["الرقة", "حلب", "إدلب", "دير الزور"])),
        place("camp", "مخيم اليرموك"),
        place("common", "الكرامة", common_word=True),
        place("district", "سهل الغاب", "district"),
        place("country", "سوريا", "country"),
        place("turkey", "تركيا", "country"),
        place("hamlet", "الوردة", rank=5, source="geonames"),
    ]
)


def read(text: str) -> list[PlaceMention]:
    knowledge = language.load("ar")
    return [one for sentence in split(text) for one in find(sentence, knowledge.scan(sentence), GAZETTEER, text)]


def names(text: str) -> list[str]:
    return [one.name for one in read(text) if not one.back]


@pytest.mark.parametrize(
    ("text", "name", "relation", "role", "kind"),
    [
        ("انفجرت سيارة في الرقة", "الرقة", None, "in", None),
        ("انفجرت سيارة بالرقة", "الرقة", None, "in", None),
        ("توجهت القافلة للرقة", "الرقة", None, "of", None),
        ("انفجرت سيارة في مدينة الرقة", "الرقة", None, "in", "town"),
        ("هطلت الأمطار في محافظة الرقة", "الرقة", None, "in", "governorate"),
        ("قصفت المدفعية ريف حلب", "حلب", "countryside", None, None),
        ("قصفت المدفعية قرية شمال الرقة", "الرقة", "north_of", None, None),
        ("قصفت المدفعية موقعا شمال غربي الرقة", "الرقة", "northwest_of", None, None),
        ("يقع السوق إلى الغرب من حلب", "حلب", "west_of", "to", None),
        ("انفجر لغم بالقرب من سراقب", "سراقب", "near", None, None),
        ("دارت اشتباكات في محيط سراقب", "سراقب", "near", "in", None),
        ("انفجر لغم على طريق سراقب", "سراقب", "on_road", "on", None),
        ("قتل عامل في مخيم جباليا", "مخيم جباليا", None, "in", "town"),
        ("قصف الجيش مخيم اليرموك", "مخيم اليرموك", None, None, "town"),
        ("هز انفجار العاصمة سوريا", "سوريا", None, None, None),
    ],
)
def test_a_known_place(text: str, name: str, relation: str | None, role: str | None, kind: str | None) -> None:
    (one,) = read(text)
    assert (one.name, one.relation, one.role, one.kind) == (name, relation, role, kind)
    assert one.candidates
    assert text[one.start : one.end] in (name, name.removeprefix("ال"))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("قصفت الطائرات قرية البيدرة", "البيدرة", "town"),
        ("قصفت الطائرات قرية بيدران", "بيدران", "town"),
        ("قصفت الطائرات بلدة تل الشاهد", "تل الشاهد", "town"),
        ("قصفت الطائرات قرية خربة أبو ناجي مساء أمس", "خربة أبو ناجي", "town"),
        ("وقع الانفجار في حي المنارات", "المنارات", "neighbourhood"),
        ("وقع الانفجار في حي كرم الميزان", "كرم الميزان", "neighbourhood"),
        ("أغلق مخيم النورين أبوابه", "مخيم النورين", "town"),
        ("هبطت الطائرة في مطار السنديان العسكري", "مطار السنديان العسكري", "site"),
        ("وقع الانفجار في #قرية_البيدرة", "البيدرة", "town"),
        ("وقع الانفجار في بلدة “البيدرة”", "البيدرة", "town"),
        ("دارت اشتباكات في منطقة بيدران في محافظة حلب", "بيدران", "town"),
        ("دارت اشتباكات في منطقة بيدران الصناعية", "بيدران", "town"),
        ("قصفت الطائرات تل الشاهد في تل الجرن", "تل الجرن", None),
    ],
)
def test_an_unknown_place_behind_a_class_word_keeps_its_name(text: str, name: str, kind: str | None) -> None:
    one = read(text)[-1]
    assert (one.name, one.kind, one.candidates) == (name, kind, ())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قصفت بلدتي البيدرة والمنارات", ["البيدرة", "المنارات"]),
        ("قصفت قرى البيدرة وبيدران وتل الشاهد بريف حلب", ["البيدرة", "بيدران", "تل الشاهد"]),
        ("قصفت قرى البيدرة، بيدران، والمنارات", ["البيدرة", "بيدران", "المنارات"]),
        ("قصفت قرى (البيدرة، وتل الشاهد)", ["البيدرة", "تل الشاهد"]),
        ("قصفت مدينتي حلب وإدلب", ["حلب", "إدلب"]),
        ("قصفت حلب وإدلب وسراقب", ["حلب", "إدلب", "سراقب"]),
        ("قصفت قريتي البيدرة وبيدران وسقط قتلى", ["البيدرة", "بيدران"]),
        ("قصفت قرى البيدرة وبيدران، وتعمل الفرق على الإنقاذ", ["البيدرة", "بيدران"]),
    ],
)
def test_lists_are_read_name_by_name(text: str, found: list[str]) -> None:
    mentions = read(text)
    assert [one.name for one in mentions] == found
    assert [one.listed for one in mentions] == list(range(len(found)))


def test_all_places_of_a_list_lie_in_what_follows() -> None:
    mentions = read("قصفت المدفعية قرى البيدرة وبيدران بريف حلب الشمالي")
    assert [[large.name for large in one.within] for one in mentions] == [["حلب"], ["حلب"]]
    assert mentions[0].within[0].relation == "countryside"


@pytest.mark.parametrize(
    ("text", "name", "within", "detail"),
    [
        ("قتل عامل في بلدة البيدرة جنوبي إدلب", "البيدرة", ["إدلب"], "جنوبي إدلب"),
        ("قتل عامل في قرية البيدرة بسهل الغاب في ريف إدلب", "البيدرة", ["سهل الغاب", "إدلب"], None),
        ("قتل عامل في قرية البيدرة التابعة لناحية سراقب", "البيدرة", ["سراقب"], None),
        ("في ريف إدلب، بلدة البيدرة تتعرض للقصف", "البيدرة", ["إدلب"], None),
        ("قتل عامل في دوما، سوريا", "دوما", ["سوريا"], None),
    ],
)
def test_the_most_specific_place_is_the_place(text: str, name: str, within: list[str], detail: str | None) -> None:
    (one,) = read(text)
    assert (one.name, [large.name for large in one.within]) == (name, within)
    assert detail is None or one.detail == detail


def test_a_site_that_is_not_known_is_a_detail_of_its_town() -> None:
    (one,) = read("هبطت الطائرة في مطار السنديان بمدينة سراقب")
    assert one.name == "سراقب" and one.detail is not None and "مطار السنديان" in one.detail


def test_the_countryside_takes_its_side_along() -> None:
    (one,) = read("قتل عامل في ريف دير الزور الشرقي")
    assert (one.detail, one.relation) == ("ريف دير الزور الشرقي", "countryside")


@pytest.mark.parametrize(
    "text", ["على بعد 12 كم شمال الرقة", "على بعد 12 كيلومترا شمال الرقة", "وقع على بعد ١٢ كلم من الرقة"]
)
def test_a_distance_is_read(text: str) -> None:
    (one,) = read(text)
    assert (one.name, one.km) == ("الرقة", 12.0)


def test_between_two_places_is_neither_of_them() -> None:
    assert [(one.name, one.relation) for one in read("انفجر لغم بين سراقب وإدلب")] == [
        ("سراقب", "between"),
        ("إدلب", "between"),
    ]


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        ("أعلنت تركيا موقفها", True),
        ("دخلت القافلة إلى تركيا", False),
        ("انفجرت قنبلة في سوريا", False),
        ("اشتباكات شمالي سوريا", False),
        ("أصدر مجلس حلب بيانا", True),
        ("تعرضت حلب للقصف", False),
    ],
)
def test_a_state_or_an_office_named_bare_is_weak(text: str, weak: bool) -> None:
    (one,) = read(text)
    assert one.weak is weak


@pytest.mark.parametrize(
    "text",
    [
        "قصفت الطائرات قرية صغيرة",
        "زار الوفد مدينة كبيرة في الجنوب",
        "دخلت القافلة المدينة المحاصرة",
        "أقيمت منطقة آمنة",
        "انسحب من مناطق سيطرة التنظيم",
        "نزحوا من قرى وبلدات كثيرة",
        "قصفت الطائرات قرى طالتها الحرب",
        "عبر عن الكرامة والعدل",
        "قدم الوردة لأمه",
        "تعرضت القرية للقصف",
        "رحب بالقرار",
        "",
    ],
)
def test_what_is_no_name_is_not_read(text: str) -> None:
    assert names(text) == []


def test_a_name_that_is_an_everyday_word_needs_a_class_word() -> None:
    assert names("قصفت الطائرات بلدة الكرامة") == ["الكرامة"]


def test_a_name_inside_the_name_of_a_force_is_no_place() -> None:
    assert names("أعلنت قوات سوريا الديمقراطية موقفها") == []


@given(st.text(alphabet=" وبفلالحبرقةمدينتيقرىشمال،.#_“”()0123كم\n", max_size=80))
def test_any_text_is_read_with_valid_offsets(text: str) -> None:
    for one in read(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.first <= one.last and one.reach[0] <= one.first and one.last <= one.reach[1]
        assert one.name


def test_a_place_spelled_like_a_class_word_does_not_hide_it() -> None:
    gazetteer = Gazetteer([place("sd:qarri", "قري"), place("sy:x", "حلب")])
    text = "قصفت قرى البيدرة وبيدران"
    mentions = [one for s in split(text) for one in find(s, language.load("ar").scan(s), gazetteer, text)]
    assert [one.name for one in mentions] == ["البيدرة", "بيدران"]


@pytest.mark.parametrize("text", ["انتهت عملية درع الفرات", "وقعت معركة كبيرة", "لم تدمر القنبلة شيئا"])
def test_a_name_that_means_something_else_here_is_no_place(text: str) -> None:
    gazetteer = Gazetteer([place("a", "الفرات"), place("b", "معركة"), place("c", "تدمر")])
    mentions = [one for s in split(text) for one in find(s, language.load("ar").scan(s), gazetteer, text)]
    assert mentions == []


def test_a_landmark_nearby_is_a_detail_of_the_town() -> None:
    (one,) = read("عثر على السيارة قرب سهل الغاب في بلدة سراقب")
    assert one.name == "سراقب" and one.detail is not None and "سهل الغاب" in one.detail


@pytest.mark.parametrize("text", ["وقع الانفجار في مايو في سوريا", "وقع الانفجار في سوريا في مايو"])
def test_a_month_is_no_place(text: str) -> None:
    gazetteer = Gazetteer([place("sd:mayo", "مايو", "neighbourhood"), place("sy", "سوريا", "country", rank=1)])
    mentions = [one for s in split(text) for one in find(s, language.load("ar").scan(s), gazetteer, text)]
    assert [one.name for one in mentions] == ["سوريا"]


def test_a_governorate_as_heading_is_no_speaker_and_a_far_mark_is_weak() -> None:
    heading = read("الرقة:: انفجر لغم")
    assert (heading[0].weak, heading[0].kind) == (False, "governorate")
    assert read("على بعد 250 كم شمال الرقة")[0].weak
    assert not read("على بعد 5 كم شمال الرقة")[0].weak


@pytest.mark.parametrize(
    ("text", "name", "role", "kind"),
    [
        ("دخلت القافلة المدينة المحاصرة", "المدينة", None, "town"),
        ("قصفت الطائرات سوقا في البلدة", "البلدة", "in", "town"),
        ("انتشر الجنود بالقرية", "بالقرية", "in", "town"),
        ("توقفت المشافي في القطاع", "القطاع", "in", "governorate"),
        ("عمت الاحتجاجات البلاد", "البلاد", None, "country"),
    ],
)
def test_a_definite_class_word_looks_back(text: str, name: str, role: str | None, kind: str) -> None:
    (one,) = [one for one in read(text) if one.back]
    assert (one.name, one.role, one.kind) == (name, role, kind)


@pytest.mark.parametrize(
    "text", ["زار المدينة الصناعية", "دخل قرية الهدى", "وصل إلى مدينتهم", "خرج من المدينتين", "قطع الطريق"]
)
def test_what_looks_at_no_place_named_before(text: str) -> None:
    assert not [one for one in read(text) if one.back]


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("قصفت القوات المتمركزة في سراقب القرية", True),
        ("قتل شاب ينحدر من سراقب", True),
        ("قتل ثلاثة من أهالي سراقب", True),
        ("قتل ثلاثة في سراقب", False),
    ],
)
def test_where_somebody_comes_from_is_told_apart(text: str, aside: bool) -> None:
    assert [one.aside for one in read(text) if not one.back] == [aside]


def test_two_names_of_one_place_are_one() -> None:
    assert names("انفجر لغم في دير الزور (ديرالزور)") == ["دير الزور"]


def test_both_ends_of_a_road_are_on_it() -> None:
    assert [one.relation for one in read("انفجر لغم على طريق حلب - الرقة")] == ["on_road", "on_road"]


def test_a_place_is_added_to_others() -> None:
    assert [one.role for one in read("قصف الجيش سراقب بالإضافة إلى بلدة البيدرة")][1] == "besides"


def test_a_capital_before_a_party_stands_for_a_government() -> None:
    assert [one.weak for one in read("انهارت الهدنة بين حلب والمسلحين")] == [True]


def test_an_unknown_name_stands_between_in_and_the_side_of_a_known_place() -> None:
    assert names("قتل جندي في البيدرة غربي سراقب")[0] == "البيدرة"
    assert names("أصيب برصاصة في الصدر شرق سراقب") == ["سراقب"]


def test_one_adjective_behind_a_plural_is_no_name() -> None:
    assert names("قتل أطفال من قرى هندوسية") == []


def test_the_outskirts_of_a_side_are_near() -> None:
    assert [one.relation for one in read("قصف الجيش الأطراف الشرقية لبلدة سراقب")] == ["near"]
