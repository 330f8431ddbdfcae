"""Which sentences of a page are the report."""

from __future__ import annotations

from tawthiq.claims.furniture import FURNITURE, HEADING, REPORT, roles
from tawthiq.reading import look
from tawthiq.text import Document

BODY = "قتل أربعة مدنيين اليوم الأحد جراء قصف مدفعي لقوات النظام على بلدة سرمين في ريف إدلب الشرقي، وفق ناشطين."


def of(*lines: str) -> list[str]:
    document = Document("\n\n".join(lines), "r", "0" * 64)
    return roles(document.text, look(document))


def test_a_line_before_the_body_is_a_heading() -> None:
    assert of("قصف مدفعي على بلدة سرمين", BODY) == [HEADING, REPORT]


def test_a_list_of_related_pieces_is_not_read() -> None:
    assert of(BODY, "اقرأ أيضا: مقتل عشرة مدنيين بغارة على مدينة حلب") == [REPORT, FURNITURE]


def test_a_line_of_links_behind_the_body_is_not_read() -> None:
    assert of(BODY, BODY, "غارات على مدينة حلب")[-1] == FURNITURE


def test_a_headline_alone_is_the_report() -> None:
    assert FURNITURE not in of("مقتل عشرة مدنيين بغارة على مدينة حلب")


def test_every_sentence_has_a_role_and_an_empty_text_has_none() -> None:
    assert len(of(BODY, "سطر", BODY)) == 3
    assert of("") == []
