"""Files of claims are read back; what is none is told, and the rest is read."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from tawthiq import claimfiles, read

TEXT = "قصفت قوات النظام بلدة سرمين بالمدفعية، ما أدى إلى مقتل مدنيين."


def line(id: str = "a", text: str = TEXT) -> str:
    return json.dumps(read(text, published="2019-05-12", id=id).to_record(), ensure_ascii=False) + "\n"


def summary(*paths: Path) -> tuple[list[str], claimfiles.Summary]:
    counted = claimfiles.Summary()
    return [report.id for report in counted.count(claimfiles.read(paths))], counted


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "claims.jsonl"


def test_every_line_is_a_report(file: Path) -> None:
    file.write_text(line("a") + "\n" + line("b"), encoding="utf-8")
    ids, counted = summary(file)
    assert ids == ["a", "b"]
    assert (counted.claims, counted.failed) == (2, [])
    assert next(counted.lines()) == "2 reports read back, 2 claims; 0 failed."


def test_a_gzip_file(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl.gz"
    path.write_bytes(gzip.compress(line().encode()))
    assert summary(path)[0] == ["a"]
    path.write_bytes(gzip.compress(line().encode())[:-20])
    assert "the gzip file is damaged" in str(summary(path)[1].failed[0])


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("{", "line 2: this is no JSON"),
        ('{"text": "قصف"}', "line 2: there is no read report in it"),
        ('{"report": {"form": 9}}', "line 2: it is written in form 9"),
        ("\udcff", "line 2: this is no JSON"),
    ],
)
def test_a_broken_line_stops_nothing(file: Path, content: str, what: str) -> None:
    file.write_text(f"{line('a')}{content}\n{line('b')}", encoding="utf-8", errors="surrogateescape")
    ids, counted = summary(file)
    assert ids == ["a", "b"]
    assert what in str(counted.failed[0])
    assert any("failed" in told for told in counted.lines())


def test_a_wrong_field_is_told_with_its_place(file: Path) -> None:
    record: Any = json.loads(line())
    record["claims"][0]["status"] = None
    file.write_text(json.dumps(record), encoding="utf-8")
    assert "claims.jsonl, line 1, claims[0].status: 'None' is not text" in str(summary(file)[1].failed[0])


def test_an_empty_or_missing_file(file: Path, tmp_path: Path) -> None:
    file.touch()
    assert "no claims in it" in str(summary(file)[1].failed[0])
    assert "cannot be read" in str(summary(tmp_path / "none.jsonl")[1].failed[0])
    file.write_text("\n \n", encoding="utf-8")
    assert "no claims in it" in str(summary(file)[1].failed[0])
    assert "it is a folder" in str(summary(tmp_path)[1].failed[0])


def test_a_report_that_is_there_twice_is_taken_once(file: Path) -> None:
    file.write_text(line() * 2, encoding="utf-8")
    ids, counted = summary(file, file)
    assert ids == ["a"]
    assert [notice.kind for notice in counted.notices] == ["skipped"] * 3


def test_two_reports_of_one_id_are_both_kept(file: Path) -> None:
    file.write_text(line() + line(text=TEXT + " واحترق منزل.") + line(text=TEXT + " واحترق حقل."), encoding="utf-8")
    ids, counted = summary(file)
    assert ids == ["a", "a-2", "a-3"]
    assert "called a-2" in counted.notices[0].what


def test_the_same_claims_under_another_report_are_told(file: Path) -> None:
    file.write_text(line("a") + line("b"), encoding="utf-8")
    ids, counted = summary(file)
    assert ids == ["a", "b"]
    assert [(notice.kind, notice.where) for notice in counted.notices] == [("repeated", "b")]
    assert "those of a" in counted.notices[0].what


def test_two_claims_of_one_id_are_both_kept(file: Path) -> None:
    record: Any = json.loads(line("b"))
    record["claims"][0]["status"] = "denied"
    file.write_text(line("a") + json.dumps(record) + "\n", encoding="utf-8")
    first, second = claimfiles.Summary().count(claimfiles.read([file]))
    assert second.claims[0].id == f"{first.claims[0].id}-2"
    assert "such as c-" in summary(file)[1].notices[0].what
