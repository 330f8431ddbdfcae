"""The page that `--format html` writes."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pytest

from tawthiq.exports import html
from tawthiq.reading import Reading

Make = Callable[..., Reading]


def written(*readings: Reading, **options: str) -> str:
    out = io.StringIO()
    html.write(readings, out, **options)
    return out.getvalue()


def test_it_opens_in_arabic_from_the_right(make: Make) -> None:
    assert '<html lang="ar" dir="rtl">' in written(make())
    assert '<html lang="en" dir="ltr">' in written(make(), lang="en")


def test_every_report_has_its_place(make: Make) -> None:
    page = written(make(), make(id="wire-2", claims=2), make(id="wire-3", claims=0))
    assert [f'id="r{number}"' in page for number in range(4)] == [True, True, True, False]
    assert page.count('class="card') == 3


def test_the_words_of_the_report_are_marked(make: Make) -> None:
    assert '<mark class="k-act" data-s="0" data-c="0">' in written(make())


def test_it_is_whole_when_the_readings_end_early(make: Make) -> None:
    def broken() -> Iterator[Reading]:
        yield make()
        raise KeyboardInterrupt

    out = io.StringIO()
    with pytest.raises(KeyboardInterrupt):
        html.write(broken(), out)
    assert out.getvalue().endswith("</html>\n")


def test_the_same_readings_are_the_same_bytes(make: Make) -> None:
    assert written(make(), make(id="wire-2")) == written(make(), make(id="wire-2"))
