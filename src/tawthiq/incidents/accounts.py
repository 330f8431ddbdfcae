"""Who tells an incident: reprints and near-copies are one account, and so is one statement quoted by many outlets.

An account is a voice: the organisation that a claim names as its source (an agency, an observatory, rescuers, a
ministry, a party), else the outlet itself. Witnesses, residents, unnamed sources and the outlet's own correspondents
speak in the voice of their outlet: nobody can tell those of one outlet from those of another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tawthiq.claims.model import Speaker
from tawthiq.claims.report import Report
from tawthiq.fingerprint import likeness
from tawthiq.incidents.compare import COPY, FILE
from tawthiq.incidents.model import Account
from tawthiq.incidents.told import Told
from tawthiq.rows import read_yaml
from tawthiq.text import fold

RELAYS = "it tells this in words of sources that are accounts of their own"
NAMELESS = "nobody knows who published it"


@dataclass(frozen=True, slots=True)
class Voice:
    """An account with its claims.

    Attributes:
        name: what tells it from others.
        claims: its claims, in order.
        account: as the record has it.
        published: who published a claim first, by the id of its report.
    """

    name: str
    claims: tuple[Told, ...]
    account: Account
    published: Mapping[str, str]


def voices(group: Sequence[Told]) -> list[Voice]:
    """The accounts of an incident, by their first claim.

    Args:
        group: its claims, in order.
    """
    originals = _originals(group)
    spoken: dict[str, list[Told]] = {}
    for claim in group:
        spoken.setdefault(voice(claim, originals[claim.report.id]), []).append(claim)
    named = {claim.report.id for name, claims in spoken.items() if _organisation(name) for claim in claims}
    published = {id: report.report.publisher or report.id for id, report in originals.items()}
    return [
        Voice(name, tuple(claims), _account(name, claims, originals, named), published)
        for name, claims in spoken.items()
    ]


def voice(claim: Told, original: Report) -> str:
    """Whose account a claim is.

    Args:
        claim: the claim.
        original: its report, or the one that it copies.
    """
    for speaker in claim.claim.speakers:
        name = _speaking(speaker)
        if name is not None:
            return f"source {name}"
    publisher = original.report.publisher
    if publisher is None:
        return f"report {original.id}"
    known = _lists()["publishers"].get(publisher)
    return f"source {known}" if known is not None else f"publisher {fold(publisher)}"


def _speaking(speaker: Speaker) -> str | None:
    """The organisation that a source is, None for one that nobody can tell from others."""
    if speaker.kind in _lists()["organisations"]:
        return fold(speaker.name) if speaker.id is None or speaker.id in _lists()["several"] else speaker.id
    return f"party {speaker.party}" if speaker.party is not None else None


def _organisation(name: str) -> bool:
    return name.startswith("source ")


def _originals(group: Sequence[Told]) -> Mapping[str, Report]:
    """For every report the one that it copies, itself when it copies none."""
    reports = list({claim.report.id: claim.report for claim in group}.values())
    originals: dict[str, Report] = {}
    for index, report in enumerate(reports):
        copied = next((other for other in reports[:index] if _copy(report, other)), report)
        originals[report.id] = originals.get(copied.id, report)
    return originals


def _copy(report: Report, other: Report) -> bool:
    one, two = report.report, other.report
    return one.sha256 == two.sha256 or likeness(one.fingerprint, two.fingerprint) >= COPY


def _account(name: str, claims: Sequence[Told], originals: Mapping[str, Report], named: set[str]) -> Account:
    reports = tuple(dict.fromkeys(claim.report.id for claim in claims))
    why = ""
    if name.startswith("report "):
        why = NAMELESS
    elif not _organisation(name) and named.issuperset(reports):
        why = RELAYS
    return Account(
        publisher=originals[reports[0]].report.publisher,
        speakers=tuple(dict.fromkeys(speaker.name for claim in claims for speaker in claim.claim.speakers)),
        independent=not why,
        claims=tuple(claim.id for claim in claims),
        copies=tuple(report for report in reports if originals[report].id != report),
        reports=reports,
        why=why,
    )


@cache
def _lists() -> Mapping[str, Mapping[str, str]]:
    content = read_yaml(FILE)["accounts"]
    return {
        "organisations": dict.fromkeys(content["organisations"], ""),
        "several": dict.fromkeys(content["several"], ""),
        "publishers": content["publishers"],
    }
