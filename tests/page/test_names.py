"""Names of codes in both languages, and text that stays text."""

from __future__ import annotations

import json

import pytest
import yaml

from tawthiq import concepts, labels
from tawthiq.page import names
from tawthiq.page.marks import KINDS
from tawthiq.page.names import Names, escape, pair


def test_a_code_has_a_name_in_both_languages() -> None:
    assert pair("actor", "turkey") == ("Turkey", "تركيا")
    assert pair("target", "turkey") == ("Turkey", "تركيا")
    assert pair("status", "denied") == ("denied", "منفي")
    assert pair("field", "place") == ("Where", "أين")


def test_a_code_without_a_name_is_shown_as_it_is() -> None:
    assert pair("actor", "other:Some Group")[0] == "Some Group"


@pytest.mark.parametrize(("kind", "tables"), labels._TABLES.items())
def test_every_concept_has_its_name(kind: str, tables: tuple[str, ...]) -> None:
    for table in tables:
        for code in concepts.table(table):
            assert pair(kind, code)[1] and not pair(kind, code)[1].isascii()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_mention_has_a_name(kind: str) -> None:
    assert pair("kind", kind)[0] != pair("kind", kind)[1]


def test_every_label_of_the_page_is_given_in_both_languages() -> None:
    for rows in yaml.safe_load(names._FILE.read_text(encoding="utf-8")).values():
        for english, arabic in rows.values():
            assert english.strip() == english and arabic.strip() == arabic
            assert english.isascii() and not arabic.isascii()


def test_the_names_used_are_kept_for_the_switch() -> None:
    used = Names("ar")
    assert used.tag("status", "denied") == '<span data-k="status:denied">منفي</span>'
    assert json.loads(used.table()) == {"status:denied": ["denied", "منفي"]}


def test_the_table_cannot_end_its_element() -> None:
    used = Names("en")
    used.text("type", "</script><script>")
    assert "<" not in used.table()


def test_what_cannot_be_written_is_replaced() -> None:
    assert escape("\ud800\x00<") == "\ufffd\ufffd&lt;"
