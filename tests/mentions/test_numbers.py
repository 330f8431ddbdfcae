"""Quantities: numerals, bounds, ranges, and the numbers that count nobody."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from tawthiq.language import DATA, Language, Row, matches, read_rows
from tawthiq.mentions import numbers
from tawthiq.mentions.number_words import number
from tawthiq.mentions.numbers import Quantity
from tawthiq.text import split

FOLDER = DATA / "languages" / "ar"
ROWS = read_rows(FOLDER / "numbers.yml")


@cache
def language() -> Language:
    return Language("ar", [*ROWS, *read_rows(FOLDER / "people.yml"), *read_rows(FOLDER / "months.yml")])


def read(text: str) -> list[tuple[str, Quantity]]:
    """The quantities of a text with their words."""
    found = []
    for sentence in split(text):
        for quantity in numbers.find(sentence, language().scan(sentence)):
            found.append((text[quantity.start : quantity.end], quantity))
    return found


def figures(text: str) -> list[tuple[int | None, int | None, str]]:
    return [(quantity.min, quantity.max, quantity.sort) for _, quantity in read(text)]


def counts(text: str) -> list[tuple[int | None, int | None]]:
    """The figures that count something."""
    skipped = ("other", "ordinal", "percent", "fraction")
    return [(low, high) for low, high, sort in figures(text) if sort not in skipped]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_row(row: Row) -> None:
    own = Language("ar", [row])
    assert matches(own, row, row.example)
    assert not matches(own, row, row.counter)


def spellable(value: int) -> bool:
    """num2words writes 301,000 as "three hundred and a thousand thousand", which nobody does."""
    return not (value // 1000 > 100 and value // 1000 % 100 == 1)


SORTS = {
    "numeral", "scale", "dual", "counted", "part", "vague", "fraction", "ordinal", "one_of", "one_of_them", "percent",
    "leading", "trailing", "link", "change", "unit", "label", "skip",
}  # fmt: skip


def test_every_row_has_a_known_sort() -> None:
    assert {row.get("sort") for row in ROWS} == SORTS


SAMPLE = [n for n in random.Random(7).sample(range(10_000, 10_000_001), 600) if spellable(n)]


@pytest.mark.parametrize(
    "values",
    [range(start, start + 1000) for start in range(0, 10_000, 1000)] + [SAMPLE],
    ids=lambda values: f"from {values[0]}",
)
def test_every_number_in_words(values: Sequence[int]) -> None:
    for value in values:
        words = num2words(value, lang="ar")
        assert figures(f"نزح {words} مدنيا") == [(value, value, "exact")], words


@pytest.mark.parametrize("value", SAMPLE[:150] + list(range(1, 2000, 13)))
def test_numbers_in_words_with_and_stuck_and_other_case(value: int) -> None:
    words = num2words(value, lang="ar").replace(" و ", " و").replace("مائة", "مئة").replace("مئتا", "مئتي")
    words = words.replace("اثنان", "اثنين").replace("ألفا ", "ألفي ").replace("عشرون", "عشرين").replace("ثون", "ثين")
    assert figures(f"نزح {words} مدنيا") == [(value, value, "exact")], words


WORDS = [
    ("اثنا عشر", 12), ("اثني عشر", 12), ("اثنتا عشرة", 12), ("اثنتي عشرة", 12), ("إحدى عشرة", 11), ("أحد عشر", 11),
    ("ثماني عشرة", 18), ("ثمان وأربعين", 48), ("واحد وعشرون", 21), ("إحدى وعشرين", 21), ("اثنتين وسبعين", 72),
    ("مائة", 100), ("مئة", 100), ("مائتي", 200), ("مئتا", 200), ("مئتين", 200), ("مئتان", 200), ("ثلاثمائة", 300),
    ("ثلاثمئة", 300), ("ثلاث مئة", 300), ("ثلاث مائة", 300), ("خمس مئات", 500), ("ثمانيمائة", 800),
    ("ستمئة وستين", 660),
    ("مئة وأحد عشر", 111), ("مئة وخمسة", 105), ("مئتين وخمسين", 250), ("ألف", 1000), ("ألفا", 2000), ("ألفي", 2000),
    ("ألفين", 2000), ("ألفا ومئتي", 1200), ("ألف وواحد", 1001), ("ألف وأحد عشر", 1011), ("ستة آلاف", 6000),
    ("ألفين وثلاثمائة وثلاثة وعشرين", 2323), ("ثلاثة عشر ألفا", 13000), ("مئة ألف", 100_000), ("مئتي ألف", 200_000),
    ("مئة وخمسين ألفا", 150_000), ("ثلاثة آلاف وخمسمئة", 3500), ("عشرة آلاف ومئتين", 10_200), ("مليون", 1_000_000),
    ("مليونا", 2_000_000), ("مليوني", 2_000_000), ("ثلاثة ملايين", 3_000_000), ("مليون ونصف المليون", 1_500_000),
    ("مليون ونصف مليون", 1_500_000), ("مليونين ونصف", 2_500_000), ("نصف مليون", 500_000), ("ربع مليون", 250_000),
    ("ألف و 200", 1200), ("ألف و200", 1200), ("مئة و20", 120), ("تلاتة", 3), ("خمسطعش", 15), ("ميتين", 200),
]  # fmt: skip


@pytest.mark.parametrize(("words", "value"), WORDS)
def test_words(words: str, value: int) -> None:
    assert read(f"نزح {words} شخص")[0][1].min == value
    assert [text for text, _ in read(f"نزح {words} شخص")] == [words]


@pytest.mark.parametrize(
    ("digits", "value"),
    [("1,896", 1896), ("1.896", 1896), ("١٬٨٩٦", 1896), ("۲۳", 23), ("٤٤", 44), ("12 ألفا", 12_000), ("3 آلاف", 3000),
     ("1.5 مليون", 1_500_000), ("2,5 مليون", 2_500_000), ("150 ألف", 150_000), ("1.250.000", 1_250_000),
     ("5 آلاف و200", 5200), ("1,200 ألف", 1_200_000)],
)  # fmt: skip
def test_digits(digits: str, value: int) -> None:
    assert figures(f"نزح {digits} شخص") == [(value, value, "exact")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أصيب 20 عاملا على الأقل", (20, None, "at_least")),
        ("أصيب 20 عاملا زراعيا على الأقل", (20, None, "at_least")),
        ("أصيب 20 عاملا كحد أدنى", (20, None, "at_least")),
        ("أصيب ما لا يقل عن 20 عاملا", (20, None, "at_least")),
        ("أصيب على الأقل 20 عاملا", (20, None, "at_least")),
        ("لا يقل عدد الجرحى عن 20", (20, None, "at_least")),
        ("أصيب أكثر من 20 عاملا", (21, None, "more_than")),
        ("إصابة ما يزيد على عشرين عاملا", (21, None, "more_than")),
        ("تجاوز عدد الجرحى المسجلين 20", (21, None, "more_than")),
        ("نزوح لأكثر من 20 عائلة", (21, None, "more_than")),
        ("أصيب عشرون ونيف", (21, None, "more_than")),
        ("إصابة ما يصل إلى 20 عاملا", (None, 20, "at_most")),
        ("إصابة حتى 20 عاملا", (None, 20, "at_most")),
        ("لا يزيد على 20 عاملا", (None, 20, "at_most")),
        ("أصيب 20 عاملا على أكثر تقدير", (None, 20, "at_most")),
        ("أصيب أقل من 20 عاملا", (None, 19, "less_than")),
        ("أصيب نحو 20 عاملا", (20, 20, "about")),
        ("إصابة قرابة عشرين عاملا", (20, 20, "about")),
        ("إصابة حوالى عشرين عاملا", (20, 20, "about")),
        ("إصابة بحوالي عشرين عاملا", (20, 20, "about")),
        ("إصابة زهاء عشرين عاملا", (20, 20, "about")),
        ("إصابة ما يقارب الـ20 عاملا", (20, 20, "about")),
        ("إصابة ما يقرب من عشرين عاملا", (20, 20, "about")),
        ("أصيب 20 عاملا تقريبا", (20, 20, "about")),
        ("أصيب ما لا يقل عن نحو 20 عاملا", (20, None, "at_least")),
        ("أصيب عشرات العمال", (20, None, "vague")),
        ("أصيب المئات من العمال", (200, None, "vague")),
        ("نزح آلاف السكان", (2000, None, "vague")),
        ("نزح عشرات الآلاف", (20_000, None, "vague")),
        ("نزح مئات الآلاف", (200_000, None, "vague")),
        ("نزح الملايين", (2_000_000, None, "vague")),
        ("نزحت بضعة آلاف", (2000, None, "vague")),
        ("نزحت بضع مئات", (200, None, "vague")),
        ("أصيب بضعة عمال", (2, None, "vague")),
        ("أصيب عدد من العمال", (2, None, "vague")),
        ("أصيب عدة عمال", (2, None, "vague")),
        ("أصيب العديد من العمال", (2, None, "vague")),
        ("أصيب أكثر من عشرات العمال", (20, None, "vague")),
        ("أصيب أحد العمال", (1, 1, "one_of")),
        ("أصيبت إحدى العاملات", (1, 1, "one_of")),
        ("وصل العمال وأصيب أحدهم", (1, 1, "one_of")),
        ("وصل الوفد وأحد العمال", (1, 1, "one_of")),
        ("أصيب عامل واحد", (1, 1, "exact")),
        ("أصيب عامل واحد على الأقل", (1, None, "at_least")),
        ("بلغت 45%", (45, 45, "percent")),
        ("بلغت 45٪", (45, 45, "percent")),
        ("بلغت سبعين في المئة", (70, 70, "percent")),
        ("بلغت 80 بالمائة", (80, 80, "percent")),
        ("احترق ثلثا المخزن", (None, None, "fraction")),
        ("احترق نصف المخزن", (None, None, "fraction")),
    ],
)
def test_bounds(text: str, expected: tuple[int | None, int | None, str]) -> None:
    assert figures(text) == [expected]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("أصيب بين 10 و15 عاملا", 10, 15),
        ("أصيب ما بين 10 و 15 عاملا", 10, 15),
        ("أصيب من 10 إلى 15 عاملا", 10, 15),
        ("أصيب 10-15 عاملا", 10, 15),
        ("أصيب 10 – 15 عاملا", 10, 15),
        ("أصيب عشرة إلى خمسة عشر عاملا", 10, 15),
        ("أصيب ثلاثة أو أربعة عمال", 3, 4),
        ("أصيب بين ثلاثة وعشرين عاملا", 3, 20),
        ("أصيب بين ثلاثة وعشرين وثلاثين عاملا", 23, 30),
        ("أصيب بين عشرة وعشرين عاملا", 10, 20),
        ("نزح 3 إلى 5 آلاف شخص", 3000, 5000),
    ],
)
def test_ranges(text: str, low: int, high: int) -> None:
    assert figures(text) == [(low, high, "range")]


def test_a_rise_is_no_range() -> None:
    assert figures("ارتفعت الحصيلة من 10 إلى 15 جريحا") == [(10, 10, "other"), (15, 15, "exact")]


def test_a_falling_pair_is_no_range() -> None:
    assert counts("أصيب 15 إلى جانب 10 آخرين") == [(15, 15), (10, 10)]


@pytest.mark.parametrize(
    "text",
    [
        "طفل عمره 12 عاما",
        "شاب يبلغ من العمر 20 سنة",
        "تتراوح أعمارهم بين 10 و15 عاما",
        "شيخ عمره 90",
        "وصل الوفد الساعة 10",
        "وصل الوفد في الساعة 10:30",
        "وصل الوفد عند 10:30",
        "في عام 2015",
        "منذ 2015",
        "بتاريخ 22/6/2018",
        "بتاريخ 22-6-2018",
        "تبعد القرية 12 كم",
        "تبعد القرية عشرين كيلومترا",
        "رشاش عيار 23",
        "مدفع 57 ملم",
        "دخلت الفرقة 17",
        "سيارة من طراز 25",
        "دبابة تي-72",
        "الطائرة F-16",
        "قرية خان 9",
        "هاتف 0911223344",
        "في 12 أيار",
        "في 8 و9 أيار",
        "بين الساعة 5 و7",
        "مدافع عيار 23 و57",
        "الطفل سالم (7) وابن عمه (5)",
        "طبيب لكل ألف شخص",
        "وصلوا في وقت واحد",
        "بمعدل 3 غارات",
        "بعد أن كانت 20",
        "خسائر بملايين الدولارات",
        "قبل عشرات السنين",
        "خلال الأيام الثلاثة الماضية",
        "خلال الساعات الـ48 الأخيرة",
        "على سفح جبل الأربعين",
        "في 12 من حزيران",
        "بين 10 و12 آذار",
        "دفع 500 دولار",
        "دفع 5 آلاف ليرة",
        "الهجوم الـ17 على القرية",
        "الهجوم الثاني عشر",
        "في القرن العشرين",
        "في الخامس والعشرين من الشهر",
        "في شارع الستين",
        "في الذكرى الثالثة عشرة",
        "غاب ستة أشهر",
        "يوم الأحد ويوم الاثنين",
        "سافر إلى بئر السبع",
        "عثر عليه ميتا في منزله",
        "كميات من الدقيق",
        "قال لست من هنا",
        "أثنى الوزير على الفريق",
        "تسعى الشركة إلى اجتماع ثلاثي",
        "غادر بعده الوزير",
        "لم يصب أحد بأذى",
        "لا أحد هنا",
        "عاد في اليوم الواحد",
        "1- عاد الوفد",
    ],
)
def test_nobody_is_counted(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("طفل عمره 12 عاما", "years"),
        ("وصل الوفد الساعة 10", "clock"),
        ("في عام 2015", "year"),
        ("منذ 2015", "year"),
        ("تبعد القرية 12 كم", "distance"),
        ("رشاش عيار 23", "calibre"),
        ("دخلت الفرقة 17", "formation"),
        ("دفع 500 دولار", "money"),
        ("الطائرة F-16", "label"),
    ],
)
def test_units(text: str, unit: str) -> None:
    assert [quantity.unit for _, quantity in read(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أصيب 2015 مدنيا", [(2015, 2015)]),
        ("أصيب العمال الـ57", [(57, 57)]),
        ("أصيب العمال الثلاثة", [(3, 3)]),
        ("أصيب مدني واحد وعشرون جنديا", [(1, 1), (20, 20)]),
        ("أصيب ثلاثة مدنيين وخمسة جنود", [(3, 3), (5, 5)]),
        ("أصيب 5 بينهم 3 أطفال على الأقل", [(5, 5), (3, None)]),
        ("أصيب 20 عاملا، على الأقل 5 منهم أطفال", [(20, 20), (5, None)]),
        ("أصيب (5) عمال", [(5, 5)]),
        ("بلغ عدد الجرحى:18", [(18, 18)]),
        ("أصيب العشرات الساعة العاشرة", [(20, None)]),
        ("أصيب +18 مدنيا", [(18, 18)]),
        ("عدد القتلى (12) والجرحى (30)", [(12, 12), (30, 30)]),
        ("ارتفعت الحصيلة إلى (5)", [(5, 5)]),
        ("أصيب خمسة (5) عمال", [(5, 5)]),
        ("أصيب 5 خمسة عمال", [(5, 5)]),
        ("أصيب مدني واحد من القرية", [(1, 1)]),
    ],
)
def test_counts(text: str, expected: list[tuple[int | None, int | None]]) -> None:
    assert counts(text) == expected


def test_the_bound_belongs_to_the_quantity_and_the_proclitic_does_not() -> None:
    assert [words for words, _ in read("نزوح لأكثر من 20 عائلة وبنحو ثلاثين")] == ["أكثر من 20", "نحو ثلاثين"]
    assert [words for words, _ in read("أصيب (5) عمال والثلاثون")] == ["(5)", "ثلاثون"]


def test_definite() -> None:
    assert [quantity.definite for _, quantity in read("العمال الثلاثة وخمسة عمال والعمال الـ20")] == [True, False, True]


SCRIPTS = ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]


@given(st.integers(0, 10**9), st.sampled_from(SCRIPTS), st.sampled_from(["", ",", "٬", "."]))
def test_digits_in_any_script(value: int, script: str, separator: str) -> None:
    written = f"{value:,}".replace(",", separator).translate(str.maketrans("0123456789", script))
    assert figures(f"أصيب {written} مدني") == [(value, value, "exact")]


@given(st.decimals(0, 9999, places=2, allow_nan=False))
def test_decimals_count_nobody(value: Decimal) -> None:
    assert number(str(value)) == value
    assert all(sort in ("other", "exact") for _, _, sort in figures(f"بلغ {value} هنا"))


PIECES = [
    "أحد", "واحد", "وعشرون", "20", "و", "بين", "من", "إلى", "على الأقل", "ألف", "آلاف", "مئات", "نصف", "(", ")", "-",
    "%", "الـ", "عشر", "الثاني", "كم", "مدنيا", "،", "أكثر من", "مليون", "1.5", "نحو", "\n", "عدة", "مئتا", "،", ".",
]  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=14))
def test_any_words_give_valid_spans(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for sentence in split(text):
        last = -1
        for quantity in numbers.find(sentence, language().scan(sentence)):
            assert last < quantity.first <= quantity.last < len(sentence.tokens)
            assert sentence.start <= quantity.start < quantity.end == sentence.tokens[quantity.last].end
            assert quantity.min is None or quantity.max is None or quantity.min <= quantity.max
            last = quantity.last
