"""Invented happenings: what the generated reports tell of. Places are those of the gazetteer; nothing else is real.

Happenings crowd where fighting is: few towns have many, most have few. Every fourth has a near miss beside it, another
happening that is easily taken for it: the same town a day later, a neighbouring town on the same day, another target in
the same town on the same day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from random import Random

from tawthiq.gazetteer import Place, load
from tawthiq.gazetteer.place import apart

FIRST_DAY = date(2017, 3, 1).toordinal()
COUNTRY = "SY"
NEIGHBOUR_KM = 12.0
NEAR_MISSES = {"next day": 0.1, "neighbouring town": 0.08, "other target": 0.07}
"""Share of happenings that have another beside them, by how the two differ."""
SKEW = 0.9
"""How much happenings crowd: the town of rank n has 1/n**SKEW of those of the first."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of act, as it is found in reports.

    Attributes:
        weight: how often.
        type, actor, weapon: codes of the record.
        civilian: it harms civilians.
        killed: how many are killed on the average.
        sites: what is hit, one of them.
        words: how it is told.
    """

    weight: int
    type: str
    actor: str
    weapon: str | None
    civilian: bool
    killed: float
    sites: tuple[str, ...]
    words: tuple[str, ...]


HOUSES = ("home", "market", "school", "hospital", "mosque", "residential_area", "bakery", "camp")
POSTS = ("checkpoint", "military_base", "headquarters", "road", "vehicle")
RAID = ("غارة جوية", "قصف الطيران الحربي", "استهدفت غارات", "غارات عنيفة")
SHELLS = ("قصف مدفعي", "قصف صاروخي", "سقوط قذائف", "استهداف بالمدفعية")
BLAST = ("انفجار عبوة ناسفة", "تفجير", "انفجار سيارة مفخخة")
CLASH = ("اشتباكات", "معارك عنيفة", "هجوم")
KINDS = (
    Kind(18, "air_strike", "russia", "aircraft", True, 3.0, HOUSES, RAID),
    Kind(16, "air_strike", "syrian_government", "barrel_bomb", True, 2.5, HOUSES, (*RAID, "براميل متفجرة")),
    Kind(20, "shelling", "syrian_government", "artillery", True, 1.2, HOUSES, SHELLS),
    Kind(8, "air_strike", "us_led_coalition", "aircraft", True, 5.0, (*HOUSES, "vehicle"), RAID),
    Kind(7, "shelling", "syrian_opposition", "mortar", True, 0.8, HOUSES, SHELLS),
    Kind(4, "shelling", "turkey", "artillery", True, 0.8, HOUSES, SHELLS),
    Kind(4, "ied", "isis", "ied", True, 1.5, ("vehicle", "road", "market"), BLAST),
    Kind(6, "ied", "unknown", "ied", False, 1.0, POSTS, BLAST),
    Kind(2, "suicide_bombing", "isis", "explosive_belt", True, 6.0, ("market", "mosque", "checkpoint"), BLAST),
    Kind(8, "armed_clash", "isis", "small_arms", False, 6.0, POSTS, CLASH),
    Kind(6, "armed_clash", "hts", "small_arms", False, 4.0, POSTS, CLASH),
    Kind(
        4, "attack", "unidentified_armed", "small_arms", True, 1.2, ("road", "home", "vehicle"), ("إطلاق نار", "اغتيال")
    ),
    Kind(5, "arrest", "syrian_government", None, True, 0.0, ("checkpoint", "home"), ("اعتقال", "حملة اعتقالات")),
    Kind(3, "arrest", "sdf", None, True, 0.0, ("checkpoint", "home"), ("اعتقال", "مداهمات")),
    Kind(3, "abduction", "unidentified_armed", None, True, 0.0, ("road", "home"), ("خطف", "اختطاف")),
    Kind(4, "protest", "civilians", None, True, 0.0, ("road", "mosque"), ("مظاهرة", "وقفة احتجاجية")),
)
GIVEN = ("أحمد", "محمود", "خالد", "فاطمة", "عبد الله", "حسن", "مريم", "إبراهيم", "ياسين", "أمينة", "رنا", "مصطفى")
FAMILY = ("الزيتوني", "أبو رمانة", "البيادري", "السنديان", "الجوري", "أبو صفصاف", "النرجسي", "الحبقي")
"""Invented: trees and flowers."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What truly happened.

    Attributes:
        number: its number; that of the truth.
        kind: what sort of act.
        day: as an ordinal.
        minutes: time of day.
        place: where.
        site: what was hit.
        killed, injured, children: how many; the children are among the killed.
        name: of a victim, for some.
        near: of a near miss how it differs, and from which happening.
    """

    number: int
    kind: Kind
    day: int
    minutes: int
    place: Place
    site: str
    killed: int
    injured: int
    children: int
    name: str | None = None
    near: tuple[str, int] | None = None

    @property
    def distinct(self) -> bool:
        """Its tellings must name what tells it from a near miss."""
        return self.near is not None and self.near[0] == "other target"


class Scene:
    """Where and when happenings happen."""

    def __init__(self, random: Random, days: int) -> None:
        self.random, self.days = random, days
        known = load().places
        towns = [
            p for p in known if p.country == COUNTRY and p.lat is not None and p.level in ("town", "neighbourhood")
        ]
        self.towns = sorted((place for place in towns if place.admin1), key=lambda place: place.id)
        random.shuffle(self.towns)
        self.weights = [1 / (rank + 1) ** SKEW for rank in range(len(self.towns))]
        areas = [p for p in known if p.country == COUNTRY and p.level == "governorate"]
        self.governorates = {place.name_en: place for place in areas}
        self._near: dict[str, Sequence[Place]] = {}

    @cached_property
    def _kinds(self) -> list[int]:
        return [kind.weight for kind in KINDS]

    def near(self, place: Place) -> Sequence[Place]:
        """The towns around a town."""
        if place.id not in self._near:
            around = ((town, apart(place, town)) for town in self.towns if town.admin1 == place.admin1)
            self._near[place.id] = [
                town for town, km in around if town.name != place.name and km is not None and 1 < km < NEIGHBOUR_KM
            ]
        return self._near[place.id]

    def happenings(self) -> Iterator[Happening]:
        """Happenings without end, near misses right behind the ones that they resemble."""
        number = 0
        while True:
            happening = self._invented(number)
            number += 1
            miss = self._near_miss(happening, number)
            if miss is None:
                yield happening
                continue
            number += 1
            yield replace(happening, near=(miss.near[0], miss.number)) if miss.distinct and miss.near else happening
            yield miss

    def _invented(self, number: int) -> Happening:
        random = self.random
        (kind,) = random.choices(KINDS, self._kinds)
        (place,) = random.choices(self.towns, self.weights)
        killed, injured, children = self._toll(kind)
        named = kind.civilian and killed in (1, 2) and random.random() < 0.3
        return Happening(
            number=number,
            kind=kind,
            day=FIRST_DAY + random.randrange(self.days),
            minutes=random.randrange(24 * 12) * 5,
            place=place,
            site=random.choice(kind.sites),
            killed=killed,
            injured=injured,
            children=children,
            name=f"{random.choice(GIVEN)} {random.choice(FAMILY)}" if named else None,
        )

    def _toll(self, kind: Kind) -> tuple[int, int, int]:
        random = self.random
        killed = round(random.expovariate(1 / kind.killed)) if kind.killed else 0
        injured = round(random.expovariate(1 / (2 * kind.killed + 0.5)))
        children = sum(random.random() < 0.25 for _ in range(killed)) if kind.civilian else 0
        return killed, injured, children

    def _near_miss(self, happening: Happening, number: int) -> Happening | None:
        """Another happening that resembles one, for some of them."""
        (how,) = self.random.choices((*NEAR_MISSES, None), (*NEAR_MISSES.values(), 1 - sum(NEAR_MISSES.values())))
        if how is None:
            return None
        killed, injured, children = self._toll(happening.kind)
        other = replace(
            happening, number=number, killed=killed, injured=injured, children=children, name=None,
            minutes=self.random.randrange(24 * 12) * 5, near=(how, happening.number),
        )  # fmt: skip
        if how == "next day":
            return replace(other, day=happening.day + 1)
        if how == "neighbouring town":
            towns = self.near(happening.place)
            return replace(other, place=self.random.choice(towns)) if towns else None
        sites = [site for site in happening.kind.sites if site != happening.site]
        return replace(other, site=self.random.choice(sites), killed=happening.killed + self.random.randint(2, 5))
