"""Incidents on the page: when and where, and for each its accounts side by side, down to the words of the reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tawthiq.page import atlas, timeline
from tawthiq.page.cards import badges, day_of, figure_of
from tawthiq.page.ledger import Entry, Ledger
from tawthiq.page.names import Names, escape, known

Record = dict[str, Any]


def section(incidents: Sequence[Record], ledger: Ledger, names: Names) -> str:
    """The part of the page that shows incidents, in the order of their days; nothing when there are none.

    Args:
        incidents: records.
        ledger: the claims of the page.
        names: what codes are called.
    """
    if not incidents:
        return ""
    rows = sorted(incidents, key=_day)
    places = {incident["id"]: number for number, incident in enumerate(rows)}
    cards = "".join(_card(incident, number, places, ledger, names) for number, incident in enumerate(rows))
    return (
        f'<section id="incidents" tabindex="-1" {names.attribute("aria-label", "page", "incidents")}>'
        f"<h2>{names.tag('page', 'incidents')}</h2>"
        f'<div class="overview">{atlas.drawn(rows, names)}{timeline.drawn(rows, names)}</div>'
        f'<p id="chosen" role="status"></p><ol class="incidents">{cards}</ol></section>'
    )


def _day(incident: Record) -> tuple[str, str]:
    when = incident["date"]
    return (when["start"] if when else None) or "9", incident["id"]


def _card(incident: Record, number: int, places: dict[str, int], ledger: Ledger, names: Names) -> str:
    when = day_of(incident["date"]) if incident["date"] else names.text("page", "day_unknown")
    place = incident["place"]
    where = f" · <bdi>{escape(place['name'])}</bdi>" if place else ""
    latin = f' <bdi lang="en" class="latin">{escape(place["name_en"])}</bdi>' if place and place["name_en"] else ""
    return (
        f'<li class="incident s-{escape(incident["status"])}" id="i{number}" data-i="{number}" tabindex="-1" '
        f'data-day="{escape((incident["date"] or {}).get("start") or "")}" data-scope="{escape(incident["scope"])}">'
        f"<h3><span class=number>{number + 1}</span> {names.tag('type', incident['type'])}{badges(incident, names)} "
        f"<small><bdi>{when}</bdi>{where}{latin}</small></h3>"
        f"{_summary(incident, names)}{_contradictions(incident, ledger, names)}{_accounts(incident, ledger, names)}"
        f"{_grades(incident, names)}{_reasons(incident, places, ledger, names)}{_covered(incident, places, names)}</li>"
    )


def _summary(incident: Record, names: Names) -> str:
    """Who did what to whom with what, with the number of claims that say so."""
    rows = "".join(
        f"<dt>{names.tag('field', field)}</dt><dd>{_counted(incident[field], kind, names)}</dd>"
        for field, kind in (("actors", "actor"), ("targets", "target"), ("weapons", "weapon"), ("sites", "site"))
        if incident[field]
    )
    return f"<dl>{rows}</dl>" if rows else ""


def _counted(codes: Sequence[Record], kind: str, names: Names) -> str:
    return " · ".join(f"{names.tag(kind, code['id'])} <small><bdi>×{code['claims']}</bdi></small>" for code in codes)


def _contradictions(incident: Record, ledger: Ledger, names: Names) -> str:
    if not incident["contradictions"]:
        return ""
    rows = "".join(
        f"<li>{_disputed(one['field'], names)}: {_sides(one, ledger, names)}</li>" for one in incident["contradictions"]
    )
    return f'<div class="disputed"><h4>{names.tag("page", "contradictions")}</h4><ul>{rows}</ul></div>'


def _disputed(field: str, names: Names) -> str:
    """What is told differently: a field by its name, a toll by its harm and the people whom it counts."""
    harm, _, people = field.partition(" ")
    harm, whole = harm.rstrip(":"), people == "part and whole"
    parts = [names.tag("disputed", harm)]
    parts += [names.tag("disputed", "part_and_whole")] if whole else [_person(one, names) for one in people.split()]
    return " · ".join(parts)


def _person(code: str, names: Names) -> str:
    kind = next((kind for kind in ("group", "who") if known(kind, code)), "actor")
    return names.tag(kind, code)


def _sides(contradiction: Record, ledger: Ledger, names: Names) -> str:
    field = contradiction["field"]
    return " <b>≠</b> ".join(_side(side, field, ledger, names) for side in contradiction["sides"])


def _side(side: Record, field: str, ledger: Ledger, names: Names) -> str:
    if field == "actors":
        said = " · ".join(names.tag("actor", actor) for actor in side["value"].split(", "))
    elif field in ("status", "group"):
        said = names.tag("said", side["value"])
    else:
        said = f"<bdi>{escape(side['value'])}</bdi>"
    numbers = " ".join(ledger.link(claim, str(n + 1)) for n, claim in enumerate(side["claims"][1:], start=1))
    return ledger.link(side["claims"][0], said) + (f" {numbers}" if numbers else "")


def _accounts(incident: Record, ledger: Ledger, names: Names) -> str:
    """Who tells what, one account a column; the first column of figures is the one that the rule resolves."""
    accounts = incident["accounts"]
    heads = "".join(f'<th scope="col">{_account(account, ledger, names)}</th>' for account in accounts)
    told = "".join(f"<td>{_told(account, ledger, names)}</td>" for account in accounts)
    return (
        f'<div class="side-by-side"><table><thead><tr><td></td><th scope="col">{names.tag("page", "together")}</th>'
        f"{heads}</tr></thead><tbody>"
        f'<tr><th scope="row">{names.tag("page", "told")}</th><td></td>{told}</tr>'
        f"{''.join(_tolls(incident, ledger, names))}</tbody></table></div>"
    )


def _account(account: Record, ledger: Ledger, names: Names) -> str:
    publisher = (
        f"<bdi>{escape(account['publisher'])}</bdi>" if account["publisher"] else names.tag("page", "no_publisher")
    )
    speakers = f"<br><small>{' · '.join(f'<bdi>{escape(one)}</bdi>' for one in account['speakers'])}</small>"
    days = sorted({entry.about["published"] for entry in ledger.of(account["claims"]) if entry.about["published"]})
    published = f"<br><small><bdi>{escape(days[0][:10])}</bdi></small>" if days else ""
    copies = (
        f"<br><small>{names.tag('page', 'copies')}: <bdi>{len(account['copies'])}</bdi></small>"
        if account["copies"]
        else ""
    )
    rests = "" if account["independent"] else f"<br><small>{names.tag('page', 'not_independent')}</small>"
    return f"{publisher}{speakers if account['speakers'] else ''}{published}{copies}{rests}"


def _told(account: Record, ledger: Ledger, names: Names) -> str:
    return "<br>".join(_claim(entry, ledger, names) for entry in ledger.of(account["claims"]))


def _claim(entry: Entry, ledger: Ledger, names: Names) -> str:
    """The words of a claim; who did it and when, as this one tells it."""
    claim = entry.claim
    actors = [actor for actor in claim["actors"] if actor["id"] != "unknown"]
    parts = [names.tag("actor", actor["id"]) for actor in actors]
    parts += [f"<bdi>{day_of(claim['date'])}</bdi>"] if claim["date"] else []
    about = f" <small>{' · '.join(parts)}</small>" if parts else ""
    quote = ledger.link(claim["id"], f"<q>{escape(claim['anchor']['quote'])}</q>")
    return f"{quote}{badges(claim, names)}{about}"


def _tolls(incident: Record, ledger: Ledger, names: Names) -> Iterator[str]:
    """A row for each toll of the first rule: what it resolves to, and what each account says."""
    disputed = {one["field"].partition(" ")[0] for one in incident["contradictions"]}
    rule = incident["tolls"][0]["rule"] if incident["tolls"] else None
    for toll in incident["tolls"]:
        if toll["rule"] != rule:
            continue
        cells = "".join(
            f"<td>{_figures(toll, number, ledger, names)}</td>" for number in range(len(incident["accounts"]))
        )
        mark = ' class="unsettled"' if toll["harm"] in disputed else ""
        figure = f"<b>{figure_of(toll['min'], toll['max'], names)}</b> {names.tag('rule', toll['rule'], 'small')}"
        yield f'<tr{mark}><th scope="row">{_people(toll, names)}</th><td>{figure}</td>{cells}</tr>'


def _people(toll: Record, names: Names) -> str:
    parts = [names.tag("harm", toll["harm"])]
    parts += [names.tag("group", toll["group"])] if toll["group"] != "all" else []
    parts += [names.tag("who", toll["who"])] if toll["who"] else []
    parts += [names.tag("actor", toll["side"])] if toll["side"] else []
    return " · ".join(parts)


def _figures(toll: Record, account: int, ledger: Ledger, names: Names) -> str:
    """What an account says of a toll, each figure leading to its words; a figure that was replaced is struck out."""
    out = []
    for figure in toll["trace"]:
        if figure["account"] == account:
            told = figure_of(figure["min"], figure["max"], names)
            inner = told if figure["used"] else f"<s>{told}</s>"
            out.append(" ".join(_figure(claim, inner, toll, ledger) for claim in figure["claims"]))
    return " ".join(out)


def _figure(claim: str, inner: str, toll: Record, ledger: Ledger) -> str:
    entry = next(iter(ledger.of([claim])), None)
    rows = entry.claim["casualties"] if entry is not None else []
    fitting = [row for row in rows if row["harm"] == toll["harm"] and toll["who"] in (None, row["who"])]
    fitting = [row for row in fitting if toll["group"] in ("all", row["group"])] or fitting
    return ledger.link(claim, inner, "toll", fitting[0] if fitting else None)


def _grades(incident: Record, names: Names) -> str:
    rows = "".join(
        f"<li>{names.tag('scheme', grade['scheme'])}: <b>{names.tag('grade', grade['value'])}</b> "
        f'<small lang="en"><bdi>{escape(grade["why"])}</bdi></small></li>'
        for grade in incident["grades"]
    )
    return f'<div class="grades"><h4>{names.tag("page", "grades")}</h4><ul>{rows}</ul></div>' if rows else ""


def _reasons(incident: Record, places: dict[str, int], ledger: Ledger, names: Names) -> str:
    """Why the claims are together, and what came nearest and was left out."""
    rows = "".join(
        f"<li>{ledger.link(link['claims'][0], '1')} {ledger.link(link['claims'][1], '2')} "
        f'<bdi>{link["score"]:.0%}</bdi> <span lang="en" dir="ltr">{escape("; ".join(link["because"]))}</span></li>'
        for link in incident["explanation"]
    )
    together = f"<ul>{rows}</ul>" if rows else f"<p>{names.tag('page', 'one_claim')}</p>"
    return (
        f"<details><summary>{names.tag('page', 'why')}</summary>{together}"
        f"{_nearest(incident['nearest'], places, names)}</details>"
    )


def _nearest(nearest: Record | None, places: dict[str, int], names: Names) -> str:
    if nearest is None:
        return ""
    return (
        f"<p>{names.tag('page', 'nearest')} {_to(nearest['incident'], places)} <bdi>{nearest['score']:.0%}</bdi> "
        f'<span lang="en" dir="ltr">{escape("; ".join(nearest["because"]))} — {escape(nearest["why"])}</span></p>'
    )


def _covered(incident: Record, places: dict[str, int], names: Names) -> str:
    """What of a total is in the record."""
    if not incident["covers"]:
        return ""
    links = " ".join(_to(other, places) for other in incident["covers"])
    return f"<p>{names.tag('page', 'covers')} {links}</p>"


def _to(incident: str, places: dict[str, int]) -> str:
    if incident not in places:
        return f"<code>{escape(incident)}</code>"
    return f'<a class="to" href="#i{places[incident]}">{places[incident] + 1}</a>'
