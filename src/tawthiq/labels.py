"""What the codes of the record are called on screen, in English and in Arabic."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

LANGUAGES = ("en", "ar")
_FILE = Path(__file__).parent / "data" / "labels.yml"


def label(kind: str, code: str | None, lang: str = "en") -> str:
    """The name of a code; a code without one is shown as it is, with spaces.

    Args:
        kind: type, status, scope, harm, group, who, relation, heading or word.
        code: the code of the record.
        lang: en or ar.
    """
    if code is None:
        return ""
    names = _labels().get(kind, {}).get(code)
    return names[LANGUAGES.index(lang)] if names else code.removeprefix("other:").replace("_", " ")


@cache
def _labels() -> Mapping[str, Mapping[str, list[str]]]:
    labels: Mapping[str, Mapping[str, list[str]]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return labels
