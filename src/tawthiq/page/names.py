"""What codes are called on the page, in Arabic and in English, with the language to be switched in place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from tawthiq import labels

_FILE = Path(labels.__file__).parent / "data" / "web" / "labels.yml"
_BROKEN = {**dict.fromkeys(range(0xD800, 0xE000), 0xFFFD), 0: 0xFFFD}
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def escape(value: object) -> str:
    """Anything as text of the page: never markup, in attributes and between them."""
    return str(value).translate(_BROKEN).translate(_HTML)


@dataclass(slots=True)
class Names:
    """The names that a page needs, collected while it is written.

    Attributes:
        lang: the language that the page opens in, ar or en.
        used: every name used so far by its key, in both languages.
    """

    lang: str
    used: dict[str, tuple[str, str]] = field(default_factory=dict)

    def text(self, kind: str, code: str) -> str:
        """The name of a code in the language that the page opens in, escaped."""
        return escape(self._pair(kind, code)[self.lang != "en"])

    def tag(self, kind: str, code: str, element: str = "span") -> str:
        """An element with the name of a code that follows the language switch."""
        name = self.text(kind, code)
        return f'<{element} data-k="{escape(_key(kind, code))}">{name}</{element}>'

    def attribute(self, attribute: str, kind: str, code: str) -> str:
        """An attribute with the name of a code that follows the language switch."""
        return f'{attribute}="{self.text(kind, code)}" data-k-{attribute}="{escape(_key(kind, code))}"'

    def own(self, key: str, english: str, arabic: str) -> str:
        """The key of a name that no table holds, such as that of a place; kept for the language switch."""
        self.used.setdefault(key, (english, arabic))
        return escape(key)

    def table(self) -> str:
        """All names used, as JSON that cannot end the element around it."""
        rows = json.dumps(self.used, ensure_ascii=False, sort_keys=True)
        return rows.translate(_BROKEN).replace("<", "\\u003c")

    def _pair(self, kind: str, code: str) -> tuple[str, str]:
        return self.used.setdefault(_key(kind, code), pair(kind, code))


def pair(kind: str, code: str) -> tuple[str, str]:
    """The English and the Arabic name of a code; a code without one is shown as it is."""
    own = _labels().get(kind, {}).get(code)
    if own is not None:
        return own[0], own[1]
    return labels.label(kind, code, "en"), labels.label(kind, code, "ar")


def known(kind: str, code: str) -> bool:
    """A code of a kind has a name."""
    return code in _labels().get(kind, {}) or labels.named(kind, code)


def _key(kind: str, code: str) -> str:
    return f"{kind}:{code}"


@cache
def _labels() -> Mapping[str, Mapping[str, list[str]]]:
    rows: Mapping[str, Mapping[str, list[str]]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return rows
