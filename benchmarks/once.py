"""One fresh process that reads reports once and says how long it took and how much memory it held.

python -m benchmarks.once LIMIT JOBS PATH…
"""

from __future__ import annotations

import json
import multiprocessing
import resource
import sys
import time

PATIENCE = 10.0
"""Seconds given to a worker to end, so that its memory is counted."""


def main(limit: int, jobs: int, paths: list[str]) -> dict[str, float]:
    """Import, first reading and all readings, each timed; peak memory of this process and of its largest child."""
    start = time.perf_counter()
    import tawthiq

    imported = time.perf_counter()
    tawthiq.read("قتل ثلاثة مدنيين في الرقة أمس", published="2018-06-22")
    first = time.perf_counter()

    from benchmarks.reports import documents
    from tawthiq import batch

    reports = documents(paths, limit)
    begin = time.perf_counter()
    summary = batch.Summary()
    for _ in summary.count(batch.read(reports, jobs)):
        pass
    seconds = time.perf_counter() - begin
    for worker in multiprocessing.active_children():
        worker.join(PATIENCE)
    return {
        "import": imported - start,
        "first": first - imported,
        "seconds": seconds,
        "read": summary.read,
        "failed": len(summary.failed),
        "claims": summary.claims,
        "characters": sum(len(report.text) for report in reports),
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "peak_child": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    }


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])))
