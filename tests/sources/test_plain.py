"""Plain text files."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tawthiq.sources import plain
from tawthiq.text import Document


def test_the_text_is_not_altered(tmp_path: Path) -> None:
    text = "  سطر أول\r\nسطر ثان \u200f\n\n"
    path = tmp_path / "report one.txt"
    path.write_bytes(text.encode())
    (document,) = plain.read(path)
    assert isinstance(document, Document)
    assert document.text == text
    assert document.id == "report one"
    assert document.sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert document.source == str(path)
    assert (document.title, document.published, document.publisher, document.language) == (None, None, None, "ar")


def test_the_hash_is_of_the_original_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("وصل الوفد إلى البلدة القديمة صباح اليوم".encode("cp1256"))
    (document,) = plain.read(path)
    assert isinstance(document, Document)
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert document.metadata == {"encoding": "cp1256"}
