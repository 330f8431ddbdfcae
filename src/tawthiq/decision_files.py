"""Files of decisions: one decision a line, as JSON. A decision that cannot be read is never passed over in silence."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from tawthiq.errors import InputError, SourceError
from tawthiq.incidents.decisions import Made, decision

_ADVICE = 'one decision is one object: {"left": "c-…", "right": "c-…", "judgement": "same", "by": "…", "when": "…"}'


def read(path: Path) -> Iterator[Made]:
    """The decisions of a file, in order.

    Raises:
        SourceError: the file or a line cannot be read: without all decisions nothing is reconciled.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        what = f"it cannot be read: {error.strerror or error}"
        raise SourceError(what, str(path), "check its name and its permissions") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"it cannot be read: it is no UTF-8 ({error.reason})", str(path), _ADVICE) from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _decision(line, f"{path}, line {number}")


def _decision(line: str, where: str) -> Made:
    try:
        return decision(json.loads(line))
    except InputError as error:
        where = ", ".join(part for part in (where, error.where) if part)
        raise SourceError(error.what, where, _ADVICE) from error
    except (ValueError, RecursionError) as error:
        raise SourceError(f"this is no JSON: {error}", where, _ADVICE) from error


def write(decisions: Iterable[Made], out: TextIO) -> None:
    """Write decisions, a line each."""
    for made in decisions:
        out.write(json.dumps(made.to_record(), ensure_ascii=False) + "\n")
