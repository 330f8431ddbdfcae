"""Why the claims of an incident are together, in words and in a table, and why the nearest other is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tawthiq.errors import InputError
from tawthiq.exports.incidents.table import kind
from tawthiq.exports.table import day, number, place
from tawthiq.incidents import Incident, Reconciled
from tawthiq.incidents import compare as comparing
from tawthiq.incidents.contradictions import toll_name
from tawthiq.incidents.model import Toll
from tawthiq.incidents.told import Told


def find(reconciled: Reconciled, id: str) -> Incident:
    """The incident of an id, of the beginning of one, or of one of its claims.

    Raises:
        InputError: none, or several.
    """
    found = [one for one in reconciled.incidents if one.id.startswith(id) or id in one.claims]
    exact = [one for one in found if one.id == id] or found
    if len(exact) == 1:
        return exact[0]
    if exact:
        raise InputError(f"{len(exact)} incidents begin with {id!r}", "", "give more of the id")
    raise InputError(f"no incident is called {id!r}", "", "`tawthiq reconcile` lists the incidents")


def explain(reconciled: Reconciled, id: str) -> RenderableType:
    """The explanation of one incident, to be printed by rich."""
    incident = find(reconciled, id)
    parts = [_head(incident), _claims(incident, reconciled), *_together(incident, reconciled), *_tolls(incident)]
    parts += [*_contradictions(incident), *_grades(incident), *_covers(incident), *_nearest(incident, reconciled)]
    return Group(*parts)


def _head(incident: Incident) -> Text:
    known = (kind(incident), day(incident.date), place(incident.place))
    return Text(incident.id, "bold").append("".join(f"  ·  {part}" for part in known), "not bold")


def _grid(*columns: str) -> Table:
    rows = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        rows.add_column(column, overflow="fold")
    return rows


def _claims(incident: Incident, reconciled: Reconciled) -> Table:
    """Account by account, every claim with its words."""
    rows = _grid("Account", "Report", "Claim", "Status", "Words")
    for index, account in enumerate(incident.accounts, start=1):
        for id in account.claims:
            claim = reconciled.told[id]
            copy = " (copy)" if claim.report.id in account.copies else ""
            name = f"{index} {account.publisher or '?'}" + (
                "" if account.independent else f" (not independent: {account.why})"
            )
            words = (name, claim.report.id + copy, id, claim.claim.status, claim.claim.anchor.quote)
            rows.add_row(*(Text(word) for word in words))
    return rows


def _together(incident: Incident, reconciled: Reconciled) -> Iterator[RenderableType]:
    if not incident.explanation:
        yield Text("\nOne claim tells it: there was nothing to put together.")
        return
    yield Text(f"\nWhy these {len(incident.claims)} claims are together", "bold")
    for link in incident.explanation:
        yield Text(f"  {link.claims[0]} and {link.claims[1]}: {link.score:.2f}, {'; '.join(link.because)}")
    surest = incident.explanation[0].claims
    yield Text("\nWhat the surest pair weighs, in log-odds", "bold")
    yield _weights(*(reconciled.told[claim] for claim in surest))


def _weights(left: Told, right: Told) -> Table:
    rows = _grid("Finding", "Weight")
    comparison = comparing.compare(left, right)
    for said, weight in comparison.reasons():
        rows.add_row(Text(said), Text(f"{weight:+.2f}"))
    rows.add_row(Text("before anything is known"), Text(f"{comparison.prior():+.2f}"))
    rows.add_row(
        Text("together", "bold"), Text(f"{comparison.odds:+.2f}, probability {comparison.probability:.2f}", "bold")
    )
    return rows


def _tolls(incident: Incident) -> Iterator[RenderableType]:
    if not incident.tolls:
        return
    yield Text("\nTolls", "bold")
    rows = _grid("Toll", "Figure", "Rule", "Trace")
    for toll in incident.tolls:
        rows.add_row(*(Text(cell) for cell in (toll_name(toll), _figure(toll), toll.rule, _trace(toll))))
    yield rows


def _figure(toll: Toll) -> str:
    best = f", best {toll.best}" if toll.best is not None and toll.min != toll.max else ""
    return number(toll.min, toll.max) + best


def _trace(toll: Toll) -> str:
    return "; ".join(
        f"account {said.account + 1}: {number(said.min, said.max)}" + (f" ({said.why})" if said.why else "")
        for said in toll.trace
    )


def _contradictions(incident: Incident) -> Iterator[RenderableType]:
    for contradiction in incident.contradictions:
        sides = " against ".join(f"{side.value} ({', '.join(side.claims)})" for side in contradiction.sides)
        yield Text("\nContradiction ", "bold yellow").append(f"{contradiction.field}: {sides}", "not bold default")


def _grades(incident: Incident) -> Iterator[RenderableType]:
    for grade in incident.grades:
        yield Text(f"\n{grade.scheme} ", "bold").append(f"{grade.value}: {grade.why}", "not bold")


def _covers(incident: Incident) -> Iterator[RenderableType]:
    if incident.scope == "total":
        listed: Sequence[str] = incident.covers
        yield Text(f"\nA total; {len(listed)} incidents of the record lie in it").append(
            ": " * bool(listed) + ", ".join(listed)
        )


def _nearest(incident: Incident, reconciled: Reconciled) -> Iterator[RenderableType]:
    near = incident.nearest
    if near is None:
        yield Text("\nNo other incident comes near.")
        return
    other = find(reconciled, near.incident)
    yield Text("\nThe nearest other incident, left out: ", "bold").append_text(_head(other))
    yield Text(f"  {near.claims[0]} and {near.claims[1]}: {near.score:.2f}, {'; '.join(near.because)}")
    yield Text(f"  Apart because {near.why}.")
    yield _weights(*(reconciled.told[claim] for claim in near.claims))
