"""Every way out keeps the contract of its room."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from tawthiq import exports
from tawthiq.reading import Reading

Make = Callable[..., Reading]


@pytest.mark.parametrize("name", exports.names())
def test_a_format_writes_readings(name: str, make: Make) -> None:
    written = []
    for lang in ("en", "ar"):
        out = io.StringIO()
        exports.load(name).write(iter([make(), make(id="wire-2", claims=0)]), out, lang=lang)
        written.append(out.getvalue())
    assert all("قصف" in text or "Shelling" in text for text in written)
    assert exports.load(name).SUFFIX.startswith(".")


@pytest.mark.parametrize("name", exports.names())
def test_a_format_can_write_nothing(name: str) -> None:
    exports.load(name).write(iter(()), io.StringIO())


@pytest.mark.parametrize("name", exports.names())
def test_the_same_readings_are_the_same_bytes(name: str, make: Make) -> None:
    first, second = io.StringIO(), io.StringIO()
    for out in (first, second):
        exports.load(name).write([make(), make(id="wire-2")], out)
    assert first.getvalue() == second.getvalue()


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.jsonl", "jsonl"),
        ("a.CSV", "csv"),
        ("a.html", "html"),
        ("a.txt", "table"),
        ("a", "table"),
        ("a.xyz", "table"),
    ],
)
def test_the_name_of_a_file_asks_for_a_format(path: str, name: str) -> None:
    assert exports.suiting(Path(path)) == name
    assert exports.suiting(None) == "table"
