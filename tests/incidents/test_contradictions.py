"""What accounts tell differently stands side by side."""

from __future__ import annotations

from tawthiq.claims.model import Claim
from tawthiq.incidents import told
from tawthiq.incidents.accounts import voices
from tawthiq.incidents.contradictions import contradictions
from tawthiq.incidents.model import Contradiction
from tawthiq.incidents.tolls import tolls

from .conftest import JURIN, claim, harm, on, report


def of(*claims: Claim) -> dict[str, Contradiction]:
    group = [told.of(one, report(str(number), one)) for number, one in enumerate(claims)]
    found = contradictions(group, tolls(voices(group)))
    return {contradiction.field: contradiction for contradiction in found}


def values(contradiction: Contradiction) -> list[str]:
    return [side.value for side in contradiction.sides]


def test_accounts_that_agree() -> None:
    assert of(claim("1"), claim("2")) == {}
    assert of(claim("1", casualties=(harm(9, -1),)), claim("2", casualties=(harm(11),))) == {}


def test_tolls() -> None:
    found = of(claim("1"), claim("2", casualties=(harm(11),)))
    assert values(found["killed"]) == ["9", "11"]


def test_civilians_or_combatants() -> None:
    found = of(claim("1"), claim("2", casualties=(harm(9, group="combatant"),)))
    assert values(found["group"]) == ["only civilians", "only combatants"]


def test_who_did_it() -> None:
    found = of(claim("1"), claim("2", actors=("syrian_government",)), claim("3", actors=("unknown",)))
    assert values(found["actors"]) == ["russia", "syrian_government"]
    assert "actors" not in of(claim("1"), claim("2", actors=("syrian_government", "russia")))


def test_whether_it_happened() -> None:
    found = of(claim("1"), claim("2", status="denied"))
    assert values(found["status"]) == ["it happened", "denied"]


def test_where_and_when() -> None:
    found = of(claim("1"), claim("2", place=JURIN, date=on("2018-11-07")))
    assert values(found["place"]) == ["بنش", "جورين"]
    assert values(found["date"]) == ["2018-11-06", "2018-11-07"]
