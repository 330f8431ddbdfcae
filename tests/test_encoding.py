"""Which encoding a report was written in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq.encoding import decode, mend
from tawthiq.errors import SourceError

SENTENCES = (
    "وصل الوفد إلى البلدة القديمة صباح اليوم",
    "قال متحدث باسم البلدية إن العمل في الطريق سينتهي قبل نهاية الشهر المقبل.",
    "افتتح السوق أبوابه أمام الزوار، وغصت الأزقة بالمتسوقين حتى ساعة متأخرة",
    "سلّم على الجيران",
    "مدرسة",
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", [*SENTENCES, "A report in English.\nTwo lines."])
def test_unicode_is_told_by_its_structure(text: str, encoding: str) -> None:
    found, name = decode(text.encode(encoding))
    assert found == text
    assert name == {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(encoding, encoding)


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859-6"])
@pytest.mark.parametrize("text", SENTENCES)
def test_older_encodings_are_told_by_their_letters(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


def test_marks_that_only_one_encoding_has() -> None:
    text = "قال «المتحدث» إن الوفد وصل – أخيرا – إلى “البلدة”"
    assert decode(text.encode("cp1256")) == (text, "cp1256")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.4\n1 0 obj", "a PDF"),
        (b"PK\x03\x04" + bytes(40), "Word"),
        (b"{\\rtf1 text}", "rich text"),
        (bytes(range(256)) * 8, "binary"),
        (b"\x7fELF\x02\x01\x01" + bytes(60), "binary"),
        ("Déjà vu : l'été à la mairie, où les élèves étaient".encode("latin-1"), "encoding is not known"),
        ("Делегация прибыла в город утром".encode("cp1251"), "encoding is not known"),
        ("代表団は朝に町に到着した".encode("shift-jis"), "encoding is not known"),
        (SENTENCES[0].encode() + b"\xff", "broken UTF-8 at byte"),
        (SENTENCES[1].encode()[:-2] + b"\xd9", "broken UTF-8 at byte"),
        (SENTENCES[0].encode("utf-16")[:-1], "broken UTF-16-LE at byte"),
    ],
)
def test_what_is_no_known_text_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(SourceError, match=what) as caught:
        decode(data)
    assert caught.value.advice


@given(st.text(min_size=1))
def test_every_text_comes_back_from_utf8(text: str) -> None:
    data = text.encode("utf-8", errors="replace")
    try:
        found, _ = decode(data)
    except SourceError:
        return
    assert found == data.decode().removeprefix("\ufeff") or not text.isprintable()


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data)
    except SourceError as error:
        assert error.what and error.advice
    else:
        text.encode(encoding)


@given(st.text(st.characters(categories=["Cs", "L"])))
def test_mending_keeps_the_length(text: str) -> None:
    mended = mend(text)
    assert len(mended) == len(text)
    mended.encode()
    assert mended == mend(mended)
