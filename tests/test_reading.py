"""Reading one report: the library's way in, its offsets, ids and dates."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tawthiq import reading as reader
from tawthiq.errors import DateError
from tawthiq.reading import Reading, published_day, read, read_document, subject
from tawthiq.text import Document

ROOT = Path(__file__).parents[1]
TEXT = (
    "قصف مدفعي على بلدة سرمين\n\n"
    "قتل عشرة أشخاص بينهم ثلاثة أطفال أمس السبت جراء قصف مدفعي لقوات النظام على بلدة سرمين في ريف إدلب، "
    "وفق ما أفاد الدفاع المدني.\n\n"
    "وفي مدينة الباب انفجرت عبوة ناسفة بسيارة ما أدى إلى إصابة طفلين بجروح."
)


def spans(value: Any) -> Iterator[Mapping[str, Any]]:
    """All that carries offsets, anywhere in a record."""
    if isinstance(value, dict):
        if isinstance(value.get("start"), int):
            yield value
        for part in value.values():
            yield from spans(part)
    elif isinstance(value, list):
        for part in value:
            yield from spans(part)


def check_offsets(reading: Reading) -> None:
    """Every span lies in the text, and what is quoted is what stands there."""
    text = reading.document.text
    for span in spans(reading.to_record()):
        assert 0 <= span["start"] <= span["end"] <= len(text)
        if "quote" in span:
            assert text[span["start"] : span["end"]] == span["quote"]
        if span.get("name") and span["start"] < span["end"]:
            assert span["name"] in text[span["start"] : span["end"]]
    for claim in reading.claims:
        if claim.date is not None and claim.date.start_char is not None and claim.date.end_char is not None:
            assert 0 <= claim.date.start_char < claim.date.end_char <= len(text)


def test_a_report_is_read() -> None:
    reading = read(TEXT, published="2019-05-12")
    shelling, bomb = reading.claims
    assert (shelling.type, bomb.type) == ("shelling", "ied")
    assert [(row.harm, row.who, row.min, row.part_of) for row in shelling.casualties] == [
        ("killed", None, 10, None),
        ("killed", "children", 3, 0),
    ]
    assert shelling.date is not None and shelling.date.start == "2019-05-11"
    assert [speaker.name for speaker in shelling.speakers] == ["الدفاع المدني"]


def test_words_are_quoted_exactly() -> None:
    check_offsets(read(TEXT, published="2019-05-12"))


def test_offsets_count_code_points_of_the_unaltered_text() -> None:
    text = "\u200f🙂 " + TEXT.replace("قصف", "قـصـف").replace("قتل", "قُتِل")
    reading = read(text, published="2019-05-12")
    assert reading.document.text == text
    assert reading.claims
    check_offsets(reading)


def test_the_same_report_gives_the_same_ids() -> None:
    once, again = (read(TEXT, published="2019-05-12") for _ in range(2))
    assert once.to_record() == again.to_record()
    assert len({claim.id for claim in once.claims}) == len(once.claims)


def test_ids_hang_on_content() -> None:
    ids = {claim.id for claim in read(TEXT, published="2019-05-12").claims}
    other_text = {claim.id for claim in read(TEXT + "\n", published="2019-05-12").claims}
    other_day = {claim.id for claim in read(TEXT, published="2021-05-13").claims}
    other_name = {claim.id for claim in read(TEXT, published="2019-05-12", id="x", title="y").claims}
    assert not ids & other_text
    assert ids != other_day
    assert ids == other_name


def test_a_report_without_an_id_is_named_by_its_content() -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    document = read(TEXT).document
    assert (document.id, document.sha256) == (digest[:16], digest)
    assert read(TEXT, id="mine").document.id == "mine"


def test_what_is_known_of_a_report_is_handed_on() -> None:
    head = read(TEXT, published="2019-05-12", title="عنوان", publisher="شبكة").to_record()["report"]
    assert (head["title"], head["published"], head["publisher"], head["language"]) == (
        "عنوان", "2019-05-12", "شبكة", "ar",
    )  # fmt: skip


@pytest.mark.parametrize("day", ["yesterday", "2019-13-01", "2019-02-30", "12/05/2019"])
def test_a_day_that_is_none(day: str) -> None:
    with pytest.raises(DateError, match="YYYY-MM-DD") as caught:
        read(TEXT, published=day)
    assert day in str(caught.value)


@pytest.mark.parametrize("day", ["2019-05-12", "2019-05-12T10:30:00+03:00", "2019-05-12 10:30"])
def test_days_and_times_of_publication(day: str) -> None:
    found = published_day(read("قصف", published=day).document)
    assert found is not None and found.isoformat() == "2019-05-12"


@pytest.mark.parametrize("day", [None, ""])
def test_an_unknown_day_of_publication(day: str | None) -> None:
    assert published_day(Document("قصف", "r", "0" * 64, published=day)) is None


def test_without_publication_the_dateline_is_the_day() -> None:
    text = "إدلب، 12 أيار/مايو 2019\n\nقصفت قوات النظام أمس بلدة سرمين بالمدفعية في ريف إدلب الشرقي، وفق ناشطين محليين."
    (claim,) = read(text).claims
    assert claim.date is not None and claim.date.start == "2019-05-11"


def test_an_ambiguous_place_is_an_issue_with_its_words() -> None:
    reading = read("قصفت قوات النظام بلدة السلامية بالمدفعية.", published="2019-05-12")
    for issue in reading.issues:
        assert reading.document.text[issue.start : issue.end]
        assert issue.kind and issue.message
    check_offsets(reading)


@pytest.mark.parametrize("text", ["", " \n\n", "🙂", "\x00\ud800", "…،.؟", "Nothing to read here."])
def test_nothing_to_read(text: str) -> None:
    reading = read(text)
    assert (reading.claims, reading.issues) == ((), ())


def test_a_table_of_claims() -> None:
    pandas = pytest.importorskip("pandas")
    reading = read(TEXT, published="2019-05-12")
    table = reading.to_pandas()
    assert isinstance(table, pandas.DataFrame)
    assert list(table["id"]) == [claim.id for claim in reading.claims]
    assert list(table["type"]) == ["shelling", "ied"]


def test_reading_brings_no_pandas_along() -> None:
    code = f"import sys, tawthiq; tawthiq.read({TEXT!r}); print('pandas' in sys.modules)"
    found = subprocess.check_output([sys.executable, "-c", code], cwd=ROOT / "src", text=True)
    assert found.strip() == "False"


def test_scenes_hold_all_sentences() -> None:
    reading = read_document(Document(TEXT, "r", "0" * 64, published="2019-05-12"))
    assert [scene.sentence for scene in reading.scenes] == list(reading.document.sentences)
    assert subject(reading.scenes) == "SY"
    assert subject(()) is None


def test_a_text_longer_than_any_report_is_read_in_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "STRETCH", 4)
    days = ["أمس السبت", "اليوم الأحد"]
    text = "\n\n".join(f"قتل {3 + k} مدنيين {days[k % 2]} بقصف مدفعي على بلدة سرمين، وفق ناشطين." for k in range(12))
    found = read(text, published="2019-05-12")
    assert [row.min for claim in found.claims for row in claim.casualties] == list(range(3, 15))
    check_offsets(found)
