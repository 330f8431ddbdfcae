"""Many reports: in order, whatever happens to one of them, on one core or several."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tawthiq import batch
from tawthiq.batch import Outcome, Summary
from tawthiq.errors import SourceError, TawthiqError
from tawthiq.reading import Reading
from tawthiq.sources import Item, Notice
from tawthiq.text import Document

TEXT = "قصفت طائرات حربية السوق في مدينة إدلب يوم الأحد، ما أدى إلى مقتل أربعة مدنيين، وفق ناشطين."


def report(number: int, text: str = TEXT) -> Document:
    text = f"{text} {number}"
    return Document(text, f"r{number}", hashlib.sha256(text.encode()).hexdigest(), published="2018-06-22")


def lines(outcomes: Iterator[Outcome]) -> list[str]:
    return [
        json.dumps(outcome.to_record(), ensure_ascii=False) if isinstance(outcome, Reading) else str(outcome)
        for outcome in outcomes
    ]


def failing(document: Document) -> Reading:
    if document.id == "r1":
        raise ValueError("of no use")
    if document.id == "r2":
        raise TawthiqError("the language is not known", "xx", "use ar")
    return Reading(document, (), ())


def test_readings_come_in_order_with_everything_else_in_its_place() -> None:
    items: list[Item] = [
        report(0),
        SourceError("empty", "a.txt"),
        report(1),
        Notice("skipped", "b", "unknown"),
        report(2),
    ]
    outcomes = list(batch.read(items))
    assert [type(outcome).__name__ for outcome in outcomes] == [
        "Reading",
        "SourceError",
        "Reading",
        "Notice",
        "Reading",
    ]
    assert [outcome.document.id for outcome in outcomes if isinstance(outcome, Reading)] == ["r0", "r1", "r2"]


def test_one_bad_report_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "read_document", failing)
    outcomes = list(batch.read([report(0), report(1), report(2), report(3)]))
    first, fault, unknown, last = outcomes
    assert isinstance(first, Reading) and isinstance(last, Reading)
    assert isinstance(fault, SourceError) and isinstance(unknown, SourceError)
    assert (fault.where, "ValueError: of no use" in fault.what, "report it" in fault.advice) == ("r1", True, True)
    assert (unknown.where, unknown.what, unknown.advice) == ("r2, xx", "the language is not known", "use ar")


def test_a_report_handed_on_remembers_no_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    (reading,) = batch.read([report(0)])
    assert isinstance(reading, Reading)
    assert "sentences" not in vars(reading.document)


def test_reports_are_read_as_they_are_asked_for() -> None:
    taken = 0

    def items() -> Iterator[Item]:
        nonlocal taken
        for taken in range(1000):
            yield report(taken)

    outcomes = batch.read(items())
    next(outcomes)
    assert taken < batch.CHUNK


def test_the_same_bytes_with_any_number_of_jobs() -> None:
    items: list[Item] = [report(number) for number in range(3 * batch.CHUNK)]
    items.insert(5, SourceError("empty", "a.txt"))
    alone = lines(batch.read(items))
    assert len(alone) == len(items)
    assert lines(batch.read(items, jobs=2)) == alone


def test_few_reports_need_no_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_shared", None)
    assert len(list(batch.read([report(0)], jobs=4))) == 1


DEADLY = """
import os
from tawthiq.reading import Reading

def read_chunk(chunk):
    if any(item.id == "r3" for item in chunk):
        os._exit(9)
    return [Reading(item, (), ()) for item in chunk]
"""


def test_a_process_that_ends_loses_only_the_report_it_ended_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deadly.py").write_text(DEADLY)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(batch, "CHUNK", 2)
    import deadly  # type: ignore[import-not-found]

    monkeypatch.setattr(batch, "_read_chunk", deadly.read_chunk)
    outcomes = list(batch.read([report(number) for number in range(7)], jobs=2))
    del sys.modules["deadly"]
    assert [outcome.where for outcome in outcomes if isinstance(outcome, SourceError)] == ["r3"]
    assert [outcome.document.id for outcome in outcomes if isinstance(outcome, Reading)] == [
        "r0", "r1", "r2", "r4", "r5", "r6",
    ]  # fmt: skip


def test_the_summary_counts_and_gives_reasons() -> None:
    summary = Summary()
    outcomes: list[Outcome] = [
        Reading(report(0), (), ()),
        SourceError("the file is empty", "a.txt", "remove it"),
        Notice("skipped", "b.xyz", "unknown"),
        Notice("renamed", "c.txt", "read as 'c-2'"),
    ]
    assert len(list(summary.count(outcomes))) == 1
    assert list(summary.lines()) == [
        "1 reports read, 0 claims, 0 issues; 1 failed, 1 skipped.",
        "  failed   a.txt: the file is empty (remove it)",
        "  skipped  b.xyz: unknown",
        "  renamed  c.txt: read as 'c-2'",
    ]
