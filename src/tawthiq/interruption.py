"""Ctrl-C: noticed between two reports, so that what is written is whole; a second one ends at once."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Iterable, Iterator
from types import FrameType, TracebackType
from typing import TypeVar

_Thing = TypeVar("_Thing")


class Interruption:
    """While it lasts, the first Ctrl-C is only noted.

    Attributes:
        noticed: somebody pressed Ctrl-C.
    """

    def __init__(self) -> None:
        self.noticed = False

    def __enter__(self) -> Interruption:
        self._before = signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        signal.signal(signal.SIGINT, self._before)

    def until(self, things: Iterable[_Thing]) -> Iterator[_Thing]:
        """The things in order, none after the interruption."""
        for thing in things:
            if self.noticed:
                return
            yield thing

    def _note(self, number: int, frame: FrameType | None) -> None:
        if self.noticed:
            raise KeyboardInterrupt
        self.noticed = True
        # Not print: the interruption may have come in the middle of one.
        with contextlib.suppress(OSError):
            os.write(2, b"\nStopping after this report; Ctrl-C again ends at once.\n")
