"""Which of several places an act happened at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.model import Claim

Told = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قصفت قوات النظام المتمركزة في معسكر جورين بلدة كفرنبل.", "كفرنبل"),
        ("قتل ثلاثة من أبناء بلدة نوى بقصف على مدينة إنخل.", "إنخل"),
        ("انفجرت عبوة ناسفة على طريق دمشق - درعا بالقرب من خربة غزالة.", "خربة غزالة"),
        ("شنت الطائرات على مدينة تدمر غارات استهدفت قافلة قرب مدينة السخنة.", "تدمر"),
        ("بلدة كفرنبل تعرضت لقصف مدفعي بالإضافة إلى بلدة حاس.", "كفرنبل"),
        ("قصفت مدفعية الجيش التركي بلدة تل رفعت ردا على هجوم على مدينة عفرين.", "تل رفعت"),
        ("استهدف قصف بلدة النيرب شرقي إدلب.", "النيرب"),
        ("قال مصدر في مدينة إدلب إن الطائرات قصفت بلدة كفرنبل.", "كفرنبل"),
    ],
)
def test_the_place_of_the_act_comes_first(told: Told, text: str, name: str) -> None:
    (claim,) = told(text)
    assert claim.place is not None and claim.place.name == name


def test_an_act_without_a_place_takes_that_of_its_sentence(told: Told) -> None:
    first, second = told("قصفت قوات النظام بلدة كفرنبل، كما اعتقلت دورية شابا.")
    assert first.place is not None and second.place is not None
    assert second.place.name == first.place.name
    assert "place:beside" in second.rules


def test_of_two_villages_of_one_name_the_one_in_the_governorate_is_meant(told: Told) -> None:
    (claim,) = told("استهدف قصف بلدة النيرب شرقي إدلب.")
    assert claim.place is not None and claim.place.id == "sy:nayrab-of-idlib"
