"""Speed, memory and rightness of the reconciliation: `python -m benchmarks.incidents [--sizes N,N…]`.

Claims with a known truth are generated (`benchmarks/generator.py`); a fresh process reads, reconciles and writes them.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.agreement import Agreement, agreement
from benchmarks.generator import Generated, generate
from benchmarks.results import HOME, Options, Row, options, show

SHOWN = 8
"""Kinds of wrong pairs that are shown, the most frequent first."""


def rows(chosen: Options) -> Iterator[Row]:
    """All figures of the reconciliation, of each size; rightness of the largest."""
    costs, made, found = {}, Generated(), Agreement()
    for size in sorted(chosen.sizes):
        made = generate(size)
        with tempfile.TemporaryDirectory() as folder:
            claims, incidents = Path(folder) / "claims.jsonl", Path(folder) / "incidents.jsonl"
            write(made, claims)
            costs[size] = measured(claims, incidents)
            found = agreement(_claims(incidents), made.truth, made.how, made.happenings)
        yield from cost(size, costs[size])
    yield from growth(costs)
    yield from rightness(found)


def write(made: Generated, path: Path) -> None:
    """The reports as `tawthiq read` writes them."""
    with path.open("w", encoding="utf-8") as file:
        for report in made.reports:
            file.write(json.dumps(report.to_record(), ensure_ascii=False, separators=(",", ":")) + "\n")


def measured(claims: Path, incidents: Path) -> dict[str, float]:
    """What a fresh process measured."""
    command = [sys.executable, "-m", "benchmarks.reconciled", str(claims), str(incidents)]
    result = subprocess.run(command, cwd=HOME.parent, capture_output=True, text=True, check=False)
    if result.returncode:
        raise SystemExit(f"a reconciling process failed:\n{result.stderr[-2000:]}")
    found: dict[str, float] = json.loads(result.stdout)
    return found


def _claims(incidents: Path) -> Iterator[Sequence[str]]:
    with incidents.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)["claims"]


def cost(size: int, spent: dict[str, float]) -> Iterator[Row]:
    """Seconds and memory of one size."""
    for step, what in (("read", "read back"), ("reconcile", "reconciled"), ("write", "written")):
        note = f"{spent[f'{step}_cpu']:.1f} s of the processor"
        yield Row("incidents", f"{size:,} claims {what}", spent[f"{step}_seconds"], "s", note)
    note = f"{spent['incidents']:,.0f} incidents of {spent['claims']:,.0f} claims"
    yield Row("incidents", f"{size:,} claims, peak memory", spent["peak"], "MiB", note)


def growth(costs: dict[int, dict[str, float]]) -> Iterator[Row]:
    """How much longer the largest size takes than the smallest, in seconds of the processor."""
    if len(costs) > 1:
        small, large = min(costs), max(costs)
        factor = costs[large]["reconcile_cpu"] / max(costs[small]["reconcile_cpu"], 1e-9)
        yield Row(
            "incidents", f"growth from {small:,} to {large:,}", factor, "times", f"{large / small:g} times the claims"
        )


def rightness(found: Agreement) -> Iterator[Row]:
    """How far the incidents agree with the truth."""
    pairs = f"{found.right:,} pairs right, {found.wrong:,} wrong, {found.missed:,} missed"
    yield Row("truth", "pairwise precision", found.precision, "", pairs)
    yield Row("truth", "pairwise recall", found.recall, "")
    yield Row("truth", "wrong merges", found.merged, "incidents", f"of {found.incidents:,} incidents")
    for case, count in found.merges.most_common(SHOWN):
        yield Row("truth", f"  {case}", count, "pairs")
    yield Row("truth", "wrong splits", found.split, "happenings", f"of {found.happenings:,} happenings")
    for how, count in found.told.most_common():
        apart = found.splits[how]
        yield Row("truth", f"  claims apart: {how}", apart, "claims", f"{apart / count:.1%} of {count:,}")


if __name__ == "__main__":
    asked = options(__doc__ or "")
    show(rows(asked), asked)
