"""Files of claims, as `tawthiq read` writes them, read back: a line that is none is told, and the others are read."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tawthiq.claims import parse
from tawthiq.claims.report import Report
from tawthiq.errors import InputError, SourceError
from tawthiq.sources import Notice

Item = Report | SourceError | Notice
_ADVICE = "give it what `tawthiq read --format jsonl` writes"


def read(paths: Iterable[str | Path]) -> Iterator[Item]:
    """The read reports of files of claims, in order, with the reasons for what is not read.

    A line that is there twice is taken once; a second report of the same id is kept under another.
    """
    taken: dict[str, Report] = {}
    for path in paths:
        for item in _file(Path(path)):
            yield from _with_own_id(item, taken) if isinstance(item, Report) else (item,)


def _file(path: Path) -> Iterator[Report | SourceError]:
    number = 0
    try:
        with gzip.open(path) if path.name.lower().endswith(".gz") else path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield _line(line, f"{path}, line {number}")
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield SourceError(f"the gzip file is damaged after line {number}: {error}", str(path), "get the whole file")
    except OSError as error:
        what = f"it cannot be read: {error.strerror or error}"
        yield SourceError(what, str(path), "check its name and its permissions")
    else:
        if number == 0:
            yield SourceError("there are no claims in it", str(path), _ADVICE)


def _line(line: bytes, where: str) -> Report | SourceError:
    try:
        return parse.report(json.loads(line.decode("utf-8-sig")))
    except InputError as error:
        return SourceError(error.what, ", ".join(part for part in (where, error.where) if part), error.advice)
    except (ValueError, RecursionError) as error:
        return SourceError(f"this is no JSON: {error}", where, _ADVICE)


def _with_own_id(report: Report, taken: dict[str, Report]) -> Iterator[Item]:
    first = taken.get(report.id)
    if first is None:
        taken[report.id] = report
        yield report
    elif first == report:
        yield Notice("skipped", report.id, "the same report with the same claims was read already")
    else:
        number = next(number for number in range(2, len(taken) + 3) if f"{report.id}-{number}" not in taken)
        own = replace(report, report=replace(report.report, id=f"{report.id}-{number}"))
        yield Notice("renamed", report.id, f"another report has this id; this one is called {own.id}")
        taken[own.id] = own
        yield own


@dataclass(slots=True)
class Summary:
    """What became of everything that was handed in.

    Attributes:
        reports, claims: how many were read.
        failed: what could not be read, and why.
        notices: what was skipped or renamed, and why.
    """

    reports: int = 0
    claims: int = 0
    failed: list[SourceError] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def count(self, items: Iterable[Item]) -> Iterator[Report]:
        """The reports among some items; everything is counted as it passes."""
        for item in items:
            if isinstance(item, SourceError):
                self.failed.append(item)
            elif isinstance(item, Notice):
                self.notices.append(item)
            else:
                self.reports += 1
                self.claims += len(item.claims)
                yield item

    def lines(self) -> Iterator[str]:
        """The summary for the person: counts first, then every failure and notice with its reason."""
        yield f"{self.reports} reports read back, {self.claims} claims; {len(self.failed)} failed."
        for error in self.failed:
            yield f"  failed   {error}"
        for notice in self.notices:
            yield f"  {notice.kind:8} {notice.where}: {notice.what}"
