"""What the tests of claims share: invented words in, scenes, drafts and claims out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims import drafts, tolls
from tawthiq.claims.drafts import Draft
from tawthiq.claims.event import Event
from tawthiq.claims.model import Claim
from tawthiq.claims.scene import Scene
from tawthiq.reading import look, read
from tawthiq.text import Document

PUBLISHED = "2019-05-12"
"""A Sunday."""


@pytest.fixture
def told() -> Callable[..., tuple[Claim, ...]]:
    """The claims of a text, published on a Sunday."""

    def claims(*paragraphs: str, published: str | None = PUBLISHED) -> tuple[Claim, ...]:
        return read("\n\n".join(paragraphs), published=published).claims

    return claims


@pytest.fixture
def scene() -> Callable[[str], Scene]:
    """The scene of one sentence."""

    def first(text: str) -> Scene:
        return look(Document(text, "r", "0" * 64, published=PUBLISHED))[0]

    return first


@pytest.fixture
def drafted(scene: Callable[[str], Scene]) -> Callable[[str], list[Draft]]:
    """The drafts of one sentence."""

    def acts(text: str) -> list[Draft]:
        found = scene(text)
        return drafts.find(found, tolls.find(found))

    return acts


@pytest.fixture
def event() -> Callable[..., Event]:
    """An event made by hand."""

    def made(**fields: object) -> Event:
        kept = {"sentence": 0, "type": "shelling", "scope": "event", "status": "asserted", "start": 0, "end": 3}
        return Event(**{**kept, **fields})  # type: ignore[arg-type]

    return made
