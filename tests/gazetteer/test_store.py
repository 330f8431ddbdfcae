"""The user's own places: imported, listed, fetched, used."""

from __future__ import annotations

import functools
import http.server
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tawthiq.errors import OutputError, SourceError
from tawthiq.gazetteer import load, store

CSV = (
    "NAME_AR,NAME_EN,PCODE,ADM1_AR,ADM1_EN,ADM1_PCODE,LATITUDE,LONGITUDE\n"
    "تل المثال البعيد,Mithal,C1,حلب,Aleppo,SY02,36.5,37.9\n"
)


def dump() -> str:
    cells = [""] * 19
    cells[0:6] = ["1", "Mithal", "Mithal", "", "36.1", "37.2"]
    cells[7], cells[8], cells[14] = "PPL", "SY", "0"
    return "\t".join(cells) + "\n"


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    root = tmp_path / "served"
    (root / "alternatenames").mkdir(parents=True)
    with zipfile.ZipFile(root / "SY.zip", "w") as archive:
        archive.writestr("SY.txt", dump())
    with zipfile.ZipFile(root / "alternatenames" / "SY.zip", "w") as archive:
        archive.writestr("SY.txt", "9\t1\tar\tتل المثال\t\t\t\t\n")
    handler = functools.partial(Quiet, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}/"
        running.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and keeps silent about it."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def test_imported_places_are_used_at_once(tmp_path: Path) -> None:
    said = store.import_file(write(tmp_path / "syr_places.csv", CSV))
    assert said.startswith("added codab-syr_places: 2 places")
    load.cache_clear()
    (place,) = load().named("تل المثال البعيد")
    assert (place.pcode, place.country) == ("C1", "SY")
    assert any(found.pcode == "SY02" for found in load().named("حلب"))
    load.cache_clear()


def test_a_second_import_replaces_the_first(tmp_path: Path) -> None:
    path = write(tmp_path / "places.csv", CSV)
    store.import_places(path)
    store.import_places(path)
    assert [str(one) for one in store.imported()] == list(store.listing())
    assert len(store.tables()) == 1


def test_nothing_imported_is_said(tmp_path: Path) -> None:
    assert list(store.listing()) == [f"no places were added (they would be kept in {tmp_path / 'data' / 'places'})"]


def test_the_folder_follows_the_platform(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TAWTHIQ_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    assert store.folder() == tmp_path / "share" / "tawthiq" / "places"


def test_a_country_is_fetched_with_its_arabic_names(server: str) -> None:
    assert "geonames-SY: 1 places" in store.download("sy", server)


def test_the_address_may_come_from_the_environment(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAWTHIQ_GEONAMES_URL", server)
    assert "geonames-SY" in store.download("SY")


def test_an_unknown_country_is_told(server: str) -> None:
    with pytest.raises(SourceError, match="404"):
        store.download("XX", server)
    with pytest.raises(SourceError, match="no country code"):
        store.download("Syria", server)


def test_no_network_is_told() -> None:
    with pytest.raises(SourceError, match="tawthiq places import FILE"):
        store.download("SY", "http://127.0.0.1:9/")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.txt", "hello\n", "neither"),
        ("a.txt", dump(), "no place with an Arabic name"),
        ("a.csv", "x\n1\n", "P-codes"),
    ],
)
def test_what_cannot_be_imported_is_told(tmp_path: Path, name: str, text: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        store.import_places(write(tmp_path / name, text))


def test_a_missing_file_and_an_unknown_kind_are_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="does not exist"):
        store.import_places(tmp_path / "none.txt")
    with pytest.raises(SourceError, match="kind 'osm'"):
        store.import_places(write(tmp_path / "a.csv", CSV), "osm")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAWTHIQ_DATA", str(write(tmp_path / "file", "")))
    with pytest.raises(OutputError, match="set TAWTHIQ_DATA"):
        store.import_places(write(tmp_path / "a.csv", CSV))
