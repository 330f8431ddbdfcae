"""The rows of language data: words and what they mean, read from YAML and checked.

Words live in the files of `data/languages/<code>/`, one file a domain or a part of one:

    domain: weapons
    rows:
      - id: barrel_bomb
        kind: noun
        forms: [برميل متفجر, براميل متفجرة]
        example: ألقت الطائرة برميلا متفجرا على السوق
        counter: اشترى التاجر برميل زيت

`example` must match the row, `counter` must not. Further keys are the attributes of the domain (`ATTRIBUTES`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tawthiq.errors import DataError
from tawthiq.text import fold

DATA = Path(__file__).parent / "data"
REQUIRED = frozenset({"id", "kind", "forms", "example", "counter"})
ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "acts": frozenset({"type", "voice", "object", "weapons", "needs", "past", "present", "weight", "level", "harm"}),
    "actors": frozenset({"generic", "side", "plural", "adjective", "note", "role", "among", "later", "turns"}),
    "cues": frozenset({"cue", "scope", "past", "present"}),
    "dates": frozenset({"sort", "value", "calendar", "time", "past", "present"}),
    "furniture": frozenset({"sort", "scope"}),
    "harms": frozenset({"harm", "voice", "past", "present", "also"}),
    "numbers": frozenset({"sort", "value", "min", "max"}),
    "people": frozenset({"group", "who", "number", "harm", "side", "role", "also"}),
    "places": frozenset({"sort", "relation", "level", "kept", "loose", "back", "past", "present"}),
    "sites": frozenset({"civilian", "note"}),
    "speakers": frozenset({"speaker", "party", "collective", "note", "role"}),
    "speech": frozenset({"sort", "status", "past", "present", "frame"}),
    "targets": frozenset({"group", "note"}),
    "telling": frozenset({"way"}),
    "weapons": frozenset({"implies", "note", "marked"}),
}


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A row of language data: forms, what they mean, an example and a counter-example.

    Attributes:
        domain: the file's domain (weapons, actors, acts …).
        id: concept id, or the id of the row where the domain has no concepts.
        kind: noun, name, verb or fixed: which inflections and proclitics the forms take.
        forms: the forms as written in the data; for verbs the third person masculine of the past.
        example, counter: an example that matches and a counter-example that does not.
        attributes: the further keys of the domain.
        key: unique name of the row (`domain/id/first form`), for traces.
    """

    domain: str
    id: str
    kind: str
    forms: tuple[str, ...]
    example: str
    counter: str
    attributes: Mapping[str, Any] = field(default_factory=dict)
    key: str = ""

    def get(self, name: str, default: Any = None) -> Any:
        """The attribute of that name, or the default."""
        return self.attributes.get(name, default)


def read_yaml(path: Path) -> Any:
    """The content of a YAML file of the package.

    Raises:
        DataError: it is no YAML.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except yaml.YAMLError as error:
        raise DataError(f"is no YAML: {error}", path.name) from error


def read_rows(path: Path) -> list[Row]:
    """The checked rows of one file of language data.

    Raises:
        DataError: unknown or missing keys, an unknown kind, duplicates, stray white space, presentation forms.
    """
    content = read_yaml(path)
    domain = content.get("domain") if isinstance(content, dict) else None
    if not isinstance(domain, str) or domain not in ATTRIBUTES:
        raise DataError(f"domain {domain!r} is none of {', '.join(sorted(ATTRIBUTES))}", path.name)
    rows, seen = [], set()
    for number, item in enumerate(content["rows"], start=1):
        where = f"{path.name}, row {number}"
        row = _row(item, domain, where)
        if row.key in seen:
            raise DataError(f"duplicate row {row.key}", where)
        seen.add(row.key)
        rows.append(row)
    return rows


def _row(item: dict[str, Any], domain: str, where: str) -> Row:
    missing, unknown = REQUIRED - item.keys(), item.keys() - REQUIRED - ATTRIBUTES[domain]
    if missing or unknown:
        raise DataError(f"missing keys {sorted(missing)}, unknown keys {sorted(unknown)}", where)
    if item["kind"] not in ("noun", "name", "verb", "fixed"):
        raise DataError(f"kind {item['kind']!r} is none of noun, name, verb, fixed", where)
    for text in (*item["forms"], item["example"], item["counter"]):
        _check_text(text, where)
    folded = [fold(form) for form in item["forms"]]
    twice = sorted({form for form in folded if folded.count(form) > 1})
    if not folded or twice:
        raise DataError(f"no forms, or forms that fold to the same letters: {', '.join(twice)}", where)
    return Row(
        domain=domain,
        id=str(item["id"]),
        kind=item["kind"],
        forms=tuple(item["forms"]),
        example=item["example"],
        counter=item["counter"],
        attributes={key: value for key, value in item.items() if key not in REQUIRED},
        key=f"{domain}/{item['id']}/{folded[0]}",
    )


def _check_text(text: object, where: str) -> None:
    if not isinstance(text, str) or text != " ".join(text.split()) or not text:
        raise DataError(f"{text!r} is empty, no text, or has stray white space", where)
    if unicodedata.normalize("NFKC", text) != unicodedata.normalize("NFC", text) and any("ﭐ" <= c <= "ﻼ" for c in text):
        raise DataError(f"{text!r} has presentation forms", where)
