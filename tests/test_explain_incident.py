"""Why claims are together, in words and in a table."""

from __future__ import annotations

import io

import pytest

from tawthiq import read
from tawthiq.errors import InputError
from tawthiq.explain_incident import explain, find
from tawthiq.incidents import Reconciled, reconcile
from tawthiq.terminal import Terminal

TEXTS = {
    "one": "قتل تسعة مدنيين، اليوم الثلاثاء، في غارات جوية روسية على سوق مدينة بنش.",
    "two": "قصفت طائرات روسية السوق في مدينة بنش يوم الثلاثاء، ما أدى إلى مقتل عشرة مدنيين.",
    "three": "قصفت قوات النظام مدينة بنش بالمدفعية يوم الاثنين، ما أدى إلى إصابة أربعة مدنيين.",
    "four": "وثق المرصد مقتل 120 مدنيا في محافظة إدلب خلال شهر تشرين الثاني 2018.",
}


@pytest.fixture(scope="module")
def reconciled() -> Reconciled:
    readings = [read(text, published="2018-11-06", publisher=name, id=name) for name, text in TEXTS.items()]
    return reconcile(reading.report for reading in readings)


def shown(reconciled: Reconciled, id: str) -> str:
    out = io.StringIO()
    Terminal(file=out, width=160).print(explain(reconciled, id))
    return out.getvalue()


def test_an_incident_with_its_reasons(reconciled: Reconciled) -> None:
    strike = next(one for one in reconciled.incidents if one.type == "air_strike")
    text = shown(reconciled, strike.id)
    assert "Why these 2 claims are together" in text
    assert "same place, بنش" in text
    assert "account 1: " in text
    assert "The nearest other incident, left out" in text
    assert "probability" in text


def test_one_claim_alone(reconciled: Reconciled) -> None:
    shelling = next(one for one in reconciled.incidents if one.type == "shelling")
    assert "there was nothing to put together" in shown(reconciled, shelling.id)


def test_every_incident_can_be_explained(reconciled: Reconciled) -> None:
    for incident in reconciled.incidents:
        assert incident.id in shown(reconciled, incident.id)


def test_it_is_found_by_the_beginning_of_its_id_and_by_a_claim(reconciled: Reconciled) -> None:
    incident = reconciled.incidents[0]
    assert find(reconciled, incident.id[:10]) == find(reconciled, incident.claims[0]) == incident
    with pytest.raises(InputError, match="no incident is called"):
        find(reconciled, "i-none")
    with pytest.raises(InputError, match="give more of the id"):
        find(reconciled, "i-")
