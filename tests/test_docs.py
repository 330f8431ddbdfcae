"""What the program can do is written down."""

from __future__ import annotations

import importlib
import pkgutil
import re
from dataclasses import fields
from pathlib import Path

import pytest

from tawthiq import errors, exports, sources
from tawthiq.exports import csv, incidents
from tawthiq.exports.incidents import accounts
from tawthiq.exports.incidents import csv as incident_csv
from tawthiq.incidents import RULES, Incident
from tawthiq.incidents.model import Figure

DOCS = Path(__file__).parents[1] / "docs"
FORMATS = (DOCS / "formats.md").read_text(encoding="utf-8")
RECONCILIATION = (DOCS / "reconciliation.md").read_text(encoding="utf-8")
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


@pytest.mark.parametrize("name", [name for name in incidents.names() if name != "table"])
def test_every_way_out_of_incidents(name: str) -> None:
    assert f"### incidents as {name}" in FORMATS


@pytest.mark.parametrize("column", [*incident_csv.COLUMNS, *accounts.COLUMNS])
def test_every_column_of_incidents(column: str) -> None:
    part = FORMATS.partition("## Incidents")[2]
    shared = column in csv.COLUMNS and column.endswith(("_min", "_max"))
    assert shared or f"`{column}`" in part


@pytest.mark.parametrize("field", [field.name for field in fields(Incident)])
def test_every_field_of_an_incident(field: str) -> None:
    assert f"`{field}`" in FORMATS.partition("### incidents as jsonl")[2]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_of_tolls_has_an_example(rule: str) -> None:
    assert re.search(rf"^\| `{rule}`.*\| [0-9–]+.*\|$", RECONCILIATION, re.MULTILINE)


def test_the_example_of_every_rule_holds() -> None:
    said = [Figure(0, 5, 5, ()), Figure(1, 7, 7, ()), Figure(2, 5, None, ())]
    found = {name: rule(said) for name, rule in RULES.items()}
    assert found == {"range": (5, 7, None), "lowest": (5, 5, 5), "ucdp": (5, 7, 5), "two_source": (5, 5, 5)}


@pytest.mark.parametrize("name", [name for name, error in vars(errors).items() if isinstance(error, type)])
def test_every_error(name: str) -> None:
    assert name in ERRORS


@pytest.mark.parametrize("code", ["0", "1", "2", "130"])
def test_every_exit_code(code: str) -> None:
    assert f"| {code} |" in ERRORS


@pytest.mark.parametrize("module", [module.name for module in pkgutil.iter_modules(sources.__path__)])
def test_every_way_in_explains_itself(module: str) -> None:
    assert importlib.import_module(f"tawthiq.sources.{module}").__doc__
