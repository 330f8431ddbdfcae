"""Where results go: standard output, or a file that is replaced only by a whole one."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from tawthiq.errors import OutputError

BYTE_ORDER_MARK = "\ufeff"


@contextlib.contextmanager
def opened(path: Path | None) -> Iterator[TextIO]:
    """Something to write UTF-8 text to; None is standard output.

    A file is written beside its place and moved there at the end: who looks sees the old file or the new one, never
    half of it, and a failure leaves the old one.

    Raises:
        OutputError: the file, or standard output, cannot be written.
    """
    if path is None:
        with _standard_output() as out:
            yield out
    elif path.exists() and not path.is_file():
        with _refusing(path), path.open("w", encoding="utf-8", newline="") as out:
            yield out
    else:
        with _replaced(Path(os.path.realpath(path))) as out:
            yield out


@contextlib.contextmanager
def _standard_output() -> Iterator[TextIO]:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    try:
        with _refusing("standard output"):
            yield sys.stdout
            sys.stdout.flush()
    except OutputError:
        leave_quietly()
        raise


@contextlib.contextmanager
def _replaced(path: Path) -> Iterator[TextIO]:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _refusing(path), part.open("w", encoding="utf-8", newline="") as out:
            yield out
        with _refusing(path):
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextlib.contextmanager
def _refusing(where: Path | str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        advice = "check the folder, its permissions and the space left"
        raise OutputError(f"it cannot be written: {error.strerror or error}", str(where), advice) from error


def leave_quietly() -> None:
    """Whoever read standard output went away: nothing more is written to it, and nobody complains."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
