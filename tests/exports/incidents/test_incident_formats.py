"""Incidents are written as a table and as lines of the record."""

from __future__ import annotations

import csv
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


def test_a_sheet_has_every_figure_and_where_it_comes_from(reconciled: Reconciled) -> None:
    rows = {row["incident_id"]: row for row in csv.DictReader(io.StringIO(written("csv", reconciled)))}
    assert list(rows) == [incident.id for incident in reconciled.incidents]
    strike = next(row for row in rows.values() if row["type"] == "air_strike")
    assert (strike["killed_min"], strike["killed_max"], strike["civilians_killed_min"]) == ("9", "", "9")
    assert (strike["toll_rule"], strike["place_level"], strike["actors"]) == ("range", "town", "russia")
    assert strike["claims"].startswith("c-") and strike["reports"]


def test_children_have_their_column_whatever_group_they_are_told_in() -> None:
    told = read("قتل طفلان بقصف مدفعي على مدينة بنش.", published="2018-11-06").report
    row = next(csv.DictReader(io.StringIO(written("csv", reconcile([told])))))
    assert (row["children_killed_min"], row["children_killed_max"]) == ("2", "2")


def test_a_sheet_of_accounts_has_every_account_with_its_figures(reconciled: Reconciled) -> None:
    rows = list(csv.DictReader(io.StringIO(written("accounts", reconciled))))
    told = {(row["incident_id"], row["account"]) for row in rows}
    assert told == {(i.id, str(n + 1)) for i in reconciled.incidents for n in range(len(i.accounts))}
    killed = [row for row in rows if row["harm"] == "killed" and row["group"] == "civilian"]
    assert [(row["min"], row["max"], row["used"], row["publisher"]) for row in killed] == [("9", "", "true", "وكالة")]


def test_a_map_has_every_incident_with_its_precision(reconciled: Reconciled) -> None:
    features = json.loads(written("geojson", reconciled))["features"]
    assert [feature["id"] for feature in features] == [incident.id for incident in reconciled.incidents]
    strike = next(feature for feature in features if feature["properties"]["type"] == "air_strike")
    assert strike["geometry"]["type"] == "Point"
    assert 36 < strike["geometry"]["coordinates"][0] < 37 < strike["geometry"]["coordinates"][1] + 2
    assert strike["properties"]["radius_km"] > 0
    assert strike["properties"]["claims"]


def test_the_name_of_a_file_asks_for_its_format() -> None:
    assert exports.suiting(Path("x.jsonl")) == "jsonl"
    assert exports.suiting(Path("x.csv")) == "csv"
    assert exports.suiting(Path("x.accounts.csv")) == "accounts"
    assert exports.suiting(Path("x.geojson")) == "geojson"
    assert exports.suiting(None) == exports.suiting(Path("x")) == "table"


@pytest.mark.parametrize("name", exports.names())
def test_every_format_writes_nothing_of_nothing(name: str) -> None:
    written(name, Reconciled(()))
