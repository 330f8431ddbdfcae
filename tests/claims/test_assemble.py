"""From sentences to the events of a report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims import assemble
from tawthiq.claims.model import Claim
from tawthiq.reading import look
from tawthiq.text import Document

Told = Callable[..., tuple[Claim, ...]]
ACT = "قصفت قوات النظام بالمدفعية بلدة سرمين في ريف إدلب، ما أدى إلى مقتل أربعة مدنيين، وفق ناشطين."


def test_furniture_is_not_read() -> None:
    scenes = look(Document(ACT, "r", "0" * 64))
    assert len(assemble.events(scenes, ["report"], None)) == 1
    assert assemble.events(scenes, ["furniture"], None) == []


def test_a_headline_alone_is_read_but_not_beside_its_report(told: Told) -> None:
    assert len(told("غارات روسية على مدينة خان شيخون تقتل ستة مدنيين")) == 1
    assert len(told("قصف مدفعي على بلدة سرمين", ACT)) == 1


def test_what_is_doubtful_is_left_out(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    (claim,) = told(ACT)
    assert assemble.SURE <= claim.confidence <= 1
    for bound in ("SURE", "SURE_HARM"):
        monkeypatch.setattr(assemble, bound, 1.1)
    assert told(ACT) == ()


def test_a_report_may_tell_many_acts(told: Told) -> None:
    claims = told(
        "قصفت قوات النظام بالمدفعية بلدة سرمين.",
        "وشنت طائرات روسية غارات على مدينة خان شيخون.",
        "وفي مدينة الباب انفجرت عبوة ناسفة بسيارة ما أدى إلى إصابة طفلين.",
    )
    assert [claim.type for claim in claims] == ["shelling", "air_strike", "ied"]
    assert [claim.place.name for claim in claims if claim.place] == ["سرمين", "خان شيخون", "الباب"]


def test_a_report_of_nothing_claims_nothing(told: Told) -> None:
    assert told("زار الوفد المدرسة الجديدة في مدينة حماة.") == ()
    assert told("") == ()
