"""Dates are read in every tradition of the calendar and resolved against the day of writing, never beyond the text."""

from __future__ import annotations

import datetime

import pytest
from hijridate import Hijri
from hypothesis import given
from hypothesis import strategies as st

from tawthiq import language
from tawthiq.mentions import dates
from tawthiq.mentions.dates import DateMention, ResolvedDate
from tawthiq.text import split

WRITTEN = datetime.date(2018, 6, 22)  # a Friday
Days = tuple[str | None, str | None, str]


def read(text: str, written: datetime.date | None = WRITTEN) -> list[DateMention]:
    """All date mentions of a text."""
    arabic = language.load("ar")
    return [m for sentence in split(text) for m in dates.find(sentence, arabic.scan(sentence), written)]


def only(text: str, written: datetime.date | None = WRITTEN) -> DateMention:
    """The one date mention of a text."""
    (mention,) = read(text, written)
    return mention


def days(mention: DateMention) -> Days | None:
    """What a mention resolves to."""
    found = mention.date
    return (found.start, found.end, found.precision) if found else None


def one(day: str) -> Days:
    """A single day."""
    return day, day, "day"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("26 يوليو، 2015", one("2015-07-26")),
        ("4 يوليو 2015", one("2015-07-04")),
        ("22 من حزيران", one("2018-06-22")),
        ("الجمعة 22 من حزيران", one("2018-06-22")),
        ("تشرين الأول 2017", ("2017-10-01", "2017-10-31", "month")),
        ("في تشرين الأول الماضي", ("2017-10-01", "2017-10-31", "month")),
        ("منتصف تشرين الأول 2017", ("2017-10-11", "2017-10-20", "range")),
        ("مطلع أيار", ("2018-05-01", "2018-05-10", "range")),
        ("أواخر نيسان الماضي", ("2018-04-21", "2018-04-30", "range")),
        ("مطلع الأسبوع الجاري", ("2018-06-16", "2018-06-17", "range")),
        ("خلال اليومين الماضيين", ("2018-06-20", "2018-06-21", "range")),
        ("خلال اليومين الأخيرين", ("2018-06-20", "2018-06-22", "range")),
        ("أمس الخميس واليوم الجمعة", ("2018-06-21", "2018-06-22", "range")),
        ("الليلة الماضية واليوم الجمعة", ("2018-06-21", "2018-06-22", "range")),
        ("في آذار ونيسان 2017", ("2017-03-01", "2017-04-30", "range")),
        ("في شباط/فبراير وآذار/مارس 2017", ("2017-02-01", "2017-03-31", "range")),
        ("بين تشرين الثاني 2016 وتشرين الأول 2017", ("2016-11-01", "2017-10-31", "range")),
        ("نيسان 2013", ("2013-04-01", "2013-04-30", "month")),
        ("حزيران\\ يونيو", ("2018-06-01", "2018-06-30", "month")),
        ("آب/أغسطس 2014", ("2014-08-01", "2014-08-31", "month")),
        ("كانون الثاني 2014", ("2014-01-01", "2014-01-31", "month")),
        ("١٢ آذار ٢٠١٣", one("2013-03-12")),
        ("12/03/2013", one("2013-03-12")),
        ("وصل الوفد أمس", one("2018-06-21")),
        ("وصل الوفد اليوم", one("2018-06-22")),
        ("صباح أمس", one("2018-06-21")),
        ("أول أمس", one("2018-06-20")),
        ("يوم الخميس", one("2018-06-21")),
        ("الثلاثاء الماضي", one("2018-06-19")),
        ("العام الماضي", ("2017-01-01", "2017-12-31", "year")),
        ("قبل ثلاثة أيام", one("2018-06-19")),
        ("الرابع من يوليو 2015", one("2015-07-04")),
        ("السابع عشر من تموز", one("2017-07-17")),
        ("15 رمضان 1436 هـ", one("2015-07-02")),
        ("15 رمضان 1436", one("2015-07-02")),
        ("الأول من محرم 1437هـ", one("2015-10-14")),
        ("10 ماي 2012", one("2012-05-10")),
        ("خلال الأيام الماضية", (None, "2018-06-22", "range")),
        ("منذ شهور", None),
    ],
)
def test_expressions_that_other_parsers_get_wrong(text: str, expected: Days | None) -> None:
    assert days(only(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الوفد في 22 حزيران/يونيو 2015", one("2015-06-22")),
        ("وصل الوفد في 5 تشرين الثاني (نوفمبر) 2015", one("2015-11-05")),
        ("وصل الوفد في الثامن من يوليو تموز", one("2017-07-08")),
        ("وصل الوفد في 11 سبتمبر عام 2001", one("2001-09-11")),
        ("وصل الوفد في 3 شتنبر 2014", one("2014-09-03")),
        ("وصل الوفد في 3 غشت 2014", one("2014-08-03")),
        ("وصل الوفد في 7 جانفي 2014", one("2014-01-07")),
        ("وصل الوفد في 19 نوفمبر/تشرين الثاني من العام الماضي", one("2017-11-19")),
        ("وصل الوفد في الرابع من الشهر الجاري", one("2018-06-04")),
        ("وصل الوفد في الخامس عشر من الشهر الماضي", one("2018-05-15")),
        ("وصل الوفد في 16 كانون الثاني/يناير الماضي", one("2018-01-16")),
        ("وصل الوفد في 31 كانون الأول الفائت", one("2017-12-31")),
        ("وصل الوفد بتاريخ 4/7", one("2017-07-04")),
        ("وصل الوفد في 2013-03-12", one("2013-03-12")),
        ("وصل الوفد في 4-7-2015", one("2015-07-04")),
        ("وصل الوفد في 4.7.2015", one("2015-07-04")),
        ("وصل الوفد في ٢٢\u200f/٦\u200f/٢٠١٥", one("2015-06-22")),
        ("وصل الوفد في 1436/10/25 هـ", one("2015-08-10")),
        ("وصل الوفد في 03/25/2018", one("2018-03-25")),
        ("وصل الوفد يوم الأحد المقبل", one("2018-06-24")),
        ("وصل الوفد مساء أول من أمس", one("2018-06-20")),
        ("وصل الوفد الجمعة الماضية", one("2018-06-15")),
        ("وصل الوفد الجمعة", one("2018-06-22")),
        ("وصل الوفد أمس الخميس", one("2018-06-21")),
        ("وصل الوفد اليوم، الجمعة 22 من حزيران، إلى المدينة", one("2018-06-22")),
        ("وصل الوفد قبل يومين", one("2018-06-20")),
        ("وصل الوفد قبل 12 يوما", one("2018-06-10")),
        ("وصل الوفد قبل خمسة وعشرين يوما", one("2018-05-28")),
        ("وصل الوفد قبل نحو أسبوعين", ("2018-06-08", "2018-06-08", "week")),
        ("وصل الوفد قبل ثلاثة أشهر", ("2018-03-01", "2018-03-31", "month")),
        ("وصل الوفد قبل عامين", ("2016-01-01", "2016-12-31", "year")),
        ("وصل الوفد الليلة الماضية", ("2018-06-21", "2018-06-22", "range")),
        ("وصل الوفد ليل السبت - الأحد", ("2018-06-16", "2018-06-17", "range")),
        ("وصل الوفد ليل الأربعاء إلى الخميس", ("2018-06-20", "2018-06-21", "range")),
        ("وصل الوفد بعد منتصف ليل السبت - الأحد", one("2018-06-17")),
        ("وصل الوفد ليل الجمعة وفجر السبت", ("2018-06-15", "2018-06-16", "range")),
        ("وصل الوفد الأسبوع الماضي", ("2018-06-09", "2018-06-15", "week")),
        ("وصل الوفد هذا الأسبوع", ("2018-06-16", "2018-06-22", "week")),
        ("وصل الوفد الشهر الجاري", ("2018-06-01", "2018-06-22", "month")),
        ("وصل الوفد الشهر الماضي", ("2018-05-01", "2018-05-31", "month")),
        ("وصل الوفد في رمضان", ("2018-05-16", "2018-06-14", "month")),
        ("وصل الوفد في 2014", ("2014-01-01", "2014-12-31", "year")),
        ("وصل الوفد في الربع الأول من العام الحالي", ("2018-01-01", "2018-03-31", "range")),
        ("وصل الوفد في النصف الثاني من 2015", ("2015-07-01", "2015-12-31", "range")),
        ("وصل الوفد صيف العام الماضي", ("2017-06-01", "2017-08-31", "range")),
        ("وصل الوفد الصيف الماضي", ("2017-06-01", "2017-08-31", "range")),
        ("وصل الوفد الشهر قبل الماضي", ("2018-04-01", "2018-04-30", "month")),
        ("وصل الوفد الجمعة قبل الماضية", one("2018-06-08")),
        ("وصل الوفد الجمعة الموافق 15 حزيران", one("2018-06-15")),
        ("وصل الوفد في 12 الجاري", one("2018-06-12")),
        ("وصل الوفد في الرابع من هذا الشهر", one("2018-06-04")),
        ("وصل الوفد في غرة رمضان", one("2018-05-16")),
        ("وصل الوفد في ثاني أيام عيد الفطر", one("2018-06-16")),
        ("وصل الوفد خلال الساعات الماضية", one("2018-06-22")),
        ("وصل الوفد منذ ساعات", one("2018-06-22")),
        ("وصل الوفد قبل أكثر من أسبوع", (None, "2018-06-15", "range")),
        ("وصل الوفد قبل أقل من أسبوع", ("2018-06-15", "2018-06-22", "range")),
        ("وصل الوفد قبل عام 2011", (None, "2010-12-31", "range")),
        ("وصل الوفد منذ فجر الجمعة", one("2018-06-22")),
        ("وصل الوفد في ثالث أيام رمضان", one("2018-05-18")),
        ("وصل الوفد عام 2016", ("2016-01-01", "2016-12-31", "year")),
        ("وصل الوفد في عام 1437 هـ", ("2015-10-14", "2016-10-01", "year")),
    ],
)
def test_moments(text: str, expected: Days) -> None:
    mention = only(text)
    assert days(mention) == expected
    assert not mention.whole


@pytest.mark.parametrize(
    ("text", "sort", "start", "end"),
    [
        ("منذ عام 2011", "since", "2011-01-01", None),
        ("منذ 2011", "since", "2011-01-01", None),
        ("منذ مطلع العام الجاري", "since", "2018-01-01", None),
        ("منذ منتصف أيار", "since", "2018-05-15", None),
        ("منذ الاثنين الماضي", "since", "2018-06-18", None),
        ("منذ الشهر الماضي", "since", "2018-05-01", None),
        ("منذ نحو شهر", "since", "2018-05-22", None),
        ("منذ أربعة أشهر", "since", "2018-02-22", None),
        ("منذ قرابة الأسبوع", "since", "2018-06-15", None),
        ("منذ شهر ونصف", "since", "2018-05-08", None),
        ("حتى 15 أيلول", "until", None, "2018-09-15"),
        ("خلال الفترة من 21 آذار 2015 إلى 31 آذار 2018", "range", "2015-03-21", "2018-03-31"),
        ("في الأسبوع الأول من آذار الماضي", "range", "2018-03-01", "2018-03-07"),
        ("في النصف الثاني من شباط", "range", "2018-02-16", "2018-02-28"),
        ("منذ آذار 2011 وحتى الآن", "range", "2011-03-01", "2018-06-22"),
        ("منذ بداية العام الحالي حتى نهاية أيار الماضي", "range", "2018-01-01", "2018-05-31"),
        ("من 4 وحتى 17 يوليو 2015", "range", "2015-07-04", "2015-07-17"),
        ("من 4 يوليو إلى 17 أغسطس 2015", "range", "2015-07-04", "2015-08-17"),
        ("بداية من الرابع من يوليو 2015 وحتى السابع عشر من يوليو 2015", "range", "2015-07-04", "2015-07-17"),
        ("بين 14 و17 من نيسان", "range", "2018-04-14", "2018-04-17"),
        ("بين عامي 2014 و2016", "range", "2014-01-01", "2016-12-31"),
        ("في السنوات 2005 و2006 و2007", "range", "2005-01-01", "2007-12-31"),
        ("يومي 12 و13 أيار", "range", "2018-05-12", "2018-05-13"),
        ("منذ آذار 2011 حتى اليوم", "range", "2011-03-01", "2018-06-22"),
        ("الثلاثاء والأربعاء الماضيين", "range", "2018-06-19", "2018-06-20"),
        ("الجمعة والسبت", "range", "2018-06-15", "2018-06-16"),
        ("من الجمعة حتى الأحد", "range", "2018-06-15", "2018-06-17"),
        ("حتى يوم الخميس", "until", None, "2018-06-21"),
        ("خلال الـ 24 ساعة الماضية", "lately", "2018-06-21", "2018-06-22"),
        ("خلال السنوات القليلة الماضية", "lately", None, "2018-06-22"),
        ("في الأسبوعين الأخيرين", "lately", "2018-06-08", "2018-06-22"),
        ("خلال الأشهر الثلاثة الماضية", "lately", "2018-03-22", "2018-06-22"),
        ("خلال شهر أيار", "month", "2018-05-01", "2018-05-31"),
        ("خلال العام الجاري", "unit", "2018-01-01", "2018-06-22"),
        ("خلال الأشهر الستة الأولى من العام", "date", "2018-01-01", "2018-06-30"),
    ],
)
def test_periods(text: str, sort: str, start: str | None, end: str | None) -> None:
    mention = only(text)
    assert mention.sort == sort
    assert mention.date is not None
    assert (mention.date.start, mention.date.end) == (start, end)
    assert mention.whole
    assert mention.since == (sort == "since")


@pytest.mark.parametrize(
    ("text", "date", "time", "precision"),
    [
        ("وصل الوفد الساعة الرابعة من فجر السبت", "2018-06-16", "04:00", "hour"),
        ("وصل الوفد في الساعة العاشرة والنصف من مساء أمس الخميس", "2018-06-21", "22:30", "minute"),
        ("وصل الوفد يوم الخميس الساعة 4:15 مساء", "2018-06-21", "16:15", "minute"),
        ("وصل الوفد عند الساعة 23:40 من يوم أمس", "2018-06-21", "23:40", "minute"),
        ("وصل الوفد مساء الخميس الساعة 9", "2018-06-21", "21:00", "hour"),
        ("وصل الوفد ظهر أمس عند الساعة 12,30", "2018-06-21", "12:30", "minute"),
        ("وصل الوفد أمس عند الساعة الثانية عشرة إلا ربعا ظهرا", "2018-06-21", "11:45", "minute"),
    ],
)
def test_hours(text: str, date: str, time: str, precision: str) -> None:
    assert only(text).date == ResolvedDate(date, date, precision, time)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("الساعة الرابعة فجرا", "04:00"),
        ("الساعة العاشرة ليلا", "22:00"),
        ("4:35 م", "16:35"),
        ("04:00", "04:00"),
        ("9:40", None),
    ],
)
def test_an_hour_alone_has_no_day(text: str, time: str | None) -> None:
    mention = only(text)
    assert (mention.role, mention.date, mention.time) == ("time", None, time)


def test_an_hour_without_morning_or_evening_is_not_guessed() -> None:
    mention = only("وصل الوفد أمس الساعة العاشرة")
    assert (mention.time, days(mention)) == (None, one("2018-06-21"))


@pytest.mark.parametrize(
    "text",
    [
        "اليوم الأول من المعرض",
        "اليوم الـ57 للمعرض",
        "في اليوم 114 للمعرض",
        "يعمل المصنع كل يوم",
        "يعمل المصنع يوميا",
        "ثلاث وجبات في اليوم",
        "وصل الأمين العام",
        "نشرت صحيفة اليوم خبرا",
        "أحد الطلاب",
        "وصل اثنان من الطلاب",
        "افتتح المتجر في سوق الجمعة",
        "يجتمعون أيام الجمعة",
        "لامس السعر ذروته",
        "مارس الفريق ضغوطا",
        "وصل رجب إلى المدرسة",
        "باع 2014 كتابا",
        "لم يصل أحد حتى الآن",
        "فجر العمال الصخور",
        "ظهر الرجل في الشارع",
    ],
)
def test_words_of_time_that_name_no_time(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    ["اليوم", "أمس", "الثلاثاء", "22 من حزيران", "الشهر الماضي", "قبل يومين", "في أيار", "الليلة الماضية"],
)
def test_nothing_is_guessed_without_the_day_of_writing(text: str) -> None:
    assert only(text, None).date is None


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("وصل الوفد في اليوم نفسه", "same_day"),
        ("وصل الوفد ذلك اليوم", "same_day"),
        ("وصل الوفد في اليوم التالي", "next_day"),
        ("وصل الوفد خلال الفترة ذاتها", "same_period"),
    ],
)
def test_days_told_of_before_are_left_to_the_reader_of_the_report(text: str, sort: str) -> None:
    mention = only(text)
    assert (mention.sort, mention.date) == (sort, None)


def test_a_year_told_of_before_in_the_sentence() -> None:
    first, second = read("بدأ العمل مطلع عام 2020 وتوقف في 6 آذار من العام نفسه")
    assert first.sort == "year"
    assert days(second) == one("2020-03-06")
    assert only("وصل في 6 آذار من العام نفسه").date is None


def test_what_happens_within_a_span_is_not_a_sum_when_it_is_counted() -> None:
    assert not only("اللقاء الثاني خلال ثلاثة أيام").whole
    assert only("ثلاثة لقاءات خلال أسبوعين").whole


def test_gregorian_wins_over_hijri_in_a_dateline() -> None:
    mention = only("بغداد 25 شوال 1436 هـ الموافق 10 أغسطس 2015")
    assert (days(mention), mention.role) == (one("2015-08-10"), "dateline")
    assert days(only("10 أغسطس 2015 الموافق 26 شوال 1436 هـ")) == one("2015-08-10")


def test_a_line_of_publication_is_a_dateline() -> None:
    assert only("نُشر في 2018/06/22").role == "dateline"
    assert only("وصل الوفد إلى المدينة يوم 22 أيار 2018 وغادر بعد ساعة من اللقاء مع المدير").role == "normal"


@pytest.mark.parametrize("text", ["اجتمع الطلاب في ساحة 17 أيار", "زار الوفد حي مايو", "ثورة 26 سبتمبر في الكتب"])
def test_a_street_named_after_a_date_is_no_date(text: str) -> None:
    mention = only(text)
    assert (mention.role, mention.date) == ("name", None)


def test_the_day_of_writing_from_the_text() -> None:
    assert dates.writing_day(read("وصل الوفد اليوم السبت 5 آب/أغسطس 2023", None)) == datetime.date(2023, 8, 5)
    found = read("وصل الوفد مساء اليوم الأحد 5 أيار. وبدأ العمل منذ بداية العام الحالي 2024", None)
    assert dates.writing_day(found) == datetime.date(2024, 5, 5)
    assert dates.writing_day(read("وصل الوفد في 5 آب 2023", None)) in (None, datetime.date(2023, 8, 5))
    assert dates.writing_day(read("وصل الوفد اليوم", None)) is None
    opening = read("وصل الوفد اليوم الخميس 21 حزيران", WRITTEN)
    assert dates.writing_day(opening, published=WRITTEN) == datetime.date(2018, 6, 21)


@pytest.mark.parametrize(
    ("text", "expected", "began"),
    [
        ("منذ بدء العمل في الوادي في 2014، بني ألف بيت", ("2014-01-01", None, "range"), ("2014-01-01", "2014-12-31")),
        ("منذ توقيع العقد مع الشركة في آذار 2016", ("2016-03-01", None, "range"), ("2016-03-01", "2016-03-31")),
        ("منذ افتتاح السوق، في آذار 2016 تحديدا", ("2016-03-01", "2016-03-31", "month"), None),
    ],
)
def test_a_period_since_what_began_on_a_day(text: str, expected: Days, began: tuple[str, str] | None) -> None:
    mention = only(text)
    assert days(mention) == expected
    assert (mention.began and (mention.began.start, mention.began.end)) == began


def test_a_mention_can_be_resolved_against_another_day() -> None:
    mention = only("وصل الوفد أمس", None)
    assert days(dates.resolved(mention, WRITTEN)) == one("2018-06-21")


def test_the_span_leaves_proclitics_out_and_the_article_in() -> None:
    text = "وصل الوفد وبالأمس غادر"
    mention = only(text)
    assert text[mention.start : mention.end] == "الأمس"


MONTHS = {
    "levantine": "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول",
    "gulf": "يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر",
    "algerian": "جانفي,فيفري,مارس,أفريل,ماي,جوان,جويلية,أوت,سبتمبر,أكتوبر,نوفمبر,ديسمبر",
    "moroccan": "يناير,فبراير,مارس,أبريل,ماي,يونيو,يوليوز,غشت,شتنبر,أكتوبر,نونبر,دجنبر",
}
DATES = st.dates(datetime.date(1950, 1, 1), datetime.date(2049, 12, 31))


FORMS = ["{d} {m} {y}", "{d} من {m} {y}", "{d} {m}، {y}", "{d} {m} عام {y}"]


@given(DATES, st.sampled_from(sorted(MONTHS)), st.sampled_from(FORMS))
def test_every_date_in_every_tradition_reads_back(day: datetime.date, tradition: str, form: str) -> None:
    month = MONTHS[tradition].split(",")[day.month - 1]
    text = "وصل الوفد في " + form.format(d=day.day, m=month, y=day.year)
    assert days(only(text)) == one(day.isoformat())


HIJRI = "محرم,صفر,ربيع الأول,ربيع الثاني,جمادى الأولى,جمادى الآخرة,رجب,شعبان,رمضان,شوال,ذو القعدة,ذو الحجة"


@given(st.integers(1350, 1490), st.integers(1, 12), st.integers(1, 29), st.sampled_from(["هـ", "هجرية", ""]))
def test_every_hijri_date_reads_back(year: int, month: int, day: int, era: str) -> None:
    expected = Hijri(year, month, day).to_gregorian().isoformat()
    name = HIJRI.split(",")[month - 1]
    for text in (f"{day} {name} {year} {era}", f"{day}/{month}/{year} {era}"):
        assert days(only(f"وصل الوفد في {text}".strip())) == one(expected)


@given(DATES, st.sampled_from(["%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y"]))
def test_every_date_in_digits_reads_back(day: datetime.date, form: str) -> None:
    assert days(only("وصل الوفد في " + day.strftime(form))) == one(day.isoformat())


@given(DATES, DATES)
def test_a_day_without_a_year_is_at_most_a_week_ahead(day: datetime.date, written: datetime.date) -> None:
    month = MONTHS["levantine"].split(",")[day.month - 1]
    found = only(f"وصل الوفد في {day.day} {month}", written).date
    if found is not None and found.start is not None:
        resolved = datetime.date.fromisoformat(found.start)
        assert (resolved.day, resolved.month) == (day.day, day.month)
        assert resolved <= written + datetime.timedelta(days=7)


PIECES = """
اليوم أمس غدا الليلة منذ حتى من بين في خلال قبل نحو ليل فجر السبت الأحد والاثنين 12 17 24 2015 1436 هـ الرابع و / - ،
( ) : الساعة مساء أيار حزيران وتموز آب رمضان شوال عام الشهر الماضي الجاري الأسبوع يومين أيام ثلاثة الثلاثة الموافق مطلع
العام النصف الأول نفسه المقبل هذا يوم بتاريخ ساحة ساعة الأخيرة السنوات 2014 و2016 عامي الربع الأشهر الستة الأولى أول
نهاية صيف ونصف 31
"""


@given(st.lists(st.sampled_from(PIECES.split()), max_size=14), st.none() | DATES)
def test_spans_are_valid_and_no_window_runs_backwards(pieces: list[str], written: datetime.date | None) -> None:
    text = " ".join(pieces)
    last = -1
    for mention in read(text, written):
        assert last < mention.first <= mention.last
        last = mention.last
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip()
        if mention.date is not None and mention.date.start is not None and mention.date.end is not None:
            assert mention.date.start <= mention.date.end
