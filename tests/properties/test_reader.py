"""What holds for every text: nothing breaks the reader, and every span is where it says.

`TAWTHIQ_EXAMPLES=20000` reads that many texts of each kind; by default a few, so that the tests stay fast.
"""

from __future__ import annotations

import os
from functools import cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawthiq import batch, language
from tawthiq.reading import Reading, read
from tawthiq.text import Document

EXAMPLES = int(os.environ.get("TAWTHIQ_EXAMPLES", "150"))
MANY = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
DAYS = st.sampled_from([None, "2018-06-22", "2024-02-29T23:59:59Z"])
MARKS = list("،.؛:؟!«»\"'()[]-…\n\t 0123456789٠١٢٣٤٥٦٧٨٩ـ\u064b\u200f\u200e\u202b\ufeff🙂#_/%")


@cache
def words() -> list[str]:
    """Forms of the lexicon, with and without proclitics, and names of places."""
    forms = [form for row in language.load().rows for form in row.forms]
    plain = ["و", "في", "من", "على", "أن", "إن", "إلى", "مدينة", "بلدة", "سرمين", "إدلب", "حلب", "صنعاء", "الموصل"]
    return sorted({*forms, *(f"وال{form}" for form in forms[::7]), *(f"ب{form}" for form in forms[::11]), *plain})


@st.composite
def shuffled(draw: st.DrawFn) -> str:
    """Words of conflict reports in any order, parted by any mark."""
    picked = draw(st.lists(st.one_of(st.sampled_from(words()), st.sampled_from(MARKS)), max_size=60))
    return " ".join(picked)


def check(text: str, day: str | None) -> Reading:
    reading = read(text, published=day)
    assert reading.document.text == text
    check_spans(text, reading.to_record())
    return reading


def check_spans(text: str, value: Any) -> None:
    """Every span anywhere in a record lies in the text, and quotes are exact."""
    if isinstance(value, list):
        for part in value:
            check_spans(text, part)
    if not isinstance(value, dict):
        return
    for first, last in (("start", "end"), ("start_char", "end_char")):
        start, end = value.get(first), value.get(last)
        if isinstance(start, int):
            assert isinstance(end, int) and 0 <= start <= end <= len(text)
    if "quote" in value:
        assert text[value["start"] : value["end"]] == value["quote"]
    for part in value.values():
        check_spans(text, part)


@MANY
@given(st.text(max_size=300), DAYS)
def test_any_text_can_be_read(text: str, day: str | None) -> None:
    check(text, day)


@MANY
@given(shuffled(), DAYS)
def test_words_of_reports_in_any_order_can_be_read(text: str, day: str | None) -> None:
    check(text, day)


@settings(MANY, max_examples=max(20, EXAMPLES // 10))
@given(shuffled(), DAYS)
def test_reading_twice_says_the_same(text: str, day: str | None) -> None:
    assert check(text, day).to_record() == check(text, day).to_record()


@settings(MANY, max_examples=max(20, EXAMPLES // 10))
@given(st.lists(shuffled(), max_size=4), st.randoms(use_true_random=False))
def test_what_is_read_of_a_report_does_not_hang_on_the_others(texts: list[str], random: Any) -> None:
    reports = [Document(text, f"r{number}", f"{number:064}") for number, text in enumerate(texts)]
    shuffled_reports = random.sample(reports, len(reports))

    def records(documents: list[Document]) -> dict[str, Any]:
        return {one.document.id: one.to_record() for one in batch.read(documents) if isinstance(one, Reading)}

    assert records(reports) == records(shuffled_reports)
    assert len(records(reports)) == len(reports)
