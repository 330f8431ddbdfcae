"""What stands before a place name: a side, a distance, the countryside, a preposition."""

from __future__ import annotations

from dataclasses import dataclass

from tawthiq.language import Hit
from tawthiq.mentions.place_names import Name
from tawthiq.mentions.place_words import Words, definite

_MOST = 8
_ROLES = ("in", "on", "to", "from", "besides")
_CLITIC_ROLES = {"ب": "in", "ل": "of"}


@dataclass(slots=True)
class Phrase:
    """The words before (and a side behind) a place name.

    Attributes:
        relation: north_of …, countryside, near, between, on_road, distance; None for the place itself.
        km: kilometres of a distance.
        role: in, on, to, from, of; None without a preposition.
        first, last: tokens of the whole phrase.
        opened: first token of the words that say the relation.
        said: code point at which they begin, behind proclitics.
        joined: "and" sticks to its first word.
    """

    first: int
    last: int
    opened: int
    said: int
    relation: str | None = None
    km: float | None = None
    role: str | None = None
    joined: bool = False


def phrase(words: Words, name: Name) -> Phrase:
    """The phrase around a name, read from the name to the left."""
    found = Phrase(name.opener, name.last, name.opener, name.start, joined=name.joined)
    found.role = _CLITIC_ROLES.get(name.proclitic)
    pending: str | None = None
    position = words.before(name.opener)
    for _ in range(_MOST):
        if found.joined or found.role in ("in",):
            break
        step = _step(words, found, position, pending)
        if step is None:
            break
        position, pending = step
    _sides(words, found)
    return found


def _step(words: Words, found: Phrase, position: int, pending: str | None) -> tuple[int, str | None] | None:
    """Take one more word into the phrase; None where it ends."""
    if found.role in _ROLES and pending is None:
        return None
    cue = words.closing(position, "countryside", "between", "near", "border", "road", "unit", "direction", *_ROLES)
    if cue is None:
        return None
    sort = cue.row.get("sort")
    if sort in _ROLES:
        if pending == sort:
            return None
        found.role, found.first = sort, cue.first
        found.joined = cue.prefix.startswith(("و", "ف"))
        return words.before(cue.first), sort if sort == "from" else None
    if found.role == "from" and pending != "from":
        return None
    if sort == "unit":
        return _distance(words, found, cue, position)
    if not _takes(found, cue, pending):
        return None
    _relate(found, cue)
    return words.before(cue.first), None


def _takes(found: Phrase, cue: Hit, pending: str | None) -> bool:
    """Whether the word belongs to the phrase: with an article only before "of" and "from" (الريف الشمالي لكذا)."""
    if cue.row.kind == "fixed":
        return found.role != "of"
    if definite(cue):
        return found.role == "of" or pending == "from" or cue.row.get("sort") in ("border", "road")
    return found.role is None or pending == "from" or (found.role == "of" and cue.row.get("sort") == "direction")


def _relate(found: Phrase, cue: Hit) -> None:
    if found.relation is None or (definite(cue) and cue.row.get("sort") in ("countryside", "near")):
        found.relation = cue.row.get("relation")
    found.first = found.opened = cue.first
    found.said = cue.start - 2 if definite(cue) and not cue.prefix.endswith("لل") else cue.start
    if found.role != "of" or not definite(cue) or cue.row.get("sort") == "countryside":
        clitics = cue.prefix.lstrip("وف")
        found.role = _CLITIC_ROLES.get(clitics[:1]) if clitics[:1] != "ا" else None
    second_side = found.role == "of" and definite(cue) and cue.row.get("sort") == "direction"
    found.joined = cue.prefix.startswith(("و", "ف")) and not second_side


def _distance(words: Words, found: Phrase, cue: Hit, position: int) -> tuple[int, str | None] | None:
    number = words.before(cue.first)
    if number < 0 or words.sentence.tokens[number].kind != "number":
        return None
    try:
        found.km = float(words.form(number).replace(",", "."))
    except ValueError:
        return None
    found.relation = found.relation or "distance"
    found.first = found.opened = number
    found.said = words.sentence.tokens[number].start
    found.role = None
    return words.before(number), None


def _sides(words: Words, found: Phrase) -> None:
    """Take the side behind the name of a countryside into the phrase (ريف كذا الشمالي)."""
    if found.relation != "countryside":
        return
    behind = words.after(found.last)
    side = words.opening(behind, "direction")
    if side is not None and definite(side) and side.prefix == "ال":
        found.last = side.last
