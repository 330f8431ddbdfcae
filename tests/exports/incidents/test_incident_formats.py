"""Incidents are written as a table and as lines of the record."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tawthiq import read
from tawthiq.exports import incidents as exports
from tawthiq.incidents import Reconciled, reconcile

TEXT = "قتل تسعة مدنيين على الأقل، اليوم الثلاثاء، في غارات جوية روسية على سوق مدينة بنش."
OTHER = "نفى مصدر عسكري قصف بلدة جورين يوم الاثنين، وأعلن عن عشرة قتلى خلال شهر تشرين الأول في إدلب."


@pytest.fixture
def reconciled() -> Reconciled:
    readings = [read(text, published="2018-11-06", publisher="وكالة") for text in (TEXT, OTHER)]
    return reconcile(reading.report for reading in readings)


def written(name: str, reconciled: Reconciled, lang: str = "en") -> str:
    out = io.StringIO()
    exports.load(name).write(reconciled, out, lang=lang)
    return out.getvalue()


def test_a_line_for_each_incident(reconciled: Reconciled) -> None:
    lines = written("jsonl", reconciled).splitlines()
    assert [json.loads(line)["id"] for line in lines] == [incident.id for incident in reconciled.incidents]


def test_a_row_for_each_incident(reconciled: Reconciled) -> None:
    table = written("table", reconciled)
    assert "Air strike" in table
    assert "9+ killed" in table
    assert "غارة جوية" in written("table", reconciled, "ar")


def test_the_name_of_a_file_asks_for_its_format() -> None:
    assert exports.suiting(Path("x.jsonl")) == "jsonl"
    assert exports.suiting(None) == exports.suiting(Path("x")) == "table"


@pytest.mark.parametrize("name", exports.names())
def test_every_format_writes_nothing_of_nothing(name: str) -> None:
    written(name, Reconciled(()))
