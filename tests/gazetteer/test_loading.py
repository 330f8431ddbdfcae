"""The gazetteer is assembled from its files and kept until one of them changes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from tawthiq.gazetteer import Place, load, table
from tawthiq.gazetteer.loading import assemble, cache_folder

FILE = "country: SY\nrows:\n  - {{id: 'sy:x', name: {}, level: town, lat: 36.1, lon: 37.2}}\n"


def folder(tmp_path: Path, name: str) -> Path:
    path = tmp_path / "places"
    path.mkdir(exist_ok=True)
    (path / "sy.yml").write_text(FILE.format(name), encoding="utf-8")
    return path


def test_a_second_start_reads_the_kept_table(tmp_path: Path) -> None:
    places = folder(tmp_path, "تل المثال")
    assert assemble(places).places == assemble(places).places
    assert len(list(cache_folder().glob("places-*.tsv"))) == 1


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    assemble(folder(tmp_path, "تل المثال"))
    places = folder(tmp_path, "تل الشاهد")
    os.utime(places / "sy.yml", ns=(1, 1))
    assert assemble(places).named("تل الشاهد")


def test_a_broken_kept_table_is_done_without(tmp_path: Path) -> None:
    places = folder(tmp_path, "تل المثال")
    assemble(places)
    (kept,) = cache_folder().glob("places-*.tsv")
    kept.write_text("broken", encoding="utf-8")
    assert assemble(places).named("تل المثال")


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert assemble(folder(tmp_path, "تل المثال"), cache=blocked / "cache").named("تل المثال")


def test_imported_places_are_used_and_the_package_wins(tmp_path: Path, make: Callable[..., Place]) -> None:
    extra = tmp_path / "codab-x.tsv"
    rows = [
        make("pcode:C1", "تل المثال", lat=36.12, lon=37.2, pcode="C1", source="imported"),
        make("pcode:C2", "تل الشاهد", lat=36.2, lon=37.3, pcode="C2", source="imported"),
    ]
    table.write(rows, extra)
    gazetteer = assemble(folder(tmp_path, "تل المثال"), [extra])
    assert [(place.id, place.pcode) for place in gazetteer.named("تل المثال")] == [("sy:x", "C1")]
    assert [place.id for place in gazetteer.named("تل الشاهد")] == ["pcode:C2"]


def test_the_gazetteer_of_this_installation_holds_towns() -> None:
    load.cache_clear()
    assert load().named("حلب")
    load.cache_clear()
