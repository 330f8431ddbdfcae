"""A claim as a card: what it says, field by field, each value tied to the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tawthiq.page.names import Names, escape

Record = Mapping[str, Any]


def card(claim: Record, number: int, others: Mapping[str, int], report: int, names: Names) -> str:
    """The card of a claim.

    Args:
        claim: the record of the claim.
        number: its place in the report, from 0.
        others: places of all claims of the report by their ids.
        report: place of the report in the page.
        names: what codes are called.
    """
    rows = "".join(
        f"<dt>{names.tag('field', field)}</dt><dd>{value}</dd>"
        for field, value in _fields(claim, others, report, names)
        if value
    )
    return (
        f'<li class="card s-{escape(claim["status"])}" id="r{report}c{number}" data-n="{number}" tabindex="-1" '
        f'data-type="{escape(claim["type"])}">'
        f"<h3><span class=number>{number + 1}</span> {names.tag('type', claim['type'])}{badges(claim, names)}</h3>"
        f"<dl>{rows}</dl>{_toll(claim['casualties'], names)}{_basis(claim, names)}</li>"
    )


def badges(claim: Record, names: Names) -> str:
    """Marks of what is not asserted, and of a total."""
    status = "" if claim["status"] == "asserted" else names.tag("status", claim["status"], "b")
    scope = "" if claim["scope"] == "event" else names.tag("scope", claim["scope"], "b")
    return f' <span class="badges">{status}{scope}</span>' if status or scope else ""


def _fields(claim: Record, others: Mapping[str, int], report: int, names: Names) -> Iterator[tuple[str, str]]:
    anchor = claim["anchor"]
    yield "quote", words(f"<q>{escape(anchor['quote'])}</q>", anchor["start"], anchor["end"], "act")
    yield "day", _day(claim["date"], names) if claim["date"] else ""
    yield "place", _place(claim["place"], names) if claim["place"] else ""
    yield "actors", _named(claim["actors"], "actor", names)
    yield "targets", _named(claim["targets"], "target", names)
    yield "weapons", _named(claim["weapons"], "weapon", names)
    yield "sites", _named(claim["sites"], "site", names)
    yield "people", _named(claim["people"], "person", names)
    yield "speakers", _speakers(claim["speakers"], names)
    yield "same_as", _same(claim["same_as"], others, report)


def words(inner: str, start: int | None, end: int | None, kind: str) -> str:
    """A value that leads to its words in the text; as it is where the text does not say it in words."""
    if start is None or end is None:
        return f'<span class="w">{inner}</span>'
    return f'<button type="button" class="w k-{kind}" data-s="{start}" data-e="{end}">{inner}</button>'


def _day(date: Record, names: Names) -> str:
    precision = names.tag("precision", date["precision"], "small")
    return words(f"<bdi>{day_of(date)}</bdi> {precision}", date.get("start_char"), date.get("end_char"), "date")


def day_of(date: Record) -> str:
    """A day or period with its hour, escaped."""
    start, end = date["start"], date["end"]
    days = str(start or "…") if start == end else f"{start or '…'} – {end or '…'}"
    return escape(days + (f" {date['time']}" if date.get("time") else ""))


def _place(place: Record, names: Names) -> str:
    relation = names.tag("relation", place["relation"]) + " " if place.get("relation") else ""
    latin = f' <bdi lang="en" class="latin">{escape(place["name_en"])}</bdi>' if place.get("name_en") else ""
    name = words(f"{relation}<bdi>{escape(place['name'])}</bdi>{latin}", place.get("start"), place.get("end"), "place")
    detail = f' <bdi class="detail">{escape(place["detail"])}</bdi>' if place.get("detail") else ""
    return f"{name}{detail}<br><small>{_position(place, names)}</small>"


def _position(place: Record, names: Names) -> str:
    """How finely the place is known, and where it lies."""
    parts = [names.tag("level", place["level"])] if place.get("level") else []
    parts += [f"<bdi>{escape(place[key])}</bdi>" for key in ("admin1", "country") if place.get(key)]
    if place.get("lat") is None or place.get("lon") is None:
        parts.append(names.tag("place", "unlocated"))
    else:
        radius = f" ± {place['radius_km']:g}" if place.get("radius_km") is not None else ""
        unit = names.tag("unit", "km") if radius else ""
        parts.append(f'<bdi dir="ltr" class="point">{place["lat"]:g}, {place["lon"]:g}{radius}</bdi> {unit}')
    return " · ".join(parts)


def _named(rows: Sequence[Record], kind: str, names: Names) -> str:
    return " ".join(words(_name(row, kind, names), row.get("start"), row.get("end"), kind) for row in rows)


def _name(row: Record, kind: str, names: Names) -> str:
    """What a row is called; the words of the text beside it where the record keeps them."""
    if kind == "person":
        told = [names.tag(key, row[key], "small") for key in ("role", "harm") if row.get(key)]
        age = f" <small><bdi>{escape(row['age'])}</bdi></small>" if row.get("age") is not None else ""
        return " ".join([f"<bdi>{escape(row['name'])}</bdi>{age}", *told])
    said = f' <bdi class="said">{escape(row["name"])}</bdi>' if row.get("name") else ""
    return names.tag(kind, row["id"]) + said


def _speakers(rows: Sequence[Record], names: Names) -> str:
    if not rows:
        return names.tag("source", "publisher", "em")
    return " ← ".join(words(_speaker(row, names), row.get("start"), row.get("end"), "speaker") for row in rows)


def _speaker(row: Record, names: Names) -> str:
    kind = " " + names.tag("speaker", row["kind"], "small") if row.get("kind") else ""
    party = f" ({names.tag('actor', row['party'], 'small')})" if row.get("party") else ""
    return f"<bdi>{escape(row['name'])}</bdi>{kind}{party}"


def _same(same: str | None, others: Mapping[str, int], report: int) -> str:
    if same is None:
        return ""
    if same not in others:
        return f"<code>{escape(same)}</code>"
    return f'<a href="#r{report}c{others[same]}">{others[same] + 1}</a>'


def _toll(rows: Sequence[Record], names: Names) -> str:
    if not rows:
        return ""
    head = "".join(f"<th scope=col>{names.tag('field', column)}</th>" for column in ("harm", "group", "figure"))
    caption = names.tag("field", "casualties", "caption")
    body = "".join(_row(row, names) for row in rows)
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _row(row: Record, names: Names) -> str:
    part = names.tag("figure", "among", "small") + " " if row.get("part_of") is not None else ""
    who = names.tag("who", row["who"]) + " · " if row.get("who") else ""
    side = " · " + names.tag("actor", row["side"]) if row.get("side") else ""
    update = " " + names.tag("figure", "update", "small") if row.get("update") else ""
    figure = words(figure_of(row["min"], row["max"], names), row.get("start"), row.get("end"), "toll")
    group = f"{part}{who}{names.tag('group', row['group'])}{side}"
    return f"<tr><td>{names.tag('harm', row['harm'])}</td><td>{group}</td><td>{figure}{update}</td></tr>"


def figure_of(low: int | None, high: int | None, names: Names) -> str:
    """A figure with its bounds, as it is said in both languages."""
    if low is None and high is None:
        return names.tag("figure", "unknown")
    if low == high:
        return names.tag("figure", "none") if low == 0 else f"<bdi>{low}</bdi>"
    if high is None:
        return f"{names.tag('figure', 'at_least')} <bdi>{low}</bdi>"
    if low is None:
        return f"{names.tag('figure', 'at_most')} <bdi>{high}</bdi>"
    return f"<bdi>{low}–{high}</bdi>"


def _basis(claim: Record, names: Names) -> str:
    """Why the program says so: its rules and its confidence."""
    rules = " ".join(
        f'<button type="button" class="rule"><code>{escape(rule)}</code></button>' for rule in claim["rules"]
    )
    confidence = float(claim["confidence"])
    return (
        f"<details><summary>{names.tag('field', 'rules')} (<bdi>{len(claim['rules'])}</bdi>) · "
        f"{names.tag('field', 'confidence')} <bdi>{confidence:.0%}</bdi></summary><p>{rules}</p></details>"
    )
