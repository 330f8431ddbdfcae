"""What each stage of a reading costs: its public functions, wrapped in clocks."""

from __future__ import annotations

import functools
import inspect
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from benchmarks.results import Row
from tawthiq import reading, text
from tawthiq.claims import assemble, finish, furniture
from tawthiq.language import Language
from tawthiq.text import Document

FINDERS = ("numbers", "people", "dates", "places", "actors", "weapons", "sites")


def stages() -> list[tuple[str, Any, str]]:
    """The stages in order: name, where the function lives, its name there."""
    return [
        ("sentences and tokens", text, "split"),
        ("words of the language", Language, "scan"),
        *((f"mentions: {name}", getattr(reading, name), "find") for name in FINDERS),
        ("places located", reading, "locate"),
        ("furniture", furniture, "roles"),
        ("claims: events", assemble, "events"),
        ("claims: finished", finish, "claims"),
    ]


class Clock:
    """Seconds spent in each stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def wrap(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, timed under a name."""

        def timed(*args: Any, **kwargs: Any) -> Any:
            start = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start

        return timed


@contextmanager
def timed() -> Iterator[Clock]:
    """All stages timed inside the block."""
    clock = Clock()
    with ExitStack() as stack:
        for name, home, attribute in stages():
            function = getattr(home, attribute)
            whole = functools.partial(_whole, function) if inspect.isgeneratorfunction(function) else function
            stack.enter_context(patch.object(home, attribute, clock.wrap(name, whole)))
        yield clock


def _whole(function: Callable[..., Iterable[Any]], *args: Any) -> list[Any]:
    """All that a generator yields, so that the clock sees it work."""
    return list(function(*args))


def rows(reports: Sequence[Document]) -> Iterator[Row]:
    """Milliseconds a report for each stage, and what is left between them.

    The language is loaded before the clock starts, and no report comes with the sentences of an earlier reading.
    """
    reading.read_document(replace(reports[0]))
    fresh = [replace(report) for report in reports]
    with timed() as clock:
        start = time.perf_counter()
        for report in fresh:
            reading.read_document(report)
        total = time.perf_counter() - start
    for name, seconds in clock.seconds.items():
        yield Row("stages", name, seconds / len(reports) * 1000, "ms/report", f"{seconds / total:.0%}")
    rest = total - sum(clock.seconds.values())
    yield Row("stages", "between them", rest / len(reports) * 1000, "ms/report", f"{rest / total:.0%}")
