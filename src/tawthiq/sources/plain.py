"""A plain text file: one report, its name the id."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tawthiq.encoding import decode
from tawthiq.errors import SourceError
from tawthiq.publication import document
from tawthiq.text import Document

SUFFIXES = (".txt",)


def read(path: Path) -> Iterator[Document | SourceError]:
    """The report of a text file."""
    data = path.read_bytes()
    text, encoding = decode(data)
    yield document(text, data, source=str(path), stem=path.stem, encoding=encoding)
