"""How far the reading is, on standard error, where somebody watches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from tawthiq.reading import Reading

Counted = Callable[[Iterable[Reading]], Iterator[Reading]]


@contextmanager
def shown(quiet: bool = False) -> Iterator[Counted]:
    """A way to pass readings on while their number is shown.

    Args:
        quiet: show nothing: the readings themselves appear on the screen.
    """
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.completed:.0f} reports, {task.fields[claims]} claims"))
    visible = console.is_terminal and not quiet
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True, disable=not visible) as progress:
        task = progress.add_task("reading", total=None, claims=0)

        def counted(readings: Iterable[Reading]) -> Iterator[Reading]:
            claims = 0
            for reading in readings:
                claims += len(reading.claims)
                progress.update(task, advance=1, claims=claims)
                yield reading

        yield counted
