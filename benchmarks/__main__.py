"""All benchmarks, one after the other: `python -m benchmarks [PATH…]`."""

from __future__ import annotations

from benchmarks import incidents, peers, reader
from benchmarks.results import options, show

if __name__ == "__main__":
    chosen = options(__doc__ or "")
    show([*reader.rows(chosen), *peers.rows(chosen), *incidents.rows(chosen)], chosen)
