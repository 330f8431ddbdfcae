"""Incidents on the page: every account side by side, every figure down to its words."""

from __future__ import annotations

import io
import re

import pytest

from tawthiq import concepts, read
from tawthiq.exports import html
from tawthiq.page.names import known
from tawthiq.reading import Reading

WIRE = "قتل تسعة مدنيين، اليوم الثلاثاء، في غارات جوية روسية على سوق مدينة بنش، وفق مصادر طبية."
NETWORK = "قتل أحد عشر مدنيا، اليوم الثلاثاء، في غارات جوية روسية على سوق مدينة بنش، بحسب ناشطين."


def reading(text: str, publisher: str) -> Reading:
    return read(text, published="2018-11-06", publisher=publisher)


@pytest.fixture(scope="module")
def page() -> str:
    out = io.StringIO()
    html.write([reading(WIRE, "وكالة"), reading(NETWORK, "<شبكة>")], out, lang="en")
    return out.getvalue()


def shown(page: str) -> str:
    found = re.search(r'<section id="incidents".*</section>', page, re.DOTALL)
    assert found is not None
    return found.group()


def test_two_accounts_of_one_strike_stand_side_by_side(page: str) -> None:
    section = shown(page)
    assert section.count('<li class="incident') == 1
    heads = re.findall(r'<th scope="col">(.*?)</th>', section)
    assert len(heads) == 3 and all(any(name in head for head in heads) for name in ("وكالة", "&lt;شبكة&gt;"))
    assert "<b><bdi>9–11</bdi></b>" in section


def test_every_figure_leads_to_the_words_of_its_claim(page: str) -> None:
    links = re.findall(r'<a class="w k-toll" href="#(r\d+c\d+)" data-s="(\d+)" data-e="(\d+)">', shown(page))
    assert links
    for target, start, end in links:
        assert f'id="{target}"' in page
        assert f'data-s="{start}" data-e="{end}"' in page.split(f'id="{target}"')[1]


def test_words_of_reports_stay_text(page: str) -> None:
    assert "<شبكة>" not in page


def test_no_incidents_no_section() -> None:
    out = io.StringIO()
    html.write([reading("افتتح معرض الكتاب في دمشق.", "وكالة")], out)
    assert 'id="incidents"' not in out.getvalue()


def test_what_is_told_differently_is_named_in_both_languages(page: str) -> None:
    section = shown(page)
    assert 'class="disputed"' in section
    assert '<span data-k="disputed:killed">killed</span>' in section


def test_every_scheme_grade_and_value_that_can_be_told_has_a_name() -> None:
    for scheme in ("airwars", "airwars_strike", "ucdp_clarity", "snhr"):
        assert known("scheme", scheme)
    for value in ("Confirmed", "Fair", "Weak", "Contested", "Discounted", "1", "2", "one source", "two sources"):
        assert known("grade", value)
    for harm in concepts.table("harms"):
        assert known("disputed", harm)
