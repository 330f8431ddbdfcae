r"""Tawthiq: Arabic reports on armed conflict in, a sourced and reviewable record out.

>>> import tawthiq
>>> reading = tawthiq.read(text, published="2018-06-22")
>>> reading.claims
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tawthiq.claims.model import Claim, Issue
    from tawthiq.incidents import reconcile
    from tawthiq.incidents.model import Incident
    from tawthiq.reading import Reading, read, read_document
    from tawthiq.text import Document

__all__ = ["Claim", "Document", "Incident", "Issue", "Reading", "read", "read_document", "reconcile"]
_HOMES = {
    "Claim": "tawthiq.claims.model",
    "Issue": "tawthiq.claims.model",
    "Document": "tawthiq.text",
    "Reading": "tawthiq.reading",
    "Incident": "tawthiq.incidents.model",
    "reconcile": "tawthiq.incidents",
    "read": "tawthiq.reading",
    "read_document": "tawthiq.reading",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
