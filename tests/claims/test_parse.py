"""Claims come back from the interchange form as they were, and what is wrong is told."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tawthiq import read
from tawthiq.claims import parse
from tawthiq.errors import InputError

TEXT = "قتل تسعة مدنيين بينهم ثلاثة أطفال، اليوم الثلاثاء، في غارات روسية على سوق مدينة بنش، وفق ناشطين."


@pytest.fixture
def line() -> Any:
    return json.loads(json.dumps(read(TEXT, published="2018-11-06", publisher="x").to_record()))


def test_what_was_written_is_read_back(line: Any) -> None:
    reading = read(TEXT, published="2018-11-06", publisher="x")
    assert reading.claims
    assert parse.report(line) == reading.report
    assert parse.report(line).to_record() == line


def test_a_line_of_an_earlier_version_has_no_fingerprint(line: Any) -> None:
    del line["report"]["fingerprint"], line["report"]["form"]
    assert parse.report(line).report.fingerprint is None


def test_what_a_later_version_adds_is_left_aside(line: Any) -> None:
    line["claims"][0]["mood"] = "grave"
    assert parse.report(line).claims[0].type == "air_strike"


def put(line: Any, path: list[str | int], value: object) -> None:
    for step in path[:-1]:
        line = line[step]
    line[path[-1]] = value


@pytest.mark.parametrize(
    ("path", "value", "what"),
    [
        (["report"], None, "there is no read report in it"),
        (["report", "form"], 2, "form 2"),
        (["report", "published"], "yesterday", "is no date"),
        (["claims"], {}, "is not a list"),
        (["claims", 0, "type"], 3, "'3' is not text"),
        (["claims", 0, "date", "start"], "2018-13-01", "is no date"),
        (["claims", 0, "date", "start"], "2018-11-09", "before it starts"),
        (["claims", 0, "place", "lat"], 95.0, "off the earth"),
        (["claims", 0, "casualties", 0, "min"], True, "is not a whole number"),
        (["claims", 0, "casualties", 0, "min"], 99, "is above the highest"),
        (["claims", 0, "casualties", 0, "min"], -1, "no number of people"),
        (["claims", 0, "casualties", 0, "part_of"], 7, "which is none"),
    ],
)
def test_what_is_wrong_is_told_with_its_path(line: Any, path: list[str | int], value: object, what: str) -> None:
    put(line, path, value)
    with pytest.raises(InputError, match=what):
        parse.report(line)


def test_a_missing_field_is_told(line: Any) -> None:
    del line["claims"][0]["status"]
    with pytest.raises(InputError, match=r"claims\[0\].status: this field is missing"):
        parse.report(line)


@pytest.mark.parametrize("value", [None, [], 3, "x", {"report": {}}])
def test_no_line_of_the_record(value: object) -> None:
    with pytest.raises(InputError):
        parse.report(value)
