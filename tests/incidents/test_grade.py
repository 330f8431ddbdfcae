"""Grades are suggestions with reasons."""

from __future__ import annotations

from tawthiq.claims.model import Claim, Where
from tawthiq.incidents import told
from tawthiq.incidents.accounts import voices
from tawthiq.incidents.contradictions import contradictions
from tawthiq.incidents.grade import Case, grades
from tawthiq.incidents.tolls import tolls

from .conftest import BINNISH, IDLIB, claim, harm, on, report, speaker


def of(*claims: Claim, type: str = "air_strike", place: Where | None = BINNISH) -> dict[str, str]:
    group = [told.of(one, report(str(number), one)) for number, one in enumerate(claims)]
    accounts = voices(group)
    figures = tolls(accounts)
    case = Case(group, accounts, figures, contradictions(group, figures), type, place)
    return {grade.scheme: grade.value for grade in grades(case) if grade.why}


def test_two_independent_accounts() -> None:
    assert of(claim("1"), claim("2")) == {
        "airwars": "Fair",
        "airwars_strike": "Likely strike",
        "ucdp_clarity": "1",
        "snhr": "two sources",
    }


def test_one_account() -> None:
    found = of(claim("1"))
    assert (found["airwars"], found["airwars_strike"], found["snhr"]) == ("Weak", "Single source claim", "one source")


def test_a_party_that_owns_to_it() -> None:
    own = claim("1", speakers=(speaker("وزارة الدفاع الروسية", "ministry", "ministry_russia", "russia"),))
    found = of(own, claim("2"))
    assert (found["airwars"], found["airwars_strike"]) == ("Confirmed", "Declared strike")


def test_parties_accused_against_each_other() -> None:
    found = of(claim("1"), claim("2", actors=("turkey",)))
    assert (found["airwars"], found["airwars_strike"]) == ("Contested", "Contested strike")


def test_only_combatants_harmed() -> None:
    fighters = [claim(name, casualties=(harm(3, group="combatant"),)) for name in "12"]
    assert of(*fighters)["airwars"] == "Discounted"


def test_nobody_harmed_has_no_grade_of_harm() -> None:
    assert "airwars" not in of(claim("1", casualties=(harm(0),)))
    assert "airwars_strike" not in of(claim("1"), type="ied")


def test_two_accounts_without_a_perpetrator() -> None:
    assert of(claim("1", actors=()), claim("2", actors=("unknown",)))["airwars"] == "Weak"


def test_an_unclear_event() -> None:
    assert of(claim("1", date=on("2018-11-01", "2018-11-30"), actors=()), place=IDLIB)["ucdp_clarity"] == "2"
