"""Readings as JSON Lines."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

from tawthiq.exports import jsonl
from tawthiq.reading import Reading

Make = Callable[..., Reading]


def test_a_line_is_the_record_of_a_reading(make: Make) -> None:
    out = io.StringIO()
    reading = make()
    jsonl.write([reading, make(id="سطر\u2028ثان")], out)
    lines = out.getvalue().split("\n")
    assert len(lines) == 3 and lines[-1] == ""
    assert json.loads(lines[0]) == reading.to_record()
    assert "قصف مدفعي" in lines[0]
    assert json.loads(lines[1])["report"]["id"] == "سطر\u2028ثان"


def test_a_line_is_written_before_the_next_reading_is_asked_for(make: Make) -> None:
    out = io.StringIO()
    seen = []

    def readings() -> object:
        for number in range(3):
            seen.append(out.getvalue().count("\n"))
            yield make(id=str(number))

    jsonl.write(readings(), out)  # type: ignore[arg-type]
    assert seen == [0, 1, 2]
