"""The reports that are measured on."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from tawthiq.sources import read
from tawthiq.text import Document


def documents(paths: Sequence[str], limit: int) -> list[Document]:
    """So many reports of files and folders; where there are fewer, they come again."""
    found = list(itertools.islice((item for item in read(paths) if isinstance(item, Document)), limit))
    if not found:
        raise SystemExit(f"no reports in {', '.join(paths)}")
    return list(itertools.islice(itertools.cycle(found), limit))


def text_of(reports: Sequence[Document], size: int) -> str:
    """A text of so many bytes: the reports one after the other, again and again."""
    parts, total = [], 0
    for report in itertools.cycle(reports):
        if total >= size:
            break
        parts.append(report.text)
        total += len(report.text.encode("utf-8", "replace")) + 1
    return "\n".join(parts).encode("utf-8", "replace")[:size].decode("utf-8", "ignore")
