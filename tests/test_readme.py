"""What the README and the guides promise holds: links lead somewhere, and the example runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
LINK = re.compile(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_picture_is_small() -> None:
    assert (ROOT / "docs" / "img" / "reading.png").stat().st_size < 300_000


def test_the_example_in_python_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    exec(code.split("reading.to_pandas()")[0], {})
    assert capsys.readouterr().out.splitlines() == [
        "shelling 2019-05-11 سرمين",
        "killed civilian 3 3 'ثلاثة مدنيين'",
        "injured civilian 7 7 'سبعة آخرون'",
    ]


def test_every_example_says_that_it_is_invented() -> None:
    for path in sorted((ROOT / "examples").iterdir()):
        assert "invented" in path.read_text(encoding="utf-8"), path.name
