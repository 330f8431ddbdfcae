"""What the program can do is written down."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from tawthiq import errors, exports, sources
from tawthiq.exports import csv

DOCS = Path(__file__).parents[1] / "docs"
FORMATS = (DOCS / "formats.md").read_text(encoding="utf-8")
ERRORS = (DOCS / "errors.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", sorted(sources.formats()))
def test_every_way_in(suffix: str) -> None:
    assert f"`{suffix}`" in FORMATS


@pytest.mark.parametrize("name", exports.names())
def test_every_way_out(name: str) -> None:
    assert f"### {name}" in FORMATS


@pytest.mark.parametrize("column", csv.COLUMNS)
def test_every_column(column: str) -> None:
    assert f"`{re.sub('_(min|max)$', '_…', column)}`" in FORMATS


@pytest.mark.parametrize("name", [name for name, error in vars(errors).items() if isinstance(error, type)])
def test_every_error(name: str) -> None:
    assert name in ERRORS


@pytest.mark.parametrize("code", ["0", "1", "2", "130"])
def test_every_exit_code(code: str) -> None:
    assert f"| {code} |" in ERRORS


@pytest.mark.parametrize("module", [module.name for module in pkgutil.iter_modules(sources.__path__)])
def test_every_way_in_explains_itself(module: str) -> None:
    assert importlib.import_module(f"tawthiq.sources.{module}").__doc__
