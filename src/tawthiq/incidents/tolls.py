"""The toll of an incident: what every account says, resolved by a named rule that shows its trace.

`range` is the lowest and the highest figure of the independent accounts, `lowest` the lowest one (ACLED), `ucdp` has a
low, a best and a high one, `two_source` is what two accounts reach (SNHR). Figures are never averaged. A later toll of
the same source replaces its earlier one; both stay in the trace.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from tawthiq.figures import Bounds, current
from tawthiq.incidents.accounts import Voice
from tawthiq.incidents.count import ALL, Key, figure
from tawthiq.incidents.model import Figure, Toll
from tawthiq.incidents.told import Told

Resolved = tuple[int | None, int | None, int | None]
"""Lowest, highest and likeliest figure."""
REPLACED = "a later figure replaces it"
NOT_INDEPENDENT = "the account is not independent of others that tell it"


def tolls(voices: Sequence[Voice], rules: Sequence[str] = ("range",)) -> tuple[Toll, ...]:
    """Every toll of an incident by every rule that is asked for.

    Args:
        voices: the accounts of the incident.
        rules: range, lowest, ucdp, two_source.
    """
    said = _said(voices)
    return tuple(_toll(key, said[key], rule) for rule in rules for key in sorted(said, key=_order))


def figures(voices: Sequence[Voice], harm: str, group: str = ALL) -> tuple[Figure, ...]:
    """What every account says of a toll as a whole."""
    return _said(voices).get((harm, group, None, None), ())


def _order(key: Key) -> tuple[bool, str, bool, str, str, str]:
    harm, group, who, side = key
    return harm != "killed", harm, group != ALL, group, who or "", side or ""


def _said(voices: Sequence[Voice]) -> dict[Key, tuple[Figure, ...]]:
    """By toll, what every account says of it, and whether that is used."""
    said: dict[Key, list[Figure]] = {}
    latest = _updates(voices)
    for number, voice in enumerate(voices):
        for key in {key: None for claim in _telling(voice) for key in _keys(claim)}:
            said.setdefault(key, []).extend(_figures(number, voice, key, latest))
    return {key: _independent(found, voices) for key, found in said.items()}


def _telling(voice: Voice) -> list[Told]:
    """The claims of an account that say what happened; a denial has no toll."""
    return [claim for claim in voice.claims if claim.claim.status in ("asserted", "possible")]


def _keys(claim: Told) -> Iterator[Key]:
    for row in current(claim.claim.casualties):
        yield row.harm, ALL, None, None
        if row.group != "unspecified":
            yield row.harm, row.group, None, None
        if row.who is not None:
            yield row.harm, row.group if row.group != "unspecified" else ALL, row.who, None
        if row.side is not None:
            yield row.harm, row.group, None, row.side


def _figures(number: int, voice: Voice, key: Key, latest: Mapping[str, str]) -> Iterator[Figure]:
    """What an account says of a toll: its last figure, and the earlier ones that it replaces."""
    told = [(claim, found) for claim in _telling(voice) if (found := figure(claim.claim.casualties, key)) is not None]
    if not told:
        return
    last = max(_moment(claim) for claim, _ in told)
    fresh: list[tuple[Told, Bounds]] = []
    stale: list[tuple[Told, Bounds]] = []
    for claim, found in told:
        replaced = (
            _moment(claim) < last
            or _moment(claim) < latest.get(voice.published[claim.report.id], "")
            or _rose(claim, told)
        )
        (stale if replaced else fresh).append((claim, found))
    if fresh:
        yield _together(number, fresh, key)
    if stale:
        yield replace(_together(number, stale, key), used=False, why=REPLACED)


def _together(number: int, told: Sequence[tuple[Told, Bounds]], key: Key) -> Figure:
    """One figure of several claims of an account: a sum where they tell of different people, else their range."""
    claims = tuple(claim.id for claim, _ in told)
    lows = [low for _, (low, _) in told if low is not None]
    highs = [high for _, (_, high) in told if high is not None]
    if key[1] == ALL and _different_people([claim for claim, _ in told], key[0]):
        return Figure(number, sum(lows), sum(highs) if len(highs) == len(told) else None, claims)
    low, high = min(lows, default=None), _highest([found for _, found in told])
    return Figure(number, low, high, claims)


def _different_people(claims: Sequence[Told], harm: str) -> bool:
    """Every claim tells of a group and side that no other tells of."""
    people = [{(row.group, row.side) for row in claim.claim.casualties if row.harm == harm} for claim in claims]
    named = all(group != "unspecified" for kinds in people for group, _ in kinds)
    return len(claims) > 1 and named and sum(map(len, people)) == len(set().union(*people))


def _highest(found: Sequence[Bounds]) -> int | None:
    """The highest figure; open where the lowest bound of an open figure is above every closed one."""
    closed = max((high for _, high in found if high is not None), default=None)
    opened = max((low for low, high in found if high is None and low is not None), default=None)
    return None if closed is None or (opened is not None and opened > closed) else closed


def _updates(voices: Sequence[Voice]) -> dict[str, str]:
    """For every publisher the moment of its last report that says that the toll changed."""
    latest: dict[str, str] = {}
    for voice in voices:
        for claim in voice.claims:
            if any(row.update for row in claim.claim.casualties):
                publisher = voice.published[claim.report.id]
                latest[publisher] = max(latest.get(publisher, ""), _moment(claim))
    return latest


def _rose(claim: Told, told: Sequence[tuple[Told, Bounds]]) -> bool:
    """Another claim of the same moment says that the toll changed, and this one does not."""
    if any(row.update for row in claim.claim.casualties):
        return False
    others = (other for other, _ in told if other is not claim and _moment(other) == _moment(claim))
    return any(row.update for other in others for row in other.claim.casualties)


def _moment(claim: Told) -> str:
    return (claim.report.report.published or "")[:10]


def _independent(found: Sequence[Figure], voices: Sequence[Voice]) -> tuple[Figure, ...]:
    """Figures of accounts that rest on others are left out where independent ones tell the same."""
    free = [figure for figure in found if figure.used and voices[figure.account].account.independent]
    if not free:
        return tuple(found)
    return tuple(
        replace(figure, used=False, why=NOT_INDEPENDENT)
        if figure.used and not voices[figure.account].account.independent
        else figure
        for figure in found
    )


def _toll(key: Key, said: tuple[Figure, ...], rule: str) -> Toll:
    harm, group, who, side = key
    used = [figure for figure in said if figure.used] or list(said)
    low, high, best = RULES[rule](used)
    claims = tuple(dict.fromkeys(claim for figure in used for claim in figure.claims))
    return Toll(harm, group, who, side, low, high, rule, claims, best, said)


def by_range(used: Sequence[Figure]) -> Resolved:
    """The lowest and the highest figure of independent accounts."""
    low = min((figure.min for figure in used if figure.min is not None), default=None)
    return low, _highest([(figure.min, figure.max) for figure in used]), None


def lowest(used: Sequence[Figure]) -> Resolved:
    """The lowest figure of all, as ACLED takes it."""
    low = min((_at_least(figure) for figure in used), default=None)
    return low, low, low


def ucdp(used: Sequence[Figure]) -> Resolved:
    """Low, best and high as UCDP has them: the best is what most accounts say, the lower of what as many say."""
    low, high, _ = by_range(used)
    said = Counter(_at_least(figure) for figure in used)
    return low, high, min(said, key=lambda count: (-said[count], count))


def two_source(used: Sequence[Figure]) -> Resolved:
    """The highest figure that two independent accounts reach, as SNHR asks for; none where only one tells it."""
    said = sorted({figure.account: _at_least(figure) for figure in used}.values(), reverse=True)
    return (said[1], said[1], said[1]) if len(said) > 1 else (None, None, None)


def _at_least(figure: Figure) -> int:
    return figure.min if figure.min is not None else 0


RULES: Mapping[str, Callable[[Sequence[Figure]], Resolved]] = MappingProxyType(
    {"range": by_range, "lowest": lowest, "ucdp": ucdp, "two_source": two_source}
)
"""Every rule by its name."""
