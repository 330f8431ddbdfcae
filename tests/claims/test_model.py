"""Claims as the interchange form writes them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import FrozenInstanceError

import pytest

from tawthiq.claims.model import Anchor, Claim, Issue, When, claim_id

Told = Callable[..., tuple[Claim, ...]]
FIELDS = [
    "id", "type", "scope", "status", "anchor", "date", "place", "actors", "targets", "sites", "weapons", "casualties",
    "people", "speakers", "same_as", "rules", "confidence",
]  # fmt: skip


def test_a_claim_is_written_field_by_field_and_survives_json(told: Told) -> None:
    (claim,) = told("قتل خمسة مدنيين جراء غارة روسية على بلدة أريحا.")
    record = claim.to_record()
    assert list(record) == FIELDS
    assert json.loads(json.dumps(record)) == record


def test_nothing_can_be_changed_afterwards() -> None:
    with pytest.raises(FrozenInstanceError):
        Anchor(0, 3, "قصف").start = 1  # type: ignore[misc]


def test_what_is_not_known_is_null() -> None:
    assert When("2019-05-12", None, "range").to_record() == {
        "start": "2019-05-12", "end": None, "precision": "range", "time": None, "start_char": None, "end_char": None,
    }  # fmt: skip
    assert Issue("ambiguous_place", 0, 3, "two places").to_record()["kind"] == "ambiguous_place"


def test_the_id_hangs_on_the_report_and_on_what_is_said() -> None:
    said = {"type": "shelling", "actors": [{"id": "قسد"}]}
    name = claim_id("a", said)
    assert name.startswith("c-") and len(name) == 18
    assert claim_id("b", said) != name
    assert claim_id("a", {**said, "type": "air_strike"}) != name


def test_the_id_hangs_on_neither_links_nor_order_of_fields() -> None:
    said = {"type": "shelling", "actors": []}
    assert claim_id("a", {"actors": [], "type": "shelling", "id": "x", "same_as": "y"}) == claim_id("a", said)
