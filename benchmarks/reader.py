"""Speed and memory of the reader: `python -m benchmarks.reader [PATH…]`.

Each row of speed and memory comes from a fresh process; the stages and the scaling are measured in this one.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Generator, Iterator, Sequence

import tawthiq
from benchmarks import stages
from benchmarks.reports import documents, text_of
from benchmarks.results import HOME, Options, Row, options, show
from tawthiq.text import Document

COLD_STARTS = 5
SIZES = (10_000, 100_000, 1_000_000, 5_000_000)
LINE = 1_000_000
STOPS = dict.fromkeys(map(ord, ".!?؟…"), " ")
PATIENCE = 120.0
"""Seconds that one text may be expected to take before it is skipped."""


def rows(chosen: Options) -> Iterator[Row]:
    """All figures of the reader."""
    yield from cold_start()
    yield from speed(chosen)
    reports = documents(chosen.paths, chosen.limit)
    yield from stages.rows(reports)
    yield from scaling(reports, chosen.largest)


def once(limit: int, jobs: int, paths: Sequence[str]) -> dict[str, float]:
    """What a fresh process measured."""
    command = [sys.executable, "-m", "benchmarks.once", str(limit), str(jobs), *paths]
    result = subprocess.run(command, cwd=HOME.parent, capture_output=True, text=True, check=False)
    if result.returncode:
        raise SystemExit(f"a reading process failed:\n{result.stderr[-2000:]}")
    measured: dict[str, float] = json.loads(result.stdout)
    return measured


def cold_start() -> Iterator[Row]:
    """What a person waits for before the first report."""
    runs = [once(1, 1, [str(HOME.parent / "examples")]) for _ in range(COLD_STARTS)]
    for key, what in (("import", "import tawthiq"), ("first", "first reading (language and places loaded)")):
        yield Row(
            "cold start", what, statistics.median(run[key] for run in runs) * 1000, "ms", f"median of {len(runs)}"
        )


def speed(chosen: Options) -> Iterator[Row]:
    """Reports a second and peak memory with one process and with two.

    Twice as many reports against the reports once: the start of the workers, who each load the language, cancels out.
    """
    for jobs in (1, 2):
        few, many = once(chosen.limit, jobs, chosen.paths), once(2 * chosen.limit, jobs, chosen.paths)
        name, seconds = f"{jobs} job{'s' * (jobs > 1)}", many["seconds"] - few["seconds"]
        rate = (many["read"] - few["read"]) / seconds if seconds > 0 else None
        yield Row("speed", name, rate, "reports/s", _read(many) if rate else "too noisy a machine")
        yield Row("speed", f"{name}, start of the workers", max(few["seconds"] - seconds, 0.0), "s")
        yield Row("memory", f"{name}, peak of the first process", many["peak"], "MiB")
        if jobs > 1 and many["peak_child"]:
            yield Row("memory", f"{name}, peak of the largest worker", many["peak_child"], "MiB")


def _read(run: dict[str, float]) -> str:
    length = run["characters"] / max(run["read"], 1)
    failed = f", {run['failed']:.0f} failed" if run["failed"] else ""
    return f"{run['read']:.0f} reports of {length:.0f} characters, {run['claims']:.0f} claims{failed}"


def scaling(reports: Sequence[Document], largest: int) -> Iterator[Row]:
    """Time for one text of growing size, and for one line without any stop."""
    rate = 0.0
    for size in (size for size in SIZES if size <= largest):
        seconds = yield from _text(f"one text of {size:,} bytes", text_of(reports, size), rate)
        rate = max(rate, seconds / size)
    size = min(LINE, largest)
    line = " ".join(text_of(reports, size).translate(STOPS).split())
    yield from _text(f"one line of {size:,} bytes, no stop", line, rate)


def _text(what: str, text: str, rate: float) -> Generator[Row, None, float]:
    """Seconds for a text; skipped where it would take too long at the rate of the smaller ones."""
    size = len(text.encode("utf-8", "replace"))
    if rate * size > PATIENCE:
        yield Row("scaling", what, None, "", f"would take more than {PATIENCE:.0f} s")
        return 0.0
    start = time.perf_counter()
    reading = tawthiq.read(text, published="2018-06-22")
    seconds = time.perf_counter() - start
    yield Row("scaling", what, seconds / size * 1e6, "s/MB", f"{seconds:.2f} s, {len(reading.claims)} claims")
    return seconds


if __name__ == "__main__":
    asked = options(__doc__ or "")
    show(rows(asked), asked)
