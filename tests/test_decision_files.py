"""Files of decisions: nothing is reconciled without all of them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tawthiq import decision_files
from tawthiq.errors import SourceError
from tawthiq.incidents import Decision

MADE = Decision("c-1", "c-2", "same", "Rana", "2024-01-01", "same victims")


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    out = io.StringIO()
    decision_files.write([MADE, MADE], out)
    path = tmp_path / "decisions.jsonl"
    path.write_text(out.getvalue() + "\n", encoding="utf-8")
    assert list(decision_files.read(path)) == [MADE, MADE]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("{", "line 1: this is no JSON"),
        ('{"left": 1}', "line 1, left: '1' is not text"),
        ("\udcff", "cannot be read"),
        (
            '{"left": "c-1", "right": "c-2", "judgement": "same"}',
            "by: this field is missing .one decision is one object",
        ),
        ('{"left": "c-1", "right": "c-2", "judgement": "same", "by": "Rana", "when": "lately"}', "'lately' is no date"),
    ],
)
def test_a_broken_line_stops_everything(tmp_path: Path, content: str, what: str) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_text(content, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(SourceError, match=what):
        list(decision_files.read(path))


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        list(decision_files.read(tmp_path / "none.jsonl"))
