"""According to whom: voices of a sentence, carried over sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims import attribution
from tawthiq.claims.attribution import NOBODY, Attribution
from tawthiq.claims.model import Claim
from tawthiq.reading import look
from tawthiq.text import Document


def heard(*sentences: str) -> Attribution:
    """The attribution of the last of some sentences."""
    said = NOBODY
    for scene in look(Document(" ".join(sentences), "r", "0" * 64)):
        said = attribution.find(scene, said)
    return said


def names(*sentences: str) -> list[str]:
    return [speaker.name for speaker in heard(*sentences).speakers]


@pytest.mark.parametrize("opening", ["وأضاف أن", "وقال إن", "وأشار إلى أن", "كما ذكر أن"])
def test_a_verb_without_a_subject_carries_the_last_voice_on(opening: str) -> None:
    assert names("قالت وزارة الصحة إن القصف توقف.", f"{opening} الطريق مغلق.") == ["وزارة الصحة"]


def test_a_sentence_between_does_not_make_the_voice_forgotten() -> None:
    said = names("قالت وزارة الصحة إن القصف توقف.", "ويقع السوق شرقي البلدة.", "وأضافت أن الطريق مغلق.")
    assert said == ["وزارة الصحة"]


def test_a_plain_sentence_has_no_voice() -> None:
    assert names("قالت وزارة الصحة إن القصف توقف.", "ويقع السوق شرقي البلدة.") == []


def test_a_quotation_over_sentences_keeps_its_voice() -> None:
    said = names('قال متحدث باسم البلدية: "قصفت الطائرات السوق.', "وأصيب ثلاثة عمال.", 'ثم عاد الهدوء".')
    assert said == ["متحدث باسم البلدية"]


def test_a_shorter_name_is_read_as_the_fuller_one() -> None:
    first = "قال مدير المرصد السوري، نادر سعد الحلو، إن القصف توقف."
    assert names(first, "وأوضح الحلو أن الطريق مغلق.") == ["مدير المرصد السوري، نادر سعد الحلو"]


def test_the_same_source_is_who_spoke_last() -> None:
    assert names("أفادت وكالة خطوة أن القصف توقف.", "وبحسب المصدر نفسه فإن الطريق مغلق.") == ["وكالة خطوة"]


def test_a_denial_reaches_only_what_follows(told: Callable[..., tuple[Claim, ...]]) -> None:
    text = "قصفت الطائرات الروسية السوق في سراقب، فيما نفت وزارة الدفاع الروسية استهداف المشفى في إدلب."
    assert {(claim.place.name, claim.status) for claim in told(text) if claim.place} == {
        ("سراقب", "asserted"),
        ("إدلب", "denied"),
    }


def test_two_clauses_have_two_voices(told: Callable[..., tuple[Claim, ...]]) -> None:
    text = "قالت مصادر محلية إن الطائرات قصفت السوق في سراقب، فيما ذكر ناشطون أن المدفعية قصفت الحي في بنش."
    assert {claim.place.name: [s.name for s in claim.speakers] for claim in told(text) if claim.place} == {
        "سراقب": ["مصادر محلية"],
        "بنش": ["ناشطون"],
    }
