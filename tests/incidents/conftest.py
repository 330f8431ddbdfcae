"""Claims made by hand: one air strike on a market, of which a test changes what it is about."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from tawthiq.claims.model import Anchor, Casualty, Claim, Named, Speaker, Weapon, When, Where
from tawthiq.claims.report import Report, Source

BINNISH = Where("sy:binnish", "بنش", "Binnish", lat=35.96, lon=36.71, level="town", radius_km=3.0, admin1="Idlib")
JURIN = Where("sy:jurin", "جورين", "Jurin", lat=35.59, lon=36.26, level="town", radius_km=4.0, admin1="Hama")
IDLIB = Where("sy:idlib-gov", "إدلب", "Idlib", lat=35.8, lon=36.7, level="governorate", radius_km=40.0, admin1="Idlib")


def on(day: str | None, last: str | None = None, time: str | None = None, told: bool = True) -> When | None:
    """A day, or a period, as a report tells it or as its day of publication lets suppose."""
    if day is None:
        return None
    precision = "range" if last else "minute" if time else "day"
    return When(day, last or day, precision, time, 0 if told else None, 1 if told else None)


def harm(
    count: int | None = None,
    high: int | None = None,
    *,
    harm: str = "killed",
    group: str = "civilian",
    who: str | None = None,
    side: str | None = None,
    part_of: int | None = None,
    update: bool = False,
) -> Casualty:
    """A figure; without a high one an exact one, with -1 an open one."""
    top = None if high == -1 else high if high is not None else count
    return Casualty(harm, group, who, side, count, top, part_of, update, 0, 1, "x")


def speaker(name: str, kind: str | None = None, id: str | None = None, party: str | None = None) -> Speaker:
    """A source inside a report."""
    return Speaker(id, name, kind, party, 0, 1)


def claim(name: str = "", **changes: Any) -> Claim:
    """A claim; its id is a hash of its name and of what is changed."""
    fields: dict[str, Any] = {
        "type": "air_strike",
        "scope": "event",
        "status": "asserted",
        "anchor": Anchor(0, 1, "غارة على السوق"),
        "date": on("2018-11-06"),
        "place": BINNISH,
        "actors": ("russia",),
        "targets": ("civilians",),
        "sites": ("market",),
        "weapons": ("aircraft",),
        "casualties": (harm(9),),
        "people": (),
        "speakers": (),
        "same_as": None,
        "rules": ("by hand",),
        "confidence": 0.9,
        **changes,
    }
    for kind in ("actors", "targets", "sites"):
        fields[kind] = tuple(Named(code, code, 0, 1) for code in fields[kind])
    fields["weapons"] = tuple(Weapon(code, 0, 1) for code in fields["weapons"])
    return Claim(id="c-" + hashlib.sha256(f"{name}{fields!r}".encode()).hexdigest()[:16], **fields)


def report(id: str, *claims: Claim, published: str | None = "2018-11-06", **changes: Any) -> Report:
    """A report of an outlet of its own."""
    fields: dict[str, Any] = {
        "title": None,
        "publisher": f"outlet {id}",
        "language": "ar",
        "sha256": hashlib.sha256(id.encode()).hexdigest(),
        "source": f"{id}.txt",
        **changes,
    }
    return Report(Source(id=id, published=published, **fields), claims)


Make = Callable[..., Any]


@pytest.fixture
def market() -> list[Report]:
    """Three outlets on one strike, and one of them on the next day's shelling of another town."""
    later = claim(
        "later", type="shelling", place=JURIN, date=on("2018-11-07"), casualties=(harm(3, harm="injured"),),
        actors=("syrian_government",), sites=(), weapons=("artillery",),
    )  # fmt: skip
    return [
        report("one", claim("one")),
        report("two", claim("two", casualties=(harm(11),))),
        report("three", claim("three", casualties=(harm(14, update=True),)), later, published="2018-11-07"),
    ]
