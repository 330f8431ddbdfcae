"""Which place of a name is meant: by the class word, by what the text says it lies in, by the report's other places,
by size. What stays open is told, not guessed."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tawthiq.gazetteer.grid import Grid
from tawthiq.gazetteer.mention import PlaceMention
from tawthiq.gazetteer.place import Place, apart
from tawthiq.gazetteer.record import PlaceRecord, place_record
from tawthiq.gazetteer.spelling import folded

_FITS: Mapping[str, Mapping[str, float]] = {
    "site": {"site": 3, "town": 1, "neighbourhood": 1, "district": 0, "governorate": -1},
    "neighbourhood": {"neighbourhood": 3, "site": 1, "town": -1, "district": -1},
    "town": {"town": 3, "neighbourhood": 2, "site": 1, "district": 1, "governorate": -2},
    "district": {"district": 4, "governorate": 2, "town": 2, "neighbourhood": 1},
    "governorate": {"governorate": 6, "district": 2, "town": 0},
}
_PLAIN: Mapping[str, float] = {
    "town": 3, "governorate": 2, "country": 2, "district": 2, "neighbourhood": 1, "site": 1.5,
}  # fmt: skip
_LAND: Mapping[str, float] = {"governorate": 4, "district": 3, "country": 3, "town": 2, "neighbourhood": 0, "site": 0}
_UNFIT = -3.0
_ELSEWHERE = -12.0
_FOREIGN = -4.0
_RARE = 0.15
_NEAR_KM, _FAR_KM, _SAME_KM, _BESIDE_KM, _QUARTER_KM = 60.0, 130.0, 30.0, 20.0, 10.0
_PER_POINT_KM = 40.0
"""Kilometres from its parent that cost a candidate a point: of two villages of one name the nearer is likelier."""
_TIE = 0.5
_SUBJECT = 3.0


_Decision = tuple[Place | None, Place | None, str | None]


@dataclass(frozen=True, slots=True)
class Located:
    """A mention with the place that is meant.

    Attributes:
        mention: the mention.
        place: the place of the gazetteer; None for unknown names and where it stays open which one is meant.
        record: the place as the record tells it.
        issue: why it stays open, None when it does not.
    """

    mention: PlaceMention
    place: Place | None
    record: PlaceRecord
    issue: str | None = None


@dataclass(frozen=True, slots=True)
class _Parent:
    """A place that another lies in or (`beside`) near, and how many kilometres away at most."""

    place: Place
    limit: float
    beside: bool


def locate(mentions: Sequence[PlaceMention], countries: Iterable[str] = ()) -> tuple[Located, ...]:
    """The place that each mention of one report means.

    Args:
        mentions: all mentions of a report, in order.
        countries: ISO codes that are known to be the report's subject.
    """
    votes = _votes(mentions, countries)
    anchors = _anchors(mentions)
    told = _told_levels(mentions)
    nested = {folded(mention.name): mention.within for mention in reversed(mentions) if mention.within}
    decided: dict[Hashable, _Decision] = {}
    located = []
    for mention in mentions:
        within = mention.within or nested.get(folded(mention.name), ())
        if mention.kind is None and mention.relation is None:
            mention = replace(mention, kind=told.get(folded(mention.name)))
        case = _case(mention, within)
        if case not in decided:
            decided[case] = _decide(mention, within, votes, anchors)
        place, parent, issue = decided[case]
        located.append(Located(mention, place, place_record(mention, place, parent), issue))
    return tuple(located)


def _told_levels(mentions: Sequence[PlaceMention]) -> dict[str, str]:
    """Names that the report gives with "governorate" and never with another word: bare, they mean it too."""
    told: dict[str, set[str]] = {}
    for mention in _all(mentions):
        if mention.kind is not None:
            told.setdefault(folded(mention.name), set()).add(mention.kind)
    return {name: "governorate" for name, kinds in told.items() if kinds == {"governorate"}}


def _case(mention: PlaceMention, within: Sequence[PlaceMention]) -> Hashable:
    """What decides about a mention: two mentions of one report with the same are the same place."""
    named = tuple((one.kind, one.relation, tuple(place.id for place in one.candidates)) for one in (mention, *within))
    return folded(mention.name), mention.weak, named


def _all(mentions: Iterable[PlaceMention]) -> Iterator[PlaceMention]:
    for mention in mentions:
        yield mention
        yield from mention.within


def _votes(mentions: Sequence[PlaceMention], countries: Iterable[str]) -> dict[str, float]:
    """How much the report speaks of each country: every name counts once, those that many countries have little."""
    votes = dict.fromkeys(countries, _SUBJECT)
    names = {mention.name: mention for mention in sorted(_all(mentions), key=lambda one: not one.weak)}
    for mention in names.values():
        for owner, weight in _ballot(mention).items():
            votes[owner] = votes.get(owner, 0.0) + weight
    return votes


def _ballot(mention: PlaceMention) -> dict[str, float]:
    owners = dict.fromkeys(place.country for place in mention.candidates)
    weight = (0.5 if mention.weak else 1.0) / max(1, len(owners)) ** 2
    return dict.fromkeys(owners, weight)


def _shares(mention: PlaceMention, votes: Mapping[str, float]) -> dict[str, float]:
    """The weight of each country by the report's other names; by this one alone where there are none."""
    own = _ballot(mention)
    others = {country: max(0.0, weight - own.get(country, 0.0)) for country, weight in votes.items()}
    counted = others if any(weight > 0 for weight in others.values()) else votes
    top = max(counted.values(), default=1.0) or 1.0
    return {country: weight / top for country, weight in counted.items()}


def _anchors(mentions: Sequence[PlaceMention]) -> Grid:
    """The places of the report that leave no doubt: one candidate, no country, in a country that it speaks of."""
    anchors: dict[str, Place] = {}
    for mention in _all(mentions):
        places = [place for place in mention.candidates if place.level != "country"]
        if places and len({place.country for place in places}) == 1 and _one_spot(places):
            anchors.setdefault(places[0].id, places[0])
    return Grid(anchors.values())


def _one_spot(places: Sequence[Place]) -> bool:
    return all((distance := apart(places[0], place)) is None or distance <= _SAME_KM for place in places[1:])


def _decide(
    mention: PlaceMention, within: Sequence[PlaceMention], votes: Mapping[str, float], anchors: Grid
) -> _Decision:
    quarter = mention.kind == "neighbourhood"
    parents = _parents([_as_land(large, quarter) for large in within], votes, anchors)
    place, issue = _best(mention, votes, anchors, parents)
    return place, parents[0].place if parents else None, issue


def _parents(within: Sequence[PlaceMention], votes: Mapping[str, float], anchors: Grid) -> tuple[_Parent, ...]:
    """The larger places of a mention, nearest first; the largest is settled first and holds for the others."""
    parents: tuple[_Parent, ...] = ()
    for large in reversed(within):
        place = _best(large, votes, anchors, parents)[0]
        if place is not None:
            parents = (_Parent(place, _limit(place, large.relation), large.relation == "near"), *parents)
    return parents


def _as_land(large: PlaceMention, quarter: bool) -> PlaceMention:
    """A bare name behind a town (البلدة في كذا) is the governorate of that name, behind a quarter the city."""
    bare = large.kind is None and large.relation is None
    return replace(large, relation="countryside") if bare and not quarter else large


def _limit(parent: Place, relation: str | None) -> float:
    """How many kilometres from the point of its parent a place may lie."""
    if relation == "near":
        return parent.radius_km + _BESIDE_KM
    if parent.level == "district":
        return 2 * parent.radius_km + _BESIDE_KM
    return parent.radius_km + (_NEAR_KM if relation is None and parent.level == "town" else _FAR_KM)


def _best(
    mention: PlaceMention, votes: Mapping[str, float], anchors: Grid, parents: Sequence[_Parent]
) -> tuple[Place | None, str | None]:
    """The best candidate; None with the reason where two far from each other are equally good."""
    shares = _shares(mention, votes)
    scored = sorted(
        ((_score(mention, place, shares, anchors, parents), place) for place in mention.candidates),
        key=lambda pair: (-pair[0], pair[1].rank, pair[1].id),
    )
    if not scored or scored[0][0] < 0:
        return None, None
    best, place = scored[0]
    rivals = [other for score, other in scored[1:] if best - score < _TIE and not _overlap(place, other)]
    if rivals:
        return None, f"{mention.name} may be {', '.join(sorted({place.id, *(other.id for other in rivals)}))}"
    return place, None


def _overlap(one: Place, other: Place) -> bool:
    """One of the two lies in the other (a town and its district): either answer is right."""
    distance = apart(one, other)
    return distance is None or distance <= max(_SAME_KM, one.radius_km, other.radius_km)


def _score(
    mention: PlaceMention,
    place: Place,
    shares: Mapping[str, float],
    anchors: Grid,
    parents: Sequence[_Parent],
) -> float:
    fit = _fit(mention)
    score = fit.get(place.level, _UNFIT)
    score += (5 - place.rank) * (0.75 if fit is not _LAND else 0.25) if place.size < 4 else 1.0
    share = shares.get(place.country, 0.0)
    near = anchors.nearness(place, mention.candidates)
    score += 3 * share + near + (_FOREIGN if share < _RARE and not near and place.level != "country" else 0.0)
    return score + sum(_parted(mention, place, parent) for parent in parents)


def _fit(mention: PlaceMention) -> Mapping[str, float]:
    if mention.kind is not None:
        return _FITS[mention.kind]
    return _LAND if mention.relation not in (None, "near", "between", "on_road", "distance") else _PLAIN


def _parted(mention: PlaceMention, place: Place, parent: _Parent) -> float:
    """Whether a place can lie in its parent: by country, governorate and distance."""
    if place.country != parent.place.country:
        return 0.0 if parent.beside else _ELSEWHERE
    if parent.place.level == "country":
        return 5.0
    distance = apart(place, parent.place)
    same = bool(place.admin1) and place.admin1 == parent.place.admin1
    if distance is None:
        return 4.0 if same else 0.0
    quarter = mention.kind == "neighbourhood" and parent.place.level == "town"
    limit = parent.place.radius_km + _QUARTER_KM if quarter else parent.limit
    if distance > limit:
        return _ELSEWHERE
    apart_by_area = parent.place.level == "governorate" and not same and bool(place.admin1)
    return (5.0 if same else 0.0 if apart_by_area else 3.0) - min(distance / _PER_POINT_KM, 1.5)
