"""What the codes of the record mean, whatever the language: labels, families and the codes of other schemes.

Each table is a file of `data/concepts/`: event types, weapons, actors, harms, groups, parts of the population, sites,
targets and kinds of speakers. A row has an id, a label in Arabic and in English, and the keys of its table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tawthiq.errors import DataError
from tawthiq.rows import DATA, read_yaml

KEYS: Mapping[str, frozenset[str]] = {
    "types": frozenset({"family", "acled", "plover"}),
    "weapons": frozenset({"family", "explosive", "banned"}),
    "actors": frozenset({"kind", "country", "inter", "part_of", "air"}),
    "harms": frozenset({"lasting"}),
    "groups": frozenset(),
    "who": frozenset({"group"}),
    "sites": frozenset({"family", "civilian"}),
    "targets": frozenset({"group"}),
    "speakers": frozenset({"first_hand"}),
}
_LABELS = frozenset({"ar", "en"})


@dataclass(frozen=True, slots=True)
class Concept:
    """One code of the record.

    Attributes:
        id: the code.
        labels: its name by language.
        attributes: the further keys of its table.
    """

    id: str
    labels: Mapping[str, str]
    attributes: Mapping[str, Any] = field(default_factory=dict)

    def label(self, language: str = "en") -> str:
        """Its name; the code where the language has none."""
        return self.labels.get(language, self.id)

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key of its table, or the default."""
        return self.attributes.get(key, default)


Table = Mapping[str, Concept]


def types() -> Table:
    """Event types, with their family and the codes of ACLED and PLOVER."""
    return table("types")


def weapons() -> Table:
    """Weapons and other means of violence."""
    return table("weapons")


def actors() -> Table:
    """Parties and people, with their kind, home country and ACLED inter code at home."""
    return table("actors")


def harms() -> Table:
    """What happens to people."""
    return table("harms")


def groups() -> Table:
    """Civilians, combatants, unspecified people."""
    return table("groups")


def who() -> Table:
    """Parts of the population that figures are told for."""
    return table("who")


def sites() -> Table:
    """Kinds of sites."""
    return table("sites")


def targets() -> Table:
    """Kinds of things that are struck besides people and sites."""
    return table("targets")


def speakers() -> Table:
    """Kinds of sources inside a report."""
    return table("speakers")


def inter(actor: str, country: str | None) -> int | None:
    """The ACLED inter code of an actor in a country: state forces abroad are external forces. None when unknown.

    Args:
        actor: slug.
        country: ISO code of the country where the event was.
    """
    concept = actors().get(actor)
    code = concept.get("inter") if concept is not None else None
    if concept is None or code is None:
        return None
    home = concept.get("country")
    return 8 if code == 1 and home is not None and country is not None and home != country else int(code)


@cache
def table(name: str) -> Table:
    """One table of concepts by id, in file order.

    Raises:
        DataError: the file is missing or a row is wrong.
    """
    return read_table(DATA / "concepts" / f"{name}.yml")


def read_table(path: Path) -> Table:
    """The checked concepts of one file.

    Raises:
        DataError: unknown or missing keys, a doubled id, an empty label.
    """
    if not path.is_file():
        raise DataError("no such table of concepts", path.name)
    content = read_yaml(path)
    name = content.get("concepts") if isinstance(content, dict) else None
    if not isinstance(name, str) or name not in KEYS:
        raise DataError(f"concepts {name!r} are none of {', '.join(sorted(KEYS))}", path.name)
    found: dict[str, Concept] = {}
    for number, row in enumerate(content.get("rows") or (), start=1):
        concept = _concept(row, KEYS[name], f"{path.name}, row {number}")
        if concept.id in found:
            raise DataError(f"doubled id {concept.id!r}", f"{path.name}, row {number}")
        found[concept.id] = concept
    return MappingProxyType(found)


def _concept(row: Mapping[str, Any], keys: frozenset[str], where: str) -> Concept:
    missing, unknown = ({"id"} | _LABELS) - row.keys(), row.keys() - {"id"} - _LABELS - keys
    if missing or unknown:
        raise DataError(f"missing keys {sorted(missing)}, unknown keys {sorted(unknown)}", where)
    labels = {language: row[language] for language in sorted(_LABELS)}
    for text in (row["id"], *labels.values()):
        if not isinstance(text, str) or not text or text != " ".join(text.split()):
            raise DataError(f"{text!r} is empty, no text, or has stray white space", where)
    return Concept(row["id"], MappingProxyType(labels), MappingProxyType({k: v for k, v in row.items() if k in keys}))
