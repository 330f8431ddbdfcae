"""What the codes of the record are called on screen, in English and in Arabic."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import yaml

from tawthiq import concepts
from tawthiq.rows import DATA

LANGUAGES = ("en", "ar")
_FILE = DATA / "labels.yml"
_TABLES = {
    "type": ("types",),
    "weapon": ("weapons",),
    "actor": ("actors",),
    "target": ("actors", "targets"),
    "harm": ("harms",),
    "group": ("groups",),
    "who": ("who",),
    "site": ("sites",),
    "speaker": ("speakers",),
}
"""Where the names of each kind of code are found among the concepts."""


def label(kind: str, code: str | None, lang: str = "en") -> str:
    """The name of a code; a code without one is shown as it is, with spaces.

    Args:
        kind: type, weapon, actor, target, harm, group, who, site or speaker; status, scope, relation, heading or word.
        code: the code of the record.
        lang: en or ar.
    """
    if code is None:
        return ""
    names = _labels().get(kind, {}).get(code)
    if names is not None:
        return names[LANGUAGES.index(lang)]
    concept = _concept(kind, code)
    return concept.label(lang) if concept is not None else code.removeprefix("other:").replace("_", " ")


def named(kind: str, code: str) -> bool:
    """A code of a kind has a name of its own."""
    return code in _labels().get(kind, {}) or _concept(kind, code) is not None


def _concept(kind: str, code: str) -> concepts.Concept | None:
    return next((found for name in _TABLES.get(kind, ()) if (found := concepts.table(name).get(code))), None)


@cache
def _labels() -> Mapping[str, Mapping[str, list[str]]]:
    labels: Mapping[str, Mapping[str, list[str]]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return labels
