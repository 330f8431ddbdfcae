"""What codes are called on screen."""

from __future__ import annotations

import pytest

from tawthiq.labels import _labels, label

PAIRS = [(kind, code, names) for kind, codes in _labels().items() for code, names in codes.items()]


@pytest.mark.parametrize(("kind", "code", "names"), PAIRS)
def test_every_code_has_an_english_and_an_arabic_name(kind: str, code: str, names: list[str]) -> None:
    english, arabic = names
    assert english == english.strip() and english.isprintable()
    assert arabic == arabic.strip() and any("\u0600" <= letter <= "\u06ff" for letter in arabic)
    assert label(kind, code, "en") == english
    assert label(kind, code, "ar") == arabic


def test_concepts_have_their_own_names() -> None:
    assert label("type", "air_strike") == "Air strike"
    assert label("who", "children", "ar") == "أطفال"
    assert label("target", "civilians") == label("actor", "civilians") != "civilians"


def test_a_code_without_name_is_shown_as_it_is() -> None:
    assert label("actor", "other:some_brigade") == "some brigade"
    assert label("nothing", "of_the_kind") == "of the kind"
    assert label("relation", None) == ""
