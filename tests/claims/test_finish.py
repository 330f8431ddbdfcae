"""From events to claims."""

from __future__ import annotations

from collections.abc import Callable

from tawthiq.claims.event import Event
from tawthiq.claims.finish import claims
from tawthiq.claims.model import Claim
from tawthiq.claims.tolls import Toll
from tawthiq.text import Document

Told = Callable[..., tuple[Claim, ...]]
Made = Callable[..., Event]
DOCUMENT = Document("قصف قتل", "r", "0" * 64)


def toll(**fields: object) -> Toll:
    kept = {
        "first": 1, "last": 1, "start": 4, "end": 7, "harm": "killed", "group": "civilian", "who": None, "side": None,
        "min": 3, "max": 3, "update": False, "part": False, "governor": 1, "rule": "governed",
    }  # fmt: skip
    return Toll(**{**kept, **fields})  # type: ignore[arg-type]


def test_words_are_quoted_from_the_text(event: Made) -> None:
    (claim,) = claims(DOCUMENT, [event(tolls=[toll()])])
    assert claim.anchor.quote == "قصف"
    assert claim.casualties[0].quote == "قتل"


def test_parts_point_at_their_whole(event: Made) -> None:
    rows = [toll(), toll(min=1, max=1, who="children", part=True), toll(harm="injured"), toll(min=1, max=1, part=True)]
    (claim,) = claims(DOCUMENT, [event(tolls=rows)])
    assert [row.part_of for row in claim.casualties] == [None, 0, None, 0]


def test_harmed_civilians_and_sides_are_targets(event: Made) -> None:
    (claim,) = claims(DOCUMENT, [event(tolls=[toll(), toll(group="combatant", side="sdf")])])
    assert {target.id for target in claim.targets} == {"civilians", "sdf"}


def test_nobody_hurt_makes_nobody_a_target(event: Made) -> None:
    (claim,) = claims(DOCUMENT, [event(tolls=[toll(min=0, max=0)])])
    assert claim.targets == ()


def test_another_account_is_linked_by_the_id_of_the_first(event: Made) -> None:
    first = event(tolls=[toll()])
    second = event(tolls=[toll(min=5, max=5)], start=4, end=7, same=first)
    one, two = claims(DOCUMENT, [first, second])
    assert (one.same_as, two.same_as) == (None, one.id)


def test_claims_come_in_the_order_of_their_words(event: Made) -> None:
    found = claims(DOCUMENT, [event(start=4, end=7), event()])
    assert [claim.anchor.start for claim in found] == [0, 4]
    assert len({claim.id for claim in found}) == 2


def test_a_part_names_its_whole_in_a_sentence(told: Told) -> None:
    (claim,) = told("قتل 20 شخصا بينهم 5 أطفال جراء قصف جوي على مدينة أريحا.")
    whole, part = claim.casualties
    assert (whole.min, whole.part_of) == (20, None)
    assert (part.who, part.min, part.part_of) == ("children", 5, 0)
