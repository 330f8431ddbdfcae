"""Files of claims, as `tawthiq read` writes them, read back: a line that is none is told, and the others are read."""

from __future__ import annotations

import gzip
import itertools
import json
import zlib
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tawthiq.claims import parse
from tawthiq.claims.model import Claim
from tawthiq.claims.report import Report
from tawthiq.errors import InputError, SourceError
from tawthiq.sources import Notice

Item = Report | SourceError | Notice
_ADVICE = "give it what `tawthiq read --format jsonl` writes"


def read(paths: Iterable[str | Path]) -> Iterator[Item]:
    """The read reports of files of claims, in order, with the reasons for what is not read.

    A line that is there twice is taken once; a second report or claim of the same id is kept under another.
    """
    taken: dict[str, Report] = {}
    claimed: dict[str, tuple[Claim, str]] = {}
    for path in paths:
        for found in _file(Path(path)):
            for item in _with_own_id(found, taken) if isinstance(found, Report) else (found,):
                yield from _with_own_claims(item, claimed) if isinstance(item, Report) else (item,)


def _file(path: Path) -> Iterator[Report | SourceError]:
    lines = number = 0
    try:
        with gzip.open(path) if path.name.lower().endswith(".gz") else path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    lines += 1
                    yield _line(line, f"{path}, line {number}")
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield SourceError(f"the gzip file is damaged after line {number}: {error}", str(path), "get the whole file")
    except IsADirectoryError:
        yield SourceError("it is a folder", str(path), "name the files of claims in it")
    except OSError as error:
        what = f"it cannot be read: {error.strerror or error}"
        yield SourceError(what, str(path), "check its name and its permissions")
    else:
        if not lines:
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
        own = replace(report, report=replace(report.report, id=_free(report.id, taken)))
        yield Notice("renamed", report.id, f"another report has this id; this one is called {own.id}")
        taken[own.id] = own
        yield own


def _free(id: str, taken: Container[str]) -> str:
    """The id with the first number that makes it another one."""
    return next(own for number in itertools.count(2) if (own := f"{id}-{number}") not in taken)


def _with_own_claims(report: Report, claimed: dict[str, tuple[Claim, str]]) -> Iterator[Item]:
    """The report, no claim of it under the id of another; the same claim of another report stays, and is told."""
    own, repeated, renamed = [], [], []
    for claim in report.claims:
        first = claimed.setdefault(claim.id, (claim, report.id))
        if first[0] is not claim and _says(first[0]) == _says(claim):
            repeated.append(first[1])
        elif first[0] is not claim:
            renamed.append(claim.id)
            claim = replace(claim, id=_free(claim.id, claimed))
            claimed[claim.id] = claim, report.id
        own.append(claim)
    if repeated:
        what = f"{len(repeated)} of its claims are those of {repeated[0]}, and are taken once"
        yield Notice("repeated", report.id, what)
    if renamed:
        what = f"{len(renamed)} of its claims have ids of others, such as {renamed[0]}; they have ids of their own now"
        yield Notice("renamed", report.id, what)
    yield replace(report, claims=tuple(own)) if renamed else report


def _says(claim: Claim) -> Claim:
    return replace(claim, same_as=None)


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
