"""The house stays as it was drawn: imports go one way, rooms stay small, starting is fast."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "tawthiq"
FILES = sorted(SOURCE.rglob("*.py"))

ORDER = (
    *("errors", "text", "fingerprint", "encoding", "publication", "sources"),
    *("inflection", "rows", "language", "concepts", "gazetteer", "mentions", "claims", "reading"),
    *(
        "figures",
        "labels",
        "claimfiles",
        "incidents",
        "decision_files",
        "terminal",
        "page",
        "exports",
        "explain",
        "explain_incident",
        "batch",
    ),
    *("__init__", "version", "output", "interruption", "progress", "cli", "__main__"),
)
"""A room imports only rooms that stand before it."""

EDGE = frozenset({"typer", "rich", "pydantic", "pandas", "multiprocessing"})
"""Packages that `import tawthiq` does not bring along."""

FUNCTION_LINES = 40
FILE_LINES = 300
IMPORT_SECONDS = 0.3
VAGUE = frozenset({"util", "utils", "helper", "helpers", "manager", "managers", "common", "misc"})


def name(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def room(path: Path) -> str:
    return path.relative_to(SOURCE).with_suffix("").parts[0]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "tawthiq":
            yield from (f"tawthiq.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def public(path: Path) -> Iterator[tuple[str, ast.AST]]:
    """The module, its public functions and classes, and their public methods."""
    yield "", tree(path)
    for node in tree(path).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node.name, node
            for method in node.body if isinstance(node, ast.ClassDef) else ():
                if isinstance(method, ast.FunctionDef) and not method.name.startswith("_"):
                    yield f"{node.name}.{method.name}", method


@pytest.mark.parametrize("path", FILES, ids=name)
def test_imports_go_one_way(path: Path) -> None:
    own = room(path)
    assert own in ORDER, f"{own} is a new room: say in ORDER where it stands"
    for module in imports(path):
        package, _, rest = module.partition(".")
        if package != "tawthiq":
            continue
        other = rest.partition(".")[0]
        other = other if other in ORDER else "__init__"
        assert other == own or ORDER.index(other) < ORDER.index(own), f"{own} imports {other}"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_rooms_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES
    for function in functions(path):
        lines = (function.end_lineno or 0) - function.lineno + 1
        assert lines <= FUNCTION_LINES, f"{function.name} has {lines} lines"


def test_most_functions_are_short() -> None:
    lengths = sorted((function.end_lineno or 0) - function.lineno + 1 for path in FILES for function in functions(path))
    assert lengths[len(lengths) // 2] <= 10


@pytest.mark.parametrize("path", FILES, ids=name)
def test_rooms_have_names_of_the_domain(path: Path) -> None:
    assert not VAGUE & set(re.split(r"[\W_]+", name(path)))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_what_is_public_says_what_it_is(path: Path) -> None:
    for what, node in public(path):
        assert isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        assert ast.get_docstring(node), f"{what or 'the module'} has no docstring"


def test_tests_stand_beside_modules() -> None:
    rooms = {path.name for path in SOURCE.iterdir() if path.is_dir()}
    kinds = {"corpus", "properties"}
    for folder in (path for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name != "__pycache__"):
        assert folder.name in rooms | kinds, f"tests/{folder.name} mirrors no room"


def test_starting_is_fast() -> None:
    code = "import time; start = time.process_time(); import tawthiq; print(time.process_time() - start)"
    times = [float(subprocess.check_output([sys.executable, "-c", code], cwd=ROOT / "src")) for _ in range(3)]
    assert min(times) < IMPORT_SECONDS


def test_the_library_brings_no_command_line_along() -> None:
    code = "import sys, tawthiq; print(*{module.partition('.')[0] for module in sys.modules})"
    loaded = subprocess.check_output([sys.executable, "-c", code], cwd=ROOT / "src", text=True).split()
    assert not EDGE & set(loaded)


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda path: path.name)
def test_locks_are_hashed_and_name_no_host(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"://|^-|^[^#\n]* @ ", text, re.MULTILINE)
    pins = re.findall(r"^[a-z0-9][\w.-]*==.*(?:\n    --hash=.*)*", text, re.MULTILINE)
    assert pins
    assert all("--hash=sha256:" in pin for pin in pins)


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    machine = re.compile(r"(?<![\w.])/(?:home|root|Users|work|tmp)/[\w.]+")
    folders = ("src", "docs", "examples", "requirements", "benchmarks")
    texts = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix not in {".pyc", ".gz"}]
    for path in (path for path in (*texts, *ROOT.glob("[!.]*.*")) if path.is_file()):
        found = machine.search(path.read_text(encoding="utf-8", errors="replace"))
        assert found is None, f"{path.relative_to(ROOT)}: {found}"
