"""Markdown files with and without front matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawthiq.errors import DateError, SourceError
from tawthiq.sources import markdown
from tawthiq.text import Document


def read(tmp_path: Path, text: str) -> Document:
    path = tmp_path / "a.md"
    path.write_bytes(text.encode())
    (document,) = markdown.read(path)
    assert isinstance(document, Document)
    return document


def test_front_matter_is_what_is_known_and_the_rest_is_the_text(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "---\nid: wire-7\ntitle: 'وصول: وفد'\npublished: 2018-06-22\npublisher: وكالة مثال\nplace: بلدة\n---\n"
        "# عنوان\n\nنص\n",
    )
    assert document.text == "# عنوان\n\nنص\n"
    assert (document.id, document.title, document.publisher) == ("wire-7", "وصول: وفد", "وكالة مثال")
    assert document.published == "2018-06-22"
    assert document.metadata == {"place": "بلدة", "encoding": "utf-8"}


@pytest.mark.parametrize("text", ["نص بلا مقدمة", "---\nسطر بعد خط", "---\nجملة\n---\nجملة", "نص\n---\nid: x\n---\n"])
def test_a_text_without_front_matter_is_all_text(tmp_path: Path, text: str) -> None:
    document = read(tmp_path, text)
    assert (document.text, document.id) == (text, "a")


def test_windows_line_breaks(tmp_path: Path) -> None:
    document = read(tmp_path, "---\r\nid: w\r\n---\r\nنص\r\n")
    assert (document.id, document.text) == ("w", "نص\r\n")


@pytest.mark.parametrize("nothing", ["", " ", "~", "null"])
def test_an_empty_field_says_nothing(tmp_path: Path, nothing: str) -> None:
    assert read(tmp_path, f"---\npublished: {nothing}\n---\nنص").published is None


@pytest.mark.parametrize("front", ["title: [وفد", "a: " + "[" * 5_000])
def test_broken_front_matter_fails(tmp_path: Path, front: str) -> None:
    with pytest.raises(SourceError, match="front matter"):
        read(tmp_path, f"---\n{front}\n---\nنص")


def test_a_field_that_is_no_text_fails(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="'title' is no text"):
        read(tmp_path, "---\ntitle: [وفد, بلدة]\n---\nنص")


def test_a_date_that_is_none_fails(tmp_path: Path) -> None:
    with pytest.raises(DateError, match="2018-02-30"):
        read(tmp_path, "---\npublished: 2018-02-30\n---\nنص")


def test_front_matter_without_text_fails(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no text"):
        read(tmp_path, "---\nid: x\n---\n")
