"""Claims with a known truth: invented happenings, told as outlets, activists and parties tell them.

Each happening has one to a dozen tellings. The first is plain; of the others some are reprints, some updates of the
toll, some vague about place or day, some deny it or name another party. A third of the tellings stand in round-ups, one
report on many happenings. The same size and seed give the same claims on every machine.

The archive grows with its period, as archives do: about 10,000 claims a month.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from benchmarks.happenings import Happening, Scene
from tawthiq import fingerprint
from tawthiq.claims.model import Anchor, Casualty, Claim, Named, Person, Speaker, Weapon, When, Where
from tawthiq.claims.report import Report, Source
from tawthiq.gazetteer import Place

A_DAY = 330
"""Claims a day."""
SHORTEST = 7
"""Days at least."""
HOWS = {
    "plain": 34, "reprint": 16, "update": 12, "of a party": 6, "governorate only": 5, "neighbouring place": 2,
    "without place": 1, "without day": 4, "day of publication": 5, "wrong day": 2, "bare": 4, "denied": 3,
    "other perpetrator": 4, "twice in a report": 2,
}  # fmt: skip
"""How a happening is told once more, and how often."""
TELLINGS = (1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 12)
ROUND_UP = 0.33
VOICES = (
    ("civil_defence", "الدفاع المدني", "rescue"),
    ("activists", "ناشطون", "activists"),
    ("medical", "مصادر طبية", "medical"),
    ("witnesses", "شهود عيان", "witnesses"),
    (None, "المجلس المحلي", "official"),
)
OTHERS = {"russia": "syrian_government", "syrian_government": "russia", "isis": "sdf", "turkey": "syrian_opposition"}
"""Whom another telling accuses."""
OUTLETS = tuple(f"{kind} {name}" for kind in ("وكالة", "شبكة", "صحيفة", "موقع") for name in (
    "الياسمين المتخيلة", "الزيتون الافتراضية", "الفرات التجريبية", "السنديان المخترعة", "الحبق المتخيلة",
    "الجوري الافتراضية", "الخابور التجريبية", "النرجس المخترعة", "الصفصاف المتخيلة", "البيادر الافتراضية",
))  # fmt: skip
DAILIES = OUTLETS[-2:]
"""Outlets that publish round-ups."""
VOCABULARY = tuple(f"كلمة{number}" for number in range(4000))


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim before it stands in a report.

    Attributes:
        truth: number of its happening.
        how: in which way it is told.
        outlet, published: who published it, and on which day (as an ordinal).
        claim: what it says.
        words: of the report that it would stand in.
        alone: it has a report of its own.
    """

    truth: int
    how: str
    outlet: str
    published: int
    claim: Claim
    words: tuple[str, ...]
    alone: bool = True


@dataclass(slots=True)
class Generated:
    """Reports and what is true of their claims.

    Attributes:
        reports: in no order that tells anything.
        truth: for each claim the number of its happening; totals have negative numbers.
        how: for each claim in which way it is told.
        happenings: by number.
    """

    reports: list[Report] = field(default_factory=list)
    truth: dict[str, int] = field(default_factory=dict)
    how: dict[str, str] = field(default_factory=dict)
    happenings: dict[int, Happening] = field(default_factory=dict)


def generate(size: int, seed: int = 7, days: int | None = None) -> Generated:
    """So many claims with their truth.

    Args:
        size: number of claims.
        seed: of everything that is drawn.
        days: length of the period; by default it grows with the size.
    """
    random, made = Random(seed), Generated()
    scene, tellings = Scene(random, days or max(SHORTEST, size // A_DAY)), []
    teller = Teller(scene)
    for happening in scene.happenings():
        made.happenings[happening.number] = happening
        tellings += teller.tellings(happening)
        if len(tellings) >= size - size // 100:
            break
    tellings += teller.totals(made.happenings.values(), size - len(tellings))
    for number, group in enumerate(_reports(tellings[:size], random)):
        _report(made, number, group)
    random.shuffle(made.reports)
    return made


class Teller:
    """Who tells happenings, and how."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.random = scene, scene.random

    def tellings(self, happening: Happening) -> list[Telling]:
        """All tellings of a happening."""
        told = [self._plain(happening)]
        for how in self.random.choices(tuple(HOWS), tuple(HOWS.values()), k=self.random.choice(TELLINGS) - 1):
            told.append(self._another(happening, how, told))
        return told

    def _plain(self, happening: Happening, how: str = "plain") -> Telling:
        random = self.random
        published = happening.day + (random.random() < 0.35)
        alone = how in ("reprint", "update") or random.random() > ROUND_UP
        words = tuple(random.choices(VOCABULARY, k=random.randint(60, 160)))
        outlet = random.choice(OUTLETS if alone else DAILIES)
        return Telling(
            happening.number, how, outlet, published, self._claim(happening, random.random() < 0.6), words, alone
        )

    def _another(self, happening: Happening, how: str, told: list[Telling]) -> Telling:
        """A further telling; where its way does not suit the happening, a plain one."""
        ways = {
            "reprint": self._reprint, "update": self._update, "of a party": self._of_party, "denied": self._denied,
            "other perpetrator": self._other_perpetrator, "twice in a report": self._twice,
        }  # fmt: skip
        if how in ways:
            return ways[how](happening, told) or self._plain(happening)
        telling = self._plain(happening, how)
        claim = self._vague(telling, happening, how)
        return replace(telling, claim=claim) if claim is not None else replace(telling, how="plain")

    def _vague(self, telling: Telling, happening: Happening, how: str) -> Claim | None:
        claim, random = telling.claim, self.random
        if how == "governorate only":
            area = self.scene.governorates.get(happening.place.admin1)
            return replace(claim, place=where(area)) if area is not None else None
        if how == "neighbouring place":
            towns = self.scene.near(happening.place)
            return replace(claim, place=where(random.choice(towns))) if towns and not happening.near else None
        if how == "without place":
            return replace(claim, place=None)
        if how == "without day":
            return replace(claim, date=None)
        if how == "day of publication":
            return replace(claim, date=when(telling.published, told=False))
        if how == "wrong day":
            return replace(claim, date=when(happening.day + random.choice((-1, 1)))) if not happening.near else None
        if how == "bare" and not happening.distinct:
            return replace(claim, casualties=(), sites=(), targets=(), people=(), weapons=())
        return None if how == "bare" else claim

    def _reprint(self, happening: Happening, told: list[Telling]) -> Telling:
        """The same report at another outlet: a few words changed, the end cut."""
        random = self.random
        first = random.choice([telling for telling in told if telling.alone] or told)
        words = [random.choice(VOCABULARY) if random.random() < 0.03 else word for word in first.words]
        cut = tuple(words[: len(words) - random.randrange(8)])
        outlet, published = random.choice(OUTLETS), first.published + (random.random() < 0.2)
        claim = first.claim
        if claim.date is not None and claim.date.start_char is None:
            claim = replace(claim, date=when(published, told=False))
        return replace(first, how="reprint", outlet=outlet, published=published, claim=claim, words=cut, alone=True)

    def _update(self, happening: Happening, told: list[Telling]) -> Telling | None:
        """The toll has risen, the same outlet says; its first figure was lower than the truth."""
        if not happening.killed:
            return None
        first, telling = told[0], self._plain(happening, "update")
        risen = happening.killed + self.random.randint(1, 1 + happening.killed // 2)
        rows = tuple(replace(row, update=True) for row in self._casualties(replace(happening, killed=risen)))
        claim = replace(telling.claim, casualties=rows, speakers=first.claim.speakers)
        return replace(telling, outlet=first.outlet, published=first.published + 1, claim=claim)

    def _of_party(self, happening: Happening, told: list[Telling]) -> Telling:
        """The accused party tells it its own way: fewer killed, and combatants."""
        telling = self._plain(happening, "of a party")
        rows = tuple(
            replace(row, group="combatant", min=max(0, (row.min or 0) // 2), max=max(0, (row.min or 0) // 2))
            for row in telling.claim.casualties
            if row.who is None
        )
        actor = happening.kind.actor
        speaker = Speaker(None, "مصدر عسكري", "party", actor, 0, 1)
        return replace(telling, claim=replace(telling.claim, casualties=rows, speakers=(speaker,), people=()))

    def _denied(self, happening: Happening, told: list[Telling]) -> Telling:
        telling = self._plain(happening, "denied")
        speaker = Speaker(None, "متحدث عسكري", "party", happening.kind.actor, 0, 1)
        claim = replace(telling.claim, status="denied", casualties=(), people=(), speakers=(speaker,))
        return replace(telling, claim=claim, published=happening.day + 1)

    def _other_perpetrator(self, happening: Happening, told: list[Telling]) -> Telling | None:
        other = OTHERS.get(happening.kind.actor)
        if other is None:
            return None
        telling = self._plain(happening, "other perpetrator")
        return replace(telling, claim=replace(telling.claim, actors=(named(other),)))

    def _twice(self, happening: Happening, told: list[Telling]) -> Telling | None:
        """A second voice in a report that tells it already, with a figure of its own."""
        first = told[0]
        if not first.alone:
            return None
        claim = self._claim(happening, True)
        return replace(first, how="twice in a report", claim=replace(claim, same_as="first", place=first.claim.place))

    def _claim(self, happening: Happening, voice: bool) -> Claim:
        random, kind = self.random, happening.kind
        clock = random.random() < 0.15
        full = happening.distinct or random.random() < 0.7
        text = random.choice(kind.words)
        name = happening.name if happening.name and random.random() < 0.7 else None
        return Claim(
            id="",
            type=kind.type,
            scope="event",
            status="asserted",
            anchor=Anchor(0, len(text), text),
            date=when(happening.day, happening.minutes if clock else None),
            place=where(happening.place),
            actors=(named(kind.actor),) if random.random() < 0.85 else (named("unknown"),),
            targets=(named("civilians"),) if kind.civilian and random.random() < 0.6 else (),
            sites=(named(happening.site),) if full else (),
            weapons=(Weapon(kind.weapon, 0, 1),) if kind.weapon and random.random() < 0.7 else (),
            casualties=self._casualties(happening),
            people=(Person(self._spelt(name), None, "killed", 0, 1),) if name else (),
            speakers=(self._voice(),) if voice else (),
            same_as=None,
            rules=("generated",),
            confidence=0.9,
        )

    def _voice(self) -> Speaker:
        id, name, kind = self.random.choice(VOICES)
        return Speaker(id, name, kind, None, 0, 1)

    def _spelt(self, name: str) -> str:
        """A name in one of its spellings."""
        return self.random.choice((name, name.replace("أ", "ا").replace("إ", "ا"), name.replace("عبد ا", "عبدا")))

    def _casualties(self, happening: Happening) -> tuple[Casualty, ...]:
        """The figures as one source has them: most have the true ones."""
        group = (
            "combatant" if not happening.kind.civilian else "civilian" if self.random.random() < 0.6 else "unspecified"
        )
        rows = []
        if happening.killed:
            rows.append(self._row("killed", group, self._about(happening.killed)))
            if happening.children and self.random.random() < 0.6:
                low = min(happening.children, rows[0].min or 0)
                rows.append(replace(self._row("killed", "civilian", low), who="children", max=low, part_of=0))
        if happening.injured and self.random.random() < 0.7:
            harm = {"arrest": "detained", "abduction": "abducted"}.get(happening.kind.type, "injured")
            rows.append(self._row(harm, group, self._about(happening.injured)))
        return tuple(row for row in rows if row.min)

    def _row(self, harm: str, group: str, count: int) -> Casualty:
        open_end = count > 2 and self.random.random() < 0.15
        return Casualty(harm, group, None, None, count, None if open_end else count, None, False, 0, 1, str(count))

    def _about(self, count: int) -> int:
        chance, step = self.random.random(), max(1, count // 6)
        return count if chance < 0.6 or count == 1 else count - step if chance < 0.85 else count + step

    def totals(self, happenings: Iterable[Happening], most: int) -> Iterator[Telling]:
        """Sums of those killed in a governorate in a month, as several outlets publish them."""
        killed: dict[tuple[str, str], int] = defaultdict(int)
        for one in happenings:
            killed[one.place.admin1, date.fromordinal(one.day).isoformat()[:7]] += one.killed
        areas = self.scene.governorates
        rows = [(key, count) for key, count in sorted(killed.items()) if count and key[0] in areas]
        for number, ((area, month), count) in enumerate(rows):
            for outlet in OUTLETS[:3]:
                if most > 0:
                    most -= 1
                    yield self._total(-1 - number, areas[area], month, count, outlet)

    def _total(self, truth: int, area: Place, month: str, count: int, outlet: str) -> Telling:
        first = date.fromisoformat(f"{month}-01")
        last = date.fromordinal(first.toordinal() + 31).replace(day=1).toordinal() - 1
        days = When(first.isoformat(), date.fromordinal(last).isoformat(), "month", None, 0, 1)
        row = self._row("killed", "unspecified", self._about(count))
        text = "حصيلة الشهر"
        claim = Claim(
            "", "deaths", "total", "asserted", Anchor(0, len(text), text), days, where(area),
            (), (), (), (), (replace(row, max=row.min),), (), (), None, ("generated",), 0.9,
        )  # fmt: skip
        words = tuple(self.random.choices(VOCABULARY, k=80))
        return Telling(truth, "total", outlet, last + 2, claim, words)


def when(day: int, minutes: int | None = None, told: bool = True) -> When:
    """A day, as the text tells it or as it follows from the day of publication."""
    iso = date.fromordinal(day).isoformat()
    time = f"{minutes // 60:02d}:{minutes % 60:02d}" if minutes is not None else None
    return When(iso, iso, "minute" if time else "day", time, 0 if told else None, 1 if told else None)


def where(place: Place) -> Where:
    """A place of the gazetteer as the record has it."""
    return Where(
        place.id, place.name, place.name_en, None, None, place.lat, place.lon, place.level, place.radius_km,
        place.admin1 or (place.name_en if place.level == "governorate" else None), place.country, 0, 1,
    )  # fmt: skip


def named(code: str) -> Named:
    """A party or a site."""
    return Named(code, code, 0, 1)


def _reports(tellings: list[Telling], random: Random) -> Iterator[list[Telling]]:
    """Tellings by the report that they stand in: alone, with a second voice, or in a round-up of a day."""
    round_ups: dict[tuple[str, int, str | None], list[Telling]] = defaultdict(list)
    own: dict[tuple[int, tuple[str, ...]], list[Telling]] = defaultdict(list)
    for telling in tellings:
        if telling.alone:
            own[telling.truth, telling.words].append(telling)
        else:
            area = telling.claim.place.admin1 if telling.claim.place is not None else None
            round_ups[telling.outlet, telling.published, area].append(telling)
    yield from own.values()
    yield from round_ups.values()


def _report(made: Generated, number: int, group: list[Telling]) -> None:
    """A report of some tellings, kept with their truth."""
    first, claims = group[0], list[Claim]()
    id = f"r{number}"
    for place, telling in enumerate(group):
        claim_id = "c-" + hashlib.sha256(f"{id} {place}".encode()).hexdigest()[:16]
        earlier = claims[0].id if claims and telling.claim.same_as else None
        claims.append(replace(telling.claim, id=claim_id, same_as=earlier))
        made.truth[claim_id], made.how[claim_id] = telling.truth, telling.how
    words = [word for telling in group for word in telling.words]
    source = Source(
        id=id,
        title=None,
        published=date.fromordinal(first.published).isoformat(),
        publisher=first.outlet,
        language="ar",
        sha256=hashlib.sha256(id.encode()).hexdigest(),
        source=None,
        fingerprint=fingerprint.of(words),
    )
    made.reports.append(Report(source, tuple(claims)))
