"""What a benchmark is asked for, and the rows that it answers with."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

HOME = Path(__file__).resolve().parent
EXAMPLES = HOME.parent / "examples"
RESULTS = HOME / "results.json"
SIZES = (10_000, 100_000)


@dataclass(frozen=True, slots=True)
class Options:
    """What is measured on what.

    Attributes:
        paths: files and folders with reports.
        limit: how many reports are read at most; fewer are repeated until there are as many.
        largest: size in bytes of the largest text of the scaling test.
        sizes: numbers of claims that are reconciled.
        save: the rows are written to `benchmarks/results.json` too.
    """

    paths: tuple[str, ...]
    limit: int
    largest: int
    sizes: tuple[int, ...]
    save: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One figure.

    Attributes:
        group: what was measured (speed, stages, scaling, peers …).
        what: the case.
        value, unit: the figure; None where the case was skipped.
        note: what to know about it, or why it was skipped.
    """

    group: str
    what: str
    value: float | None
    unit: str
    note: str = ""


def options(description: str) -> Options:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("paths", nargs="*", default=[str(EXAMPLES)], help="files and folders with reports")
    parser.add_argument("--limit", type=int, default=400, help="how many reports (default: %(default)s)")
    parser.add_argument("--largest", type=int, default=5_000_000, help="largest text in bytes (default: %(default)s)")
    parser.add_argument("--sizes", type=_sizes, default=SIZES, help="claims to reconcile (default: 10000,100000)")
    parser.add_argument("--save", action="store_true", help=f"write {RESULTS.name} beside the benchmarks")
    chosen = parser.parse_args()
    paths = tuple(str(Path(path).resolve()) for path in chosen.paths)
    return Options(paths, chosen.limit, chosen.largest, chosen.sizes, chosen.save)


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(size) for size in text.split(","))


def show(rows: Iterable[Row], chosen: Options) -> None:
    """Print each row as it comes, and keep all of them where that was asked for."""
    kept = []
    for row in rows:
        value = "skipped" if row.value is None else f"{row.value:,.{_digits(row.value)}f}"
        print(f"{row.group:10} {row.what:44} {value:>12} {row.unit:12} {row.note}".rstrip(), flush=True)
        kept.append(row)
    if chosen.save:
        content = {"machine": machine(), "limit": chosen.limit, "rows": [asdict(row) for row in kept]}
        RESULTS.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"written: {RESULTS}", file=sys.stderr)


def _digits(value: float) -> int:
    return 0 if value >= 1000 else 1 if value >= 10 else 3


def machine() -> dict[str, str | int | None]:
    """What it was measured on, without names."""
    return {"python": platform.python_version(), "system": platform.machine(), "cores": os.cpu_count()}
