"""Ways out for incidents.

A format is one module of this room, found by its file name:

    SUFFIX: str                                                              how its files end
    write(reconciled: Reconciled, out: TextIO, *, lang: str = "en") -> None
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import Path
from typing import Protocol, TextIO, cast

from tawthiq.incidents import Reconciled


class Format(Protocol):
    """A way out."""

    SUFFIX: str

    def write(self, reconciled: Reconciled, out: TextIO, *, lang: str = "en") -> None:
        """Write incidents; `lang` (en or ar) is the language of labels, where the format has any."""


@cache
def names() -> tuple[str, ...]:
    """The names of all formats."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def load(name: str) -> Format:
    """The format of a name, which is one of `names()`."""
    return cast(Format, importlib.import_module(f"{__name__}.{name}"))


def suiting(path: Path | None) -> str:
    """The format that a file's name asks for; a table without one."""
    fitting = [name for name in names() if path is not None and path.name.lower().endswith(load(name).SUFFIX)]
    return max(fitting, key=lambda name: len(load(name).SUFFIX), default="table")
