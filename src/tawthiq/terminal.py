"""Text for a terminal: tables and colours where somebody watches, plain text elsewhere."""

from __future__ import annotations

from typing import NoReturn

from rich.console import Console


class Terminal(Console):
    """A console that leaves it to its caller what to do when whoever read the output went away."""

    def on_broken_pipe(self) -> NoReturn:
        """Pass the broken pipe on; the console itself would leave with a failure."""
        raise BrokenPipeError
