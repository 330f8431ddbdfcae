"""Reading many reports: in order, with one bad report stopping nothing, on one core or several.

What comes out depends on the reports and on nothing else: the same readings in the same order with any number of jobs.
"""

from __future__ import annotations

import itertools
import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace

from tawthiq.errors import SourceError, TawthiqError
from tawthiq.reading import Reading, read_document
from tawthiq.sources import Item, Notice
from tawthiq.text import Document

CHUNK = 8
"""Reports handed to a worker at once."""
AHEAD = 4
"""Chunks in flight for each worker."""

Outcome = Reading | SourceError | Notice
_Chunk = tuple[Item, ...]


@dataclass(slots=True)
class Summary:
    """What became of everything that was handed in.

    Attributes:
        read, claims, issues: how many reports were read, and what was found in them.
        failed: what could not be read, and why.
        notices: what was skipped or renamed, and why.
    """

    read: int = 0
    claims: int = 0
    issues: int = 0
    failed: list[SourceError] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def count(self, outcomes: Iterable[Outcome]) -> Iterator[Reading]:
        """The readings among some outcomes; everything is counted as it passes."""
        for outcome in outcomes:
            if isinstance(outcome, SourceError):
                self.failed.append(outcome)
            elif isinstance(outcome, Notice):
                self.notices.append(outcome)
            else:
                self.read += 1
                self.claims += len(outcome.claims)
                self.issues += len(outcome.issues)
                yield outcome

    def lines(self) -> Iterator[str]:
        """The summary for the person: counts first, then every failure and notice with its reason."""
        skipped = [notice for notice in self.notices if notice.kind == "skipped"]
        counts = f"{self.read} reports read, {self.claims} claims, {self.issues} issues"
        yield f"{counts}; {len(self.failed)} failed, {len(skipped)} skipped."
        for error in self.failed:
            yield f"  failed   {error}"
        for notice in self.notices:
            yield f"  {notice.kind:8} {notice.where}: {notice.what}"


def read(items: Iterable[Item], jobs: int = 1) -> Iterator[Outcome]:
    """The readings of reports, in their order, and with them whatever could not be read.

    Args:
        items: reports, and failures and notices, which are passed on in their place.
        jobs: how many processes read; with few reports one is enough and used.
    """
    chunks = _chunks(items)
    first = list(itertools.islice(chunks, 2)) if jobs > 1 else []
    if len(first) < 2:
        for chunk in itertools.chain(first, chunks):
            yield from _outcomes(chunk)
    else:
        yield from _shared(itertools.chain(first, chunks), jobs)


def _chunks(items: Iterable[Item]) -> Iterator[_Chunk]:
    rest = iter(items)
    while chunk := tuple(itertools.islice(rest, CHUNK)):
        yield chunk


def _outcomes(chunk: _Chunk) -> Iterator[Outcome]:
    for item in chunk:
        yield _outcome(item) if isinstance(item, Document) else item


def _outcome(document: Document) -> Outcome:
    """The reading of a report, or the reason why there is none."""
    try:
        # Sentences are remembered by the document that was read; the one handed on stays small.
        return replace(read_document(replace(document)), document=document)
    except TawthiqError as error:
        return SourceError(error.what, _where(document, error.where), error.advice)
    except Exception as error:
        return SourceError(f"reading it failed: {type(error).__name__}: {error}", _where(document), _REPORT)


_REPORT = "this is a fault of the program: please report it"


def _where(document: Document, detail: str = "") -> str:
    return ", ".join(part for part in (document.source or document.id, detail) if part)


def _read_chunk(chunk: _Chunk) -> list[Outcome]:
    return list(_outcomes(chunk))


def _leave_interrupts_alone() -> None:
    """Ctrl-C reaches every process of the terminal; only the first one decides what to do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class _Crew:
    """Processes that read chunks, replaced when one of them ends without a word."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool = self._hire()

    def submit(self, chunk: _Chunk) -> Future[list[Outcome]]:
        try:
            return self._pool.submit(_read_chunk, chunk)
        except BrokenProcessPool:
            self.replace()
            return self._pool.submit(_read_chunk, chunk)

    def replace(self) -> None:
        self.dismiss()
        self._pool = self._hire()

    def dismiss(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _hire(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._jobs, mp_context=context, initializer=_leave_interrupts_alone)


def _shared(chunks: Iterator[_Chunk], jobs: int) -> Iterator[Outcome]:
    """Read by several processes, a bounded number of chunks ahead of what is taken."""
    crew = _Crew(jobs)
    waiting: deque[tuple[_Chunk, Future[list[Outcome]]]] = deque()
    try:
        for chunk in itertools.islice(chunks, jobs * AHEAD):
            waiting.append((chunk, crew.submit(chunk)))
        while waiting:
            chunk, future = waiting.popleft()
            try:
                outcomes = future.result()
            except BrokenProcessPool:
                crew.replace()
                waiting = deque((again, crew.submit(again)) for again, _ in waiting)
                outcomes = _one_by_one(chunk)
            waiting.extend((later, crew.submit(later)) for later in itertools.islice(chunks, 1))
            yield from outcomes
    finally:
        crew.dismiss()


def _one_by_one(chunk: _Chunk) -> list[Outcome]:
    """A chunk that a process ended over, each report in a process of its own: only the culprit is lost."""
    outcomes: list[Outcome] = []
    for item in chunk:
        crew = _Crew(1)
        try:
            outcomes.extend(crew.submit((item,)).result())
        except BrokenProcessPool:
            where = _where(item) if isinstance(item, Document) else ""
            outcomes.append(SourceError("the process that read it ended", where, _REPORT))
        finally:
            crew.dismiss()
    return outcomes
