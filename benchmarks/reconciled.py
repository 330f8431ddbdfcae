"""One fresh process that reads a file of claims, reconciles it and writes the incidents, and says what that cost.

python -m benchmarks.reconciled CLAIMS INCIDENTS
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path


def main(claims: Path, incidents: Path) -> dict[str, float]:
    """Seconds of each step, by the clock and of the processor, and the peak memory in MiB."""
    from tawthiq import claimfiles
    from tawthiq.exports.incidents import jsonl
    from tawthiq.incidents import reconcile

    summary, steps = claimfiles.Summary(), [_now()]
    reports = list(summary.count(claimfiles.read([claims])))
    steps.append(_now())
    found = reconcile(reports)
    steps.append(_now())
    with incidents.open("w", encoding="utf-8") as out:
        jsonl.write(found, out)
    steps.append(_now())
    clock = {
        f"{name}_{unit}": end[place] - start[place]
        for name, start, end in zip(("read", "reconcile", "write"), steps, steps[1:], strict=False)
        for place, unit in enumerate(("seconds", "cpu"))
    }
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {**clock, "claims": summary.claims, "incidents": len(found.incidents), "peak": peak}


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))
