"""How one report is read: sentence by sentence, its mentions, the claims that stand on it, their rules, the issues."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
from operator import attrgetter

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tawthiq.claims import furniture
from tawthiq.claims.model import Claim, Issue
from tawthiq.claims.scene import Scene
from tawthiq.exports.table import cells, heading, number
from tawthiq.reading import Reading, read_document
from tawthiq.text import Document

_STYLES = {
    "act": "bold red",
    "harm": "red",
    "number": "magenta",
    "people": "bold magenta",
    "date": "cyan",
    "place": "green",
    "actor": "blue",
    "weapon": "yellow",
    "site": "bright_green",
    "speech": "bright_cyan",
    "cue": "dim",
}


@dataclass(frozen=True, slots=True)
class Mention:
    """Something seen in a sentence: its kind, where it stands, what it means, by which rule."""

    start: int
    end: int
    kind: str
    meaning: str
    rule: str


def explain(document: Document) -> RenderableType:
    """The reading of a report, to be printed by rich."""
    reading = read_document(document)
    scenes = reading.scenes
    roles = furniture.roles(document.text, scenes)
    parts: list[RenderableType] = [heading(reading)]
    for scene, role in zip(scenes, roles, strict=True):
        parts += _sentence(scene, role, reading)
    return Group(*parts)


def mentions(scene: Scene) -> tuple[Mention, ...]:
    """Everything seen in a sentence, in the order of its words; what the same words mean as one kind is one mention."""
    seen = sorted(set(_mentions(scene)), key=astuple)
    return tuple(_as_one(list(same)) for _, same in itertools.groupby(seen, key=attrgetter("start", "end", "kind")))


def _as_one(same: list[Mention]) -> Mention:
    meanings, rules = (
        ", ".join(dict.fromkeys(words)) for words in zip(*((m.meaning, m.rule) for m in same), strict=True)
    )
    return replace(same[0], meaning=meanings, rule=rules)


def _mentions(scene: Scene) -> Iterator[Mention]:
    for kind, hits in (("act", scene.acts), ("harm", scene.harms), ("speech", scene.speech)):
        for hit in hits:
            yield Mention(hit.start, hit.end, kind, hit.id, hit.row.key)
    for cue, hits in scene.cue_hits.items():
        for hit in hits:
            yield Mention(hit.start, hit.end, "cue", cue, f"{hit.row.domain}/{hit.id}")
    for quantity in scene.quantities:
        meaning = f"{number(quantity.min, quantity.max)} ({quantity.unit or quantity.sort})"
        yield Mention(quantity.start, quantity.end, "number", meaning, quantity.rule)
    for group in scene.groups:
        meaning = " ".join(part for part in (number(group.min, group.max), group.group, group.who, group.harm) if part)
        yield Mention(group.start, group.end, "people", meaning, group.rule)
    for date in scene.dates:
        meaning = f"{date.date.start} – {date.date.end}" if date.date else f"not known ({date.sort})"
        yield Mention(date.start, date.end, "date", meaning, date.rule)
    for located in scene.located:
        place = located.record
        meaning = " ".join(
            part for part in (place.relation, place.name_en or place.name, place.id, place.level) if part
        )
        yield Mention(located.mention.start, located.mention.end, "place", meaning, located.mention.rule)
    for kind, named in (("actor", scene.actors), ("weapon", scene.weapons), ("site", scene.sites)):
        for mention in named:
            yield Mention(mention.start, mention.end, kind, mention.id, mention.rule)


def _sentence(scene: Scene, role: str, reading: Reading) -> Iterator[RenderableType]:
    """A sentence with its words in colour; what is no report is shown and not explained."""
    sentence = scene.sentence
    seen = mentions(scene) if role != furniture.FURNITURE else ()
    text = Text(reading.document.text[sentence.start : sentence.end], "dim" if role == furniture.FURNITURE else "")
    for mention in seen:
        text.stylize(_STYLES[mention.kind], mention.start - sentence.start, mention.end - sentence.start)
    yield Text(f"\n{sentence.index + 1} · {role}", "bold")
    yield text
    if seen:
        yield Padding(_table(seen, reading.document.text), (0, 0, 0, 2))
    yield from (_claim(claim, reading) for claim in reading.claims if _within(claim.anchor.start, scene))
    yield from (_issue(issue, reading) for issue in reading.issues if _within(issue.start, scene))


def _within(start: int, scene: Scene) -> bool:
    return scene.sentence.start <= start < scene.sentence.end


def _table(seen: tuple[Mention, ...], text: str) -> Table:
    rows = Table.grid(padding=(0, 2))
    for mention in seen:
        words = Text(" ".join(text[mention.start : mention.end].split()), _STYLES[mention.kind])
        rows.add_row(Text(mention.kind, "dim"), words, Text(mention.meaning), Text(mention.rule, "dim"))
    return rows


def _claim(claim: Claim, reading: Reading) -> RenderableType:
    said = " · ".join(cell for cell in cells(claim, reading.document.publisher) if cell)
    text = Text("  claim ", "bold").append(said, "not bold")
    text.append(f"\n        {claim.id}, confidence {claim.confidence}, “{claim.anchor.quote}”", "not bold dim")
    return text.append(f"\n        rules: {', '.join(claim.rules)}", "not bold dim")


def _issue(issue: Issue, reading: Reading) -> RenderableType:
    words = reading.document.text[issue.start : issue.end]
    return Text("  issue ", "bold yellow").append(f"{issue.kind}: “{words}” {issue.message}", "not bold")
