"""JSON: a report a line (.jsonl, also gzipped), or a file with one report (.json).

A report is an object with `text` and, if known, `id`, `title`, `published`, `publisher` (or `outlet`), `language`.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path

from tawthiq.encoding import decode, unicode_of
from tawthiq.errors import InputError, SourceError
from tawthiq.publication import document
from tawthiq.text import Document

SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".json")
_SAMPLE = 65_536


def read(path: Path) -> Iterator[Document | SourceError]:
    """The reports of a file of JSON; a line that is none is told with its number, and the others are read."""
    if path.name.lower().endswith(".json"):
        data = path.read_bytes()
        yield _report(data, str(path), path.stem)
        return
    number = 0
    try:
        for number, line in _lines(path):
            where = f"line {number}"
            if line.strip():
                yield _line(line, f"{path}:{number}", where)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield SourceError(f"the gzip file is damaged after line {number}: {error}", advice="get the whole file")
        return
    if number == 0:
        raise SourceError("there is no text in it", advice="remove it, or get the whole file")


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines with their numbers, in their original bytes without the line break."""
    with gzip.open(path) if path.name.lower().endswith(".gz") else path.open("rb") as file:
        sample = file.peek(_SAMPLE)[:_SAMPLE]
        wide = unicode_of(sample) if sample else None
        if wide is not None and wide != "utf-8":
            text, encoding = decode(file.read())
            yield from enumerate((line.encode(encoding) for line in text.split("\n")), start=1)
            return
        for number, line in enumerate(file, start=1):
            yield number, line.rstrip(b"\r\n")


def _line(line: bytes, source: str, where: str) -> Document | SourceError:
    try:
        return _report(line, source, None)
    except InputError as error:
        return SourceError(error.what, where, error.advice)


def _report(data: bytes, source: str, stem: str | None) -> Document:
    text, encoding = decode(data)
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        what = f"this is no JSON: {error}"
        raise SourceError(what, advice='one report is one object: {"id": "…", "text": "…"}') from error
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise SourceError("there is no report in it", advice='a report is an object with a "text"')
    return document(fields["text"], data, source=source, stem=stem, fields=fields, encoding=encoding)
