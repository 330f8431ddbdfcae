"""Fetches GeoNames country dumps over the network."""

from __future__ import annotations

import re
import shutil
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tawthiq.errors import SourceError

_SECONDS = 60
_ADVICE = "without a network, import a file that you have: tawthiq places import FILE"


@contextmanager
def country(code: str, base_url: str) -> Iterator[tuple[Path, Path | None]]:
    """The dump of a country and its alternate names (None where there are none), for as long as the block runs.

    Raises:
        SourceError: the code is no country code, or the dump cannot be fetched.
    """
    letters = code.strip().upper()
    if not re.fullmatch("[A-Z]{2}", letters):
        raise SourceError(f"{code!r} is no country code", advice="give two letters, such as SY")
    with tempfile.TemporaryDirectory(prefix="tawthiq-") as name:
        dump = _fetch(f"{base_url.rstrip('/')}/{letters}.zip", Path(name) / f"{letters}.zip")
        try:
            names = _fetch(f"{base_url.rstrip('/')}/alternatenames/{letters}.zip", Path(name) / "names.zip")
        except SourceError:
            names = None
        yield dump, names


def _fetch(url: str, target: Path) -> Path:
    try:
        with urllib.request.urlopen(url, timeout=_SECONDS) as answer, target.open("wb") as out:
            shutil.copyfileobj(answer, out)
    except urllib.error.HTTPError as error:
        raise SourceError(f"cannot be fetched: the server answers {error.code} {error.reason}", url, _ADVICE) from error
    except (urllib.error.URLError, OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise SourceError(f"cannot be fetched: {reason}", url, _ADVICE) from error
    return target
