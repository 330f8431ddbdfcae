"""The words around numbers: bounds, links, units, labels; sifted once for a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tawthiq.language import Hit


@dataclass(slots=True)
class Signs:
    """What language data of the domain `numbers` says in one sentence.

    Attributes:
        words: what is a number itself.
        leading: bounds that stand before a number, by their last token.
        distant: bounds with words between them and the number, by their last token.
        trailing: bounds that stand behind a number, by their last token.
        links: ids of what joins two numbers, by token.
        changes: tokens that tell of a rise or a fall.
        units: what is measured, by its first token.
        measures: the same with the article ("thousands of the kilometres").
        percents: the last token of "per cent", by its first token.
        labels: what is named or numbered, by the last token of the label.
    """

    words: list[Hit] = field(default_factory=list)
    leading: dict[int, list[Hit]] = field(default_factory=dict)
    distant: dict[int, Hit] = field(default_factory=dict)
    trailing: dict[int, Hit] = field(default_factory=dict)
    links: dict[int, str] = field(default_factory=dict)
    changes: set[int] = field(default_factory=set)
    units: dict[int, str] = field(default_factory=dict)
    measures: dict[int, str] = field(default_factory=dict)
    percents: dict[int, int] = field(default_factory=dict)
    labels: dict[int, str] = field(default_factory=dict)

    def bound(self, last: int) -> Hit | None:
        """The longest bound that ends at a token and leads the number behind it."""
        return min(self.leading.get(last, ()), key=lambda hit: hit.first, default=None)


def sift(hits: Iterable[Hit]) -> Signs:
    """The signs of a sentence from the hits of the domain `numbers`."""
    signs = Signs()
    for hit in hits:
        sort = hit.row.attributes["sort"]
        if sort == "leading":
            if hit.row.get("value") is None:
                signs.leading.setdefault(hit.last, []).append(hit)
            else:
                signs.distant[hit.last] = hit
        elif sort == "trailing":
            signs.trailing[hit.last] = hit
        elif sort == "link":
            signs.links[hit.first] = hit.id
        elif sort == "change":
            signs.changes.add(hit.first)
        elif sort == "unit":
            _unit(signs, hit)
        elif sort == "label":
            _label(signs, hit)
        elif sort == "percent":
            signs.percents[hit.first] = hit.last
        else:
            signs.words.append(hit)
    signs.words = [hit for hit in signs.words if hit.first not in signs.percents]
    return signs


def _unit(signs: Signs, hit: Hit) -> None:
    if hit.tag == "possessed":
        return
    if not hit.prefix:
        signs.units[hit.first] = hit.id
    elif hit.prefix == "ال":
        signs.measures[hit.first] = hit.id


def _label(signs: Signs, hit: Hit) -> None:
    if hit.tag != "possessed":
        signs.labels[hit.last] = hit.id
