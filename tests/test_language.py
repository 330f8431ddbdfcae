"""Every row of language data: its example is seen, its counter-example is not; and what the loader refuses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq import language
from tawthiq.errors import DataError
from tawthiq.language import DATA, Language, Row, load, matches, read_rows
from tawthiq.text import fold, split

FILES = sorted((DATA / "languages" / "ar").glob("*.yml"))
NAMES = [path.name for path in FILES]
GOOD = "- {id: mortar, kind: noun, forms: [قذيفة هاون], example: سقطت قذيفة هاون, counter: هان الأمر}"


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_the_examples_match_their_rows(path: Path) -> None:
    rows = read_rows(path)
    known = Language("ar", rows)
    assert [row.key for row in rows if not matches(known, row, row.example)] == []


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_the_counter_examples_do_not_match_their_rows(path: Path) -> None:
    rows = read_rows(path)
    known = Language("ar", rows)
    assert [row.key for row in rows if matches(known, row, row.counter)] == []


@pytest.mark.parametrize("domain", ["actors", "weapons", "sites", "targets", "speakers", "furniture"])
def test_no_form_is_hidden_by_a_longer_row_of_its_domain(domain: str) -> None:
    known = load("ar")
    hidden = [(row.key, form) for row in known.domain(domain) for form in row.forms if not matches(known, row, form)]
    assert hidden == []


def test_every_domain_has_rows() -> None:
    known = load("ar")
    assert {row.domain for row in known.rows} == set(language.ATTRIBUTES)


def test_keys_are_unique_over_the_files_of_a_domain() -> None:
    keys = [row.key for row in load("ar").rows]
    assert len(keys) == len(set(keys))


def _file(folder: Path, *rows: str, domain: str = "weapons") -> Path:
    path = folder / "weapons.yml"
    path.write_text("\n".join([f"domain: {domain}", "rows:", *rows]) + "\n", encoding="utf-8")
    return path


def test_a_good_row_is_read(tmp_path: Path) -> None:
    (row,) = read_rows(_file(tmp_path, GOOD))
    assert (row.domain, row.id, row.key) == ("weapons", "mortar", "weapons/mortar/" + fold("قذيفة هاون"))


WRONG = {
    "an unknown key": (GOOD.replace("id:", "colour: red, id:"), "unknown keys"),
    "a missing key": (GOOD.replace("kind: noun, ", ""), "missing keys"),
    "an unknown kind": (GOOD.replace("noun", "nuon"), "kind"),
    "stray white space in a form": (GOOD.replace("[قذيفة هاون]", "['قذيفة  هاون']"), "stray white space"),
    "white space at the end": (GOOD.replace("[قذيفة هاون]", "['قذيفة هاون ']"), "stray white space"),
    "an empty form": (GOOD.replace("[قذيفة هاون]", "['']"), "stray white space"),
    "a form that is no text": (GOOD.replace("[قذيفة هاون]", "[7]"), "no text"),
    "a presentation form": (GOOD.replace("[قذيفة هاون]", "[ﻗﺬﻴﻔﺔ]"), "presentation forms"),
    "no forms": (GOOD.replace("[قذيفة هاون]", "[]"), "no forms"),
    "two forms that fold alike": (GOOD.replace("[قذيفة هاون]", "[قذيفة هاون, قذيفه هاون]"), "fold to the same letters"),
}


@pytest.mark.parametrize("name", WRONG)
def test_the_loader_refuses(name: str, tmp_path: Path) -> None:
    row, message = WRONG[name]
    with pytest.raises(DataError, match=message) as raised:
        read_rows(_file(tmp_path, row))
    assert "weapons.yml" in raised.value.where


def test_the_loader_refuses_a_doubled_row(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="duplicate"):
        read_rows(_file(tmp_path, GOOD, GOOD))


def test_the_loader_refuses_an_unknown_domain(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="domain"):
        read_rows(_file(tmp_path, GOOD, domain="waepons"))


def test_the_loader_refuses_what_is_no_yaml(tmp_path: Path) -> None:
    path = tmp_path / "weapons.yml"
    path.write_text("rows: [", encoding="utf-8")
    with pytest.raises(DataError, match="no YAML"):
        read_rows(path)


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(DataError, match="xx"):
        load("xx")


def _known(*rows: Row) -> Language:
    return Language("ar", rows)


def _row(id: str, kind: str, *forms: str) -> Row:
    return Row("weapons", id, kind, forms, "", "", key=f"weapons/{id}")


def _seen(known: Language, text: str) -> Iterator[tuple[str, str]]:
    for sentence in split(text):
        for hit in known.scan(sentence):
            yield hit.id, text[hit.start : hit.end]


def test_proclitics_stay_outside_a_hit() -> None:
    known = _known(_row("mortar", "noun", "قذيفة هاون"))
    assert list(_seen(known, "وبقذيفة هاون")) == [("mortar", "قذيفة هاون")]
    assert list(_seen(known, "بالقذيفة")) == []


def test_the_longer_row_of_a_domain_wins() -> None:
    known = _known(_row("artillery", "noun", "قذيفة"), _row("mortar", "noun", "قذيفة هاون"))
    assert [id for id, _ in _seen(known, "سقطت قذيفة هاون")] == ["mortar"]


def test_a_shield_hides_shorter_rows_and_means_nothing() -> None:
    known = _known(_row("aircraft", "noun", "طائرة"), _row("shield", "noun", "طائرة ركاب"))
    assert list(_seen(known, "هبطت طائرة ركاب")) == []
    assert [id for id, _ in _seen(known, "حلقت طائرة")] == ["aircraft"]


def test_a_first_radical_that_looks_like_the_article_stays() -> None:
    known = _known(_row("landmine", "noun", "ألغام"))
    assert list(_seen(known, "زرعوا ألغاما والغاما")) == [("landmine", "ألغاما"), ("landmine", "الغاما")]
    assert list(_seen(known, "انفجرت الألغام")) == [("landmine", "ألغام")]


def test_quotation_marks_and_hashtags_are_transparent() -> None:
    known = _known(_row("isis", "name", "تنظيم الدولة الإسلامية"))
    assert [id for id, _ in _seen(known, "هاجم تنظيم “الدولة الإسلامية” و#تنظيم_الدولة_الإسلامية")] == ["isis", "isis"]


@given(st.text(alphabet='قصفت الطائرات عبوة لغم و«»"#_ .،\nًّ0٣', max_size=80))
def test_hits_lie_in_their_sentence(text: str) -> None:
    known = load("ar")
    for sentence in split(text):
        for hit in known.scan(sentence):
            assert sentence.start <= hit.start < hit.end <= sentence.end
            assert 0 <= hit.first <= hit.last < len(sentence.tokens)
