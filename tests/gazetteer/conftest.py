"""A small gazetteer of invented and well-known places, and the files that it is read from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tawthiq.gazetteer import Gazetteer, Place


def place(
    ident: str, name: str, level: str = "town", lat: float | None = 36.0, lon: float | None = 37.0, **more: object
) -> Place:
    """A place with the values that a test does not care for filled in."""
    values: dict[str, object] = {"name_en": ident, "radius_km": 4.0, "country": "SY", **more}
    return Place(id=ident, name=name, level=level, lat=lat, lon=lon, **values)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAWTHIQ_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("TAWTHIQ_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def gazetteer() -> Gazetteer:
    return Gazetteer(
        [
            place("sy:raqqa", "الرقة", lat=35.95, lon=39.01, rank=2),
            place("sy:raqqa-governorate", "الرقة", "governorate", 36.05, 38.9, radius_km=80.0, rank=2),
            place("ae:riqqah", "الرقة", lat=25.2, lon=55.3, country="AE", rank=4),
            place("sy:deir-ez-zor", "دير الزور", lat=35.33, lon=40.14, rank=2),
            place("sy:aleppo", "حلب", lat=36.2, lon=37.16, rank=1),
            place("sy:mansura-raqqa", "المنصورة", lat=35.84, lon=38.75),
            place("eg:mansura", "المنصورة", lat=31.04, lon=31.38, country="EG", rank=1),
            place("sy:kafr", "كفرحمام", lat=36.0, lon=36.9, aliases=("كفر حمامة",)),
            place("sy", "سوريا", "country", 35.0, 38.5, radius_km=400.0),
        ]
    )


@pytest.fixture
def make() -> Callable[..., Place]:
    return place
