"""A table of places gives back what was written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tawthiq.errors import SourceError
from tawthiq.gazetteer import Place, table


def test_what_is_written_is_read(tmp_path: Path, make: Callable[..., Place]) -> None:
    places = [
        make("a", "تل المثال", aliases=("تل مثال", "المثال"), common_word=True, pcode="C1", admin1="Aleppo", rank=5),
        make("b", "بلا نقطة", lat=None, lon=None, parent="a", source="imported"),
        make("c", "دقيق", lat=36.123456, lon=-37.5),
    ]
    path = tmp_path / "deep" / "places.tsv"
    assert table.write(places, path) == 3
    back = list(table.read(path))
    assert back[:2] == places[:2]
    assert back[2].lat == pytest.approx(36.12346) and back[2].lon == -37.5


@pytest.mark.parametrize(
    ("text", "message"),
    [("something", "no table"), ("\t".join(table.COLUMNS) + "\nx\ty\n", "line 2"),
     ("\t".join(table.COLUMNS) + "\na\tب\t\tcity\t1\t2\t3\tSY\t\t\t4\t\t\t\tcurated\n", "level 'city'")],
)  # fmt: skip
def test_a_broken_table_is_told(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "places.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=message):
        list(table.read(path))
