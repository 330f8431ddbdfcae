"""What the accounts of one incident tell differently, side by side: nothing is decided, nothing is averaged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from tawthiq import concepts
from tawthiq.incidents.distance import days, kilometres
from tawthiq.incidents.features import figure
from tawthiq.incidents.model import Contradiction, Figure, Side, Toll
from tawthiq.incidents.told import Told

_WHOLE_GROUPS = ("civilian", "combatant")


def contradictions(group: Sequence[Told], tolls: Sequence[Toll]) -> tuple[Contradiction, ...]:
    """Every contradiction of an incident: tolls first, then whom it hit, who did it, whether, where and when.

    Args:
        group: its claims, in order.
        tolls: its tolls, with what every account says.
    """
    found = [
        *_tolls(tolls),
        *_parts(tolls),
        _victims(group),
        _actors(group),
        _status(group),
        _places(group),
        _days(group),
    ]
    return tuple(contradiction for contradiction in found if contradiction is not None)


def _tolls(tolls: Sequence[Toll]) -> Iterator[Contradiction]:
    """Figures of different accounts that cannot both be right."""
    seen = set()
    for toll in tolls:
        name = toll_name(toll)
        used = [said for said in toll.trace if said.used]
        if name not in seen and any(_apart(one, other) for one in used for other in used):
            seen.add(name)
            yield Contradiction(name, _sides({figure((said.min, said.max)): said.claims for said in used}, used))


def _sides(values: Mapping[str, tuple[str, ...]], used: Sequence[Figure]) -> tuple[Side, ...]:
    said: dict[str, list[str]] = {value: [] for value in values}
    for one in sorted(used, key=lambda one: (one.min or 0, one.max or 0)):
        said[figure((one.min, one.max))].extend(one.claims)
    return tuple(Side(value, tuple(dict.fromkeys(claims))) for value, claims in said.items())


def toll_name(toll: Toll) -> str:
    """What a toll is called: killed, killed civilian, killed children."""
    people = toll.who or (toll.group if toll.group != "all" else None)
    return " ".join(part for part in (toll.harm, people, toll.side) if part)


def _apart(one: Figure, other: Figure) -> bool:
    low, high = one.min or 0, one.max
    lowest, highest = other.min or 0, other.max
    return (high is not None and lowest > high) or (highest is not None and low > highest)


def _parts(tolls: Sequence[Toll]) -> Iterator[Contradiction]:
    """A part of the people harmed that is larger than the whole."""
    wholes = {(toll.harm, toll.rule): toll for toll in tolls if toll.group == "all" and toll.who is None}
    for toll in tolls:
        whole = wholes.get((toll.harm, toll.rule))
        if whole is None or whole is toll or whole.max is None or (toll.min or 0) <= whole.max:
            continue
        part, all_of = figure((toll.min, toll.max)), figure((whole.min, whole.max))
        sides = (Side(f"{part} {toll_name(toll)}", toll.claims), Side(f"{all_of} {whole.harm} in all", whole.claims))
        yield Contradiction(f"{toll.harm}: part and whole", sides)


def _victims(group: Sequence[Told]) -> Contradiction | None:
    """The same people are civilians to one account and combatants to another."""
    sides = {name: [claim for claim in group if claim.groups == {name} and claim.killed] for name in _WHOLE_GROUPS}
    return _contradiction("group", {f"only {name}s": claims for name, claims in sides.items()})


def _actors(group: Sequence[Told]) -> Contradiction | None:
    """Different parties are said to have done it, and no account names both."""
    accusing = [claim for claim in group if claim.claim.status == "asserted" and claim.actors]
    sides: dict[str, list[Told]] = {}
    for claim in accusing:
        sides.setdefault(", ".join(sorted(claim.actors)), []).append(claim)
    parties = [related(claims[0].actors) for claims in sides.values()]
    if not any(not one & other for one in parties for other in parties):
        return None
    return _contradiction("actors", sides)


def related(actors: frozenset[str]) -> frozenset[str]:
    """Parties with those that they are a part of."""
    known = concepts.actors()
    wider = {known[actor].get("part_of") for actor in actors if actor in known}
    return actors | {str(one) for one in wider if one}


def _status(group: Sequence[Told]) -> Contradiction | None:
    """One account says that it happened, another that it did not, or that its party did not do it."""
    values = {"it happened": "asserted", "denied": "denied"}
    return _contradiction(
        "status", {said: [claim for claim in group if claim.claim.status == status] for said, status in values.items()}
    )


def _places(group: Sequence[Told]) -> Contradiction | None:
    """Places that are farther from each other than they are exact."""
    placed = [claim for claim in group if claim.lat is not None and not claim.wide]
    return _contradiction("place", _distinct(placed, _place, lambda one, other: _far(one, other)))


def _far(one: Told, other: Told) -> bool:
    way = kilometres(one, other)
    return way is not None and way > one.radius + other.radius


def _place(claim: Told) -> str:
    return claim.claim.place.name if claim.claim.place is not None else ""


def _days(group: Sequence[Told]) -> Contradiction | None:
    """Days that do not overlap."""
    dated = [claim for claim in group if claim.dated]
    return _contradiction("date", _distinct(dated, _day, lambda one, other: bool(days(one, other))))


def _day(claim: Told) -> str:
    date = claim.claim.date
    if date is None:
        return ""
    return f"{date.start}" if date.start == date.end else f"{date.start} – {date.end}"


def _distinct(
    claims: Sequence[Told], name: Callable[[Told], str], apart: Callable[[Told, Told], bool]
) -> dict[str, list[Told]]:
    """Claims by what they say, when two of them cannot both be right; else nothing."""
    sides: dict[str, list[Told]] = {}
    for claim in claims:
        sides.setdefault(name(claim), []).append(claim)
    first = [said[0] for said in sides.values()]
    return sides if any(apart(one, other) for one in first for other in first) else {}


def _contradiction(field: str, sides: Mapping[str, Sequence[Told]]) -> Contradiction | None:
    """A contradiction, when two sides at least have claims."""
    told = tuple(Side(value, tuple(claim.id for claim in claims)) for value, claims in sides.items() if claims)
    return Contradiction(field, told) if len(told) > 1 else None
