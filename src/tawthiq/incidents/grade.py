"""How well an incident is attested, by the rules of three schemes: a suggestion with its reasons.

Airwars grades harm to civilians (Confirmed, Fair, Weak, Contested, Discounted) and the strike itself (its status); UCDP
tells clear events from unclear ones; SNHR asks for two sources unknown to each other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tawthiq.claims.model import Where
from tawthiq.incidents.accounts import Voice
from tawthiq.incidents.contradictions import related
from tawthiq.incidents.model import Contradiction, Grade, Toll
from tawthiq.incidents.told import Told

STRIKES = frozenset({"air_strike", "shelling", "chemical_weapon"})


@dataclass(frozen=True, slots=True)
class Case:
    """What a grade rests on.

    Attributes:
        group: the claims, in order.
        voices: the accounts.
        tolls, contradictions: as resolved.
        type: type of the incident.
        place: place of the incident.
    """

    group: Sequence[Told]
    voices: Sequence[Voice]
    tolls: Sequence[Toll]
    contradictions: Sequence[Contradiction]
    type: str
    place: Where | None

    @property
    def telling(self) -> list[Voice]:
        """The independent accounts that say that it happened."""
        return [voice for voice in self.voices if voice.account.independent and _asserts(voice)]

    @property
    def actors(self) -> list[str]:
        """Every party that is said to have done it."""
        return sorted({actor for claim in self.group if claim.claim.status == "asserted" for actor in claim.actors})

    def contested(self, field: str) -> bool:
        """The accounts contradict each other in this."""
        return any(contradiction.field == field for contradiction in self.contradictions)


def grades(case: Case) -> tuple[Grade, ...]:
    """The grade by every scheme; those of harm and strikes only where there are any."""
    return tuple(grade for scheme in SCHEMES if (grade := scheme(case)) is not None)


def airwars(case: Case) -> Grade | None:
    """Airwars: Confirmed, Contested, Discounted (combatants only), Fair (two independent accounts), else Weak."""
    harmed = [toll for toll in case.tolls if toll.harm in ("killed", "injured") and toll.min != 0]
    if not harmed:
        return None
    owning = _owning(case)
    if owning:
        return Grade("airwars", "Confirmed", f"{', '.join(owning)} says itself that it did it")
    if case.contested("actors"):
        return Grade("airwars", "Contested", f"different parties are accused: {', '.join(case.actors)}")
    groups = {group for claim in case.group for group in claim.groups}
    if groups == {"combatant"}:
        return Grade("airwars", "Discounted", "only combatants are said to have been harmed")
    count = len(case.telling)
    if count >= 2 and case.actors:
        return Grade("airwars", "Fair", f"{count} independent accounts; action by {', '.join(case.actors)} is told")
    reason = "no perpetrator is named" if count >= 2 else "one independent account" if count else "nobody independent"
    return Grade("airwars", "Weak", reason)


def airwars_strike(case: Case) -> Grade | None:
    """Airwars, status of a strike: declared by its party, contested, likely (two accounts), or of a single source."""
    if case.type not in STRIKES:
        return None
    if _owning(case):
        return Grade("airwars_strike", "Declared strike", f"{', '.join(_owning(case))} says itself that it did it")
    if case.contested("actors") or case.contested("status"):
        return Grade("airwars_strike", "Contested strike", "accounts differ on who did it, or whether it happened")
    if len(case.telling) >= 2:
        return Grade("airwars_strike", "Likely strike", f"{len(case.telling)} independent accounts")
    return Grade("airwars_strike", "Single source claim", "no second independent account")


def ucdp(case: Case) -> Grade | None:
    """UCDP, clarity of an event: 1 where day, place and parties are told, 2 where one of them is not."""
    missing = [
        name
        for name, told in (
            ("the day", any(claim.dated and claim.first == claim.last for claim in case.group)),
            ("a place", case.place is not None and case.place.level not in ("governorate", "country")),
            ("who did it", bool(case.actors)),
        )
        if not told
    ]
    if missing:
        return Grade("ucdp_clarity", "2", f"not told: {', '.join(missing)}")
    return Grade("ucdp_clarity", "1", "day, place and perpetrator are told")


def snhr(case: Case) -> Grade | None:
    """SNHR: documented with two sources unknown to each other; a massacre where five civilians or more were killed."""
    count = len(case.telling)
    if count < 2:
        return Grade("snhr", "one source", "two sources unknown to each other are asked for")
    civilians = max(
        (toll.min or 0 for toll in case.tolls if (toll.harm, toll.group) == ("killed", "civilian")), default=0
    )
    massacre = "; five civilians or more killed: a massacre" if civilians >= 5 else ""
    return Grade("snhr", "two sources", f"{count} accounts that do not rest on each other{massacre}")


def _asserts(voice: Voice) -> bool:
    return any(claim.claim.status == "asserted" for claim in voice.claims)


def _owning(case: Case) -> list[str]:
    """The parties that say themselves that they did it."""
    owning = set()
    for claim in case.group:
        if claim.claim.status == "asserted":
            speaking = {speaker.party for speaker in claim.claim.speakers[:1] if speaker.party is not None}
            owning |= speaking & related(claim.actors)
    return sorted(owning)


SCHEMES: Sequence[Callable[[Case], Grade | None]] = (airwars, airwars_strike, ucdp, snhr)
"""Every scheme; the first is the one of the incident's grade."""
