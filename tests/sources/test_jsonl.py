"""JSON Lines, plain and gzipped, and single JSON files."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from tawthiq.errors import SourceError
from tawthiq.sources import jsonl
from tawthiq.text import Document

LINES = ['{"id": "one", "text": "وصل الوفد"}', '{"id": 2, "text": "غادر الوفد", "title": "مغادرة"}']


def write(tmp_path: Path, *lines: str, name: str = "a.jsonl", encoding: str = "utf-8") -> Path:
    path = tmp_path / name
    path.write_bytes("".join(f"{line}\n" for line in lines).encode(encoding))
    return path


def documents(path: Path) -> list[Document]:
    return [item for item in jsonl.read(path) if isinstance(item, Document)]


def failures(path: Path) -> list[tuple[str, str]]:
    return [(item.where, item.what) for item in jsonl.read(path) if isinstance(item, SourceError)]


def test_a_report_a_line(tmp_path: Path) -> None:
    path = write(tmp_path, LINES[0], "", LINES[1])
    one, two = documents(path)
    assert (one.id, one.text, one.source) == ("one", "وصل الوفد", f"{path}:1")
    assert (two.id, two.title, two.source) == ("2", "مغادرة", f"{path}:3")
    assert one.sha256 == hashlib.sha256(LINES[0].encode()).hexdigest()


def test_an_id_from_the_hash_where_none_is_given(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path, '{"text": "وصل الوفد"}'))
    assert document.id == document.sha256[:16]


def test_line_breaks_of_windows_change_no_hash(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes((LINES[0] + "\r\n" + LINES[1]).encode())
    assert [document.sha256 for document in documents(path)] == [
        hashlib.sha256(line.encode()).hexdigest() for line in LINES
    ]


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        ('{"text": "وصل', "no JSON"),
        ("[1, 2]", "no report"),
        ('{"id": "x"}', "no report"),
        ('{"text": 5}', "no report"),
        ('{"text": " "}', "no text"),
        ('{"text": "نص", "published": "أمس"}', "no date"),
        ('{"text": "نص", "publisher": ["أ"]}', "'publisher' is no text"),
        ("[" * 100_000, "no JSON"),
    ],
)
def test_a_broken_line_is_told_with_its_number_and_the_others_are_read(tmp_path: Path, broken: str, why: str) -> None:
    path = write(tmp_path, LINES[0], broken, LINES[1])
    assert [document.id for document in documents(path)] == ["one", "2"]
    ((where, what),) = failures(path)
    assert where == "line 2"
    assert why in what


def test_a_line_of_broken_bytes_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    text = '{"text": "' + "وصل الوفد إلى البلدة صباح اليوم" * 2
    path.write_bytes(LINES[0].encode() + b"\n" + text.encode() + b'\xff"}\n' + LINES[1].encode())
    assert len(documents(path)) == 2
    ((where, what),) = failures(path)
    assert where == "line 2" and "byte" in what


def test_gzipped_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(LINES).encode()))
    assert [document.id for document in documents(path)] == ["one", "2"]


def test_the_lines_before_the_damage_of_a_gzip_file_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    lines = [json.dumps({"text": hashlib.sha256(bytes([number])).hexdigest() * 40}) for number in range(200)]
    whole = gzip.compress("\n".join(lines).encode())
    path.write_bytes(whole[: len(whole) // 2])
    items = list(jsonl.read(path))
    assert 0 < sum(isinstance(item, Document) for item in items) < 200
    assert isinstance(items[-1], SourceError) and "damaged" in items[-1].what


def test_what_is_no_gzip_fails(tmp_path: Path) -> None:
    path = write(tmp_path, LINES[0], name="a.jsonl.gz")
    ((_, what),) = failures(path)
    assert "gzip" in what


def test_an_empty_gzip_file_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b""))
    with pytest.raises(SourceError, match="no text"):
        list(jsonl.read(path))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6"])
def test_lines_of_other_encodings(tmp_path: Path, encoding: str) -> None:
    long = '{"text": "وصل الوفد إلى البلدة القديمة صباح اليوم"}'
    path = write(tmp_path, long, long, encoding=encoding)
    assert [document.text for document in documents(path)] == ["وصل الوفد إلى البلدة القديمة صباح اليوم"] * 2


def test_half_a_surrogate_pair_is_replaced_one_for_one(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path, r'{"id": "a\udc00", "text": "نص \ud83d هنا \ud83d\ude00"}'))
    assert document.text == "نص \ufffd هنا 😀"
    assert document.id == "a\ufffd"


def test_a_single_report_takes_the_name_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "wire.json"
    path.write_text('{\n "text": "وصل الوفد",\n "published": "2018-06-22"\n}', encoding="utf-8")
    (document,) = documents(path)
    assert (document.id, document.published) == ("wire", "2018-06-22")
