"""Claims as rows of a spreadsheet."""

from __future__ import annotations

import csv as reader
import io
from collections.abc import Callable

import pytest

from tawthiq.claims.model import Speaker
from tawthiq.exports import csv
from tawthiq.reading import Reading

Make = Callable[..., Reading]


def rows(*readings: Reading) -> list[dict[str, str]]:
    out = io.StringIO()
    csv.write(readings, out)
    return list(reader.DictReader(io.StringIO(out.getvalue())))


def test_a_claim_a_row(make: Make) -> None:
    first, second = rows(make(), make(id="wire-2", claims=0), make(id="wire-3"))
    assert (first["report_id"], second["report_id"]) == ("wire-1", "wire-3")
    assert first["type"] == "shelling"
    assert (first["date_start"], first["time"]) == ("2018-06-22", "04:00")
    assert (first["place"], first["place_en"], first["lat"], first["place_relation"]) == (
        "مثال",
        "Example",
        "-1.5",
        "near",
    )
    assert (first["actors"], first["weapons"]) == ("syrian_government; russia", "artillery")
    assert (first["killed_min"], first["killed_max"]) == ("20", "20")
    assert (first["injured_min"], first["injured_max"]) == ("30", "")
    assert (first["children_killed_min"], first["civilians_killed_max"]) == ("5", "20")
    assert (first["quote"], first["start"], first["end"]) == ("قصف مدفعي", "0", "9")
    assert (first["rules"], first["speakers"]) == ("act; toll", "ناشطون")


def test_what_is_not_known_is_empty(make: Make) -> None:
    (row,) = rows(make(date=None, place=None, casualties=(), actors=()))
    assert {row[name] for name in ("date_start", "place", "lat", "killed_min", "actors", "same_as")} == {""}


def test_the_head_row_names_the_cells_in_their_order(make: Make) -> None:
    reading = make()
    assert tuple(csv.row(reading, reading.claims[0])) == csv.COLUMNS
    assert len(set(csv.COLUMNS)) == len(csv.COLUMNS)


@pytest.mark.parametrize("words", ["=1+1", "+963", "-5", "@sum", "\tx", "\rx", "\nx", "＝1", '=HYPERLINK("x")'])
def test_words_are_never_a_formula(make: Make, words: str) -> None:
    (row,) = rows(make(speakers=(Speaker(None, words, None, None, 0, 1),)))
    assert row["speakers"] == f"'{words}"


def test_words_with_commas_quotes_and_line_breaks_come_back(make: Make) -> None:
    words = 'قال: "نعم"، ثم\nأضاف, لا'
    (row,) = rows(make(speakers=(Speaker(None, words, None, None, 0, 1),)))
    assert row["speakers"] == words
