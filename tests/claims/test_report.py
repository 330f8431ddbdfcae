"""A read report without its text."""

from __future__ import annotations

from tawthiq import read
from tawthiq.claims.report import FORM


def test_a_reading_knows_its_report() -> None:
    reading = read("قصفت قوات النظام بلدة سرمين بالمدفعية.", published="2019-05-12", id="r")
    report = reading.report
    assert (report.id, report.report.form, report.claims) == ("r", FORM, reading.claims)
    assert reading.to_record() == report.to_record()
