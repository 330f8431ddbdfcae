"""What is known about a report besides its text."""

from __future__ import annotations

import pytest

from tawthiq.errors import DateError, SourceError
from tawthiq.publication import document, published


@pytest.mark.parametrize(
    ("given", "iso"),
    [
        ("2018-06-22", "2018-06-22"),
        (" 2018-06-22 ", "2018-06-22"),
        ("20180622", "2018-06-22"),
        ("2018-06-22T10:30:00+03:00", "2018-06-22T10:30:00+03:00"),
        ("2018-06-22T10:30:00Z", "2018-06-22T10:30:00+00:00"),
        ("2018-06-22T10:30:00", "2018-06-22"),
        ("2018-06-22 10:30", "2018-06-22"),
    ],
)
def test_a_day_or_a_moment_with_zone(given: str, iso: str) -> None:
    assert published(given) == iso


@pytest.mark.parametrize(
    "given", ["", "أمس", "2018-02-30", "22/06/2018", "22.6.2018", "2018", "2018-06-22T25:00", "\ud800"]
)
def test_a_date_that_is_none(given: str) -> None:
    with pytest.raises(DateError, match="no date") as caught:
        published(given)
    assert "YYYY-MM-DD" in caught.value.advice


def test_the_id_is_the_given_one_else_the_stem_else_the_hash() -> None:
    assert document("نص", b"x", fields={"id": "given"}, stem="stem").id == "given"
    assert document("نص", b"x", fields={"id": " "}, stem="stem").id == "stem"
    made = document("نص", b"x")
    assert made.id == made.sha256[:16]


def test_an_outlet_is_a_publisher() -> None:
    assert document("نص", b"x", fields={"outlet": "وكالة"}).publisher == "وكالة"
    assert document("نص", b"x", fields={"publisher": "شبكة", "outlet": "وكالة"}).publisher == "شبكة"


@pytest.mark.parametrize("value", [True, 1.5, ["a"], {"a": "b"}])
def test_an_id_is_text_or_a_whole_number(value: object) -> None:
    with pytest.raises(SourceError, match="'id' is no text"):
        document("نص", b"x", fields={"id": value})
