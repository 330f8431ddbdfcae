"""A report and its claims as the interchange form has them, without the text: what a reconciliation works on."""

from __future__ import annotations

from dataclasses import dataclass

from tawthiq.claims.model import Claim, Issue, Recordable

FORM = 1
"""Version of the interchange form; raised when a field changes its meaning."""


@dataclass(frozen=True, slots=True)
class Source(Recordable):
    """Which report it is.

    Attributes:
        id: the given id or file stem, else the first 16 hex digits of `sha256`.
        title, publisher: as known.
        published: ISO day or moment, None when unknown.
        language: ISO 639-1 code.
        sha256: of the original bytes.
        source: where it was read from.
        form: version of the interchange form.
        fingerprint: of its words (see `tawthiq.fingerprint`), None when it has none.
    """

    id: str
    title: str | None
    published: str | None
    publisher: str | None
    language: str
    sha256: str
    source: str | None
    form: int = FORM
    fingerprint: str | None = None


@dataclass(frozen=True, slots=True)
class Report(Recordable):
    """What one report claims: one line of the interchange form.

    Attributes:
        report: which report it is.
        claims: its claims, in the order of their words.
        issues: what its reader could not read with confidence.
    """

    report: Source
    claims: tuple[Claim, ...]
    issues: tuple[Issue, ...] = ()

    @property
    def id(self) -> str:
        """The report's id."""
        return self.report.id
