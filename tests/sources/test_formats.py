"""Every way in keeps the contract of its room."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tawthiq import sources
from tawthiq.text import Document

MODULES = sorted(module.name for module in pkgutil.iter_modules(sources.__path__))


@pytest.mark.parametrize("name", MODULES)
def test_a_format_names_its_suffixes_and_reads(name: str, tmp_path: Path) -> None:
    module = importlib.import_module(f"tawthiq.sources.{name}")
    assert module.__doc__
    assert module.SUFFIXES and all(suffix.startswith(".") and suffix.islower() for suffix in module.SUFFIXES)
    for suffix in module.SUFFIXES:
        assert sources.formats()[suffix] is module.read
    path = tmp_path / f"report{module.SUFFIXES[0]}"
    path.write_text('{"text": "وصل الوفد"}\n', encoding="utf-8")
    items = module.read(path)
    assert isinstance(items, Iterator)
    assert all(isinstance(item, Document) and item.source for item in items)


def test_no_two_formats_share_a_suffix() -> None:
    suffixes = [suffix for name in MODULES for suffix in importlib.import_module(f"tawthiq.sources.{name}").SUFFIXES]
    assert len(suffixes) == len(set(suffixes))


def test_the_longest_suffix_comes_first() -> None:
    lengths = [len(suffix) for suffix in sources.formats()]
    assert lengths == sorted(lengths, reverse=True)
