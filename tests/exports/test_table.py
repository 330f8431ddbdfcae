"""Claims as a table in the terminal."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from tawthiq.claims.model import Casualty, When, Where
from tawthiq.exports import table
from tawthiq.reading import Reading

Make = Callable[..., Reading]


def row(
    low: int | None, high: int | None, group: str = "civilian", who: str | None = None, part: int | None = None
) -> Casualty:
    return Casualty("killed", group, who, None, low, high, part, False, 0, 1, "ق")


def test_the_table_tells_what_was_claimed(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    out = io.StringIO()
    table.write([make()], out)
    text = out.getvalue()
    for words in (
        "wire-1  ·  عنوان  ·  وكالة مثال  ·  2018-06-22",
        "Shelling",
        "2018-06-22 04:00",
        "near Example",
        "Syrian government (until 2024), Russia → Civilians",
        "20 killed (civilians), among them 5 children, 30+ injured",
        "ناشطون",
    ):
        assert words in text


def test_the_table_speaks_arabic(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    out = io.StringIO()
    table.write([make(), make(claims=0)], out, lang="ar")
    text = out.getvalue()
    for words in ("النوع", "قصف", "قرب مثال", "20 قتلى (مدنيون)", "بينهم 5 أطفال", "لا ادعاءات"):
        assert words in text


def test_words_are_no_markup(make: Make) -> None:
    out = io.StringIO()
    table.write([make(id="[bold]x[/]", place=Where(None, "[red]y[/red]"))], out)
    assert "[bold]x[/]" in out.getvalue()


def test_what_is_not_asserted_or_is_a_sum_says_so(make: Make) -> None:
    claim = make(status="denied", scope="total").claims[0]
    assert table.cells(claim, None)[0] == "Shelling (denied, total)"
    assert table.cells(claim, None, "ar")[0] == "قصف (منفي, إجمالي)"


def test_the_publisher_speaks_where_nobody_else_does(make: Make) -> None:
    claim = make(speakers=()).claims[0]
    assert table.cells(claim, "وكالة")[-1] == "وكالة"
    assert table.cells(claim, None)[-1] == "the publisher itself"


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        (None, "?"),
        (When(None, None, "day"), "?"),
        (When("2018-06-22", "2018-06-22", "day"), "2018-06-22"),
        (When("2018-06-01", "2018-06-30", "month"), "2018-06-01 – 2018-06-30"),
        (When("2018-06-01", None, "range"), "2018-06-01 – …"),
        (When(None, "2018-06-30", "range"), "… – 2018-06-30"),
    ],
)
def test_days(date: When | None, shown: str) -> None:
    assert table.day(date) == shown


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (4, 4, "4"),
        (17, 27, "17–27"),
        (20, None, "20+"),
        (None, 20, "up to 20"),
        (None, None, "?"),
        (0, 0, "0"),
        (2300, 2300, "2,300"),
    ],
)
def test_figures(low: int | None, high: int | None, shown: str) -> None:
    assert table.number(low, high) == shown


def test_tolls() -> None:
    assert table.toll([]) == ""
    assert table.toll([row(3, 3, "unspecified")]) == "3 killed"
    assert table.toll([row(3, 3, "combatant")]) == "3 killed (combatants)"
    assert table.toll([row(3, 3, who="women")]) == "3 killed (women)"
    assert table.toll([row(9, 9), row(4, 4, "combatant", part=0)]) == "9 killed (civilians), among them 4 combatants"


def test_parties(make: Make) -> None:
    assert table.cells(make(actors=()).claims[0], None)[3] == "? → Civilians"
    assert table.cells(make(targets=()).claims[0], None)[3] == "Syrian government (until 2024), Russia"
    assert table.cells(make().claims[0], None, "ar")[3] == "قوات النظام, روسيا ← مدنيا"
