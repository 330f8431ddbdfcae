"""A Markdown file: one report, with what is known about it in front matter between two lines of `---`.

---
title: قصف على بلدة
published: 2018-06-22
publisher: وكالة مثال
---
The text begins here: offsets count from this line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from tawthiq.encoding import decode
from tawthiq.errors import SourceError
from tawthiq.publication import document
from tawthiq.text import Document

SUFFIXES = (".md", ".markdown")
_FRONT = re.compile(r"---[ \t]*\r?\n(?P<fields>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_NOTHING = ("", "~", "null")


def read(path: Path) -> Iterator[Document | SourceError]:
    """The report of a Markdown file; its text is all that follows the front matter."""
    data = path.read_bytes()
    text, encoding = decode(data)
    fields, body = _parted(text)
    yield document(body, data, source=str(path), stem=path.stem, fields=fields, encoding=encoding)


def _parted(text: str) -> tuple[Mapping[str, object], str]:
    """Front matter and body; a text that only begins with a rule has no front matter."""
    front = _FRONT.match(text)
    if front is None:
        return {}, text
    try:
        # Everything stays a string: a date that is none is told by its own name, not by the parser's.
        fields = yaml.load(front["fields"], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        what = f"the front matter cannot be read: {' '.join(str(error).split())[:120]}"
        raise SourceError(
            what, advice="write one 'name: value' a line, and quotes around a value with a colon"
        ) from error
    if not isinstance(fields, dict):
        return {}, text
    return {str(name): None if value in _NOTHING else value for name, value in fields.items()}, text[front.end() :]
