"""What is known about a report besides its text: its id, title, publisher, and the day it was published."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date, datetime

from tawthiq.encoding import mend
from tawthiq.errors import DateError, SourceError
from tawthiq.text import Document

_FIELDS = ("id", "title", "published", "publisher", "language")
_OTHER_NAMES = {"publisher": "outlet"}


def published(value: str, where: str = "") -> str:
    """The day, or moment with zone, on which a report was published, in ISO form.

    A time of day without a zone is dropped: it would claim more than is known.

    Args:
        value: as it was given.
        where: where it was given, for the message.

    Raises:
        DateError: the value is no ISO date.
    """
    value = value.strip()
    try:
        if len(value) <= 10:
            return date.fromisoformat(value).isoformat()
        moment = datetime.fromisoformat(value)
    except ValueError as error:
        advice = "write it as YYYY-MM-DD, such as 2018-06-22, or leave it out"
        raise DateError(f"'{mend(value[:40])}' is no date", where, advice) from error
    return moment.date().isoformat() if moment.tzinfo is None else moment.isoformat()


def document(
    text: str,
    data: bytes,
    *,
    source: str | None = None,
    stem: str | None = None,
    fields: Mapping[str, object] | None = None,
    encoding: str | None = None,
) -> Document:
    """A report from its text, its original bytes and what was said about it.

    Args:
        text: the text as decoded.
        data: the original bytes, for the hash.
        source: where it was read from.
        stem: the name of its file, its id when none is given.
        fields: id, title, published, publisher (or outlet), language as given; other strings are kept as metadata.
        encoding: the encoding of the original bytes.

    Raises:
        SourceError: a field is no text, or the text is empty.
        DateError: `published` is no date.
    """
    if not text.strip():
        raise SourceError("there is no text in it", advice="remove it, or give it a text")
    fields = fields or {}
    known = {name: _string(name, fields.get(name, fields.get(_OTHER_NAMES.get(name, name)))) for name in _FIELDS}
    sha256 = hashlib.sha256(data).hexdigest()
    return Document(
        text=mend(text),
        id=known["id"] or stem or sha256[:16],
        sha256=sha256,
        title=known["title"],
        published=published(known["published"]) if known["published"] else None,
        publisher=known["publisher"],
        language=known["language"] or "ar",
        source=source,
        metadata=_metadata(fields, encoding),
    )


def _string(name: str, value: object) -> str | None:
    """A field as text; numbers are allowed as ids, and what is empty says nothing."""
    if value is None or isinstance(value, str):
        return mend(value).strip() or None if value else None
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise SourceError(f"'{name}' is no text", advice="put it in quotes, or leave it out")


def _metadata(fields: Mapping[str, object], encoding: str | None) -> dict[str, str]:
    skipped = {*_FIELDS, *_OTHER_NAMES.values(), "text"}
    kept = {mend(name): mend(value) for name, value in fields.items() if isinstance(value, str) and name not in skipped}
    return {**kept, **({"encoding": encoding} if encoding else {})}
