"""Files and folders to reports, and the reasons for what is not read."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq import sources
from tawthiq.errors import SourceError
from tawthiq.sources import Item, Notice
from tawthiq.text import Document

TEXT = "وصل الوفد إلى البلدة"


def write(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def read(*paths: Path) -> list[Item]:
    return list(sources.read(paths))


def failure(*paths: Path) -> SourceError:
    (item,) = read(*paths)
    assert isinstance(item, SourceError)
    assert item.where and item.advice
    return item


def ids(items: list[Item]) -> list[str]:
    return [item.id for item in items if isinstance(item, Document)]


def test_a_folder_is_read_by_name_with_its_folders(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "c.md", "a/10.txt", "a/2.txt"):
        write(tmp_path / name)
    assert ids(read(tmp_path)) == ["10", "2", "z", "b", "c"]


def test_files_of_an_unknown_kind_are_skipped_and_told(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "b.xyz")
    write(tmp_path / ".c.txt")
    items = read(tmp_path)
    assert ids(items) == ["a"]
    assert [(item.kind, Path(item.where).name) for item in items if isinstance(item, Notice)] == [
        ("skipped", ".c.txt"),
        ("skipped", "b.xyz"),
    ]


def test_a_folder_without_reports_fails(tmp_path: Path) -> None:
    assert "no reports" in failure(tmp_path).what


def test_a_missing_path_fails(tmp_path: Path) -> None:
    assert "no such file" in failure(tmp_path / "nowhere.txt").what


def test_a_broken_link_fails(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert "no such file" in failure(tmp_path).what


def test_a_linked_folder_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    (tmp_path / "circle").symlink_to(tmp_path)
    assert ids(read(tmp_path)) == ["a"]


def test_an_empty_file_fails(tmp_path: Path) -> None:
    assert "empty" in failure(write(tmp_path / "a.txt", "")).what
    assert "no text" in failure(write(tmp_path / "b.txt", " \n\t ")).what


def test_an_unknown_kind_named_directly_fails(tmp_path: Path) -> None:
    error = failure(write(tmp_path / "a.docx"))
    assert ".docx" in error.what and ".txt" in error.advice


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no file" in failure(tmp_path / "pipe.txt").what


def test_what_the_system_refuses_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    write(tmp_path / "a.txt")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "Permission denied" in failure(tmp_path / "a.txt").what


def test_a_closed_folder_fails_and_the_others_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "closed" / "a.txt")
    write(tmp_path / "open" / "b.txt")
    listing = Path.iterdir

    def iterdir(path: Path) -> object:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return listing(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    items = read(tmp_path)
    assert ids(items) == ["b"]
    assert [item.where for item in items if isinstance(item, SourceError)] == [str(tmp_path / "closed")]


def test_one_bad_file_stops_nothing(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_bytes(b"%PDF-1.7 ...")
    write(tmp_path / "c.txt")
    assert ids(read(tmp_path)) == ["a", "c"]


def test_a_taken_id_gets_a_number_and_is_told(tmp_path: Path) -> None:
    for name in ("x/r.txt", "y/r.txt", "z/r.txt"):
        write(tmp_path / name)
    items = read(tmp_path)
    assert ids(items) == ["r", "r-2", "r-3"]
    assert [item.kind for item in items if isinstance(item, Notice)] == ["renamed", "renamed"]


def test_a_numbered_id_may_be_taken_too(tmp_path: Path) -> None:
    for name in ("a/r-2.txt", "b/r.txt", "c/r.txt"):
        write(tmp_path / name)
    assert ids(read(tmp_path)) == ["r-2", "r", "r-3"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    items = read(path, tmp_path)
    assert ids(items) == ["a"]
    assert [item.kind for item in items if isinstance(item, Notice)] == ["skipped"]


def test_what_a_report_names_itself_is_kept(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"text": "نص"}\n{"text": "نص", "published": "2018-06-22", "outlet": "وكالة"}\n')
    found = list(sources.completed(sources.read([path]), "2020-01-01", "شبكة"))
    assert [(item.published, item.publisher) for item in found if isinstance(item, Document)] == [
        ("2020-01-01", "شبكة"),
        ("2018-06-22", "وكالة"),
    ]


def test_a_large_file_is_read_whole(tmp_path: Path) -> None:
    text = TEXT * 130_000
    (item,) = read(write(tmp_path / "a.txt", text))
    assert isinstance(item, Document) and item.text == text


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.dictionaries(st.sampled_from(["id", "text", "published", "title"]) | st.text(), inner),
)


@given(
    data=st.binary()
    | st.text().map(lambda text: text.encode("utf-8", "surrogatepass"))
    | JSON.map(json.dumps).map(str.encode),
    suffix=st.sampled_from(sorted(sources.formats())),
)
def test_any_bytes_are_reports_or_reasons(tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(data)
    for item in read(path):
        if isinstance(item, Document):
            assert item.id and item.text.strip()
            item.text.encode()
        else:
            assert str(path) in item.where
