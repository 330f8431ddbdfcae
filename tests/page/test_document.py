"""The page as a whole: it loads nothing, and holds every report."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest

from tawthiq.page import document
from tawthiq.page.names import Names

Make = Callable[..., dict[str, Any]]
VOID = {"meta", "br", "input"}
OPTIONAL = {"html", "body", "main"}


class Balance(HTMLParser):
    """Whether every element that opens is closed in its order, and ids are given once."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page(*readings: dict[str, Any], text: str, lang: str = "ar") -> str:
    names = Names(lang)
    parts = [document.report(reading, text, number, names) for number, reading in enumerate(readings)]
    return document.head(names) + "".join(parts) + document.foot(names, len(readings))


@pytest.mark.parametrize(("lang", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_language_and_direction(lang: str, direction: str, text: str) -> None:
    assert f'<html lang="{lang}" dir="{direction}">' in page(text=text, lang=lang)


def test_elements_are_closed_and_ids_are_given_once(claim: Make, reading: Make, text: str) -> None:
    issue = {"kind": "ambiguous_place", "start": 0, "end": 3, "message": "two <places>"}
    balance = Balance()
    balance.feed(page(reading(claim(), claim(id="c-2"), issues=(issue,)), reading(), text=text))
    assert balance.open == []
    assert len(balance.ids) == len(set(balance.ids))


def test_nothing_is_loaded(claim: Make, reading: Make, text: str) -> None:
    written = page(reading(claim()), text=text)
    assert not re.search(
        r"\b(src|srcset|action|poster|ping)=|@import|url\(|https?:|//[a-z]", written.split("<body>")[1]
    )
    assert not re.search(r"@import|url\(|fetch\(|XMLHttpRequest|https?:|eval\(|innerHTML", written)
    assert "default-src 'none'" in written
    assert 'style="' not in written and "onclick" not in written


@pytest.mark.parametrize("element", ["style", "script"])
def test_the_policy_allows_the_own_code_and_no_other(element: str, text: str) -> None:
    written = page(text=text)
    code = re.findall(rf"<{element}>(.*?)</{element}>", written, re.DOTALL)
    digests = [f"'sha256-{base64.b64encode(hashlib.sha256(one.encode()).digest()).decode()}'" for one in code]
    assert len(code) == 2
    assert f"{element}-src {' '.join(digests)};" in written


def test_title_and_text_of_a_report_stay_text(reading: Make) -> None:
    evil = "</title></script><script>alert(1)</script><!--"
    written = page(reading(title=evil, publisher=evil, published=evil, id=evil, language=evil), text=evil)
    assert "<script>alert" not in written
    assert written.count("&lt;script&gt;alert(1)") == 6


def test_empty_readings_and_none_at_all_say_so(reading: Make, text: str) -> None:
    assert "لم يُقرأ شيء" in page(reading(), text=text)
    assert "لا توجد تقارير" in page(text=text)
    assert "بلا عنوان" in page(reading(), text=text)


def test_issues_are_told_with_their_words(reading: Make, text: str) -> None:
    issue = {"kind": "ambiguous_place", "start": 0, "end": 3, "message": "two places"}
    written = page(reading(issues=(issue,)), text=text)
    assert "<q>قصف</q>" in written and "two places" in written
