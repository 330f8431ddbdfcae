"""The spellings of a word: articles, clitics, duals, plurals, persons and object endings."""

from __future__ import annotations

import pytest

from tawthiq.language import Language
from tawthiq.rows import Row
from tawthiq.text import split


def seen(kind: str, forms: tuple[str, ...], text: str, **attributes: object) -> bool:
    row = Row("acts", "x", kind, forms, "", "", attributes, key="acts/x/x")
    return any(Language("ar", [row]).scan(sentence) for sentence in split(text))


@pytest.mark.parametrize(
    "text", ["غارة", "الغارة", "والغارة", "بغارة", "للغارة", "كالغارة", "فبالغارة", "غارته", "غارتهم", "وبغارتها"]
)
def test_a_noun_with_article_clitics_and_owners(text: str) -> None:
    assert seen("noun", ("غارة",), text)


@pytest.mark.parametrize("text", ["لغما", "قصفا"])
def test_an_indefinite_object(text: str) -> None:
    assert seen("noun", ("لغم", "قصف"), text)


@pytest.mark.parametrize("text", ["مقاتلو الفصيل", "مقاتلي الفصيل", "مقاتلون"])
def test_a_plural_that_governs_loses_its_ending(text: str) -> None:
    assert seen("noun", ("مقاتلون", "مقاتلين"), text)


@pytest.mark.parametrize("text", ["البرميل المتفجر", "برميل متفجر", "بالبرميل المتفجر", "برميلا متفجرا"])
def test_words_of_a_phrase_agree(text: str) -> None:
    assert seen("noun", ("برميل متفجر",), text)


@pytest.mark.parametrize(
    "text", ["قصف", "قصفت", "قصفوا", "وقصفت", "فقصفته", "قصفتا", "قصفها", "يقصف", "ستقصف", "يقصفون"]
)
def test_persons_of_a_verb(text: str) -> None:
    assert seen("verb", ("قصف",), text, present=["يقصف"])


@pytest.mark.parametrize(
    ("kind", "form", "text"),
    [
        ("noun", "غارة", "غارق"),
        ("noun", "قصف", "قصفت"),
        ("name", "حماس", "الحماس"),
        ("verb", "قصف", "بقصف"),
        ("fixed", "ما أدى إلى", "بما أدى إلى"),
    ],
)
def test_what_is_no_spelling_of_a_word(kind: str, form: str, text: str) -> None:
    assert not seen(kind, (form,), text)


@pytest.mark.parametrize("text", ["الرقة", "والرقة", "بالرقة", "للرقة"])
def test_a_name_keeps_its_article(text: str) -> None:
    assert seen("name", ("الرقة",), text)
