"""A sentence with its mentions, and what rules ask of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.scene import Scene

See = Callable[[str], Scene]


def test_rows_are_sorted_by_what_they_say(scene: See) -> None:
    found = scene("قصفت قوات النظام السوق في مدينة إدلب، ما أدى إلى مقتل أربعة مدنيين، وفق ناشطين.")
    assert [hit.id for hit in found.acts]
    assert [hit.row.domain for hit in found.harms] == ["harms"] * len(found.harms)
    assert {hit.row.domain for hit in found.speech} == {"speech"}
    assert found.actors[0].id == "syrian_government"
    assert [place.record.name for place in found.located] == ["إدلب"]


def test_a_form_outside_the_sentence_is_empty(scene: See) -> None:
    found = scene("قصفت الطائرات المدينة")
    assert (found.form(-1), found.form(0), found.form(99)) == ("", "قصفت", "")
    assert len(found) == 3


def test_quote_marks_are_left_out_of_forms(scene: See) -> None:
    assert scene("هاجم «تنظيم» المدينة").forms(0, 5) == ["هاجم", "تنظيم", "المدينه"]


def test_cues_are_found_by_name_and_range(scene: See) -> None:
    found = scene("اعتقل شاب من قبل الشرطة")
    assert found.cue_in("by", 0, 4)
    assert not found.cue_in("by", 0, 3)
    assert found.covered("by", 2) and found.covered("by", 3)
    assert not found.covered("by", 4)
    assert found.cues("no such cue") == ()


def test_clauses_begin_behind_commas_and_at_words_that_add(scene: See) -> None:
    found = scene("قصفت الطائرات المدينة، كما اعتقلت الدورية شابا")
    assert 4 in set(found.breaks())


@pytest.mark.parametrize(
    ("text", "member"),
    [("قتل عناصر من قوات النظام", True), ("قتل عناصر قوات النظام", True), ("قتل عناصر بهجوم شنته قوات النظام", False)],
)
def test_members_stand_right_before_their_party(scene: See, text: str, member: bool) -> None:
    assert scene(text).members_of(1, 6) is member


def test_an_actor_is_named_between_two_positions(scene: See) -> None:
    found = scene("شنت الطائرات غارات على قوات النظام في المدينة")
    assert found.actor_in(0, 6)
    assert not found.actor_in(0, 5)


def test_the_token_at_an_offset(scene: See) -> None:
    text = "قصفت الطائرات المدينة"
    found = scene(text)
    assert [found.index_at(token.start) for token in found.sentence.tokens] == [0, 1, 2]
    assert found.index_at(text.index("المدينة") + 2) == 2
    assert found.index_at(0) == 0
