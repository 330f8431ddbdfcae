"""Reprints, and one statement in many outlets, are one account."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq import fingerprint
from tawthiq.claims.report import Report
from tawthiq.incidents import told
from tawthiq.incidents.accounts import NAMELESS, RELAYS, Voice, voices

from .conftest import claim, report, speaker

WORDS = fingerprint.of([f"word{number}" for number in range(200)])
REPRINT = fingerprint.of([f"word{number}" for number in range(170)])


def of(*reports: Report) -> Sequence[Voice]:
    return voices(sorted((told.of(c, r) for r in reports for c in r.claims), key=lambda one: one.order))


def test_two_outlets_are_two_accounts() -> None:
    one, two = of(report("one", claim("1")), report("two", claim("2")))
    assert one.account.independent
    assert two.account.independent
    assert (one.account.publisher, two.account.publisher) == ("outlet one", "outlet two")


def test_a_reprint_is_a_copy_of_its_account() -> None:
    copy = report("two", claim("2"), published="2018-11-07", fingerprint=REPRINT)
    (voice,) = of(report("one", claim("1"), fingerprint=WORDS), copy)
    assert (voice.account.reports, voice.account.copies) == (("one", "two"), ("two",))
    assert len(voice.account.claims) == 2


def test_reports_of_the_same_bytes_are_copies() -> None:
    (voice,) = of(report("one", claim("1"), sha256="x"), report("two", claim("2"), sha256="x"))
    assert voice.account.copies == ("two",)


def test_one_statement_in_two_outlets_is_one_account() -> None:
    quoted = [claim(name, speakers=(speaker("المرصد السوري", "observatory", "sohr"),)) for name in "12"]
    (voice,) = of(report("one", quoted[0]), report("two", quoted[1]))
    assert voice.account.independent
    assert voice.account.speakers == ("المرصد السوري",)


def test_an_observatory_that_publishes_is_the_one_that_is_quoted() -> None:
    quoted = claim("1", speakers=(speaker("المرصد السوري", "observatory", "sohr"),))
    (voice,) = of(report("one", quoted), report("two", claim("2"), publisher="المرصد السوري لحقوق الإنسان"))
    assert voice.account.reports == ("one", "two")


def test_agencies_of_one_kind_are_told_apart_by_their_names() -> None:
    quoted = [
        claim(name, speakers=(speaker(name, "news_agency", "agency"),)) for name in ("رويترز", "وكالة رويترز", "سبأ")
    ]
    found = of(*(report(str(number), one) for number, one in enumerate(quoted)))
    assert len(found) == 3


def test_witnesses_speak_in_the_voice_of_their_outlet() -> None:
    quoted = claim("1", speakers=(speaker("شهود", "witnesses"),))
    (voice,) = of(report("one", quoted, claim("2")))
    assert voice.account.publisher == "outlet one"


def test_an_outlet_that_only_relays_others_is_not_independent() -> None:
    quoted = claim("1", speakers=(speaker("الدفاع المدني", "rescue", "civil_defence"),))
    found = {voice.account.why for voice in of(report("one", quoted, claim("2")))}
    assert found == {"", RELAYS}


def test_a_report_of_nobody_is_not_independent() -> None:
    (voice,) = of(report("one", claim("1"), publisher=None))
    assert (voice.account.independent, voice.account.why) == (False, NAMELESS)


def test_a_party_speaks_for_itself() -> None:
    found = of(report("one", claim("1"), claim("2", speakers=(speaker("مصدر عسكري", "military", party="russia"),))))
    assert len(found) == 2
